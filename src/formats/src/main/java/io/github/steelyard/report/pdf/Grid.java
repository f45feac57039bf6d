package io.github.steelyard.report.pdf;

import io.github.steelyard.report.Figures;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import java.util.ArrayList;
import java.util.List;

/**
 * A table laid out for a width: columns as wide as their text where there is room, else narrowed in proportion to what
 * they can give; then smaller type; then headings of numbers that run upward; in the end words are broken.
 */
final class Grid {

    static final double GAP = 9;
    private static final double[] SIZES = {8, 7.5, 7};
    private static final double[] SMALL = {8, 7.5, 7, 6.5, 6, 5.5};
    private static final double INDENT = 9;

    /** What a row is about is not squeezed below this width as long as type can be smaller instead. */
    private static final double SUBJECT = 95;

    private final Typeface type;
    private final Table table;
    private final List<List<String>> cells;
    private double size;
    private boolean upward;
    private double[] widths;

    Grid(Table table, Typeface type, double width) {
        this.type = type;
        this.table = table;
        this.cells = new ArrayList<>();
        for (List<String> row : Figures.of(table)) {
            cells.add(row.stream().map(PdfRenderer::clean).toList());
        }
        lay(width);
    }

    private void lay(double width) {
        for (boolean turned : new boolean[] {false, true}) {
            for (double tried : turned ? SMALL : SIZES) {
                upward = turned;
                size = tried;
                double[] least = columns(true);
                if (sum(least) <= width) {
                    spread(least, columns(false), width);
                    return;
                }
            }
        }
        double[] least = columns(true);
        double share = width / sum(least);
        widths = new double[least.length];
        for (int c = 0; c < least.length; c++) {
            widths[c] = least[c] * share;
        }
    }

    /** The widths at which words just stay whole, or nothing is broken at all. */
    private double[] columns(boolean least) {
        double[] wide = new double[table.columns().size()];
        for (int c = 0; c < wide.length; c++) {
            String head = head(c);
            if (isUpward(c)) {
                wide[c] = size * 1.4;
            } else {
                wide[c] = least ? Lines.longest(head, type, true, size) : type.width(head, true, size);
            }
            for (List<String> row : cells) {
                String text = row.get(c).strip();
                boolean whole = !least || isNumber(c);
                double own = whole ? type.width(text, false, size) : Lines.longest(text, type, false, size);
                double subject = c == 0 ? Math.min(SUBJECT, type.width(text, false, size)) : 0;
                wide[c] = Math.max(wide[c], Math.max(subject, own + indent(row.get(c))));
            }
            wide[c] += GAP;
        }
        return wide;
    }

    private void spread(double[] least, double[] most, double width) {
        widths = most;
        double over = sum(most) - width;
        if (over <= 0) {
            return;
        }
        double give = sum(most) - sum(least);
        widths = new double[least.length];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = most[c] - over * (most[c] - least[c]) / give;
        }
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double x : numbers) {
            sum += x;
        }
        return sum;
    }

    double size() {
        return size;
    }

    double leading() {
        return size * 1.35;
    }

    double width() {
        return sum(widths);
    }

    double width(int column) {
        return widths[column];
    }

    int rows() {
        return cells.size();
    }

    int columns() {
        return widths.length;
    }

    boolean isNumber(int column) {
        return table.columns().get(column).format() != Format.TEXT;
    }

    /** Whether a heading runs upward. */
    boolean isUpward(int column) {
        return upward && isNumber(column);
    }

    String head(int column) {
        Column own = table.columns().get(column);
        return PdfRenderer.clean(own.name());
    }

    /** The lines of a heading that does not run upward. */
    List<String> headLines(int column) {
        return Lines.of(head(column), type, true, size, widths[column] - GAP);
    }

    List<String> lines(int row, int column) {
        String text = cells.get(row).get(column);
        return Lines.of(text.strip(), type, false, size, widths[column] - GAP - indent(text));
    }

    /** How far a cell is indented: two spaces at its beginning are one step. */
    double indent(int row, int column) {
        return indent(cells.get(row).get(column));
    }

    private static double indent(String text) {
        return (text.length() - text.stripLeading().length()) / 2 * INDENT;
    }

    double headHeight() {
        double height = 0;
        for (int c = 0; c < widths.length; c++) {
            height = Math.max(
                    height,
                    isUpward(c) ? type.width(head(c), true, size) : headLines(c).size() * leading());
        }
        return height + 5;
    }

    double rowHeight(int row) {
        int most = 1;
        for (int c = 0; c < widths.length; c++) {
            most = Math.max(most, lines(row, c).size());
        }
        return most * leading() + 4.5;
    }
}
