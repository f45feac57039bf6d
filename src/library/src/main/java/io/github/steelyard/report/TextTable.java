package io.github.steelyard.report;

import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import java.util.ArrayList;
import java.util.List;

/**
 * A table laid out in columns. Text wraps in its column; a table too wide for the page even so is set in several
 * stretches, each beginning with the first column again.
 */
final class TextTable {

    static final String GAP = "  ";
    private static final int WIDEST_WORD = 18;
    private static final int HIGHEST_HEADER = 3;

    private final TextStyle style;
    private final Table table;
    private final List<List<String>> cells;
    private final int[] natural;
    private final int[] smallest;

    TextTable(TextStyle style, Table table) {
        this.style = style;
        this.table = table;
        this.cells = Figures.of(table);
        int n = table.columns().size();
        natural = new int[n];
        smallest = new int[n];
        for (int c = 0; c < n; c++) {
            String name = table.columns().get(c).name();
            natural[c] = Letters.width(name);
            smallest[c] = header(name);
            for (List<String> row : cells) {
                int width = Letters.width(row.get(c));
                natural[c] = Math.max(natural[c], width);
                int word = isNumber(c) ? width : Math.min(WIDEST_WORD, Wrapping.widestWord(row.get(c)));
                smallest[c] = Math.max(smallest[c], word);
            }
        }
    }

    /** The least width at which a header breaks no word and takes no more than three lines. */
    private static int header(String name) {
        int width = Math.min(WIDEST_WORD, Math.max(1, Wrapping.widestWord(name)));
        while (width < WIDEST_WORD && Wrapping.lines(name, width).size() > HIGHEST_HEADER) {
            width++;
        }
        return width;
    }

    void appendTo(StringBuilder out) {
        int n = natural.length;
        int from = 0;
        while (from < n) {
            List<Integer> stretch = stretch(from);
            int[] widths = widths(stretch, style.width());
            appendTo(out, stretch, widths, row -> List.of(), 0);
            from = stretch.get(stretch.size() - 1) + 1;
            out.append(from < n ? "\n" : "");
        }
    }

    /** The next columns that fit side by side, the first column before them. */
    private List<Integer> stretch(int from) {
        List<Integer> stretch = new ArrayList<>();
        int used = 0;
        if (from > 0) {
            stretch.add(0);
            used = smallest[0];
        }
        for (int c = from; c < natural.length; c++) {
            int more = (stretch.isEmpty() ? 0 : GAP.length()) + smallest[c];
            if (c > from && used + more > style.width()) {
                break;
            }
            used += more;
            stretch.add(c);
        }
        return stretch;
    }

    /** All columns, for a caller that has room to keep beside them. */
    List<Integer> all() {
        List<Integer> all = new ArrayList<>();
        for (int c = 0; c < natural.length; c++) {
            all.add(c);
        }
        return all;
    }

    /** Widths that fit into the room, no column narrower than its widest word if that can be. */
    int[] widths(List<Integer> columns, int room) {
        int[] widths = new int[columns.size()];
        int sum = GAP.length() * (widths.length - 1);
        for (int k = 0; k < widths.length; k++) {
            widths[k] = natural[columns.get(k)];
            sum += widths[k];
        }
        while (sum > room) {
            int widest = widest(columns, widths);
            if (widest < 0) {
                break;
            }
            widths[widest]--;
            sum--;
        }
        return widths;
    }

    /** Which column gives way next: first the headers of numbers, then the widest text, at last any text; −1 for none. */
    private int widest(List<Integer> columns, int[] widths) {
        int header = -1;
        int text = -1;
        int any = -1;
        for (int k = 0; k < widths.length; k++) {
            int column = columns.get(k);
            boolean hasRoom = widths[k] > smallest[column];
            if (isNumber(column)) {
                header = hasRoom && (header < 0 || widths[k] > widths[header]) ? k : header;
            } else {
                text = hasRoom && (text < 0 || widths[k] > widths[text]) ? k : text;
                any = widths[k] > 4 && (any < 0 || widths[k] > widths[any]) ? k : any;
            }
        }
        return header >= 0 ? header : text >= 0 ? text : any;
    }

    /** What stands beside a row: its lines, each already styled. */
    interface Beside {
        List<String> of(int row);
    }

    void appendTo(StringBuilder out, List<Integer> columns, int[] widths, Beside beside, int besideWidth) {
        List<String> names = new ArrayList<>();
        for (Column column : table.columns()) {
            names.add(column.name());
        }
        int total = GAP.length() * (widths.length - 1) + (besideWidth > 0 ? GAP.length() + besideWidth : 0);
        for (int width : widths) {
            total += width;
        }
        boolean named = names.stream().anyMatch(name -> !name.isEmpty());
        if (named) {
            row(out, columns, widths, names, List.of(), true);
            out.append(style.faint(style.rule(Math.min(total, style.width()), false)))
                    .append('\n');
        }
        for (int r = 0; r < cells.size(); r++) {
            row(out, columns, widths, cells.get(r), beside.of(r), false);
        }
    }

    private void row(
            StringBuilder out,
            List<Integer> columns,
            int[] widths,
            List<String> texts,
            List<String> beside,
            boolean isHeader) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = beside.size();
        for (int k = 0; k < widths.length; k++) {
            List<String> lines = Wrapping.lines(texts.get(columns.get(k)), widths[k]);
            wrapped.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int k = 0; k < widths.length; k++) {
                List<String> lines = wrapped.get(k);
                // Headers stand on the rule below them.
                int at = isHeader ? line - (height - lines.size()) : line;
                String piece = at >= 0 && at < lines.size() ? lines.get(at) : "";
                String margin = Letters.repeat(" ", widths[k] - Letters.width(piece));
                String styled = isHeader ? style.bold(piece) : piece;
                text.append(k > 0 ? GAP : "").append(isNumber(columns.get(k)) ? margin + styled : styled + margin);
            }
            if (line < beside.size()) {
                text.append(GAP).append(beside.get(line));
            }
            out.append(text.toString().stripTrailing()).append('\n');
        }
    }

    private boolean isNumber(int column) {
        return table.columns().get(column).format() != Format.TEXT;
    }
}
