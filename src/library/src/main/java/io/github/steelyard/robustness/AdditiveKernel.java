package io.github.steelyard.robustness;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.aggregation.Scores;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.sampling.WeightSampler;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Ranks draws of a score that sums weighted values, a block of draws at a time: one array an option or criterion, with
 * one entry a draw, so that the loops run over draws and their arrays stay in the first cache.
 *
 * <p>Ranks come from comparing all pairs on scores rounded to 2<sup>−29</sup> of the largest possible; a draw in which two
 * rounded scores are next to each other is ranked again by {@link Ranking}, so that ties are the same as everywhere.
 */
final class AdditiveKernel implements Kernel {

    static final int BLOCK = 256;
    private static final int CHUNK = 16 * BLOCK;
    /** Scores that a thread keeps at once while it confirms. */
    private static final int MOST_KEPT = 1 << 22;

    private final ValueCells cells;
    private final WeightSampler weights;
    private final double fineness;
    private final boolean isNet;

    AdditiveKernel(ValueCells cells, WeightSampler weights, boolean isNet) {
        this.isNet = isNet;
        this.cells = cells;
        this.weights = weights;
        this.fineness = cells.bound == 0 ? 0 : 0x1p29 / cells.bound;
    }

    @Override
    public int chunk() {
        return CHUNK;
    }

    @Override
    public Counts blank() {
        return new Counts(1, isNet ? ScrambledNets.REPLICATES : 1, cells.options, cells.criteria);
    }

    @Override
    public boolean isExact() {
        return cells.isExact();
    }

    @Override
    public Worker worker() {
        return new Block();
    }

    private final class Block implements Worker {
        private final int m = cells.options;
        private final int n = cells.criteria;
        private final double[][] w = new double[n][BLOCK];
        private final double[][] scores = new double[m][BLOCK];
        private final int[][] rounded = new int[m][BLOCK];
        private final int[][] ranks = new int[m][BLOCK];
        private final int[] near = new int[BLOCK];
        private final int[] inversions = new int[BLOCK];
        private final int[] first = new int[BLOCK];
        private final int[] low = new int[BLOCK];
        private final int[] high = new int[BLOCK];
        private final double[] values = new double[BLOCK];
        private final @Nullable SharedBlock shared = cells.block();
        private final boolean isByCounter = cells.isByCounter();

        @Override
        public void count(long from, int count, Counts counts, Cancellation cancellation) {
            int size;
            for (int done = 0; done < count; done += size) {
                size = Math.min(ScrambledNets.left(from + done), count - done);
                weights.fill(from + done, size, w);
                for (int i = 0; i < m; i++) {
                    cancellation.check();
                    score(i, from + done, size);
                }
                rank(size, counts.of(0, from + done), cancellation);
            }
        }

        private void score(int i, long from, int count) {
            double[] s = scores[i];
            Arrays.fill(s, 0, count, 0);
            byte[] kind = cells.kind[i];
            double[] base = cells.base[i];
            double[] slope = cells.slope[i];
            for (int place = 0; place < n; place += 2) {
                boolean two = place + 1 < n;
                int j = cells.criterion(place);
                int next = two ? cells.criterion(place + 1) : j;
                if (kind[j] == ValueCells.CONSTANT && kind[next] == ValueCells.CONSTANT) {
                    Loops.constant(s, w[j], base[j], count);
                    if (two) {
                        Loops.constant(s, w[next], base[next], count);
                    }
                } else if (two && isByCounter && kind[j] == ValueCells.LINE && kind[next] == ValueCells.LINE) {
                    long key = cells.key(i, place >> 1);
                    Loops.lines(s, w[j], w[next], key, from, base[j], slope[j], base[next], slope[next], count);
                } else {
                    if (isDrawn(kind[j]) || isDrawn(kind[next])) {
                        cells.split(i, place >> 1, from, count, low, high);
                    }
                    add(i, j, from, low, count);
                    if (two) {
                        add(i, next, from, high, count);
                    }
                }
            }
        }

        /** Whether a cell has bits of its own. */
        private static boolean isDrawn(byte kind) {
            return kind == ValueCells.LINE || kind == ValueCells.CURVE;
        }

        private void add(int i, int j, long from, int[] bits, int count) {
            if (cells.kind[i][j] == ValueCells.CONSTANT) {
                Loops.constant(scores[i], w[j], cells.base[i][j], count);
            } else if (cells.kind[i][j] == ValueCells.LINE) {
                Loops.line(scores[i], w[j], bits, cells.base[i][j], cells.slope[i][j], count);
            } else {
                cells.values(i, j, from, bits, count, shared, values);
                Loops.product(scores[i], w[j], values, 0, count);
            }
        }

