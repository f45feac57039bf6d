package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Cells;
import io.github.steelyard.io.cell.Direct;
import io.github.steelyard.io.cell.Ladder;
import io.github.steelyard.io.cell.Mark;
import io.github.steelyard.io.cell.Notion;
import io.github.steelyard.io.cell.Quantity;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.SheetDegree;
import io.github.steelyard.io.draft.SheetRole;
import io.github.steelyard.io.syntax.Syntax;
import java.util.BitSet;
import java.util.List;

/** Leaves out what stands beside or below the table behind a blank column or row: legends, other tables, remarks. */
final class Beside {

    private static final int WIDEST = 2000;

    private Beside() {}

    static void cut(Draft draft) {
        if (draft.cells().columns() <= WIDEST) {
            columns(draft);
            rows(draft);
        }
    }

    private static void columns(Draft draft) {
        Cells cells = draft.cells();
        int[] filled = new int[cells.columns()];
        for (int i = 0; i < cells.rows(); i++) {
            for (int j = 0; j < cells.extent(i); j++) {
                filled[j] += cells.isFilled(i, j) ? 1 : 0;
            }
        }
        BitSet kept = new BitSet();
        kept.set(0, cells.columns());
        int from = 0;
        boolean isFirst = true;
        for (int j = 0; j <= filled.length; j++) {
            if (j < filled.length && filled[j] > 0) {
                continue;
            }
            if (from < j && !isFirst && !continues(draft, from, j)) {
                kept.clear(from, j);
                if (!SecondTable.keep(draft, columns(cells, from, j))) {
                    leaveOut(draft, from, j);
                }
            }
            isFirst &= from >= j;
            kept.clear(j);
            from = j + 1;
        }
        if (kept.cardinality() < cells.columns()) {
            // A table beside may go on further down than this one.
            BitSet rows = new BitSet();
            for (int i = 0; i < cells.rows(); i++) {
                int row = i;
                rows.set(i, i <= draft.header() || kept.stream().anyMatch(j -> cells.isFilled(row, j)));
            }
            draft.cells(cells.cut(rows, kept));
        }
    }

    private static Cells columns(Cells cells, int from, int to) {
        BitSet rows = new BitSet();
        for (int i = 0; i < cells.rows(); i++) {
            for (int j = from; j < to; j++) {
                if (cells.isFilled(i, j)) {
                    rows.set(i);
                }
            }
        }
        BitSet columns = new BitSet();
        columns.set(from, to);
        return cells.cut(rows, columns);
    }

    /** Whether the columns behind a blank one go on with the table: each has a heading, and values where options are. */
    private static boolean continues(Draft draft, int from, int to) {
        Cells cells = draft.cells();
        for (int j = from; j < to; j++) {
            int numbers = 0;
            int rows = 0;
            if (cells.text(draft.header(), j).isEmpty()) {
                return false;
            }
            for (int i = draft.header() + 1; i < cells.rows(); i++) {
                if (cells.isFilled(i, 0) && cells.filled(i) > 1) {
                    rows++;
                    numbers += cells.isFilled(i, j) ? 1 : 0;
                }
            }
            if (2 * numbers <= rows) {
                return false;
            }
        }
        // A table of its own begins with a column of names.
        boolean isNamed = false;
        for (int i = draft.header() + 1; i < cells.rows(); i++) {
            String text = cells.text(i, from);
            isNamed |= !text.isEmpty()
                    && Quantity.of(text).form() == Quantity.Form.TEXT
                    && Direct.of(text) == null
                    && !Notion.MISSING.has(text)
                    && Ladder.of(List.of(text)) == null;
        }
        return !isNamed;
    }

    private static void leaveOut(Draft draft, int from, int to) {
        Cells cells = draft.cells();
        Syntax.Scalar first = null;
        for (int i = 0; i < cells.rows() && first == null; i++) {
            for (int j = from; j < to && first == null; j++) {
                first = cells.text(i, j).isEmpty() ? null : cells.at(i, j);
            }
        }
        if (first != null) {
            draft.column(first, first.text(), SheetRole.BESIDE, SheetDegree.ASSUMED, "a blank column stands before it");
            draft.points()
                    .assume(
                            first,
                            "what stands beside the table behind a blank column, from '" + first.text()
                                    + "' on, is left out; if it belongs to the table, remove the blank column");
        }
    }

    private static void rows(Draft draft) {
        Cells cells = draft.cells();
        for (int i = draft.header() + 2; i < cells.rows(); i++) {
            boolean isList = isGap(cells, i) && SecondTable.keep(draft, SecondTable.rows(cells, i, cells.rows()));
            if (isList || isGap(cells, i) && beginsAnother(draft, i)) {
                Syntax.Scalar first = firstOf(cells, i);
                for (int k = i; k < cells.rows(); k++) {
                    Syntax.Scalar at = firstOf(cells, k);
                    draft.row(at, at.text(), SheetRole.BESIDE, SheetDegree.ASSUMED, "it is another table");
                }
                if (!isList) {
                    draft.points()
                            .assume(
                                    first,
                                    "what stands below the table behind a blank row, from '" + first.text()
                                            + "' on, is another table and left out");
                }
                BitSet rows = new BitSet();
                rows.set(0, i);
                BitSet columns = new BitSet();
                columns.set(0, cells.columns());
                draft.cells(cells.cut(rows, columns));
                return;
            }
        }
    }

    private static Syntax.Scalar firstOf(Cells cells, int row) {
        int j = 0;
        while (j + 1 < cells.extent(row) && cells.text(row, j).isEmpty()) {
            j++;
        }
        return cells.at(row, j);
    }

    private static boolean isGap(Cells cells, int row) {
        return cells.extent(row) > 0
                && cells.extent(row - 1) > 0
                && cells.at(row, 0).line() - cells.at(row - 1, 0).line() > 1;
    }

    /** Whether a row names columns anew: texts where numbers stand above, and no label that says something of criteria. */
    private static boolean beginsAnother(Draft draft, int row) {
        Cells cells = draft.cells();
        String label = cells.text(row, 0);
        if (Mark.of(label) != null || Notion.totalOf(label) != null || cells.filled(row) < 2) {
            return false;
        }
        int texts = 0;
        for (int j = 1; j < cells.extent(row); j++) {
            String text = cells.text(row, j);
            if (text.isEmpty()) {
                continue;
            }
            boolean isText = Quantity.of(text).form() == Quantity.Form.TEXT
                    && !Notion.MISSING.has(text)
                    && Direct.of(text) == null
                    && Ladder.of(List.of(text)) == null;
            if (!isText || !hasNumbersAbove(draft, row, j)) {
                return false;
            }
            texts++;
        }
        return texts > 0;
    }

    private static boolean hasNumbersAbove(Draft draft, int row, int column) {
        int numbers = 0;
        int others = 0;
        for (int i = draft.header() + 1; i < row; i++) {
            String text = draft.cells().text(i, column);
            boolean isNumber = !text.isEmpty() && Quantity.of(text).form() != Quantity.Form.TEXT;
            numbers += isNumber ? 1 : 0;
            others += !text.isEmpty() && !isNumber && Direct.of(text) == null ? 1 : 0;
        }
        return numbers > others;
    }
}
