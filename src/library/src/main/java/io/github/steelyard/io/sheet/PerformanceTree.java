package io.github.steelyard.io.sheet;

import io.github.steelyard.io.cell.Notion;
import io.github.steelyard.io.cell.Quantity;
import io.github.steelyard.io.draft.Column;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.stage.CellForms;
import io.github.steelyard.io.stage.NumberColumn;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;

/** Writes one cell as a decision file has a performance. */
final class PerformanceTree {

    private PerformanceTree() {}

    /** The performance; null where nothing stands in the cell. */
    static Syntax of(Draft draft, Column column, int row, Syntax.Scalar cell) {
        if (!draft.cells().fault(cell).isEmpty()) {
            return SyntaxBuilder.refused(cell);
        }
        if (cell.text().isEmpty()) {
            return null;
        }
        return switch (column.form()) {
            case LEVELS -> level(cell);
            case LADDER -> column.ladder().holds(cell.text()) ? cell : unknown(cell);
            case NUMBERS -> number(draft, column, row, cell);
            default -> column.plain(row) == null ? unknown(cell) : SyntaxBuilder.scalar(cell, column.plain(row));
        };
    }

    private static Syntax unknown(Syntax.Scalar cell) {
        return SyntaxBuilder.scalar(cell, "unknown");
    }

    /** A word of the sheet's own levels, or two words with dots between them. */
    private static Syntax level(Syntax.Scalar cell) {
        String text = cell.text();
        int dots = text.indexOf("..");
        if (dots > 0 && dots + 2 < text.length()) {
            return pair(
                    cell,
                    "min",
                    text.substring(0, dots).strip(),
                    "max",
                    text.substring(dots + 2).strip());
        }
        return Notion.MISSING.has(text) ? unknown(cell) : cell;
    }

    private static Syntax number(Draft draft, Column column, int row, Syntax.Scalar cell) {
        Quantity quantity = column.quantity(row);
        if (quantity == null) {
            return CellForms.isMissing(draft, cell.text()) ? unknown(cell) : SyntaxBuilder.refused(cell);
        }
        Quantity other = column.spread() == null ? null : column.spread().quantity(row);
        if (other != null && other.form() == Quantity.Form.NUMBER && quantity.form() == Quantity.Form.NUMBER) {
            if (column.isRange() && column.number(row) > column.spread().number(row)) {
                return SyntaxBuilder.refused(cell);
            }
            Quantity mode = column.mode() == null ? null : column.mode().quantity(row);
            if (mode != null && mode.form() == Quantity.Form.NUMBER) {
                return triple(cell, quantity.first(), mode.first(), other.first());
            }
            return column.isRange()
                    ? pair(cell, "min", quantity.first(), "max", other.first())
                    : spread(cell, quantity.first(), other.first());
        }
        return switch (quantity.form()) {
            case RANGE ->
                NumberColumn.descends(quantity)
                        ? SyntaxBuilder.refused(cell)
                        : pair(cell, "min", quantity.first(), "max", quantity.second());
            case DEVIATION, BRACKETS -> spread(cell, quantity.first(), quantity.second());
            case INTERVAL ->
                NumberColumn.descends(quantity)
                        ? SyntaxBuilder.refused(cell)
                        : triple(cell, quantity.second(), quantity.first(), quantity.third());
            default -> quantity.first().equals(cell.text()) ? cell : SyntaxBuilder.scalar(cell, quantity.first());
        };
    }

    private static Syntax triple(Syntax.Scalar cell, String low, String mode, String high) {
        return new SyntaxBuilder(cell.source())
                .put("low", SyntaxBuilder.scalar(cell, low))
                .put("mode", SyntaxBuilder.scalar(cell, mode))
                .put("high", SyntaxBuilder.scalar(cell, high))
                .at(cell);
    }

    private static Syntax spread(Syntax.Scalar cell, String mean, String deviation) {
        return io.github.steelyard.io.text.NumberText.parse(deviation) == 0
                ? SyntaxBuilder.scalar(cell, mean)
                : pair(cell, "mean", mean, "sd", deviation);
    }

    static Syntax pair(Syntax.Scalar cell, String one, String first, String other, String second) {
        return new SyntaxBuilder(cell.source())
                .put(one, SyntaxBuilder.scalar(cell, first))
                .put(other, SyntaxBuilder.scalar(cell, second))
                .at(cell);
    }
}
