package io.github.steelyard.io.stage;

import io.github.steelyard.io.draft.Column;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.SheetDegree;
import io.github.steelyard.io.draft.SheetRole;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import java.util.ArrayList;
import java.util.List;

/** Says what each row and column was understood as in the end, and which names of options met none of them. */
final class Unknown {

    private Unknown() {}

    static void report(Draft draft) {
        List<String> criteria = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (Column column : draft.columns()) {
            all.add(column.heading().text());
            if (column.role() == SheetRole.CRITERION) {
                criteria.add(column.name());
                // Named for its weight or its scale, and found there.
                draft.naming().names("weights", column.name());
                draft.column(column.heading(), column.name(), SheetRole.CRITERION, SheetDegree.SURE, evidence(column));
            }
        }
        for (int row : draft.options()) {
            Syntax.Scalar label = draft.labelOf(row);
            draft.row(label, label.text(), SheetRole.OPTION, SheetDegree.SURE, "");
        }
        for (int row = 0; row < draft.cells().rows(); row++) {
            if (row != draft.header() && !draft.labelOf(row).text().isEmpty()) {
                all.add(draft.labelOf(row).text());
            }
        }
        for (String sentence : draft.naming().unknown(criteria, all)) {
            draft.points().open(DiagnosticId.SHEET_OPTION, draft.heading(draft.label()), sentence);
        }
    }

    private static String evidence(Column column) {
        return switch (column.form()) {
            case LADDER -> "words in a known order";
            case LEVELS -> "words of levels";
            case SIGNS -> "pluses and minuses";
            case STARS -> "stars";
            case SHARES -> "parts of a whole";
            case BALLS -> "circles filled by quarters";
            case EMPTY -> "no performances";
            default -> column.unit().isEmpty() ? "numbers" : "numbers in " + column.unit();
        };
    }
}
