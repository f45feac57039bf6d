package io.github.steelyard.robustness;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.aggregation.Scores;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.sampling.WeightSampler;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the same draws of performances again and again, under other weights each time, and counts the ranks: nothing
 * about pairs and central weights. The drawn values are computed once and kept in single precision, block after block in
 * the order in which they are read, since what a frame of a dragged weight waits for is mostly the memory.
 *
 * <p><b>Exactness:</b> with n criteria and values in units of the largest possible, a score in single precision is off
 * by at most (n + 3)·2<sup>−24</sup> (a value, a weight, their product and at most n sums, each rounded once). Draws with
 * two scores closer than twice that are ranked by {@link Ranking} on scores in double precision of the options that are
 * so close, and on the others as they are. So the counts are those of {@link AdditiveKernel}.
 *
 * <p>Not for several threads at once.
 */
final class FrameKernel {

    private static final int BLOCK = FrameLoops.BLOCK;
    private static final float FINENESS = 0x1p29f;

    private final ValueCells cells;
    private final int draws;
    private final int m;
    private final int n;
    /** By block, then for each option for each of its uncertain criteria: the values of the block's draws. */
    private final float[][][] values;
    /** By option: its uncertain criteria. */
    private final int[][] uncertain;
    /** By option and criterion: values that are the same in every draw, others 0. */
    private final float[][] constants;
    /** Rounded scores no further apart than this are looked at again. */
    private final int tolerance;

    private final double[][] w;
    private final float[][] shares;
    private final float[] score = new float[BLOCK];
    private final int[][] rounded;
    private final int[][] ranks;
    /** By draw: less than 0, by how many pairs are too close. */
    private final int[] near = new int[BLOCK];

    private final ExactValues exactly;

    FrameKernel(ValueCells cells, int draws) {
        this.cells = cells;
        this.draws = draws;
        this.m = cells.options;
        this.n = cells.criteria;
        this.uncertain = new int[m][];
        this.constants = new float[m][n];
        double unit = cells.bound == 0 ? 1 : cells.bound;
        for (int i = 0; i < m; i++) {
            byte[] kind = cells.kind[i];
            uncertain[i] = IntStream.range(0, n)
                    .filter(j -> kind[j] != ValueCells.CONSTANT)
                    .toArray();
            for (int j = 0; j < n; j++) {
                constants[i][j] = kind[j] == ValueCells.CONSTANT ? (float) (cells.base[i][j] / unit) : 0;
            }
        }
        @Nullable SharedBlock shared = cells.block();
        this.values = values(unit, shared);
        this.exactly = new ExactValues(cells, shared, draws);
        // One more each for the value's division by the unit and for rounding, and some to spare.
        this.tolerance = (int) Math.ceil(2 * (n + 8) * 0x1p-24 * FINENESS);
        this.w = new double[n][BLOCK];
        this.shares = new float[n][BLOCK];
        this.rounded = new int[m][BLOCK];
        this.ranks = new int[m][BLOCK];
    }

    private float[][][] values(double unit, @Nullable SharedBlock shared) {
        int columns = Arrays.stream(uncertain).mapToInt(own -> own.length).sum();
        float[][][] blocks = new float[(draws + BLOCK - 1) / BLOCK][columns][BLOCK];
        int[] bits = new int[BLOCK];
        double[] drawn = new double[BLOCK];
        for (int b = 0; b < blocks.length; b++) {
            int column = 0;
            for (int i = 0; i < m; i++) {
                for (int j : uncertain[i]) {
                    long from = (long) b * BLOCK;
                    cells.bits(i, j, from, bits);
                    cells.values(i, j, from, bits, BLOCK, shared, drawn);
                    for (int k = 0; k < BLOCK; k++) {
                        blocks[b][column][k] = (float) (drawn[k] / unit);
                    }
                    column++;
                }
            }
        }
        return blocks;
    }

