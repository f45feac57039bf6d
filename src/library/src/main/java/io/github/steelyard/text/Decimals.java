package io.github.steelyard.text;

import java.util.Locale;

/**
 * Numbers with a fixed count of decimals, the way {@code String.format} writes them, without its cost: a frame of the
 * window writes some hundred.
 */
public final class Decimals {

    private static final double[] POWERS = {1, 10, 100, 1000, 10_000};

    private Decimals() {}

    /** The number with so many decimals, 0 to 4. */
    public static String of(double x, int decimals) {
        double scaled = Math.abs(x) * POWERS[decimals];
        double rest = scaled - Math.floor(scaled);
        // Near a half it matters how the number was written, and the long way knows.
        if (!(scaled < 1e9) || Math.abs(rest - 0.5) < 1e-5) {
            return String.format(Locale.ROOT, "%." + decimals + "f", x);
        }
        long whole = (long) Math.floor(scaled + 0.5);
        StringBuilder text = new StringBuilder(12);
        if (Double.doubleToRawLongBits(x) < 0) {
            text.append('-');
        }
        long power = (long) POWERS[decimals];
        text.append(whole / power);
        if (decimals > 0) {
            text.append('.');
            String digits = String.valueOf(whole % power);
            text.append("0000", 0, decimals - digits.length()).append(digits);
        }
        return text.toString();
    }
}
