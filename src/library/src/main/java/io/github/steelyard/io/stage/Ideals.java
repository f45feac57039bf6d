package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Notion;
import io.github.steelyard.io.draft.Column;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.SheetAnswer;
import io.github.steelyard.io.draft.SheetDegree;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.draft.SheetRole;
import io.github.steelyard.io.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows called ideal or anti-ideal, as sheets for TOPSIS have them. Where each of their numbers is the greatest or the
 * least of the others they are no options; else they are ranked with a note, since somebody may mean that.
 */
final class Ideals {

    private Ideals() {}

    static void find(Draft draft) {
        List<Integer> rows = new ArrayList<>();
        for (int row : draft.options()) {
            String label = draft.labelOf(row).text();
            if ((Notion.IDEAL.has(label) || isSign(label)) && !draft.naming().names("keep", label)) {
                rows.add(row);
            }
        }
        List<Integer> others = new ArrayList<>(draft.options());
        others.removeAll(rows);
        if (others.size() < 2) {
            return;
        }
        for (int row : rows) {
            Syntax.Scalar label = draft.labelOf(row);
            if (isMadeOf(draft, row, others)) {
                draft.options().remove((Integer) row);
                String why = "its numbers are the greatest and the least of the others";
                draft.row(label, label.text(), SheetRole.TOTAL, SheetDegree.ASSUMED, why);
                draft.points()
                        .assume(
                                label,
                                line(draft) + label.shown() + " is no option, because " + why + "; "
                                        + SheetOptions.option("keep", label.text()) + " makes it one",
                                new SheetAnswer("it is an option", "keep", label.text()));
            } else if (!isSign(label.text())) {
                draft.points()
                        .assume(
                                label,
                                line(draft) + label.shown() + " is ranked as an option, though it is called ideal; "
                                        + SheetOptions.option("ignore", label.text()) + " leaves it out",
                                new SheetAnswer("leave it out", "ignore", label.text()));
            }
        }
    }

    private static String line(Draft draft) {
        return draft.turned() ? "column " : "row ";
    }

    /** A+ and A−, as papers call the ideals; grades and blocks of flats are called so too. */
    private static boolean isSign(String label) {
        return label.strip().matches("[AVS][+*\u2212\u2013-]");
    }

    private static boolean isMadeOf(Draft draft, int row, List<Integer> others) {
        int filled = 0;
        for (Column column : draft.criteria()) {
            double x = column.isNumeric() ? column.number(row) : Double.NaN;
            if (x != x) {
                continue;
            }
            double most = Double.NEGATIVE_INFINITY;
            double least = Double.POSITIVE_INFINITY;
            for (int other : others) {
                double y = column.number(other);
                most = y > most ? y : most;
                least = y < least ? y : least;
            }
            if (x != most && x != least) {
                return false;
            }
            filled++;
        }
        return filled > 1;
    }
}
