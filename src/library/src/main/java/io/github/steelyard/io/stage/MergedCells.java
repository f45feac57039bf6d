package io.github.steelyard.io.stage;

import io.github.steelyard.io.draft.Column;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.syntax.Syntax;

/** Says that cells which are merged over several options count for each of them. */
final class MergedCells {

    private MergedCells() {}

    static void tell(Draft draft) {
        Syntax.Scalar first = null;
        int count = 0;
        for (Column column : draft.criteria()) {
            for (int row : draft.options()) {
                Syntax.Scalar cell = draft.cells().at(row, column.at());
                if (draft.cells().isWide(cell) && !cell.text().isEmpty()) {
                    draft.points()
                            .open(
                                    cell,
                                    "the cell with " + cell.shown() + " of '"
                                            + draft.labelOf(row).text()
                                            + "' is merged over several columns; write into each what it holds");
                }
                if (draft.cells().isMerged(cell)) {
                    first = first == null ? cell : first;
                    count++;
                }
            }
        }
        if (first != null) {
            draft.points()
                    .assume(
                            first,
                            first.shown() + " is merged with the cell above and counts here, too"
                                    + (count > 1 ? ", and so it is with " + (count - 1) + " more" : "")
                                    + "; write into each cell what it holds to say otherwise");
        }
    }
}
