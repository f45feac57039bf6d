package io.github.steelyard.io.stage;

import io.github.steelyard.io.draft.Column;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.Naming;
import io.github.steelyard.io.draft.Points;
import io.github.steelyard.io.text.DiagnosticId;
import java.util.List;

/** A sheet that compares criteria in pairs has the same names down and across: it weighs them and holds no options. */
final class PairwiseMatrix {

    private static final int MOST = 200;

    private PairwiseMatrix() {}

    static void refuse(Draft draft) {
        List<Column> criteria = draft.criteria();
        int n = criteria.size();
        if (n < 2 || n > MOST || draft.options().size() != n || !draft.known().isEmpty()) {
            return;
        }
        for (int k = 0; k < n; k++) {
            int row = draft.options().get(k);
            boolean isSame = Naming.isSame(
                    draft.labelOf(row).text(), criteria.get(k).heading().text());
            String diagonal = draft.cells().text(row, criteria.get(k).at());
            if (!isSame || !diagonal.matches("1([.,]0+)?|-|–|—|\\*|x|X|")) {
                return;
            }
        }
        draft.points()
                .open(
                        DiagnosticId.TABLE_HEADER,
                        draft.heading(draft.label()),
                        "rows and columns have the same names, "
                                + Points.quoted(
                                        criteria.stream().map(Column::name).toList())
                                + ": the sheet compares criteria in pairs and holds no options; write it into a decision"
                                + " file as 'weighting: {method: ahp, pairwise: ...}'");
        draft.refuse();
    }
}
