package io.github.steelyard.text;

import java.math.BigDecimal;

/** Numbers as messages show them. */
public final class Numbers {

    private Numbers() {}

    /** The shortest decimal that reads back as the same double, without an exponent where that stays readable. */
    public static String plain(double x) {
        if (!Double.isFinite(x)) {
            return Double.toString(x);
        }
        double size = Math.abs(x);
        if (x != 0 && (size < 1e-6 || size >= 1e15)) {
            return Double.toString(x);
        }
        return x == 0
                ? "0"
                : new BigDecimal(Double.toString(x)).stripTrailingZeros().toPlainString();
    }

    /** A sum of shares as people would add them up: without the last digits, which are the noise of adding in binary. */
    public static String sum(double x) {
        return plain(Math.abs(x) < 1e4 ? Math.rint(x * 1e11) / 1e11 : x);
    }
}
