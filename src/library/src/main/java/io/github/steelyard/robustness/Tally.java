package io.github.steelyard.robustness;

import io.github.steelyard.aggregation.Ranking;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/**
 * Ranks, pairs, weights and whole rankings, counted over draws. Weights are summed in units of 2<sup>−32</sup>; a pair
 * that ties counts half for either.
 */
final class Tally extends RankTally {

    /** Up to this many options, whole rankings are counted. */
    static final int MOST_FOR_ORDERS = 7;

    private static final double ROUNDING = 0x1.8p20;

    final int criteria;
    /** By option and other: twice the draws in which it beat the other, and once those in which they tied. */
    final long[] halves;
    /** By option and criterion: sums of the weights that put it first. */
    final long[] weights;
    /** By ranking without ties, numbered by its inversions: draws that gave it; empty for many options. */
    final long[] orders;
    /** By ranking with ties, its ranks written as a number: draws that gave it. */
    final Map<Long, Long> tiedOrders = new TreeMap<>();

    private final double[] sums;

    Tally(int options, int criteria) {
        super(options);
        this.criteria = criteria;
        this.halves = new long[options * options];
        this.weights = new long[options * criteria];
        this.orders = new long[options <= MOST_FOR_ORDERS ? (int) factorial(options) : 0];
        this.sums = new double[4 * options * criteria];
    }

    /** m!; what an inversion of options a &lt; b adds to the number of a ranking is (m − 1 − a)!. */
    static long factorial(int m) {
        return m < 2 ? 1 : m * factorial(m - 1);
    }

    /** Nothing counted, of the same shape. */
    Tally blank() {
        return new Tally(options, criteria);
    }

    void merge(Tally other) {
        super.merge(other);
        add(halves, other.halves);
        add(weights, other.weights);
        add(orders, other.orders);
        other.tiedOrders.forEach((key, count) -> tiedOrders.merge(key, count, Long::sum));
    }

    void write(LongConsumer out) {
        out.accept(draws);
        for (long[] counts : new long[][] {alone, halves, weights, orders}) {
            Arrays.stream(counts).forEach(out);
        }
        for (Map<Long, Long> counts : List.of(shared, tiedOrders)) {
            out.accept(counts.size());
            counts.forEach((key, count) -> {
                out.accept(key);
                out.accept(count);
            });
        }
    }

    /** Reads what another tally of this shape wrote. */
    void read(PrimitiveIterator.OfLong in) {
        draws = in.nextLong();
        for (long[] counts : new long[][] {alone, halves, weights, orders}) {
            Arrays.setAll(counts, c -> in.nextLong());
        }
        for (Map<Long, Long> counts : List.of(shared, tiedOrders)) {
            for (long left = in.nextLong(); left > 0; left--) {
                long key = in.nextLong();
                counts.put(key, in.nextLong());
            }
        }
    }

    /** A weight on the grid of 2^−32, where sums of doubles are exact. */
    static double grid(double weight) {
        return weight + ROUNDING - ROUNDING;
    }

    static long units(double onGrid) {
        return (long) (onGrid * 0x1p32);
    }

    /** Counts one draw whatever its ties. */
    void add(Ranking ranking, double[] w) {
        add(ranking);
        int m = options;
        for (int place = 0; place < m; ) {
            int end = end(ranking, place);
            for (int p = place; p < end; p++) {
                int i = ranking.option(p);
                for (int q = p + 1; q < m; q++) {
                    int other = ranking.option(q);
                    halves[i * m + other] += q < end ? 1 : 2;
                    halves[other * m + i] += q < end ? 1 : 0;
                }
                for (int j = 0; place == 0 && j < criteria; j++) {
                    weights[i * criteria + j] += units(grid(w[j] / end));
                }
            }
            place = end;
        }
        if (m <= MOST_FOR_ORDERS) {
            countOrder(ranking);
        }
    }

    private void countOrder(Ranking ranking) {
        long inversions = 0;
        long ranks = 0;
        boolean ties = false;
        for (int a = 0; a < options; a++) {
            ranks = ranks * options + ranking.rank(a) - 1;
            for (int b = a + 1; b < options; b++) {
                ties |= ranking.rank(a) == ranking.rank(b);
                inversions += ranking.rank(b) < ranking.rank(a) ? factorial(options - 1 - a) : 0;
            }
        }
        if (ties) {
            tiedOrders.merge(ranks, 1L, Long::sum);
        } else {
            orders[(int) inversions]++;
        }
    }

    /**
     * Counts a block of draws without ties; pairs are counted apart.
     *
     * @param ranks by option and draw, from 0
     * @param near by draw: negative when it is to be passed over
     * @param inversions by draw: the number of its ranking; unused for many options
     * @param first room for the winners
     * @param w by criterion and draw
     */
    void add(int count, int[][] ranks, int[] near, int[] inversions, int[] first, double[][] w) {
        int m = options;
        int passed = add(count, ranks, near);
        Arrays.fill(first, 0, count, 0);
        for (int i = 0; i < m; i++) {
            winners(ranks[i], i, first, count);
        }
        sum(w, near, first, count, passed > 0);
        for (int k = 0; k < count && m <= MOST_FOR_ORDERS; k++) {
            if (near[k] >= 0) {
                orders[inversions[k]]++;
            }
        }
    }

    private static void winners(int[] rank, int i, int[] first, int count) {
        for (int k = 0; k < count; k++) {
            first[k] |= i & rank[k] - 1 >> 31;
        }
    }

    private void sum(double[][] w, int[] near, int[] first, int count, boolean passes) {
        int n = criteria;
        for (int j = 0; j < n; j++) {
            if (passes) {
                sumSome(w[j], near, first, j, count);
            } else {
                sumAll(w[j], first, j, count);
            }
        }
        int size = options * n;
        for (int c = 0; c < size; c++) {
            // Exact on the grid, so that the order does not matter.
            weights[c] += units(sums[c] + sums[c + size] + sums[c + 2 * size] + sums[c + 3 * size]);
        }
        Arrays.fill(sums, 0);
    }

    private void sumSome(double[] share, int[] near, int[] first, int j, int count) {
        for (int k = 0; k < count; k++) {
            if (near[k] >= 0) {
                sums[first[k] * criteria + j] += grid(share[k]);
            }
        }
    }

    /** Into four tables in turn: draws with the same winner then need not wait for each other. */
    private void sumAll(double[] share, int[] first, int j, int count) {
        int n = criteria;
        int size = options * n;
        double[] to = sums;
        int k = 0;
        for (; k + 3 < count; k += 4) {
            to[first[k] * n + j] += grid(share[k]);
            to[first[k + 1] * n + j + size] += grid(share[k + 1]);
            to[first[k + 2] * n + j + 2 * size] += grid(share[k + 2]);
            to[first[k + 3] * n + j + 3 * size] += grid(share[k + 3]);
        }
        for (; k < count; k++) {
            to[first[k] * n + j] += grid(share[k]);
        }
    }
}
