package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Notion;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.syntax.Syntax;

/** Says so where numbers of a column with a heading of its own stand for the names of the options. */
final class NumberLabels {

    private static final int ENOUGH = 2;

    private NumberLabels() {}

    static void tell(Draft draft) {
        Syntax.Scalar heading = draft.heading(draft.label());
        if (heading.text().isBlank()
                || Notion.OPTION_HEADING.has(heading.text())
                || Notion.ID_HEADING.has(heading.text())
                || draft.options().size() < ENOUGH) {
            return;
        }
        double last = Double.NaN;
        boolean isCount = true;
        for (int row : draft.options()) {
            String text = draft.labelOf(row).text().strip();
            if (!text.matches("[-+]?[0-9]+([.,][0-9]+)?")) {
                return;
            }
            double number = Double.parseDouble(text.replace(',', '.'));
            isCount &= Double.isNaN(last) || number == last + 1;
            last = number;
        }
        if (!isCount) {
            draft.points()
                    .assume(
                            heading,
                            "the numbers under " + heading.shown()
                                    + " are taken for the names of the options, because they"
                                    + " stand first; if they are a criterion, put a column with names before them");
        }
    }
}
