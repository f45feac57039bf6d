package io.github.steelyard.report;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;

/** Numbers as programs read them: the shortest decimal that reads back as the same double, on every Java alike. */
final class Shortest {

    private Shortest() {}

    /**
     * The number with a point ("0.4", "1.0"), and with an exponent only outside 1e-6 .. 1e15; minus zero is zero.
     *
     * @throws IllegalArgumentException when it is not finite: no result is
     */
    static String of(double x) {
        if (!Double.isFinite(x)) {
            throw new IllegalArgumentException("a number in a result must be finite, was " + x);
        }
        if (x == 0) {
            return "0.0";
        }
        String text = NumberOutput.toString(x, true);
        double size = Math.abs(x);
        if (text.indexOf('E') < 0 || size < 1e-6 || size >= 1e15) {
            return text;
        }
        String plain = new BigDecimal(text).stripTrailingZeros().toPlainString();
        return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }
}
