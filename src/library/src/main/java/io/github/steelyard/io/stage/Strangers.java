package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Mark;
import io.github.steelyard.io.cell.Numerals;
import io.github.steelyard.io.cell.Quantity;
import io.github.steelyard.io.draft.Column;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.SheetAnswer;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.syntax.Syntax;
import java.util.List;

/**
 * Rows among the options that may be something else: their numbers sum to 1 or 100, as weights do, or lie far from those
 * of all others, as totals and full marks do. They are open.
 */
final class Strangers {

    private final Draft draft;
    private final List<Column> columns;

    private Strangers(Draft draft) {
        this.draft = draft;
        this.columns = draft.criteria().stream().filter(Column::isNumeric).toList();
    }

    static void find(Draft draft) {
        if (draft.options().size() >= 3 && draft.options().size() <= 2000) {
            new Strangers(draft).find();
        }
    }

    private void find() {
        int whole = 0;
        for (int row : draft.options()) {
            whole += isWhole(row) ? 1 : 0;
        }
        for (int row : draft.options()) {
            Syntax.Scalar label = draft.labelOf(row);
            if (draft.naming().names("keep", label.text()) || draft.points().hasOpenAt(label)) {
                continue;
            }
            if (whole == 1 && isWhole(row) && (!draft.marks().containsKey(Mark.WEIGHT) || isOutside(row))) {
                open(label, "its numbers sum to " + (sum(row) < 2 ? "1" : "100") + ", as weights do");
            } else if (isFar(row)) {
                open(label, "its numbers lie far from those of all others");
            }
        }
    }

    private void open(Syntax.Scalar label, String why) {
        String name = label.text();
        String kind = draft.turned() ? "column " : "row ";
        if (name.isEmpty()) {
            draft.points()
                    .open(
                            label,
                            "what is the " + kind + "without a label? " + why
                                    + "; write a label, such as 'weight' or 'total'");
            return;
        }
        draft.points()
                .open(
                        label,
                        kind + "'" + name + "' may be no option: " + why + "; say "
                                + SheetOptions.option("keep", name) + " where it is one, and "
                                + SheetOptions.option("ignore", name) + " where it is none"
                                + (why.endsWith("weights do")
                                        ? "; where it weighs the criteria, call it 'weight'"
                                        : ""),
                        new SheetAnswer("it is an option", "keep", name),
                        new SheetAnswer("leave it out", "ignore", name));
    }

    private double sum(int row) {
        double sum = 0;
        for (Column column : columns) {
            double x = column.number(row);
            sum += x == x ? x : 0;
        }
        return sum;
    }

    private boolean isWhole(int row) {
        int filled = 0;
        for (Column column : columns) {
            double x = column.number(row);
            if (x < 0) {
                return false;
            }
            filled += x > 0 ? 1 : 0;
        }
        return filled > 1 && isShare(sum(row));
    }

    private static boolean isShare(double sum) {
        return Math.abs(sum - 1) < 0.0005 || Math.abs(sum - 100) < 0.05;
    }

    /** Whether the numbers of a row sum to 1 or 100, before columns are known. */
    static boolean isWhole(Draft draft, int row) {
        double sum = 0;
        for (int j = 0; j < draft.cells().extent(row); j++) {
            Quantity quantity = Quantity.of(draft.cells().text(row, j));
            String plain = quantity.form() == Quantity.Form.NUMBER ? Numerals.POINT.plain(quantity.first()) : null;
            sum += plain == null || j == draft.label() ? 0 : Double.parseDouble(plain);
        }
        return Math.abs(sum - 1) < 0.011 || Math.abs(sum - 100) < 0.6;
    }

    private boolean isOutside(int row) {
        return columns.stream().anyMatch(column -> {
            double[] others = range(column, row);
            double x = column.number(row);
            return x == x && (x < others[0] || x > others[1]);
        });
    }

    private double[] range(Column column, int but) {
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int row : draft.options()) {
            double x = column.number(row);
            if (row != but && x == x) {
                range[0] = Math.min(range[0], x);
                range[1] = Math.max(range[1], x);
            }
        }
        return range;
    }

    /** Whether each number of a row lies further from the others than three times their range. */
    private boolean isFar(int row) {
        int far = 0;
        for (Column column : columns) {
            double x = column.number(row);
            double[] others = range(column, row);
            double room = Math.max(3 * (others[1] - others[0]), Math.abs(others[1]));
            if (x == x && others[0] <= others[1]) {
                if (x <= others[1] + room && x >= others[0] - room) {
                    return false;
                }
                far++;
            }
        }
        return far > 1;
    }
}
