package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Notion;
import io.github.steelyard.io.cell.Words;
import io.github.steelyard.io.draft.Column;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.Points;
import io.github.steelyard.io.draft.SheetAnswer;
import io.github.steelyard.io.draft.SheetDegree;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.draft.SheetRole;
import java.util.List;

/** A third column between the two ends of a range: the most likely value, or a mean that would count twice. */
final class Middles {

    private Middles() {}

    /**
     * Joins the column of the most likely values to a range, and asks about one of means.
     *
     * @param ends the column of the lower ends, joined to that of the upper ones
     * @param stem what the headings have in common, folded
     * @param taken columns of other pairs; takes the one that is found
     */
    static void join(Draft draft, Column ends, String stem, List<Column> taken) {
        for (Column column : draft.criteria()) {
            boolean isFree = !taken.contains(column) && !draft.naming().names("keep", column.name());
            if (!isFree || !Pairs.areNumbers(draft, ends, column)) {
                continue;
            }
            if (stem.equals(Pairs.stem(column.name(), Notion.MODE_ENDING))
                    || stem.equals(Words.folded(column.name()))) {
                taken.add(column);
                likely(draft, ends, column);
                return;
            }
            if (stem.equals(Pairs.stem(column.name(), Notion.MEAN_ENDING))) {
                mean(draft, ends, column);
                return;
            }
        }
    }

    private static void likely(Draft draft, Column ends, Column column) {
        ends.mode(column);
        column.role(SheetRole.SPREAD);
        draft.column(column.heading(), column.name(), SheetRole.SPREAD, SheetDegree.ASSUMED, "its heading");
        draft.points()
                .assume(
                        column.heading(),
                        column.heading().shown() + " is read as the most likely value between the ends "
                                + ends.heading().shown() + " and "
                                + ends.spread().heading().shown() + "; "
                                + SheetOptions.option("keep", column.name()) + " makes it a criterion of its own",
                        new SheetAnswer("it is a criterion of its own", "keep", column.name()));
    }

    private static void mean(Draft draft, Column ends, Column column) {
        String both = Points.listed(
                List.of(ends.heading().text(), ends.spread().heading().text()));
        draft.points()
                .open(
                        column.heading(),
                        column.heading().shown() + " counts the same as the range of "
                                + ends.heading().shown() + " and "
                                + ends.spread().heading().shown() + " once more; take the means alone with "
                                + SheetOptions.option("ignore", both) + ", the range alone with "
                                + SheetOptions.option("ignore", column.name()) + ", or both with "
                                + SheetOptions.option("keep", column.name()),
                        new SheetAnswer("the means alone", "ignore", both),
                        new SheetAnswer("the range alone", "ignore", column.name()),
                        new SheetAnswer("both are criteria", "keep", column.name()));
    }
}
