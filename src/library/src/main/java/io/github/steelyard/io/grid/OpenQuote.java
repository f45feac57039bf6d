package io.github.steelyard.io.grid;

import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.SourceText;

/**
 * A quote that begins a cell of a CSV text and is never closed. The library takes everything behind it as one cell, so
 * that rows are lost without an error.
 */
public final class OpenQuote {

    private OpenQuote() {}

    /** Whether a quote is never closed; reports it with the place where it opens and the line where the text ends. */
    public static boolean isReported(SourceText source, CsvDialect dialect, Diagnostics diagnostics) {
        String text = source.text();
        int at = index(text, dialect.from(), dialect.delimiter());
        if (at < 0) {
            return false;
        }
        int line = lines(text, at);
        int lineStart = at;
        while (lineStart > 0 && text.charAt(lineStart - 1) != '\n' && text.charAt(lineStart - 1) != '\r') {
            lineStart--;
        }
        int last = lines(text, text.stripTrailing().length());
        diagnostics.report(
                DiagnosticId.TABLE_ROW,
                new Place(source.name(), line, text.codePointCount(lineStart, at) + 1),
                "the quote that opens here, in line " + line + ", is never closed, so that everything up to the end of"
                        + " the text, in line " + last + ", would be one cell; close it after the cell's text, or write"
                        + " it twice inside quotes where it is part of the text");
        return true;
    }

    /** The index of the quote that opens the last cell and is not closed; −1 when there is none. */
    static int index(String text, int from, char delimiter) {
        if (text.indexOf('"', from) < 0) {
            return -1;
        }
        int i = from;
        while (i < text.length()) {
            if (text.charAt(i) == '"') {
                int end = closing(text, i + 1);
                if (end < 0) {
                    return i;
                }
                i = end + 1;
            }
            while (i < text.length() && text.charAt(i) != delimiter && !isLineEnd(text.charAt(i))) {
                i++;
            }
            i++;
        }
        return -1;
    }

    /** The index of the quote that closes a cell, doubled ones passed over; −1 when there is none. */
    private static int closing(String text, int from) {
        int i = text.indexOf('"', from);
        while (i >= 0 && i + 1 < text.length() && text.charAt(i + 1) == '"') {
            i = text.indexOf('"', i + 2);
        }
        return i;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** The line in which an index lies, from 1. */
    private static int lines(String text, int index) {
        int line = 1;
        for (int i = 0; i < index; i++) {
            char c = text.charAt(i);
            boolean isPair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            line += isLineEnd(c) && !isPair ? 1 : 0;
        }
        return line;
    }
}
