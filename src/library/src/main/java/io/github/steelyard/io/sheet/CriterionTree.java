package io.github.steelyard.io.sheet;

import io.github.steelyard.io.cell.FunctionWords;
import io.github.steelyard.io.cell.Mark;
import io.github.steelyard.io.cell.Quantity;
import io.github.steelyard.io.draft.Column;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.stage.CellForms;
import io.github.steelyard.io.stage.MarkedNumbers;
import io.github.steelyard.io.syntax.RepeatedKeys;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.text.Numbers;
import java.util.List;

/** Writes one column as a decision file has a criterion: its heading and what the marked rows say of it. */
final class CriterionTree {

    private final Draft draft;
    private final Diagnostics diagnostics;

    CriterionTree(Draft draft, Diagnostics diagnostics) {
        this.draft = draft;
        this.diagnostics = diagnostics;
    }

    Syntax.Mapping of(Column column, Syntax.Scalar id) {
        SyntaxBuilder criterion = new SyntaxBuilder(draft.cells().source());
        Syntax.Scalar heading = column.heading();
        Syntax.Scalar name = draft.mark(Mark.NAME, column.at());
        if (name != null) {
            criterion.put("name", name);
        } else if (!id.text().equals(column.name())) {
            criterion.put(
                    "name",
                    column.name().equals(heading.text()) ? heading : SyntaxBuilder.scalar(heading, column.name()));
        }
        plain(criterion, "description", Mark.DESCRIPTION, column);
        plain(criterion, "note", Mark.NOTE, column);
        Syntax.Scalar unit = draft.mark(Mark.UNIT, column.at());
        if (unit != null) {
            String bare = unit.text().replaceAll("^[(\\[](.*)[)\\]]$", "$1");
            criterion.put("unit", bare.equals(unit.text()) ? unit : SyntaxBuilder.scalar(unit, bare));
        } else if (!column.unit().isEmpty() && column.form() == Column.Form.NUMBERS) {
            criterion.put("unit", SyntaxBuilder.scalar(heading, column.unit()));
        }
        direction(criterion, column);
        scale(criterion, column);
        levels(criterion, column);
        value(criterion, column);
        if (column.weight() != null) {
            criterion.put("weight", SyntaxBuilder.scalar(heading, column.weight()));
        } else {
            number(criterion, "weight", Mark.WEIGHT, column);
        }
        group(criterion, "require", column, Mark.AT_LEAST, Mark.AT_MOST);
        group(criterion, "thresholds", column, Mark.INDIFFERENCE, Mark.PREFERENCE, Mark.VETO, Mark.GAUSSIAN_S);
        Syntax.Scalar function = draft.mark(Mark.PREFERENCE_FUNCTION, column.at());
        if (function != null) {
            criterion.put("preference-function", FunctionWords.word(function));
        }
        return criterion.at(heading);
    }

    private void direction(SyntaxBuilder criterion, Column column) {
        boolean isLadder = column.form() == Column.Form.LADDER;
        if (column.direction().isEmpty() || column.direction().equals("?")) {
            boolean isToldOtherwise = column.scale() == null
                    && (draft.mark(Mark.WORST, column.at()) != null && draft.mark(Mark.BEST, column.at()) != null
                            || column.form() == Column.Form.LEVELS
                            || draft.mark(Mark.POINTS, column.at()) != null);
            if (!isToldOtherwise && !isLadder) {
                // It was said already that the direction is open.
                criterion.put("direction", SyntaxBuilder.refused(column.heading()));
            }
        } else if (!isLadder) {
            Syntax.Scalar at = column.directionAt() == null ? column.heading() : column.directionAt();
            criterion.put("direction", SyntaxBuilder.scalar(at, column.direction()));
        }
    }

    private void scale(SyntaxBuilder criterion, Column column) {
        boolean isMin = column.direction().equals("min");
        if (column.scale() != null) {
            String low = Numbers.plain(column.scale()[0]);
            String high = Numbers.plain(column.scale()[1]);
            criterion.put(
                    "scale",
                    PerformanceTree.pair(column.heading(), "worst", isMin ? high : low, "best", isMin ? low : high));
            return;
        }
        Syntax.Scalar low = draft.mark(Mark.SCALE_MIN, column.at());
        Syntax.Scalar high = draft.mark(Mark.SCALE_MAX, column.at());
        if (low != null && high != null) {
            criterion.put(
                    "scale",
                    new SyntaxBuilder(draft.cells().source())
                            .put("worst", part(isMin ? high : low, column))
                            .put("best", part(isMin ? low : high, column))
                            .at(low));
        } else {
            group(criterion, "scale", column, Mark.WORST, Mark.BEST);
        }
    }

