package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Cells;
import io.github.steelyard.io.cell.KnownCriterion;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.OwnerTotals;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.grid.Grid;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import io.github.steelyard.io.text.DiagnosticId;
import java.util.List;

/** The stages that turn cells into a reading, in order. Each looks at what those before it found. */
public final class SheetPipeline {

    private SheetPipeline() {}

    /** Reads the sheet among several that holds the performances. */
    public static Draft read(List<Grid> grids, SheetOptions said, List<KnownCriterion> known) {
        Draft draft = new Draft(said, known);
        Book book = Book.of(draft, grids);
        draft.cells(book.main());
        Frame.cut(draft);
        SecondTable.above(draft);
        Header.find(draft);
        if (draft.header() < 0) {
            nothing(draft);
            return draft;
        }
        Beside.cut(draft);
        book.tell(draft);
        Ragged.check(draft);
        LongForm.pivot(draft);
        Orientation.turn(draft);
        Labels.find(draft);
        book.join(draft);
        RowRoles.sort(draft);
        ColumnRoles.sort(draft);
        if (!draft.isUsable()) {
            return draft;
        }
        PairwiseMatrix.refuse(draft);
        if (!draft.isUsable()) {
            return draft;
        }
        CellForms.find(draft);
        ColumnRoles.text(draft);
        MergedCells.tell(draft);
        Totals.find(draft);
        boolean areOptions = draft.isWritten();
        if (!areOptions) {
            Ideals.find(draft);
        }
        Faults.report(draft);
        if (!areOptions) {
            LikeMarks.find(draft);
            WorkedOut.find(draft);
            Strangers.find(draft);
        }
        if (known.isEmpty()) {
            MarkedNumbers.check(draft);
            HeadingWeights.find(draft);
            NumberLabels.tell(draft);
            Directions.find(draft);
            Ratings.find(draft);
        } else {
            Known.leaveOut(draft);
        }
        OwnerTotals.keep(draft);
        Unknown.report(draft);
        return draft;
    }

    private static void nothing(Draft draft) {
        Cells cells = draft.cells();
        Syntax.Scalar top = cells.rows() == 0
                ? SyntaxBuilder.scalar(new Syntax.Refused(cells.source(), 1, 1, 0), "")
                : cells.at(0, 0);
        draft.points()
                .open(
                        DiagnosticId.TABLE_HEADER,
                        top,
                        "there is no row that names criteria: options go down, criteria"
                                + " across, and the first row names the criteria");
        draft.refuse();
    }
}
