package io.github.steelyard.io.grid;

import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.SourceText;
import io.github.steelyard.io.text.TextCursor;
import java.util.Arrays;
import java.util.List;

/** Finds the cells of a CSV text again, to say where they stand. */
public final class CsvPlaces {

    private final SourceText source;
    private final String text;
    private final char delimiter;
    private int[] lineStarts = new int[64];
    private int lines;
    private int countedTo;
    private int counted;

    public CsvPlaces(SourceText source, char delimiter) {
        this.source = source;
        this.text = source.text();
        this.delimiter = delimiter;
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

    /** The index at which a line begins. */
    int lineStart(int line) {
        return lineStarts[Math.min(line, lines) - 1];
    }

    /** The first cell of the row that begins on this line. */
    public Syntax.Scalar first(int line, String value) {
        int start = lineStart(line);
        return scalar(line, 1, start, Math.min(start + value.length(), text.length()), value);
    }

    /** The cell number {@code field} (from 0) of the row that begins on this line, with this value. */
    public Syntax.Scalar cell(int line, int field, String value) {
        int i = lineStart(line);
        int at = Math.min(line, lines);
        for (int k = 0; k < field && i < text.length(); k++) {
            i = end(text, i, delimiter) + 1;
        }
        i = Math.min(i, text.length());
        while (at < lines && lineStarts[at] <= i) {
            at++;
        }
        int end = Math.min(end(text, i, delimiter), text.length());
        while (i < end && text.charAt(i) == ' ') {
            i++;
        }
        int column = text.codePointCount(lineStarts[at - 1], i) + 1;
        return scalar(at, column, i, end, value);
    }

    private Syntax.Scalar scalar(int line, int column, int start, int end, String value) {
        return new Syntax.Scalar(source, line, column, points(start), points(end), value, true);
    }

    /** How many characters stand before an index. Counted from the index before: places are asked for in order. */
    private int points(int index) {
        counted += index >= countedTo ? text.codePointCount(countedTo, index) : -text.codePointCount(index, countedTo);
        countedTo = index;
        return counted;
    }

    /** All cells of a row that begins on this line, the cursor going along: rows must be asked for in order. */
    Syntax.Scalar[] row(int line, List<String> values, TextCursor cursor) {
        Syntax.Scalar[] cells = new Syntax.Scalar[values.size()];
        int i = lineStart(line);
        for (int k = 0; k < cells.length; k++) {
            int end = Math.min(end(text, i, delimiter), text.length());
            int from = Math.min(i, text.length());
            while (from < end && text.charAt(from) == ' ') {
                from++;
            }
            cursor.to(from);
            int row = cursor.line();
            int column = cursor.column();
            int start = cursor.points();
            String value = values.get(k).strip();
            cells[k] =
                    new Syntax.Scalar(source, row, column, start, cursor.to(end).points(), value, true);
            i = end + 1;
        }
        return cells;
    }

    /** The index of the delimiter or line end after the cell that begins at {@code from}. */
    public static int end(String text, int from, char delimiter) {
        int i = from;
        if (i < text.length() && text.charAt(i) == '"') {
            // Quotes mean something at the beginning of a cell only; a doubled one stands for itself.
            i++;
            while (i < text.length() && (text.charAt(i) != '"' || isDoubled(text, i))) {
                i += text.charAt(i) == '"' ? 2 : 1;
            }
        }
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == delimiter || c == '\n' || c == '\r') {
                return i;
            }
            i++;
        }
        return text.length();
    }

    private static boolean isDoubled(String text, int i) {
        return i + 1 < text.length() && text.charAt(i + 1) == '"';
    }
}
