package io.github.steelyard.io.sheet;

import io.github.steelyard.io.text.DiagnosticId;

/** Reports rows of a text that have more or fewer cells than the row that names the criteria: cells may have shifted. */
final class Ragged {

    private Ragged() {}

    static void check(Draft draft) {
        Cells cells = draft.cells();
        if (!cells.source().isText()) {
            return;
        }
        int width = cells.extent(draft.header());
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
                draft.points()
                        .open(
                                DiagnosticId.TABLE_ROW,
                                cells.at(i, 0),
                                "the row has " + extent + " cells, the row that names the criteria has " + width);
                draft.refuse();
            }
        }
    }
}
