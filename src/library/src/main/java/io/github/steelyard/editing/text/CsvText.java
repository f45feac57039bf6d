package io.github.steelyard.editing.text;

import java.util.ArrayList;
import java.util.List;

/** A table of separated values as text: rows, columns and cells change, all other characters stay. Immutable. */
public final class CsvText {

    private record Span(int start, int end) {}

    private final String text;
    private final char separator;
    private final List<List<Span>> rows = new ArrayList<>();

    private CsvText(String text, char separator) {
        this.text = text;
        this.separator = separator;
        read();
    }

    /**
     * A table.
     *
     * @param separator what parts its cells
     */
    public static CsvText of(String text, char separator) {
        return new CsvText(text, separator);
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            List<Span> row = new ArrayList<>();
            int end = at;
            boolean goesOn = true;
            while (goesOn) {
                int start = end;
                end = cellEnd(start);
                row.add(new Span(start, end));
                goesOn = end < text.length() && text.charAt(end) == separator;
                end += goesOn ? 1 : 0;
            }
            if (row.size() > 1 || row.get(0).end() > row.get(0).start()) {
                rows.add(row);
            }
            at = Lines.next(text, end);
        }
    }

    private int cellEnd(int start) {
        int k = start;
        if (k < text.length() && text.charAt(k) == '"') {
            k++;
            while (k < text.length() && (text.charAt(k) != '"' || k + 1 < text.length() && text.charAt(k + 1) == '"')) {
                k += text.charAt(k) == '"' ? 2 : 1;
            }
        }
        while (k < text.length() && text.charAt(k) != separator && text.charAt(k) != '\n') {
            k++;
        }
        return k > start && k < text.length() && text.charAt(k) == '\n' && text.charAt(k - 1) == '\r' ? k - 1 : k;
    }

    public String text() {
        return text;
    }

    /** Number of rows with the one of headings. */
    public int size() {
        return rows.size();
    }

    /** Number of columns. */
    public int columns() {
        return rows.isEmpty() ? 0 : rows.get(0).size();
    }

    /** What a cell says. */
    public String cell(int row, int column) {
        if (column >= rows.get(row).size()) {
            return "";
        }
        Span span = rows.get(row).get(column);
        String raw = text.substring(span.start(), span.end()).strip();
        return raw.length() > 1 && raw.startsWith("\"") && raw.endsWith("\"")
                ? raw.substring(1, raw.length() - 1).replace("\"\"", "\"")
                : raw;
    }

    /** The number of the column under a heading, −1 when there is none. */
    public int column(String heading) {
        for (int k = 0; k < columns(); k++) {
            if (cell(0, k).equals(heading)) {
                return k;
            }
        }
        return -1;
    }

    /** The number of the row that begins with an id, −1 when there is none. */
    public int row(String id) {
        for (int k = 1; k < rows.size(); k++) {
            if (cell(k, 0).equals(id)) {
                return k;
            }
        }
        return -1;
    }

    /** The table with another text in a cell. */
    public CsvText with(int row, int column, String value) {
        Span span = rows.get(row).get(column);
        return changed(text.substring(0, span.start()) + spelled(value) + text.substring(span.end()));
    }

    /** The table with one more row before the one of that number. */
    public CsvText inserted(int row, List<String> cells) {
        String ending = Lines.ending(text);
        String whole = Lines.ended(text);
        int at = row < rows.size() ? rows.get(row).get(0).start() : Lines.next(whole, lastEnd());
        String line = String.join(
                        String.valueOf(separator),
                        cells.stream().map(this::spelled).toList())
                + ending;
        return changed(whole.substring(0, at) + line + whole.substring(at));
    }

    private int lastEnd() {
        List<Span> last = rows.get(rows.size() - 1);
        return last.get(last.size() - 1).end();
    }

    /** The line of a row with its end. */
    private String line(int row) {
        List<Span> cells = rows.get(row);
        return Lines.ended(text.substring(
                cells.get(0).start(),
                Lines.next(text, cells.get(cells.size() - 1).end())));
    }

    /** The table without a row. */
    public CsvText without(int row) {
        List<Span> cells = rows.get(row);
        int end = Lines.next(text, cells.get(cells.size() - 1).end());
        return changed(text.substring(0, cells.get(0).start()) + text.substring(end));
    }

    /** The table with a row in another place. */
    public CsvText moved(int row, int to) {
        String line = line(row);
        CsvText fewer = without(row);
        String whole = Lines.ended(fewer.text);
        int at = to < fewer.rows.size() ? fewer.rows.get(to).get(0).start() : whole.length();
        return changed(whole.substring(0, at) + line + whole.substring(at));
    }

    /** The table with one more column before the one of that number: a heading, and empty cells. */
    public CsvText widened(int column, String heading) {
        StringBuilder result = new StringBuilder(text);
        for (int k = rows.size() - 1; k >= 0; k--) {
            List<Span> row = rows.get(k);
            String own = k == 0 ? spelled(heading) : "";
            boolean isLast = column >= row.size();
            int at = isLast ? row.get(row.size() - 1).end() : row.get(column).start();
            result.insert(at, isLast ? separator + own : own + separator);
        }
        return changed(result.toString());
    }

    /** The table without a column. */
    public CsvText narrowed(int column) {
        StringBuilder result = new StringBuilder(text);
        for (int k = rows.size() - 1; k >= 0; k--) {
            Span span = rows.get(k).get(column);
            boolean isFirst = column == 0;
            result.delete(isFirst ? span.start() : span.start() - 1, isFirst ? span.end() + 1 : span.end());
        }
        return changed(result.toString());
    }

    private CsvText changed(String other) {
        return new CsvText(other, separator);
    }

    private String spelled(String value) {
        boolean isQuoted = value.indexOf(separator) >= 0
                || value.indexOf('"') >= 0
                || value.indexOf('\n') >= 0
                || !value.equals(value.strip());
        return isQuoted ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
