package io.github.steelyard.io.sheet;

import io.github.steelyard.io.grid.Grid;
import io.github.steelyard.io.grid.SheetNumbers;
import io.github.steelyard.io.place.DiagnosticId;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.RepeatedKeys;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import io.github.steelyard.io.text.NumberText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Turns one column of a matrix sheet into a criterion: its heading and what the marked rows say of it. */
final class MatrixCriterion {

    private static final Set<String> MORE =
            Set.of("max", "maximum", "maximize", "maximise", "benefit", "gain", "higher", "high", "up", "↑", "+");
    private static final Set<String> LESS =
            Set.of("min", "minimum", "minimize", "minimise", "cost", "loss", "lower", "low", "down", "↓", "-");

    private final Checks checks;
    private final Grid grid;
    private final Map<Mark, Integer> marks;
    private final SheetNumbers numbers;
    private boolean toldOfRow;

    MatrixCriterion(Checks checks, Grid grid, Map<Mark, Integer> marks, SheetNumbers numbers) {
        this.checks = checks;
        this.grid = grid;
        this.marks = marks;
        this.numbers = numbers;
    }

    /** The criterion's keys and values as a decision file would have them. */
    Syntax.Mapping read(Syntax.Scalar heading, String id, int column, List<Integer> options) {
        SyntaxBuilder criterion = new SyntaxBuilder(grid.source());
        Syntax.Scalar name = cell(Mark.NAME, column);
        if (name != null) {
            criterion.put("name", name);
        } else if (!id.equals(heading.text())) {
            criterion.put("name", heading);
        }
        plain(criterion, "description", Mark.DESCRIPTION, column);
        plain(criterion, "note", Mark.NOTE, column);
        unit(criterion, heading, column, options);
        direction(criterion, heading, id, column);
        group(criterion, heading, "scale", column, Mark.WORST, Mark.BEST);
        entries(criterion, "levels", Mark.LEVELS, column);
        Syntax.Scalar points = cell(Mark.POINTS, column);
        Syntax.Scalar midpoint = cell(Mark.MIDPOINT, column);
        if (points != null) {
            criterion.put(
                    "value",
                    new SyntaxBuilder(grid.source())
                            .put("points", entries(points))
                            .at(points));
        } else if (midpoint != null) {
            SyntaxBuilder exponential = new SyntaxBuilder(grid.source()).put("midpoint", numbers.part(midpoint));
            criterion.put(
                    "value",
                    new SyntaxBuilder(grid.source())
                            .put("exponential", exponential.at(midpoint))
                            .at(midpoint));
        }
        number(criterion, "weight", Mark.WEIGHT, column);
        group(criterion, heading, "require", column, Mark.AT_LEAST, Mark.AT_MOST);
        group(criterion, heading, "thresholds", column, Mark.INDIFFERENCE, Mark.PREFERENCE, Mark.VETO, Mark.GAUSSIAN_S);
        plain(criterion, "preference-function", Mark.PREFERENCE_FUNCTION, column);
        return criterion.at(heading);
    }

    private Syntax.Scalar cell(Mark mark, int column) {
        Integer row = marks.get(mark);
        return row == null || grid.cell(row, column).text().isEmpty() ? null : grid.cell(row, column);
    }

    private void plain(SyntaxBuilder criterion, String key, Mark mark, int column) {
        Syntax.Scalar cell = cell(mark, column);
        if (cell != null) {
            criterion.put(key, cell);
        }
    }

    private void number(SyntaxBuilder criterion, String key, Mark mark, int column) {
        Syntax.Scalar cell = cell(mark, column);
        if (cell != null) {
            criterion.put(key, numbers.part(cell));
        }
    }

    private void group(SyntaxBuilder criterion, Syntax.Scalar heading, String key, int column, Mark... parts) {
        SyntaxBuilder inner = new SyntaxBuilder(grid.source());
        Syntax at = heading;
        for (Mark part : parts) {
            Syntax.Scalar cell = cell(part, column);
            at = cell != null && inner.isEmpty() ? cell : at;
            number(inner, part == Mark.GAUSSIAN_S ? "s" : part.label(), part, column);
        }
        if (!inner.isEmpty()) {
            criterion.put(key, inner.at(at));
        }
    }