    private void levels(SyntaxBuilder criterion, Column column) {
        Syntax.Scalar cell = draft.mark(Mark.LEVELS, column.at());
        if (cell != null) {
            criterion.put("levels", entries(cell));
            return;
        }
        if (column.form() != Column.Form.LADDER) {
            return;
        }
        SyntaxBuilder levels = new SyntaxBuilder(draft.cells().source());
        List<String> words = new java.util.ArrayList<>(CellForms.words(draft, column).stream()
                .filter(column.ladder()::holds)
                .toList());
        boolean isMin = column.direction().equals("min");
        double least = 1;
        double most = 0;
        for (String word : words) {
            double share = column.ladder().share(word, draft.used(column.ladder()));
            least = Math.min(least, share);
            most = Math.max(most, share);
            level(levels, column, word, isMin ? 1 - share : share);
        }
        // Levels run from 0 to 100, whether or not an option has the first or the last.
        java.util.TreeSet<Integer> rungs = draft.used(column.ladder()).size() > 1
                ? draft.used(column.ladder())
                : new java.util.TreeSet<>(column.ladder().rungs().values());
        if (least > 0) {
            level(levels, column, column.ladder().word(rungs.first()), isMin ? 1 : 0);
        }
        if (most < 1) {
            level(levels, column, column.ladder().word(rungs.last()), isMin ? 0 : 1);
        }
        criterion.put("levels", levels.at(column.heading()));
    }

    private static void level(SyntaxBuilder levels, Column column, String word, double share) {
        levels.put(
                SyntaxBuilder.scalar(column.heading(), word),
                SyntaxBuilder.scalar(column.heading(), Numbers.plain(100 * share)));
    }

    private void value(SyntaxBuilder criterion, Column column) {
        Syntax.Scalar points = draft.mark(Mark.POINTS, column.at());
        Syntax.Scalar midpoint = draft.mark(Mark.MIDPOINT, column.at());
        SyntaxBuilder value = new SyntaxBuilder(draft.cells().source());
        if (points != null) {
            criterion.put("value", value.put("points", entries(points)).at(points));
        } else if (midpoint != null) {
            SyntaxBuilder exponential =
                    new SyntaxBuilder(draft.cells().source()).put("midpoint", part(midpoint, column));
            criterion.put(
                    "value", value.put("exponential", exponential.at(midpoint)).at(midpoint));
        }
    }

    private void plain(SyntaxBuilder criterion, String key, Mark mark, Column column) {
        Syntax.Scalar cell = draft.mark(mark, column.at());
        if (cell != null) {
            criterion.put(key, cell);
        }
    }

    private void number(SyntaxBuilder criterion, String key, Mark mark, Column column) {
        Syntax.Scalar cell = draft.mark(mark, column.at());
        if (cell != null) {
            criterion.put(key, part(cell, column));
        }
    }

    private void group(SyntaxBuilder criterion, String key, Column column, Mark... parts) {
        SyntaxBuilder inner = new SyntaxBuilder(draft.cells().source());
        Syntax at = column.heading();
        for (Mark part : parts) {
            Syntax.Scalar cell = draft.mark(part, column.at());
            at = cell != null && inner.isEmpty() ? cell : at;
            number(inner, part == Mark.GAUSSIAN_S ? "s" : part.label(), part, column);
        }
        if (!inner.isEmpty()) {
            criterion.put(key, inner.at(at));
        }
    }

    /** A cell of a marked row as a decision file has a number; a text stays what it is. */
    private Syntax part(Syntax.Scalar cell, Column column) {
        String fault = draft.cells().fault(cell);
        if (!fault.isEmpty()) {
            return SyntaxBuilder.refused(cell);
        }
        Quantity quantity = MarkedNumbers.quantity(draft, cell, column);
        if (quantity == null
                || column.form() == Column.Form.LEVELS
                        && Quantity.of(cell.text()).form() == Quantity.Form.TEXT) {
            return cell;
        }
        return switch (quantity.form()) {
            case RANGE -> PerformanceTree.pair(cell, "min", quantity.first(), "max", quantity.second());
            case NUMBER, ABOUT ->
                quantity.first().equals(cell.text()) ? cell : SyntaxBuilder.scalar(cell, quantity.first());
            default -> cell;
        };
    }

    /** The sum of the weights of some columns; empty where one of them has none that is a number. */
    String sum(List<Column> columns) {
        double sum = 0;
        for (Column column : columns) {
            double weight = column.weight() != null
                    ? NumberText.parse(column.weight())
                    : MarkedNumbers.number(draft, Mark.WEIGHT, column.at());
            sum += weight;
        }
        return sum == sum ? Numbers.plain(sum) : "";
    }

    /** A cell such as "poor: 0, fair: 40, good: 100" as a map. */
    private Syntax entries(Syntax.Scalar cell) {
        SyntaxBuilder map = new SyntaxBuilder(cell.source());
        for (String entry : cell.text().split("[,;\\n]")) {
            int colon = Math.max(entry.lastIndexOf(':'), entry.lastIndexOf('='));
            if (colon <= 0) {
                diagnostics.report(
                        DiagnosticId.WRONG_SHAPE,
                        cell,
                        "entries must be of the form 'poor: 0, fair: 40, good: 100', was " + cell.shown());
                return SyntaxBuilder.refused(cell);
            }
            map.put(
                    SyntaxBuilder.scalar(cell, entry.substring(0, colon).strip()),
                    SyntaxBuilder.scalar(cell, entry.substring(colon + 1).strip()));
        }
        return RepeatedKeys.once(map.at(cell), diagnostics);
    }
}
