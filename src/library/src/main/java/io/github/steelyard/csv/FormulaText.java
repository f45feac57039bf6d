package io.github.steelyard.csv;

import java.util.regex.Pattern;

/**
 * Texts that a spreadsheet would run as a formula: {@code =HYPERLINK(…)} as the name of an option. An apostrophe in front
 * makes it show them, and reading takes it away again. Numbers and ranges of two stay as they are.
 */
public final class FormulaText {

    private static final char GUARD = '\'';

    /** What begins a formula, also as full-width characters, which some spreadsheets take as the same. */
    private static final String BEGINNINGS = "=+-@\uff1d\uff0b\uff0d\uff20";

    private static final String NUMBER = "[+-]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)(?:[eE][+-]?[0-9]+)?\\s?%?";

    private static final Pattern NUMBERS = Pattern.compile(NUMBER + "(?:\\.\\." + NUMBER + ")?");

    private FormulaText() {}

    /** The text as it is written into a table: with an apostrophe in front where it would be run, or has one already. */
    public static String guarded(String text) {
        return isRun(behindGuards(text)) ? GUARD + text : text;
    }

    /** The text that was written as this. */
    public static String unguarded(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == GUARD && isRun(behindGuards(cell)) ? cell.substring(1) : cell;
    }

    /** The text as it is written where cells have types, so that nothing is run: as {@link #unguarded} gives it back. */
    public static String kept(String text) {
        return unguarded(text).equals(text) ? text : GUARD + text;
    }

    private static String behindGuards(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) == GUARD) {
            from++;
        }
        return text.substring(from);
    }

    private static boolean isRun(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        if (first == '\t' || first == '\r' || first == '\n') {
            return true;
        }
        int from = 0;
        while (from < text.length() && isUnseen(text.charAt(from))) {
            from++;
        }
        return from < text.length()
                && BEGINNINGS.indexOf(text.charAt(from)) >= 0
                && !(from == 0 && NUMBERS.matcher(text).matches());
    }

    /** Spaces and what is not shown: some spreadsheets pass over them. */
    private static boolean isUnseen(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
