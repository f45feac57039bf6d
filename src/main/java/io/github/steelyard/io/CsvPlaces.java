package io.github.steelyard.io;

import java.util.Arrays;

/** Finds the cells of a CSV text again, to say where they stand. */
final class CsvPlaces {

    private final SourceText source;
    private final String text;
    private int[] lineStarts = new int[64];
    private int lines;

    CsvPlaces(SourceText source) {
        this.source = source;
        this.text = source.text();
        start(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
                start(i + 1);
            }
        }
    }

    private void start(int index) {
        if (lines == lineStarts.length) {
            lineStarts = Arrays.copyOf(lineStarts, 2 * lines);
        }
        lineStarts[lines++] = index;
    }

    /** The first cell of the row that begins on this line. */
    Syntax.Scalar first(int line, String value) {
        int start = lineStarts[Math.min(line, lines) - 1];
        return scalar(line, 1, start, Math.min(start + value.length(), text.length()), value);
    }

    /** The cell number {@code field} (from 0) of the row that begins on this line, with this value. */
    Syntax.Scalar cell(int line, int field, String value) {
        int i = lineStarts[Math.min(line, lines) - 1];
        int at = Math.min(line, lines);
        for (int k = 0; k < field && i < text.length(); k++) {
            i = end(i) + 1;
        }
        i = Math.min(i, text.length());
        while (at < lines && lineStarts[at] <= i) {
            at++;
        }
        int end = Math.min(end(i), text.length());
        while (i < end && text.charAt(i) == ' ') {
            i++;
        }
        int column = text.codePointCount(lineStarts[at - 1], i) + 1;
        return scalar(at, column, i, end, value);
    }

    private Syntax.Scalar scalar(int line, int column, int start, int end, String value) {
        return new Syntax.Scalar(
                source, line, column, text.codePointCount(0, start), text.codePointCount(0, end), value, true);
    }

    /** The index of the comma or line end after the cell that begins at {@code from}. */
    private int end(int from) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n' || c == '\r')) {
                return i;
            }
        }
        return text.length();
    }
}
