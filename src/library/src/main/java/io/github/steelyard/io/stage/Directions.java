package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Direct;
import io.github.steelyard.io.cell.Ladder;
import io.github.steelyard.io.cell.Mark;
import io.github.steelyard.io.draft.Column;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.Points;
import io.github.steelyard.io.draft.SheetAnswer;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import java.util.ArrayList;
import java.util.List;

/** Finds out which end of each criterion is better: from options, the row of directions, headings and words. */
final class Directions {

    private final Draft draft;
    private final List<Column> open = new ArrayList<>();
    private final List<Column> better = new ArrayList<>();
    private final List<String> strange = new ArrayList<>();
    private final List<String> strangeOn = new ArrayList<>();
    private Syntax.Scalar firstStrange;
    private boolean isSigned;

    private Directions(Draft draft) {
        this.draft = draft;
    }

    static void find(Draft draft) {
        new Directions(draft).find();
    }

    private void find() {
        List<Column> criteria = draft.criteria();
        List<String> impacts = draft.said().texts("impacts").stream()
                .flatMap(text -> SheetOptions.names(text).stream())
                .toList();
        if (!impacts.isEmpty() && impacts.size() != criteria.size()) {
            draft.points()
                    .open(
                            DiagnosticId.SHEET_OPTION,
                            draft.heading(draft.label()),
                            "--impacts has " + impacts.size() + " signs, and the criteria are " + criteria.size() + ": "
                                    + Points.quoted(
                                            criteria.stream().map(Column::name).toList()));
            impacts = List.of();
        }
        boolean isZeroOne = isZeroOne();
        isSigned = draft.marks().get(Mark.DIRECTION) == null && HeadingDirections.areSigned(criteria);
        if (isSigned) {
            draft.points()
                    .assume(
                            criteria.get(0).heading(),
                            "plus and minus behind the headings are taken as the better ends; --max and --min say"
                                    + " otherwise");
        }
        for (int k = 0; k < criteria.size(); k++) {
            Column column = criteria.get(k);
            boolean isMax = isNamed("max", column);
            boolean isMin = isNamed("min", column);
            if (isMax && isMin) {
                draft.points()
                        .open(
                                DiagnosticId.SHEET_OPTION,
                                column.heading(),
                                "'" + column.name() + "' is named by --max as well as by --min");
            }
            if (isMax || isMin) {
                column.direction(isMax ? "max" : "min", null);
            } else if (!impacts.isEmpty()) {
                column.direction(Direct.of(impacts.get(k)).word(), null);
            } else {
                written(column, isZeroOne);
            }
        }
        report();
    }

    private boolean isNamed(String key, Column column) {
        return draft.naming().names(key, column.name())
                | draft.naming().names(key, column.heading().text());
    }

    /** Whether the row of directions holds 1 and 0, of which 1 is more. */
    private boolean isZeroOne() {
        boolean hasZero = false;
        for (Column column : draft.criteria()) {
            Syntax.Scalar cell = draft.mark(Mark.DIRECTION, column.at());
            hasZero |= cell != null && cell.text().equals("0");
            if (cell != null && !cell.text().equals("0") && !cell.text().equals("1")) {
                return false;
            }
        }
        return hasZero;
    }

    private void written(Column column, boolean isZeroOne) {
        Syntax.Scalar cell = draft.mark(Mark.DIRECTION, column.at());
        if (cell != null) {
            Direct direct = isZeroOne && cell.text().equals("0")
                    ? Direct.MIN
                    : Direct.under(
                            draft.labelOf(draft.marks().get(Mark.DIRECTION)).text(), cell.text());
            if (direct != null) {
                column.direction(direct.word(), cell);
            } else {
                firstStrange = firstStrange == null ? cell : firstStrange;
                strange.add(cell.text());
                strangeOn.add(column.name());
                column.direction("?", cell);
            }
            return;
        }
        Direct heading = isSigned
                ? HeadingDirections.signed(column.heading().text())
                : HeadingDirections.of(column.heading().text());
        if (heading != null) {
            column.direction(heading.word(), column.heading());
            return;
        }
        boolean isToldOtherwise =
                draft.mark(Mark.WORST, column.at()) != null && draft.mark(Mark.BEST, column.at()) != null
                        || column.form() == Column.Form.LEVELS
                        || draft.mark(Mark.POINTS, column.at()) != null;
        if (isToldOtherwise) {
            return;
        }
        boolean isQuality =
                column.form() == Column.Form.LADDER && column.ladder().kind() == Ladder.Kind.QUALITY;
        boolean isSymbol = column.form() == Column.Form.SIGNS
                || column.form() == Column.Form.STARS
                || column.form() == Column.Form.BALLS;
        if (isQuality || isSymbol) {
            column.direction("max", null);
            better.add(column);
        } else {
            open.add(column);
        }
    }

    private void report() {
        if (firstStrange != null) {
            String strangers = Points.listed(strangeOn);
            draft.points()
                    .open(
                            DiagnosticId.UNKNOWN_WORD,
                            firstStrange,
                            "direction must be max or min (or benefit or cost); was " + Points.quoted(strange)
                                    + "; mend it, or say " + SheetOptions.option("max", strangers) + " or "
                                    + SheetOptions.option("min", strangers),
                            new SheetAnswer("more is better", "max", strangers),
                            new SheetAnswer("less is better", "min", strangers));
        }
        if (!better.isEmpty()) {
            List<String> names = better.stream().map(Column::name).toList();
            draft.points()
                    .assume(
                            better.get(0).heading(),
                            "more is taken as better on " + Points.quoted(names) + "; "
                                    + SheetOptions.option("min", Points.listed(names)) + " says otherwise",
                            new SheetAnswer("less is better", "min", Points.listed(names)));
        }
        if (open.isEmpty()) {
            return;
        }
        List<String> names = open.stream().map(Column::name).toList();
        String listed = Points.listed(names);
        Integer row = draft.marks().get(Mark.DIRECTION);
        Syntax.Scalar at = row == null
                ? open.get(0).heading()
                : draft.cells().at(row, open.get(0).at());
        String turned = draft.turned() ? "; the sheet is read as transposed, criteria down" : "";
        String way = names.size() == 1
                ? "add " + SheetOptions.option("max", listed) + " or " + SheetOptions.option("min", listed)
                : "add --max and --min with their names, such as " + SheetOptions.option("max", listed);
        draft.points()
                .open(
                        DiagnosticId.DIRECTION_MISSING,
                        at,
                        "nothing says which end of " + Points.quoted(names) + " is better; " + way
                                + (row == null && !draft.turned()
                                        ? ", or a row 'direction' with max or min under each criterion"
                                        : row == null ? "" : ", or write max or min here")
                                + turned,
                        new SheetAnswer("more is better on all of them", "max", listed),
                        new SheetAnswer("less is better on all of them", "min", listed));
    }
}
