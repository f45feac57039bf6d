package io.github.steelyard.model;

import java.util.function.Consumer;

/**
 * A sum of doubles in two parts, with a bound of what is lost. {@link #value} is the double nearest to the true sum, the
 * same that {@link ExactSum} gives, at a fraction of its cost: where the bound leaves two doubles open, an exact sum
 * settles it.
 *
 * <p><b>Source:</b> Knuth, The Art of Computer Programming 2, 4.2.2, theorem B; Ogita, Rump, Oishi (2005), Accurate Sum
 * and Dot Product, SIAM J. Sci. Comput. 26(6).
 */
final class CloseSum {

    /** More than what each addition to the lower part may lose, as a share of all sizes. */
    private static final double LOST = 0x1p-102;

    private double high;
    private double low;
    private double sizes;
    private long count;

    void add(double x) {
        double sum = high + x;
        double back = sum - high;
        low += (high - (sum - back)) + (x - back);
        high = sum;
        sizes += Math.abs(x);
        count++;
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
        double lost = count * LOST * sizes;
        if (value + (rest - lost) == value + (rest + lost) && Double.isFinite(sizes)) {
            return value + rest;
        }
        ExactSum exact = new ExactSum();
        again.accept(exact);
        return exact.value();
    }
}