    private void entries(SyntaxBuilder criterion, String key, Mark mark, int column) {
        Syntax.Scalar cell = cell(mark, column);
        if (cell != null) {
            criterion.put(key, entries(cell));
        }
    }

    /** A cell such as "poor: 0, fair: 40, good: 100" as a map. */
    private Syntax entries(Syntax.Scalar cell) {
        SyntaxBuilder map = new SyntaxBuilder(grid.source());
        for (String entry : cell.text().split("[,;\\n]")) {
            int colon = Math.max(entry.lastIndexOf(':'), entry.lastIndexOf('='));
            if (colon <= 0) {
                checks.report(
                        DiagnosticId.WRONG_SHAPE,
                        cell,
                        "entries must be of the form 'poor: 0, fair: 40, good: 100', was " + cell.shown());
                return SyntaxBuilder.refused(cell);
            }
            map.put(
                    SyntaxBuilder.scalar(cell, entry.substring(0, colon).strip()),
                    SyntaxBuilder.scalar(cell, entry.substring(colon + 1).strip()));
        }
        return RepeatedKeys.once(map.at(cell), checks.diagnostics());
    }

    private void direction(SyntaxBuilder criterion, Syntax.Scalar heading, String id, int column) {
        Syntax.Scalar cell = cell(Mark.DIRECTION, column);
        if (cell != null) {
            String word = cell.text().toLowerCase(Locale.ROOT);
            boolean isMore = MORE.contains(word);
            if (isMore || LESS.contains(word)) {
                criterion.put("direction", SyntaxBuilder.scalar(cell, isMore ? "max" : "min"));
            } else {
                checks.report(
                        DiagnosticId.UNKNOWN_WORD,
                        cell,
                        "direction must be max or min (or benefit or cost); was " + cell.shown());
                criterion.put("direction", SyntaxBuilder.refused(cell));
            }
            return;
        }
        boolean isToldOtherwise = cell(Mark.WORST, column) != null && cell(Mark.BEST, column) != null
                || cell(Mark.LEVELS, column) != null
                || cell(Mark.POINTS, column) != null;
        if (!isToldOtherwise) {
            if (marks.containsKey(Mark.DIRECTION)) {
                checks.report(
                        DiagnosticId.DIRECTION_MISSING,
                        grid.cell(marks.get(Mark.DIRECTION), column),
                        "the direction of '" + id + "' is missing; write max or min");
            } else if (!toldOfRow) {
                toldOfRow = true;
                checks.report(
                        DiagnosticId.DIRECTION_MISSING,
                        heading,
                        "nothing says which end of " + heading.shown() + " is better; add a row 'direction' with max or"
                                + " min under each criterion");
            }
            criterion.put("direction", SyntaxBuilder.refused(heading));
        }
    }

    /** The unit; per cent where the numbers are written so. */
    private void unit(SyntaxBuilder criterion, Syntax.Scalar heading, int column, List<Integer> options) {
        Syntax.Scalar plain = null;
        Syntax.Scalar percent = null;
        for (int row : options) {
            Syntax.Scalar cell = grid.cell(row, column);
            if (SheetNumbers.isPercent(cell.text())) {
                percent = percent == null ? cell : percent;
            } else if (NumberText.parse(cell.text()) == NumberText.parse(cell.text())) {
                plain = plain == null ? cell : plain;
            }
        }
        if (percent != null && plain != null) {
            checks.report(
                    DiagnosticId.NUMBER_FORM,
                    plain,
                    "the column mixes plain numbers with per cent, such as at " + percent.place()
                            + "; write all of them in one way");
        }
        Syntax.Scalar unit = cell(Mark.UNIT, column);
        if (unit != null) {
            criterion.put("unit", unit);
        } else if (percent != null) {
            criterion.put("unit", SyntaxBuilder.scalar(heading, "%"));
        }
    }
}
