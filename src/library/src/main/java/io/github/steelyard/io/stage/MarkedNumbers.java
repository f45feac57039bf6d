package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Mark;
import io.github.steelyard.io.cell.Numerals;
import io.github.steelyard.io.cell.Quantity;
import io.github.steelyard.io.draft.Column;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.Points;
import io.github.steelyard.io.draft.SheetAnswer;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/** Numbers in marked rows: weights, ends of scales, thresholds. */
public final class MarkedNumbers {

    private MarkedNumbers() {}

    /** Says which weights are words, and that one end of a scale alone says nothing. */
    static void check(Draft draft) {
        for (Mark mark : List.of(Mark.SCALE_MIN, Mark.SCALE_MAX)) {
            Mark other = mark == Mark.SCALE_MIN ? Mark.SCALE_MAX : Mark.SCALE_MIN;
            if (draft.marks().containsKey(mark) && !draft.marks().containsKey(other)) {
                draft.points()
                        .assume(
                                draft.labelOf(draft.marks().get(mark)),
                                draft.labelOf(draft.marks().get(mark)).shown()
                                        + " is one end of a scale without the other and is left out; --scale states both");
            }
        }
        Integer row = draft.marks().get(Mark.WEIGHT);
        if (row == null || draft.said().says("weights")) {
            return;
        }
        shares(draft, row);
        List<String> words = new ArrayList<>();
        Syntax.Scalar first = null;
        for (Column column : draft.criteria()) {
            Syntax.Scalar cell = draft.mark(Mark.WEIGHT, column.at());
            if (cell != null && Quantity.of(cell.text()).form() == Quantity.Form.TEXT) {
                first = first == null ? cell : first;
                if (!words.contains(cell.text())) {
                    words.add(cell.text());
                }
            }
        }
        if (first != null) {
            String example = Points.listed(draft.criteria().stream()
                    .limit(2)
                    .map(c -> c.name() + "=" + (c == draft.criteria().get(0) ? 3 : 2))
                    .toList());
            draft.points()
                    .open(
                            first,
                            "the weights " + Points.quoted(words) + " are no numbers; say what they count with "
                                    + SheetOptions.option("weights", example)
                                    + (draft.criteria().size() > 2 ? " and so on" : ""),
                            new SheetAnswer("weigh the criteria", "weights", example));
            draft.marks().remove(Mark.WEIGHT);
        }
    }

    /** Says it where weights in per cent do not make a whole: what they are shares of is their sum then. */
    private static void shares(Draft draft, int row) {
        double sum = 0;
        boolean isPerCent = draft.labelOf(row).text().indexOf('%') >= 0;
        boolean areAll = true;
        for (Column column : draft.criteria()) {
            Syntax.Scalar cell = draft.mark(Mark.WEIGHT, column.at());
            Quantity quantity = cell == null ? null : quantity(draft, cell, column);
            if (quantity == null) {
                return;
            }
            areAll &= quantity.unit().equals("%");
            sum += NumberText.parse(quantity.first());
        }
        boolean isWhole = Math.abs(sum - 100) < 1.01 || Math.abs(sum - 1) < 0.0101;
        if ((isPerCent || areAll) && !isWhole && draft.criteria().size() > 1) {
            draft.points()
                    .assume(
                            draft.labelOf(row),
                            "the weights sum to " + Numbers.plain(Math.rint(sum * 1e6) / 1e6)
                                    + "% and are taken as shares of that; mend them, or say --weights");
        }
    }

    /** How numbers of a marked row are written in a column. */
    private static Numerals numerals(Draft draft, Syntax.Scalar cell, Column column) {
        if (draft.cells().isNumber(cell)) {
            return Numerals.POINT;
        }
        String text = Quantity.of(cell.text()).first();
        boolean isPoint = Numerals.POINT.plain(text) != null;
        boolean isComma = Numerals.COMMA.plain(text) != null;
        if (isPoint != isComma) {
            return isPoint ? Numerals.POINT : Numerals.COMMA;
        }
        return column == null ? Numerals.POINT : column.numerals();
    }

    /** What a cell of a marked row says, with plain numbers; null where it is no quantity. */
    public static Quantity quantity(Draft draft, Syntax.Scalar cell, Column column) {
        Quantity quantity = Quantity.of(cell.text());
        return quantity.form() == Quantity.Form.TEXT ? null : quantity.plain(numerals(draft, cell, column));
    }

    /** The number of a mark in a column; NaN where there is none. */
    public static double number(Draft draft, Mark mark, int column) {
        Syntax.Scalar cell = draft.mark(mark, column);
        Quantity quantity = cell == null ? null : quantity(draft, cell, null);
        return quantity == null || quantity.form() != Quantity.Form.NUMBER
                ? Double.NaN
                : NumberText.parse(quantity.first());
    }
}
