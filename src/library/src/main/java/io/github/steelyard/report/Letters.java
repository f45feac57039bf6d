package io.github.steelyard.report;

/** How text sits on a terminal: columns taken, and nothing in it that would steer the terminal. */
public final class Letters {

    /** Keeps words together on one line; shown as a space. */
    public static final char NO_BREAK = '\u00a0';

    private Letters() {}

    /** The text on one line: white space as spaces, controls and marks that turn the writing round as "\ufffd". */
    public static String clean(String text) {
        StringBuilder clean = null;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            char shown = c == '\n' || c == '\r' || c == '\t' ? ' ' : isUnsafe(c) ? '\ufffd' : c;
            if (shown != c && clean == null) {
                clean = new StringBuilder(text);
            }
            if (clean != null) {
                clean.setCharAt(k, shown);
            }
        }
        return clean == null ? text : clean.toString();
    }

    private static boolean isUnsafe(char c) {
        return c < ' '
                || c >= '\u007f' && c < '\u00a0'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069';
    }

    /** How many columns a terminal gives it. */
    static int width(String text) {
        int width = 0;
        for (int k = 0; k < text.length(); ) {
            int point = text.codePointAt(k);
            width += width(point);
            k += Character.charCount(point);
        }
        return width;
    }

    static int width(int point) {
        if (point < 0x300) {
            return 1;
        }
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = point >= 0x1100 && point <= 0x115f
                || point >= 0x2e80 && point <= 0xa4cf && point != 0x303f
                || point >= 0xac00 && point <= 0xd7a3
                || point >= 0xf900 && point <= 0xfaff
                || point >= 0xfe30 && point <= 0xfe6f
                || point >= 0xff00 && point <= 0xff60
                || point >= 0xffe0 && point <= 0xffe6
                || point >= 0x1f300 && point <= 0x1faff
                || point >= 0x20000 && point <= 0x3fffd;
        return wide ? 2 : 1;
    }

    static String repeat(String unit, int times) {
        return unit.repeat(Math.max(0, times));
    }
}
