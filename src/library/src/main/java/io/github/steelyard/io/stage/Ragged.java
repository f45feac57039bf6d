package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Cells;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.text.DiagnosticId;
import java.util.ArrayList;
import java.util.List;

/** Reports rows of a text that have more or fewer cells than the row that names the criteria: cells may have shifted. */
final class Ragged {

    private static final int FEW = 3;

    private Ragged() {}

    static void check(Draft draft) {
        Cells cells = draft.cells();
        if (!cells.source().isText()) {
            return;
        }
        int width = cells.extent(draft.header());
        List<Integer> wrong = new ArrayList<>();
        for (int i = 0; i < cells.rows(); i++) {
            int extent = cells.extent(i);
            int filled = cells.filled(i);
            if (extent == width || i == draft.groups() || filled < 2 && cells.columns() > 2) {
                continue;
            }
            boolean isLonger = false;
            for (int j = width; j < extent; j++) {
                isLonger |= cells.isFilled(i, j);
            }
            if (extent < width || isLonger) {
                wrong.add(i);
                draft.refuse();
            }
        }
        boolean areMany = wrong.size() > FEW;
        for (int i : areMany ? wrong.subList(0, 1) : wrong) {
            draft.points()
                    .open(
                            DiagnosticId.TABLE_ROW,
                            cells.at(i, 0),
                            "the row has " + cells.extent(i) + " cells, the row that names the criteria has " + width
                                    + (areMany
                                            ? "; " + (wrong.size() - 1)
                                                    + " rows below have another number of cells, too"
                                            : ""));
        }
    }
}
