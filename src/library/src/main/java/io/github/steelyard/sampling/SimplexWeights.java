package io.github.steelyard.sampling;

import java.util.ArrayList;
import java.util.List;

/**
 * Uniform over all weights: the spacings of n − 1 sorted uniforms.
 *
 * <p>Sorted by a merge-exchange network, the same compare-exchanges for every draw, so that whole blocks of draws are
 * sorted at once. The uniforms have 32 bits, so every share is a multiple of 2<sup>−32</sup> and their sum is exactly 1.
 *
 * <p><b>Source:</b> David (1981), Order Statistics, 2nd ed., section 5.4 (spacings); Knuth (1998), The Art of Computer
 * Programming 3, 5.2.2, algorithm M (the network).
 */
public final class SimplexWeights implements WeightSampler {

    private final int size;
    private final long[] keys;
    private final int[][] exchanges;
    private final DrawOrder order;

    public SimplexWeights(int size, long seed) {
        this(size, seed, DrawOrder.stated(size));
    }

    /** The same with an order of the criteria. */
    public SimplexWeights(int size, long seed, DrawOrder order) {
        this.size = size;
        this.order = order;
        this.keys = new long[size >> 1];
        for (int pair = 0; pair < keys.length; pair++) {
            keys[pair] = Draws.key(seed, Draws.Use.WEIGHT, pair);
        }
        this.exchanges = network(size - 1);
    }

    /** Pairs of places to compare, so that n numbers end up ascending. */
    public static int[][] network(int n) {
        List<int[]> pairs = new ArrayList<>();
        int top = n < 2 ? 0 : Integer.highestOneBit(n - 1);
        for (int p = top; p > 0; p >>= 1) {
            int q = top;
            int r = 0;
            int d = p;
            while (true) {
                for (int i = 0; i < n - d; i++) {
                    if ((i & p) == r) {
                        pairs.add(new int[] {i, i + d});
                    }
                }
                if (q == p) {
                    break;
                }
                d = q - p;
                q >>= 1;
                r = p;
            }
        }
        return pairs.toArray(int[][]::new);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void fill(long first, int count, double[][] w) {
        int[][] cuts = new int[2 * keys.length][count];
        for (int pair = 0; pair < keys.length; pair++) {
            split(keys[pair], first, count, cuts[2 * pair], cuts[2 * pair + 1]);
        }
        for (int[] exchange : exchanges) {
            exchange(cuts[exchange[0]], cuts[exchange[1]], count);
        }
        for (int j = 0; j < size; j++) {
            double[] share = w[order.at(j)];
            for (int k = 0; k < count; k++) {
                long from = j == 0 ? Integer.MIN_VALUE : cuts[j - 1][k];
                long to = j == size - 1 ? -(long) Integer.MIN_VALUE : cuts[j][k];
                share[k] = (to - from) * Draws.GRID;
            }
        }
    }

    private static void split(long key, long first, int count, int[] low, int[] high) {
        for (int k = 0; k < count; k++) {
            long bits = Draws.bits(key, first + k);
            low[k] = (int) bits;
            high[k] = (int) (bits >>> 32);
        }
    }

    private static void exchange(int[] low, int[] high, int count) {
        for (int k = 0; k < count; k++) {
            int a = low[k];
            int b = high[k];
            low[k] = Math.min(a, b);
            high[k] = Math.max(a, b);
        }
    }

    @Override
    public String words() {
        return "anything at all, every set of weights as likely as any other";
    }
}
