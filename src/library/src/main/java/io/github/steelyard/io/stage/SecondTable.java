package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Cells;
import io.github.steelyard.io.cell.Notion;
import io.github.steelyard.io.cell.Words;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.Naming;
import io.github.steelyard.io.draft.SheetDegree;
import io.github.steelyard.io.draft.SheetRole;
import java.util.BitSet;

/** A small table on the same sheet that lists the criteria with their weights or directions. */
final class SecondTable {

    private SecondTable() {}

    /** Takes such a table away that stands above the one with the performances. */
    static void above(Draft draft) {
        Cells cells = draft.cells();
        int gap = 1;
        while (gap < cells.rows() && !isGap(cells, gap)) {
            gap++;
        }
        if (gap < 3 || gap + 2 >= cells.rows()) {
            return;
        }
        Cells list = Book.listOfCriteria(rows(cells, 0, gap));
        if (list == null) {
            return;
        }
        int header = gap;
        while (header < cells.rows() && cells.filled(header) < 2) {
            header++;
        }
        if (header < cells.rows() && namesMost(list, cells, header)) {
            draft.list(list);
            tell(draft, list);
            draft.cells(rows(cells, gap, cells.rows()));
        }
    }

    /** Keeps what is cut out, where it is such a table; whether it is. */
    static boolean keep(Draft draft, Cells cut) {
        Cells list = draft.list() == null && cut.rows() > 1 ? Book.listOfCriteria(cut) : null;
        if (list == null || !namesMost(list, draft.cells(), draft.header())) {
            return false;
        }
        draft.list(list);
        tell(draft, list);
        return true;
    }

    private static void tell(Draft draft, Cells list) {
        draft.row(
                list.at(0, 0), list.text(0, 0), SheetRole.BESIDE, SheetDegree.ASSUMED, "it is a table of the criteria");
    }

    /** Whether most of the names in a list are headings of a row, or labels under it. */
    private static boolean namesMost(Cells list, Cells cells, int header) {
        int found = 0;
        int names = 0;
        for (int i = 1; i < list.rows(); i++) {
            String name = list.text(i, 0);
            if (name.isEmpty() || Notion.totalOf(name) != null) {
                continue;
            }
            names++;
            for (int j = 0; j < cells.extent(header); j++) {
                if (names(name, cells.text(header, j))) {
                    found++;
                    break;
                }
            }
        }
        return names > 0 && 2 * found > names;
    }

    /** Whether a name in a list is that of a heading, or what the two headings of a pair have in common. */
    static boolean names(String name, String heading) {
        return Naming.isSame(name, heading)
                || !heading.isEmpty() && Words.folded(name).equals(Pairs.stem(heading));
    }

    private static boolean isGap(Cells cells, int row) {
        return cells.extent(row) > 0
                && cells.extent(row - 1) > 0
                && cells.at(row, 0).line() - cells.at(row - 1, 0).line() > 1;
    }

    static Cells rows(Cells cells, int from, int to) {
        BitSet rows = new BitSet();
        rows.set(from, to);
        BitSet columns = new BitSet();
        columns.set(0, Math.max(1, cells.columns()));
        return cells.cut(rows, columns);
    }
}
