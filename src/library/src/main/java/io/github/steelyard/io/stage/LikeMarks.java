package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Notion;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.Points;
import io.github.steelyard.io.draft.SheetAnswer;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows among the options whose label begins or ends with a word for weights or thresholds, such as {@code Weight Ann} and
 * {@code Rank of importance}. Where nothing says what they are, they are open.
 */
final class LikeMarks {

    private static final int MOST = 2000;

    private final Draft draft;

    private LikeMarks(Draft draft) {
        this.draft = draft;
    }

    static void find(Draft draft) {
        if (draft.options().size() <= MOST) {
            new LikeMarks(draft).find();
        }
    }

    private void find() {
        List<Syntax.Scalar> labels = new ArrayList<>();
        for (int row : draft.options()) {
            Syntax.Scalar label = draft.labelOf(row);
            if (Notion.isLikeMark(label.text())
                    && !draft.naming().names("keep", label.text())
                    && !draft.points().hasOpenAt(label)) {
                labels.add(label);
            }
        }
        if (labels.isEmpty()) {
            return;
        }
        List<String> names = labels.stream().map(Syntax.Scalar::text).toList();
        String listed = Points.listed(names);
        boolean isOne = names.size() == 1;
        draft.points()
                .open(
                        labels.get(0),
                        (draft.turned() ? "column" : "row") + (isOne ? " " : "s ") + Points.quoted(names)
                                + (isOne
                                        ? " may be no option: its label holds"
                                        : " may be no options: their labels hold")
                                + " a word for weights or thresholds; say " + SheetOptions.option("keep", listed)
                                + (isOne ? " where it is one, and " : " where they are, and ")
                                + SheetOptions.option("ignore", listed)
                                + (isOne ? " where it is none" : " where they are none")
                                + "; where " + (isOne ? "it" : "one") + " weighs the criteria, call it 'weight'",
                        new SheetAnswer(isOne ? "it is an option" : "they are options", "keep", listed),
                        new SheetAnswer("leave " + (isOne ? "it" : "them") + " out", "ignore", listed));
    }
}
