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
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the row that names the criteria, the titles before it and the row of groups above it. */
final class Header {

    private Header() {}

    static void find(Draft draft) {
        Cells cells = draft.cells();
        BitSet rows = new BitSet();
        rows.set(0, cells.rows());
        int header = -1;
        for (int i = 0; i < cells.rows() && header < 0; i++) {
            Mark mark = Mark.of(cells.text(i, 0));
            if (cells.filled(i) == 1 && mark == null) {
                title(draft, i);
                rows.clear(i);
            } else if (mark == null || mark.mayBeHeader() || !isMarked(cells, i, mark)) {
                header = i;
            }
        }
        if (header < 0) {
            return;
        }
        int before = rows.get(0, header).cardinality();
        if (hasGroups(cells, header)) {
            draft.groups(before);
            before++;
        }
        draft.header(before);
        BitSet columns = new BitSet();
        columns.set(0, cells.columns());
        draft.cells(cells.cut(rows, columns));
    }

    private static void title(Draft draft, int row) {
        for (int j = 0; j < draft.cells().extent(row); j++) {
            if (draft.cells().isFilled(row, j)) {
                Syntax.Scalar cell = draft.cells().at(row, j);
                draft.titles().add(cell);
                draft.row(cell, cell.text(), SheetRole.TITLE, SheetDegree.SURE, "");
            }
        }
    }

    /** Whether the cells of a row say what a mark says, so that the row does not name the criteria. */
    static boolean isMarked(Cells cells, int row, Mark mark) {
        boolean any = false;
        for (int j = 1; j < cells.extent(row); j++) {
            String text = cells.text(row, j);
            if (!text.isEmpty()) {
                boolean fits = mark == Mark.DIRECTION
                        ? Direct.under(cells.text(row, 0), text) != null
                        : !mark.isNumeric() || Quantity.of(text).form() != Quantity.Form.TEXT;
                if (fits) {
                    return true;
                }
                any = true;
            }
        }
        return !any;
    }

    /** Whether the row after the first of texts is the one that names the criteria, and the first names their groups. */
    private static boolean hasGroups(Cells cells, int row) {
        if (row + 1 >= cells.rows() || cells.extent(row) > 2000) {
            return false;
        }
        String corner = cells.text(row, 0);
        String below = cells.text(row + 1, 0);
        boolean isCornerBelow = corner.isEmpty() || corner.equals(below);
        boolean isHeading =
                Notion.OPTION_HEADING.has(below) || Notion.CRITERION_HEADING.has(below) || below.equals(corner);
        if (!(isCornerBelow && isHeading) && !(below.isEmpty() && !corner.isEmpty())) {
            return false;
        }
        boolean hasGap = false;
        List<String> names = new ArrayList<>();
        Set<String> groups = new HashSet<>();
        String last = "";
        for (int j = 1; j < Math.max(cells.extent(row), cells.extent(row + 1)); j++) {
            String group = cells.text(row, j);
            String name = cells.text(row + 1, j);
            if (name.isEmpty()) {
                continue;
            }
            if (Quantity.of(name).form() != Quantity.Form.TEXT) {
                return false;
            }
            names.add(name);
            hasGap |= group.isEmpty() || group.equals(last);
            if (!group.isEmpty()) {
                groups.add(group);
                last = group;
            }
        }
        boolean areWords = Ladder.of(names) != null || names.stream().allMatch(name -> Direct.of(name) != null);
        return hasGap && names.size() > 1 && !groups.isEmpty() && !areWords;
    }
}
