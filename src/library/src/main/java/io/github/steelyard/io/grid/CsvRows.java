package io.github.steelyard.io.grid;

import io.github.steelyard.csv.FormulaText;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a CSV text: RFC 4180 with any delimiter, and a line feed, a carriage return or both as line end. A quote
 * has a meaning at the beginning of a cell only.
 */
public final class CsvRows {

    private final String text;
    private final char delimiter;
    private int at;
    private int line = 1;

    private CsvRows(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** Takes rows. */
    public interface Sink {
        /**
         * Takes a row.
         *
         * @return whether to go on
         */
        boolean row(int line, List<String> fields);
    }

    /**
     * Gives every row that is not an empty line, with the line on which it begins.
     *
     * @throws IllegalArgumentException when text follows a closing quote
     */
    public static void read(String text, char delimiter, Sink sink) {
        CsvRows rows = new CsvRows(text, delimiter);
        while (rows.at < text.length()) {
            int line = rows.line;
            if (!rows.isLineEnd() && !sink.row(line, rows.row())) {
                return;
            }
            rows.passLineEnd();
        }
    }

    private List<String> row() {
        List<String> fields = new ArrayList<>();
        fields.add(field());
        while (at < text.length() && text.charAt(at) == delimiter) {
            at++;
            fields.add(field());
        }
        return fields;
    }

    private String field() {
        return FormulaText.unguarded(written());
    }

    private String written() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (at < text.length() && text.charAt(at) != delimiter && !isLineEnd()) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder field = new StringBuilder();
        int start = ++at;
        while (at < text.length()) {
            if (text.charAt(at) != '"') {
                countLine();
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                field.append(text, start, at + 1);
                at += 2;
                start = at;
            } else {
                field.append(text, start, at++);
                if (at < text.length() && text.charAt(at) != delimiter && !isLineEnd()) {
                    throw new IllegalArgumentException("text follows a closing quote");
                }
                return field.toString();
            }
        }
        return field.append(text, start, at).toString();
    }

    private boolean isLineEnd() {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private void passLineEnd() {
        if (at < text.length()) {
            at += text.startsWith("\r\n", at) ? 2 : 1;
            line++;
        }
    }

    /** Counts a line end within quotes once, also where it has two characters. */
    private void countLine() {
        boolean isHalf = text.charAt(at) == '\r' && text.startsWith("\n", at + 1);
        line += isLineEnd() && !isHalf ? 1 : 0;
    }
}
