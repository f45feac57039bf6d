package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Cells;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.Points;
import io.github.steelyard.io.draft.SheetAnswer;
import io.github.steelyard.io.draft.SheetDegree;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.draft.SheetRole;
import io.github.steelyard.io.grid.Grid;
import io.github.steelyard.io.syntax.Syntax;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/** Takes away what is no part of the table: rows without anything, lines of dashes, what is hidden, blank margins. */
final class Frame {

    /** The line below the headings of a table in Markdown. */
    private static final Pattern DASHES = Pattern.compile(":?-{2,}:?|:-+:?|-+:");

    private Frame() {}

    static void cut(Draft draft) {
        Cells cells = draft.cells();
        BitSet rows = new BitSet();
        for (int i = 0; i < cells.rows(); i++) {
            rows.set(i, cells.filled(i) > 0 && !isDashes(cells, i));
        }
        BitSet columns = new BitSet();
        columns.set(leftmost(cells, rows), Math.max(1, cells.columns()));
        draft.cells(cells.cut(rows, columns));
    }

    private static boolean isDashes(Cells cells, int row) {
        boolean any = false;
        for (int j = 0; j < cells.extent(row); j++) {
            String text = cells.text(row, j);
            if (!text.isEmpty() && !DASHES.matcher(text).matches()) {
                return false;
            }
            any |= !text.isEmpty();
        }
        return any && cells.filled(row) > 1;
    }

    private static int leftmost(Cells cells, BitSet rows) {
        int left = cells.columns();
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            int from = 0;
            while (from < Math.min(left, cells.extent(row)) && !cells.isFilled(row, from)) {
                from++;
            }
            // The corner above the options may be empty, and a title may stand anywhere.
            left = from < left && cells.filled(row) > 1 ? from : left;
        }
        return left == cells.columns() ? 0 : left;
    }

    /** The cells of a grid without its hidden rows and columns, except for those that are asked for by name. */
    static Cells visible(Draft draft, Grid grid) {
        Cells cells = Cells.of(grid);
        BitSet rows = new BitSet();
        BitSet columns = new BitSet();
        rows.set(0, cells.rows());
        columns.set(0, cells.columns());
        List<Syntax.Scalar> hidden = new ArrayList<>();
        for (int i = 0; i < cells.rows(); i++) {
            Syntax.Scalar first = grid.isHiddenRow(i) ? first(cells, i, -1) : null;
            if (first != null && !draft.naming().names("keep", first.text())) {
                rows.clear(i);
                hidden.add(first);
                draft.row(first, first.text(), SheetRole.HIDDEN, SheetDegree.ASSUMED, "it is hidden in the file");
            }
        }
        for (int j = 0; j < cells.columns(); j++) {
            Syntax.Scalar first = grid.isHiddenColumn(j) ? first(cells, -1, j) : null;
            if (first != null && !draft.naming().names("keep", first.text())) {
                columns.clear(j);
                hidden.add(first);
                draft.column(first, first.text(), SheetRole.HIDDEN, SheetDegree.ASSUMED, "it is hidden in the file");
            }
        }
        if (!hidden.isEmpty()) {
            List<String> names = hidden.stream().map(Syntax.Scalar::text).toList();
            draft.points()
                    .assume(
                            hidden.get(0),
                            Points.quoted(names) + (names.size() == 1 ? " is" : " are")
                                    + " hidden in the sheet and left out; "
                                    + SheetOptions.option("keep", Points.listed(names)) + " takes them in",
                            new SheetAnswer("take them in", "keep", Points.listed(names)));
        }
        return hidden.isEmpty() ? cells : cells.cut(rows, columns);
    }

    /** The first cell with a text in a row or in a column; null where there is none. */
    private static Syntax.Scalar first(Cells cells, int row, int column) {
        int n = row >= 0 ? cells.extent(row) : cells.rows();
        for (int k = 0; k < n; k++) {
            Syntax.Scalar cell = row >= 0 ? cells.at(row, k) : cells.at(k, column);
            if (!cell.text().isEmpty()) {
                return cell;
            }
        }
        return null;
    }
}
