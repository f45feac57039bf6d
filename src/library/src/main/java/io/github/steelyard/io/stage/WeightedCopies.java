package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Mark;
import io.github.steelyard.io.cell.Quantity;
import io.github.steelyard.io.draft.Column;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.text.NumberText;

/** Finds rows and columns that hold the numbers of another one times the weights: the owner's steps on the way to totals. */
final class WeightedCopies {

    private static final double[] WHOLES = {1, 100};

    private WeightedCopies() {}

    /** The option whose numbers times the weights stand in a row; null where there is none. */
    static String ofRow(Draft draft, int row) {
        for (int other : draft.options()) {
            for (double whole : WHOLES) {
                if (other != row && isRow(draft, row, other, whole)) {
                    return draft.labelOf(other).text();
                }
            }
        }
        return null;
    }

    private static boolean isRow(Draft draft, int row, int other, double whole) {
        int same = 0;
        boolean isVaried = false;
        for (Column column : draft.criteria()) {
            double weight = weight(draft, column);
            String product = plain(draft, column, row);
            double x = column.isNumeric() ? column.number(other) : Double.NaN;
            if (product == null && x != x) {
                continue;
            }
            if (product == null || !(weight >= 0) || !TotalNumbers.isSame(product, weight * x / whole)) {
                return false;
            }
            isVaried |= NumberText.parse(product) != x;
            same++;
        }
        return same > 1 && isVaried;
    }

    /** The criterion whose numbers times its weight stand in a column without a weight; null where there is none. */
    static Column ofColumn(Draft draft, Column column) {
        if (!column.isNumeric() || weight(draft, column) == weight(draft, column)) {
            return null;
        }
        for (Column other : draft.criteria()) {
            double weight = other == column || !other.isNumeric() ? Double.NaN : weight(draft, other);
            for (double whole : WHOLES) {
                if (weight > 0 && weight != whole && isColumn(draft, column, other, weight / whole)) {
                    return other;
                }
            }
        }
        return null;
    }

    private static boolean isColumn(Draft draft, Column column, Column other, double by) {
        int same = 0;
        for (int row : draft.options()) {
            String product = column.plain(row);
            double x = other.number(row);
            if (product == null && x != x) {
                continue;
            }
            if (product == null || !TotalNumbers.isSame(product, by * x)) {
                return false;
            }
            same += x != 0 ? 1 : 0;
        }
        return same > 1;
    }

    private static double weight(Draft draft, Column column) {
        return MarkedNumbers.number(draft, Mark.WEIGHT, column.at());
    }

    /** The number of a row that may be no option any more, with a point before decimals; null where there is none. */
    private static String plain(Draft draft, Column column, int row) {
        if (!column.isNumeric()) {
            return null;
        }
        String known = column.plain(row);
        return known != null
                ? known
                : column.numerals()
                        .plain(Quantity.of(draft.cells().text(row, column.at())).first());
    }
}
