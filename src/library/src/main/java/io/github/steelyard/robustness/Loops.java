package io.github.steelyard.robustness;

import io.github.steelyard.sampling.Draws;

/**
 * The inner loops of {@link AdditiveKernel}, over the draws of a block. Apart from each other and on arrays, not fields:
 * that is how the compiler turns them into vector instructions.
 */
final class Loops {

    private Loops() {}

    static void constant(double[] s, double[] w, double value, int count) {
        for (int k = 0; k < count; k++) {
            s[k] += w[k] * value;
        }
    }

    static void product(double[] s, double[] w, double[] values, int from, int count) {
        for (int k = 0; k < count; k++) {
            s[k] += w[k] * values[from + k];
        }
    }

    static void largest(double[] best, double[] s, int count) {
        for (int k = 0; k < count; k++) {
            best[k] = Math.max(best[k], s[k]);
        }
    }

    static void split(long key, long from, int[] low, int[] high, int count) {
        for (int k = 0; k < count; k++) {
            long bits = Draws.bits(key, from + k);
            low[k] = (int) bits;
            high[k] = (int) (bits >>> 32);
        }
    }

    static void lines(
            double[] s,
            double[] w0,
            double[] w1,
            long key,
            long from,
            double base0,
            double slope0,
            double base1,
            double slope1,
            int count) {
        for (int k = 0; k < count; k++) {
            long bits = Draws.bits(key, from + k);
            s[k] += w0[k] * (base0 + slope0 * (int) bits) + w1[k] * (base1 + slope1 * (int) (bits >>> 32));
        }
    }

    static void line(double[] s, double[] w, int[] bits, double base, double slope, int count) {
        for (int k = 0; k < count; k++) {
            s[k] += w[k] * (base + slope * bits[k]);
        }
    }

    static void round(double[] s, double fineness, int[] out, int count) {
        for (int k = 0; k < count; k++) {
            out[k] = (int) (s[k] * fineness);
        }
    }

    /** Adds up who is behind whom. */
    static void compare(int[] a, int[] b, int[] rankA, int[] rankB, int[] near, int count) {
        for (int k = 0; k < count; k++) {
            int lead = a[k] - b[k];
            int behind = lead >>> 31;
            rankA[k] += behind;
            rankB[k] -= behind;
            near[k] |= lead - 2 & ~(lead + 1);
        }
    }

    /**
     * How often b is ahead of a. A loop of its own: summed up within {@link #compare}, the second compiler of Java 17
     * ends the process (ShouldNotReachHere in TypeVect::xmeet).
     */
    static int wins(int[] a, int[] b, int count) {
        int wins = 0;
        for (int k = 0; k < count; k++) {
            wins += a[k] - b[k] >>> 31;
        }
        return wins;
    }

    static void invert(int[] a, int[] b, int step, int[] inversions, int count) {
        for (int k = 0; k < count; k++) {
            inversions[k] += step & a[k] - b[k] >> 31;
        }
    }
}
