package io.github.steelyard.io.text;

/**
 * Numbers as people write them: digits with at most one point, an optional sign, an optional power of ten. What
 * programs are known to read differently (a leading zero, underscores, colons, other bases) is no number here, and
 * {@link #why} says so.
 */
public final class NumberText {

    private NumberText() {}

    /** The number, or NaN when the text is none. Zero has no sign. */
    public static double parse(String text) {
        int n = text.length();
        int i = 0;
        boolean negative = false;
        if (n > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+')) {
            negative = text.charAt(0) == '-';
            i = 1;
        }
        long digits = 0;
        int whole = 0;
        int part = 0;
        int first = i;
        for (; i < n && isDigit(text.charAt(i)); i++, whole++) {
            digits = whole < DecimalDigits.MOST ? 10 * digits + text.charAt(i) - '0' : digits;
        }
        if (whole > 1 && text.charAt(first) == '0') {
            return Double.NaN;
        }
        if (i < n && text.charAt(i) == '.') {
            for (i++; i < n && isDigit(text.charAt(i)); i++, part++) {
                digits = whole + part < DecimalDigits.MOST ? 10 * digits + text.charAt(i) - '0' : digits;
            }
        }
        if (whole + part == 0) {
            return Double.NaN;
        }
        if (i == n && whole + part <= DecimalDigits.MOST) {
            double x = DecimalDigits.nearest(digits, -part);
            if (!Double.isNaN(x)) {
                return negative && x != 0 ? -x : x;
            }
        }
        return i == n || hasPower(text, i) ? slow(text, digits) : Double.NaN;
    }

    private static boolean hasPower(String text, int from) {
        int i = from;
        if (text.charAt(i) != 'e' && text.charAt(i) != 'E') {
            return false;
        }
        i++;
        if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
            i++;
        }
        int start = i;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i > start && i == text.length();
    }

    /** NaN also where the number is too large or too small to be told from infinity or 0. */
    private static double slow(String text, long leading) {
        double x = Double.parseDouble(text);
        if (Double.isInfinite(x) || x == 0 && (leading != 0 || hasDigits(text))) {
            return Double.NaN;
        }
        return x + 0.0;
    }

    /** Whether any digit before the power is not 0. */
    private static boolean hasDigits(String text) {
        for (int i = 0; i < text.length() && text.charAt(i) != 'e' && text.charAt(i) != 'E'; i++) {
            if (text.charAt(i) >= '1' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether the text is nothing but digits. */
    public static boolean isDigits(String text) {
        int i = 0;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i > 0 && i == text.length();
    }

    /**
     * Why a text is no number.
     *
     * @param id which kind of fault
     * @param hint what to write instead, empty when the text does not look like a number
     */
    public record Why(DiagnosticId id, String hint) {}

    /** Why {@code text} is no number; only for texts that {@link #parse} refused. */
    public static Why why(String text) {
        String bare = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
        switch (bare) {
            case ".nan", ".NaN", ".NAN", "nan", "NaN", ".inf", ".Inf", ".INF", "inf", "Infinity" -> {
                return new Why(DiagnosticId.NUMBER_RANGE, "it must be a finite number");
            }
            default -> {}
        }
        if (bare.isEmpty() || !isDigit(bare.charAt(0)) && bare.charAt(0) != '.') {
            return bare.startsWith("\u2212")
                    ? form("its minus sign is not the '-' of the keyboard")
                    : new Why(DiagnosticId.NOT_A_NUMBER, WrittenNumber.hint(text));
        }
        if (bare.startsWith("0x") || bare.startsWith("0X")) {
            return form("hexadecimal numbers are not read; write it in decimal");
        }
        if (bare.startsWith("0o") || bare.startsWith("0b") || bare.startsWith("0O") || bare.startsWith("0B")) {
            return form("only decimal numbers are read; write it in decimal");
        }
        if (only(bare, ":")) {
            return form("some programs read it as hours or in base 60; write one number in one unit");
        }
        if (only(bare, "_")) {
            return form("write it without underscores");
        }
        if (only(bare, ",")) {
            String number = WrittenNumber.withoutCommas(text);
            return form(
                    number.isEmpty()
                            ? "a comma is read differently from place to place; write digits with a point for decimals"
                            : "write " + number + ", without the comma");
        }
        if (only(bare, "")) {
            return bare.length() > 1 && bare.charAt(0) == '0' && isDigit(bare.charAt(1))
                    ? form("some programs read a leading zero as octal; write it without")
                    : tooFar(text);
        }
        return new Why(DiagnosticId.NOT_A_NUMBER, WrittenNumber.hint(text));
    }

    private static Why tooFar(String text) {
        try {
            return new Why(
                    DiagnosticId.NUMBER_RANGE,
                    Double.isInfinite(Double.parseDouble(text))
                            ? "it is too large; the largest number is about 1.8e308"
                            : "it is too small to be told from 0");
        } catch (NumberFormatException e) {
            return new Why(DiagnosticId.NOT_A_NUMBER, WrittenNumber.hint(text));
        }
    }

    private static Why form(String hint) {
        return new Why(DiagnosticId.NUMBER_FORM, hint);
    }

    /** Whether there are only digits, at most a point and a power of ten, and characters of {@code extra}. */
    private static boolean only(String text, String extra) {
        boolean seen = extra.isEmpty();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isExtra = extra.indexOf(c) >= 0;
            seen |= isExtra;
            if (!isExtra && !isDigit(c) && c != '.' && c != 'e' && c != 'E' && c != '-' && c != '+') {
                return false;
            }
        }
        return seen;
    }

    /** A number, or a fraction such as 1/4, as judgements of pairs are stated; NaN for anything else. */
    public static double ratio(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return parse(text);
        }
        double below = parse(text.substring(slash + 1).strip());
        return below > 0 ? parse(text.substring(0, slash).strip()) / below : Double.NaN;
    }
}