        private void rank(int count, Tally tally, Cancellation cancellation) {
            for (int i = 0; i < m; i++) {
                Loops.round(scores[i], fineness, rounded[i], count);
                Arrays.fill(ranks[i], 0, count, i);
            }
            Arrays.fill(near, 0, count, 0);
            Arrays.fill(inversions, 0, count, 0);
            for (int a = 0; a < m; a++) {
                cancellation.check();
                int step = m <= Tally.MOST_FOR_ORDERS ? (int) Tally.factorial(m - 1 - a) : 0;
                for (int b = a + 1; b < m; b++) {
                    Loops.compare(rounded[a], rounded[b], ranks[a], ranks[b], near, count);
                    int wins = Loops.wins(rounded[a], rounded[b], count);
                    tally.halves[b * m + a] += 2L * wins;
                    tally.halves[a * m + b] += 2L * (count - wins);
                    if (step > 0) {
                        Loops.invert(rounded[a], rounded[b], step, inversions, count);
                    }
                }
            }
            tally.add(count, ranks, near, inversions, first, w);
            for (int k = 0; k < count; k++) {
                if (near[k] < 0) {
                    rankAgain(k, tally);
                }
            }
        }

        private void rankAgain(int k, Tally tally) {
            for (int a = 0; a < m; a++) {
                for (int b = a + 1; b < m; b++) {
                    boolean wins = rounded[a][k] < rounded[b][k];
                    tally.halves[wins ? b * m + a : a * m + b] -= 2;
                }
            }
            double[] own = new double[n];
            for (int j = 0; j < n; j++) {
                own[j] = w[j][k];
            }
            tally.add(ranking(scores, k), own);
        }

        private Ranking ranking(double[][] table, int k) {
            double[] own = new double[m];
            for (int i = 0; i < m; i++) {
                own[i] = table[i][k];
            }
            return Scores.higherIsBetter(own).ranking();
        }

        @Override
        public void confirm(
                long from, int count, double[][] central, Confirmation confirmation, Cancellation cancellation) {
            int group = Math.max(1, MOST_KEPT / (m * BLOCK));
            for (int start = 0; start < m; start += group) {
                confirm(start, Math.min(m, start + group), from, count, central, confirmation, cancellation);
            }
            confirmation.draws += count;
        }

        /** Confirms the options from {@code start} to before {@code end}. */
        private void confirm(
                int start,
                int end,
                long from,
                int count,
                double[][] central,
                Confirmation confirmation,
                Cancellation cancellation) {
            double[][][] at = new double[m][][];
            for (int t = start; t < end; t++) {
                at[t] = central[t] == null ? null : new double[m][BLOCK];
            }
            for (int done = 0; done < count; done += BLOCK) {
                int size = Math.min(BLOCK, count - done);
                for (int i = 0; i < m; i++) {
                    cancellation.check();
                    scoreAt(i, from + done, size, central, at);
                }
                for (int t = start; t < end; t++) {
                    if (at[t] != null) {
                        cancellation.check();
                        confirm(t, at[t], size, confirmation);
                    }
                }
            }
        }

        private void scoreAt(int i, long from, int count, double[][] central, double[][][] at) {
            for (int t = 0; t < m; t++) {
                if (at[t] != null) {
                    double sum = 0;
                    for (int j = 0; j < n; j++) {
                        sum += cells.kind[i][j] == ValueCells.CONSTANT ? central[t][j] * cells.base[i][j] : 0;
                    }
                    Arrays.fill(at[t][i], 0, count, sum);
                }
            }
            for (int place = 0; place < n; place++) {
                int j = cells.criterion(place);
                boolean isFirst = (place & 1) == 0;
                if (cells.kind[i][j] != ValueCells.CONSTANT) {
                    if (isFirst || cells.kind[i][cells.criterion(place - 1)] == ValueCells.CONSTANT) {
                        cells.split(i, place >> 1, from, count, low, high);
                    }
                    cells.values(i, j, from, isFirst ? low : high, count, shared, values);
                    for (int t = 0; t < m; t++) {
                        if (at[t] != null) {
                            Loops.constant(at[t][i], values, central[t][j], count);
                        }
                    }
                }
            }
        }

        private void confirm(int t, double[][] scoresAt, int count, Confirmation confirmation) {
            double close = 1e-9 * Math.max(cells.bound, Double.MIN_NORMAL);
            double[] best = values;
            Arrays.fill(best, 0, count, Double.NEGATIVE_INFINITY);
            for (int i = 0; i < m; i++) {
                if (i != t) {
                    Loops.largest(best, scoresAt[i], count);
                }
            }
            long alone = 0;
            for (int k = 0; k < count; k++) {
                double lead = scoresAt[t][k] - best[k];
                if (lead > close) {
                    alone++;
                } else if (lead >= -close) {
                    Ranking ranking = ranking(scoresAt, k);
                    if (ranking.rank(t) == 1) {
                        confirmation.add(t, ranking.leaders().size(), 1);
                    }
                }
            }
            confirmation.add(t, 1, alone);
        }
    }
}
