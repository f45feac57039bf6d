package io.github.steelyard.io.text;

import java.math.BigDecimal;

/**
 * Digits times a power of ten as the nearest double, as {@link Double#parseDouble} gives it, in a few operations. Up to
 * 2^53 and 10^22 one operation on exact numbers is enough. Beyond, the result is computed with what rounding leaves over
 * and a bound of what is still lost; where the bound leaves two doubles open, it says so.
 *
 * <p><b>Source:</b> Clinger (1990), How to Read Floating Point Numbers Accurately; the remainder of a division by
 * Markstein (1990), IBM J. Res. Dev. 34(1).
 */
public final class DecimalDigits {

    /** As many digits as a long takes for certain. */
    public static final int MOST = 18;

    /** Powers of ten in either direction; with 18 digits every result is far from the ends of doubles. */
    static final int MOST_POWER = 120;

    private static final long EXACT = 1L << 53;
    private static final int EXACT_POWER = 22;

    /** More than what the operations on the rest lose of it, and the powers of themselves. */
    private static final double LOST = 0x1p-49;

    private static final double LOST_OF_POWER = 0x1p-101;

    /** Powers of ten as nearest doubles, and what these lack. */
    private static final double[] HIGH = new double[MOST_POWER + 1];

    private static final double[] LOW = new double[MOST_POWER + 1];

    static {
        for (int k = 0; k <= MOST_POWER; k++) {
            BigDecimal power = BigDecimal.TEN.pow(k);
            HIGH[k] = power.doubleValue();
            LOW[k] = power.subtract(new BigDecimal(HIGH[k])).doubleValue();
        }
    }

    private DecimalDigits() {}

    /**
     * {@code digits} · 10^{@code power}.
     *
     * @param digits from 0, at most {@link #MOST} of them
     * @return NaN where this quick way does not settle it
     */
    public static double nearest(long digits, int power) {
        int size = Math.abs(power);
        if (digits <= EXACT && size <= EXACT_POWER) {
            return power < 0 ? digits / HIGH[size] : digits * HIGH[size];
        }
        if (digits == 0) {
            return 0;
        }
        if (size > MOST_POWER) {
            return Double.NaN;
        }
        double high = digits;
        double low = digits - (long) high;
        return power < 0 ? quotient(high, low, size) : product(high, low, size);
    }

    private static double quotient(double high, double low, int power) {
        double near = high / HIGH[power];
        // What is left of the division is a double; so is the difference of the digits to a double.
        double left = Math.fma(-near, HIGH[power], high) + low;
        double rest = Math.fma(-near, LOW[power], left) / HIGH[power];
        return settled(near, rest);
    }

    private static double product(double high, double low, int power) {
        double near = high * HIGH[power];
        double left = Math.fma(high, HIGH[power], -near);
        double rest = left + (low * HIGH[power] + high * LOW[power]);
        return settled(near, rest);
    }

    private static double settled(double near, double rest) {
        // Each part of the rest is at most about a unit in the last place: so is what it may cancel.
        double lost = (Math.abs(rest) + Math.ulp(near) * 4) * LOST + near * LOST_OF_POWER;
        double less = near + (rest - lost);
        return less == near + (rest + lost) ? less : Double.NaN;
    }
}