    /** So many draws or a few more, at least some: {@link #count} may go on from there. */
    static long wholeBlocks(long draws) {
        return (Math.max(1, draws) + BLOCK - 1) / BLOCK * BLOCK;
    }

    /**
     * Counts the ranks of draws {@code from} to {@code until − 1}.
     *
     * @param from at the end of {@link #wholeBlocks}
     * @throws java.util.concurrent.CancellationException when cancelled; the tally is then of no use
     */
    void count(WeightSampler weights, long from, long until, RankTally tally, Cancellation cancellation) {
        for (long first = from; first < until; first += BLOCK) {
            int count = (int) Math.min(until - first, BLOCK);
            weights.fill(first, count, w);
            for (int j = 0; j < n; j++) {
                narrow(w[j], shares[j]);
            }
            score(values[(int) (first / BLOCK)]);
            rank(cancellation);
            count(first, count, tally);
        }
    }

    private static void narrow(double[] from, float[] to) {
        for (int k = 0; k < BLOCK; k++) {
            to[k] = (float) from[k];
        }
    }

    private void score(float[][] x) {
        int column = 0;
        for (int i = 0; i < m; i++) {
            float[] s = score;
            Arrays.fill(s, 0);
            int[] own = uncertain[i];
            for (int j = 0; j < n && own.length < n; j++) {
                if (constants[i][j] != 0) {
                    FrameLoops.constant(s, shares[j], constants[i][j]);
                }
            }
            int c = 0;
            for (; c + 3 < own.length; c += 4) {
                FrameLoops.products(
                        s,
                        shares[own[c]],
                        shares[own[c + 1]],
                        shares[own[c + 2]],
                        shares[own[c + 3]],
                        x[column],
                        x[column + 1],
                        x[column + 2],
                        x[column + 3]);
                column += 4;
            }
            for (; c < own.length; c++) {
                FrameLoops.product(s, shares[own[c]], x[column]);
                column++;
            }
            FrameLoops.round(s, FINENESS, rounded[i]);
        }
    }

    private void rank(Cancellation cancellation) {
        // A pair that is surely apart adds one to its ranks, any other nothing.
        Arrays.fill(near, -m * (m - 1) / 2);
        for (int i = 0; i < m; i++) {
            cancellation.check();
            int[] own = ranks[i];
            Arrays.fill(own, 0);
            int b = 0;
            for (; b + 3 < m; b += 4) {
                FrameLoops.ahead(
                        rounded[i], tolerance, rounded[b], rounded[b + 1], rounded[b + 2], rounded[b + 3], own);
            }
            for (; b < m; b++) {
                FrameLoops.ahead(rounded[i], tolerance, rounded[b], own);
            }
            FrameLoops.add(own, near);
        }
    }

    private void count(long first, int count, RankTally tally) {
        tally.add(count, ranks, near);
        for (int k = 0; k < count; k++) {
            if (near[k] < 0) {
                tally.add(ranking(first + k, k));
            }
        }
    }

    /** The ranking of a draw with scores that single precision cannot tell apart. */
    private Ranking ranking(long draw, int k) {
        double[] scores = new double[m];
        for (int i = 0; i < m; i++) {
            scores[i] = isNearAnother(i, k) ? exact(i, draw, k) : rounded[i][k] / (double) FINENESS * cells.bound;
        }
        return Scores.higherIsBetter(scores).ranking();
    }

    private boolean isNearAnother(int i, int k) {
        int own = rounded[i][k];
        for (int other = 0; other < m; other++) {
            if (other != i && Math.abs(own - rounded[other][k]) <= tolerance) {
                return true;
            }
        }
        return false;
    }

    private double exact(int i, long draw, int k) {
        double sum = 0;
        for (int j = 0; j < n; j++) {
            if (w[j][k] != 0) {
                sum += w[j][k] * exactly.at(i, j, draw);
            }
        }
        return sum;
    }
}
