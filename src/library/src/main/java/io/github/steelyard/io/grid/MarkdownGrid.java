package io.github.steelyard.io.grid;

import io.github.steelyard.io.kind.Recognition;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.SourceText;
import io.github.steelyard.io.text.TextCursor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of Markdown (GitHub's pipe tables) as a sheet: its heading first, then its rows; the line of dashes is no row.
 * The last heading of the text above it stands alone in a row before, as the title of a sheet does. Only the first table
 * of a text is read.
 */
public final class MarkdownGrid extends TextGrid {

    private record Line(int start, int end) {}

    private final String text;
    private final TextCursor cursor;

    private MarkdownGrid(SourceText source) {
        super(source);
        this.text = source.text();
        this.cursor = new TextCursor(text);
    }

    /** The first table of a text; null when an error was reported. */
    public static MarkdownGrid of(SourceText source, Diagnostics diagnostics) {
        MarkdownGrid grid = new MarkdownGrid(source);
        List<Line> lines = grid.lines();
        int rule = grid.rule(lines, 0);
        if (rule < 0) {
            diagnostics.report(
                    DiagnosticId.TABLE_HEADER,
                    new Place(source.name(), 1, 1),
                    "no table stands here: one has a line of headings separated by '|', below it a line of dashes");
            return null;
        }
        grid.title(lines, rule - 1);
        grid.row(lines.get(rule - 1));
        int heading = grid.rows() - 1;
        int most = diagnostics.limits().values();
        int left = most;
        int k = rule + 1;
        for (; k < lines.size() && grid.isRow(lines.get(k)); k++) {
            grid.row(lines.get(k));
            left -= grid.width(grid.rows() - 1);
            if (left < 0) {
                diagnostics.report(
                        DiagnosticId.TOO_MANY_VALUES,
                        new Place(source.name(), k + 1, 1),
                        "more than " + most + " cells in a table");
                return null;
            }
        }
        grid.even(heading);
        int next = grid.rule(lines, k);
        if (next > 0) {
            diagnostics.report(
                    DiagnosticId.SHEET_NOTE,
                    new Place(source.name(), next, 1),
                    "a second table begins here; only the first one of a text is read");
        }
        return grid;
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                lines.add(new Line(start, i));
                i += i + 1 < text.length() && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n' ? 1 : 0;
                start = i + 1;
            }
        }
        return lines;
    }

    private String of(Line line) {
        return text.substring(line.start, line.end);
    }

    private boolean isRow(Line line) {
        return text.substring(line.start, line.end).indexOf('|') >= 0;
    }

    /** The first line of dashes below a line of headings; −1 when there is none. */
    private int rule(List<Line> lines, int from) {
        for (int k = Math.max(1, from + 1); k < lines.size(); k++) {
            if (isRow(lines.get(k - 1)) && Recognition.isRule(of(lines.get(k)))) {
                return k;
            }
        }
        return -1;
    }

    private void title(List<Line> lines, int before) {
        for (int k = before - 1; k >= 0; k--) {
            Line line = lines.get(k);
            int level = 0;
            while (line.start + level < line.end && text.charAt(line.start + level) == '#') {
                level++;
            }
            if (level > 0 && level < 7 && line.start + level < line.end && text.charAt(line.start + level) == ' ') {
                add(new Syntax.Scalar[] {written(line.start + level, line.end)});
                return;
            }
        }
    }

    private void row(Line line) {
        List<Syntax.Scalar> cells = new ArrayList<>();
        int at = line.start;
        while (at < line.end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        at += at < line.end && text.charAt(at) == '|' ? 1 : 0;
        int end = line.end;
        while (end > at && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        boolean isClosed = end > at && text.charAt(end - 1) == '|' && (end < 2 || text.charAt(end - 2) != '\\');
        end -= isClosed ? 1 : 0;
        int from = at;
        for (int i = at; i <= end; i++) {
            if (i == end || text.charAt(i) == '|' && text.charAt(i - 1) != '\\') {
                cells.add(written(from, i));
                from = i + 1;
            }
        }
        add(cells.toArray(Syntax.Scalar[]::new));
    }

    /** Rows of a Markdown table may leave out their last cells; more than there are headings is left for the reader to refuse. */
    private void even(int heading) {
        int width = width(heading);
        for (int i = heading; i < rows(); i++) {
            Syntax.Scalar[] cells = row(i);
            Syntax.Scalar[] even = Arrays.copyOf(cells, Math.max(width, cells.length));
            for (int j = cells.length; j < even.length; j++) {
                even[j] = new Syntax.Scalar(
                        source(), cells[0].line(), cells[0].place().column(), 0, 0, "", true);
            }
            replace(i, even);
        }
    }

    private Syntax.Scalar written(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        cursor.to(from);
        int line = cursor.line();
        int column = cursor.column();
        int first = cursor.points();
        int last = first + text.codePointCount(from, to);
        return new Syntax.Scalar(source(), line, column, first, last, plain(text.substring(from, to)), true);
    }

    /** Without the marks of bold, italics and code around the whole, and of bars that part no cells. */
    private static String plain(String cell) {
        String plain = cell.replace("\\|", "|");
        for (String mark : new String[] {"**", "__", "`", "*"}) {
            boolean isMarked = plain.length() > 2 * mark.length() && plain.startsWith(mark) && plain.endsWith(mark);
            plain = isMarked
                    ? plain.substring(mark.length(), plain.length() - mark.length())
                            .strip()
                    : plain;
        }
        return plain;
    }
}
