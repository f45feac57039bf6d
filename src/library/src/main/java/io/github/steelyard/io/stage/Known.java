package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.KnownCriterion;
import io.github.steelyard.io.draft.Column;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.SheetAnswer;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.text.Nearest;
import java.util.List;

/** A table on criteria that a decision file states: columns on others are reported, marked rows are left out. */
final class Known {

    private Known() {}

    static void leaveOut(Draft draft) {
        Syntax.Scalar first = draft.heading(draft.label());
        if (!first.text().isEmpty() && draft.known(first.text()) != null) {
            draft.points()
                    .open(
                            DiagnosticId.TABLE_HEADER,
                            first,
                            "the first column must name the options, but its heading " + first.shown()
                                    + " is a criterion; put a column with their names before it");
        }
        for (Column column : draft.criteria()) {
            if (draft.known(column.name()) == null
                    && draft.known(column.heading().text()) == null) {
                List<String> ids =
                        draft.known().stream().map(KnownCriterion::id).toList();
                String name = column.name();
                draft.points()
                        .open(
                                DiagnosticId.UNKNOWN_CRITERION,
                                column.heading(),
                                "unknown criterion '" + name + "' in the table" + Nearest.hint(name, ids) + "; "
                                        + SheetOptions.option("ignore", name) + " leaves it out",
                                new SheetAnswer("leave it out", "ignore", name));
            }
        }
        draft.marks()
                .forEach((mark, row) -> draft.points()
                        .assume(
                                draft.labelOf(row),
                                "row " + draft.labelOf(row).shown() + " is left out: the decision file says the "
                                        + mark.label().replace('-', ' ') + " of its criteria"));
    }
}
