package io.github.steelyard.report;

/** Characters that steer a terminal, break a line, or turn the direction of the text behind them. */
public final class SteeringCharacters {

    /** What stands for one of them. */
    public static final char REPLACEMENT = '\ufffd';

    private static final char ESCAPE = '\u001b';

    private SteeringCharacters() {}

    /** Whether a character is one; tabs are none. */
    public static boolean isOne(char c) {
        boolean turns = c == '\u061c'
                || c == '\u200e'
                || c == '\u200f'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069';
        boolean breaks = c == '\u2028' || c == '\u2029';
        return turns || breaks || Character.isISOControl(c) && c != '\t';
    }

    /** The text on one line, each of them replaced. */
    public static String line(String text) {
        return replaced(text.replace('\n', ' ').replace('\r', ' '), false);
    }

    /** Lines of text that were laid out, each of them replaced but line feeds and colours. */
    public static String laidOut(String text) {
        return replaced(text, true);
    }

    private static String replaced(String text, boolean isLaidOut) {
        StringBuilder shown = null;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (isOne(c) && !(isLaidOut && (c == '\n' || c == ESCAPE && isColour(text, k)))) {
                shown = shown == null ? new StringBuilder(text) : shown;
                shown.setCharAt(k, REPLACEMENT);
            }
        }
        return shown == null ? text : shown.toString();
    }

    /** Whether a code for colour or weight stands here: an opening bracket, digits and semicolons, an m. */
    private static boolean isColour(String text, int from) {
        int k = from + 1;
        if (k >= text.length() || text.charAt(k++) != '[') {
            return false;
        }
        while (k < text.length() && (text.charAt(k) == ';' || text.charAt(k) >= '0' && text.charAt(k) <= '9')) {
            k++;
        }
        return k < text.length() && text.charAt(k) == 'm';
    }
}
