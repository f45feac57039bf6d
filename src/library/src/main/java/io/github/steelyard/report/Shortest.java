package io.github.steelyard.report;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.MathContext;

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
        String text = shortest(x);
        double size = Math.abs(x);
        if (text.indexOf('E') < 0 || size < 1e-6 || size >= 1e15) {
            return text;
        }
        String plain = new BigDecimal(text).stripTrailingZeros().toPlainString();
        return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }

    /** By Jackson from 2.14 on; where an older one stands in front on the class path, by trying ever more digits. */
    private static String shortest(double x) {
        try {
            return NumberOutput.toString(x, true);
        } catch (NoSuchMethodError before214) {
            return byTrial(x);
        }
    }

    static String byTrial(double x) {
        BigDecimal exact = new BigDecimal(x);
        BigDecimal shortest = exact;
        for (int digits = 1; digits <= 17; digits++) {
            shortest = exact.round(new MathContext(digits));
            if (shortest.doubleValue() == x) {
                break;
            }
        }
        String figures = shortest.unscaledValue().abs().toString().replaceAll("0+$", "");
        int exponent = shortest.precision() - shortest.scale() - 1;
        double size = Math.abs(x);
        if (size >= 1e-3 && size < 1e7) {
            String plain = shortest.stripTrailingZeros().toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        return (x < 0 ? "-" : "") + figures.charAt(0) + "." + (figures.length() > 1 ? figures.substring(1) : "0") + "E"
                + exponent;
    }
}
