package io.github.steelyard.model;

import java.util.function.Consumer;

/**
 * A sum of doubles in two parts, with a bound of what is lost. {@link #value} is the double nearest to the true sum, the
 * same that {@link ExactSum} gives, at a fraction of its cost: where the bound leaves two doubles open, an exact sum
 * settles it.
 *
 * <p><b>Bound:</b> with u = 2<sup>−53</sup>, each of n additions to the higher part leaves an error of at most u·S, S
 * the sum of all sizes, and each of n additions of these errors loses at most u of n·u·S: together (n·u)²·S. Parts of a
 * column keep n small.
 *
 * <p><b>Source:</b> Knuth, The Art of Computer Programming 2, 4.2.2, theorem B; Ogita, Rump, Oishi (2005), Accurate Sum
 * and Dot Product, SIAM J. Sci. Comput. 26(6).
 */
final class CloseSum {

    private static final int PART = 4096;
    /** 4u²: some to spare for the rounding of sizes and bounds. */
    private static final double LOST = 0x1p-104;

    private double high;
    private double low;
    private double sizes;
    private double lost;
    /** Additions to the higher part, and by how many terms the parts at most lose. */
    private long joined;

    /** Adds the numbers of a column. */
    void add(double[] x) {
        for (int from = 0; from < x.length; from += PART) {
            numbers(x, from, Math.min(x.length, from + PART));
        }
    }

    /** Adds the squares of the numbers of a column. */
    void addSquares(double[] x) {
        for (int from = 0; from < x.length; from += PART) {
            squares(x, from, Math.min(x.length, from + PART));
        }
    }

    /** Four sums keep the processor busy. */
    private void numbers(double[] x, int from, int to) {
        double h0 = 0;
        double h1 = 0;
        double h2 = 0;
        double h3 = 0;
        double l0 = 0;
        double l1 = 0;
        double l2 = 0;
        double l3 = 0;
        double size = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            double s = h0 + x[i];
            double back = s - h0;
            l0 += h0 - (s - back) + (x[i] - back);
            h0 = s;
            s = h1 + x[i + 1];
            back = s - h1;
            l1 += h1 - (s - back) + (x[i + 1] - back);
            h1 = s;
            s = h2 + x[i + 2];
            back = s - h2;
            l2 += h2 - (s - back) + (x[i + 2] - back);
            h2 = s;
            s = h3 + x[i + 3];
            back = s - h3;
            l3 += h3 - (s - back) + (x[i + 3] - back);
            h3 = s;
            size += Math.abs(x[i]) + Math.abs(x[i + 1]) + (Math.abs(x[i + 2]) + Math.abs(x[i + 3]));
        }
        for (; i < to; i++) {
            join(x[i], 0);
            size += Math.abs(x[i]);
        }
        join(h0, l0);
        join(h1, l1);
        join(h2, l2);
        join(h3, l3);
        close(to - from, size);
    }

    /** The same, each square with what its rounding leaves. */
    private void squares(double[] x, int from, int to) {
        double h0 = 0;
        double h1 = 0;
        double h2 = 0;
        double h3 = 0;
        double l0 = 0;
        double l1 = 0;
        double l2 = 0;
        double l3 = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            double square = x[i] * x[i];
            double s = h0 + square;
            double back = s - h0;
            l0 += h0 - (s - back) + (square - back) + Math.fma(x[i], x[i], -square);
            h0 = s;
            square = x[i + 1] * x[i + 1];
            s = h1 + square;
            back = s - h1;
            l1 += h1 - (s - back) + (square - back) + Math.fma(x[i + 1], x[i + 1], -square);
            h1 = s;
            square = x[i + 2] * x[i + 2];
            s = h2 + square;
            back = s - h2;
            l2 += h2 - (s - back) + (square - back) + Math.fma(x[i + 2], x[i + 2], -square);
            h2 = s;
            square = x[i + 3] * x[i + 3];
            s = h3 + square;
            back = s - h3;
            l3 += h3 - (s - back) + (square - back) + Math.fma(x[i + 3], x[i + 3], -square);
            h3 = s;
        }
        double size = h0 + h1 + (h2 + h3);
        for (; i < to; i++) {
            double square = x[i] * x[i];
            join(square, Math.fma(x[i], x[i], -square));
            size += square;
        }
        join(h0, l0);
        join(h1, l1);
        join(h2, l2);
        join(h3, l3);
        // Each square has an error besides the sum's, and the two are added up before they are added.
        close(3L * (to - from), size);
    }

    private void join(double number, double rest) {
        double sum = high + number;
        double back = sum - high;
        low += high - (sum - back) + (number - back) + rest;
        high = sum;
        joined += 2;
    }

    private void close(long terms, double size) {
        sizes += size;
        lost += (double) terms * terms * LOST * size;
    }

    /**
     * The sum.
     *
     * @param again adds all the numbers once more to an exact sum
     */
    double value(Consumer<ExactSum> again) {
        double value = high + low;
        double back = value - high;
        double rest = (high - (value - back)) + (low - back);
        // The lower parts that are joined are errors of at most a part's terms.
        double open = lost + (double) joined * (joined + 3L * PART) * LOST * sizes;
        if (value + (rest - open) == value + (rest + open) && Double.isFinite(sizes)) {
            return value + rest;
        }
        ExactSum exact = new ExactSum();
        again.accept(exact);
        return exact.value();
    }
}
