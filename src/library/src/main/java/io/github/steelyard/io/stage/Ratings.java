package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Mark;
import io.github.steelyard.io.draft.Column;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.Naming;
import io.github.steelyard.io.draft.Points;
import io.github.steelyard.io.draft.SheetAnswer;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.text.DiagnosticId;
import java.util.ArrayList;
import java.util.List;

/** Scales that are said from outside, and ratings without a scale, whose own range is used and said. */
public final class Ratings {

    private static final double[][] SCALES = {{1, 5}, {1, 7}, {0, 5}, {1, 10}, {0, 10}, {0, 100}};

    private Ratings() {}

    static void find(Draft draft) {
        for (String text : draft.said().all("scale")) {
            int equals = text.lastIndexOf('=');
            double[] ends = SheetOptions.ends(text.substring(equals + 1));
            boolean isFound = false;
            for (Column column : draft.criteria()) {
                boolean isNamed = equals > 0
                        && (Naming.isSame(text.substring(0, equals).strip(), column.name())
                                || Naming.isSame(
                                        text.substring(0, equals).strip(),
                                        column.heading().text()));
                if (isNamed || equals < 0 && isWithin(draft, column, ends)) {
                    column.scale(ends);
                    draft.naming().names("scale", column.name());
                    draft.naming().names("scale", column.heading().text());
                    isFound = true;
                }
            }
            if (!isFound && equals < 0) {
                draft.points()
                        .open(
                                DiagnosticId.SHEET_OPTION,
                                draft.heading(draft.label()),
                                "no criterion has all of its performances within --scale " + text);
            }
        }
        weights(draft);
        note(draft);
    }

    private static boolean isWithin(Draft draft, Column column, double[] ends) {
        boolean any = false;
        for (int row : draft.options()) {
            double x = column.number(row);
            if (column.quantity(row) != null && x != x || x < ends[0] || x > ends[1]) {
                return false;
            }
            any |= x == x;
        }
        return any && column.form() != Column.Form.LADDER && column.form() != Column.Form.LEVELS;
    }

    private static boolean isWhole(Draft draft, Column column) {
        for (int row : draft.options()) {
            double x = column.number(row);
            if (x == x && x != Math.rint(x)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasScale(Draft draft, Column column) {
        return column.scale() != null
                || draft.mark(Mark.WORST, column.at()) != null
                || draft.mark(Mark.BEST, column.at()) != null
                || draft.mark(Mark.SCALE_MAX, column.at()) != null
                || draft.mark(Mark.POINTS, column.at()) != null;
    }

    private static void note(Draft draft) {
        List<Column> criteria = draft.criteria();
        // Where something is open, it is early to speak of scales.
        boolean isPlain = criteria.size() > 1
                && !draft.points().hasOpen()
                && draft.options().size() > 1
                && criteria.stream().allMatch(c -> c.isNumeric() && !hasScale(draft, c) && isWhole(draft, c));
        if (!isPlain) {
            return;
        }
        boolean isPoints = criteria.stream()
                .allMatch(c -> c.unit().isEmpty()
                        && !c.direction().equals("min")
                        && draft.options().stream().anyMatch(row -> c.number(row) > 10));
        for (double[] ends : SCALES) {
            if ((ends[1] < 100 || isPoints) && criteria.stream().allMatch(c -> isWithin(draft, c, ends))) {
                String scale = (int) ends[0] + ".." + (int) ends[1];
                draft.points()
                        .assume(
                                criteria.get(0).heading(),
                                "the numbers look like ratings, and no scale is stated: each criterion runs from the least"
                                        + " to the greatest of the options; " + SheetOptions.option("scale", scale)
                                        + " makes " + scale + " the scale of all",
                                new SheetAnswer("the scale is " + scale, "scale", scale));
                return;
            }
        }
    }

    /** Weights that are said from outside. */
    private static void weights(Draft draft) {
        List<Column> criteria = draft.criteria();
        for (String text : draft.said().texts("weights")) {
            List<String> parts = SheetOptions.names(text);
            boolean isNamed = parts.stream().anyMatch(part -> part.indexOf('=') > 0);
            if (!isNamed && parts.size() != criteria.size()) {
                draft.points()
                        .open(
                                DiagnosticId.SHEET_OPTION,
                                draft.heading(draft.label()),
                                "--weights has " + parts.size() + " numbers, and the criteria are " + criteria.size()
                                        + ": "
                                        + Points.quoted(criteria.stream()
                                                .map(Column::name)
                                                .toList()));
                continue;
            }
            for (int k = 0; k < parts.size(); k++) {
                int equals = parts.get(k).lastIndexOf('=');
                String name =
                        equals < 0 ? "" : parts.get(k).substring(0, equals).strip();
                String points = parts.get(k).substring(equals + 1).strip();
                for (Column column : isNamed ? criteria : List.of(criteria.get(k))) {
                    if (!isNamed
                            || Naming.isSame(name, column.name())
                            || Naming.isSame(name, column.heading().text())) {
                        column.weight(points);
                    }
                }
            }
        }
        List<String> none = new ArrayList<>();
        if (draft.said().says("weights")) {
            criteria.stream()
                    .filter(c -> c.weight() == null && draft.mark(Mark.WEIGHT, c.at()) == null)
                    .forEach(c -> none.add(c.name()));
        }
        if (!none.isEmpty()) {
            draft.points()
                    .open(
                            DiagnosticId.SHEET_OPTION,
                            draft.heading(draft.label()),
                            "--weights says nothing of " + Points.quoted(none)
                                    + "; a weight of 0 leaves a criterion out");
        }
    }
}
