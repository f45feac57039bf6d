package io.github.steelyard.report.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;

/** Prints a table over as many pages as it takes, its head on each of them; a row stays whole where a page holds it. */
final class GridPrinter {

    private final Sheets sheets;
    private final Typeface type;
    private final Tags tags;
    private final Grid grid;

    GridPrinter(Sheets sheets, Typeface type, Tags tags, Grid grid) {
        this.sheets = sheets;
        this.type = type;
        this.tags = tags;
        this.grid = grid;
    }

    /** The height of the head and the first rows: less of a table does not stand alone at the end of a page. */
    static double least(Grid grid) {
        double height = grid.headHeight();
        for (int r = 0; r < Math.min(2, grid.rows()); r++) {
            height += grid.rowHeight(r);
        }
        return Math.min(height, Sheets.HEIGHT);
    }

    void print(PDStructureElement table) throws IOException {
        head(tags.element("TR", table));
        for (int r = 0; r < grid.rows(); r++) {
            PDStructureElement row = tags.element("TR", table);
            double height = grid.rowHeight(r);
            if (height > sheets.room() && height <= Sheets.HEIGHT - grid.headHeight()) {
                sheets.turn();
                head(null);
            }
            row(row, r);
        }
        sheets.advance(3);
    }

    private void head(PDStructureElement row) throws IOException {
        double height = grid.headHeight();
        double x = 0;
        for (int c = 0; c < grid.columns(); c++) {
            PDStructureElement cell = row == null ? null : headCell(row);
            if (grid.isUpward(c)) {
                double right = x + grid.width(c) - Grid.GAP;
                sheets.upward(cell, grid.head(c), true, grid.size(), Sheets.SOFT, right, sheets.used() + height - 4.5);
            } else {
                cell(cell, grid.headLines(c), c, x, 0, true, height - 5);
            }
            x += grid.width(c);
        }
        sheets.advance(height);
        sheets.rule(0, grid.width(), sheets.used(), 1, Sheets.LINE);
    }

    private PDStructureElement headCell(PDStructureElement row) {
        PDStructureElement cell = tags.element("TH", row);
        PDTableAttributeObject scope = new PDTableAttributeObject();
        scope.setScope(PDTableAttributeObject.SCOPE_COLUMN);
        cell.addAttribute(scope);
        return cell;
    }

    /** A row; one that is higher than a page goes on on the next. */
    private void row(PDStructureElement row, int r) throws IOException {
        PDStructureElement[] cells = new PDStructureElement[grid.columns()];
        int most = 1;
        for (int c = 0; c < cells.length; c++) {
            cells[c] = tags.element("TD", row);
            most = Math.max(most, grid.lines(r, c).size());
        }
        int from = 0;
        while (from < most) {
            int fit = (int) Math.max(1, Math.floor((sheets.room() - 4.5) / grid.leading()));
            int to = Math.min(most, from + fit);
            double x = 0;
            for (int c = 0; c < cells.length; c++) {
                List<String> lines = grid.lines(r, c);
                List<String> part = lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size()));
                cell(cells[c], part, c, x, grid.indent(r, c), false, part.size() * grid.leading());
                x += grid.width(c);
            }
            sheets.advance((to - from) * grid.leading() + 4.5);
            sheets.rule(0, grid.width(), sheets.used(), 0.5, Sheets.LINE);
            from = to;
            if (from < most) {
                sheets.turn();
                head(null);
            }
        }
    }

    /** Lines that end at that height below where the page is filled to. */
    private void cell(
            PDStructureElement owner,
            List<String> lines,
            int column,
            double x,
            double indent,
            boolean head,
            double height)
            throws IOException {
        double room = grid.width(column) - Grid.GAP;
        double top = sheets.used() + (head ? height - lines.size() * grid.leading() : 0) + 2;
        for (int k = 0; k < lines.size(); k++) {
            String line = lines.get(k);
            double left = grid.isNumber(column) ? x + room - type.width(line, head, grid.size()) : x + indent;
            sheets.text(
                    owner,
                    line,
                    head,
                    grid.size(),
                    head ? Sheets.SOFT : Sheets.INK,
                    left,
                    top + k * grid.leading() + grid.size());
        }
    }
}
