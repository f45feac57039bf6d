package io.github.steelyard.report.document;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A table.
 *
 * @param caption what it holds, in words
 * @param columns from left to right
 * @param rows each with one cell a column
 * @param isFolded whether a page on a screen shows it only when its caption is clicked
 */
public record Table(String caption, List<Column> columns, List<List<Cell>> rows, boolean isFolded) implements Block {

    /** A table that is shown as it is. */
    public Table(String caption, List<Column> columns, List<List<Cell>> rows) {
        this(caption, columns, rows, false);
    }

    /** Copies the columns and the rows. Throws {@link IllegalArgumentException} when a row has not one cell a column. */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row has " + row.size() + " cells, the table " + columns.size() + " columns");
            }
        }
    }

    /** How the cells of a column are shown. */
    public enum Format {
        /** As it is, left-aligned. */
        TEXT,
        /** A whole number. */
        INTEGER,
        /** A number with figures enough to compare. */
        NUMBER,
        /** A share shown in per cent. */
        PERCENT
    }

    /**
     * A column.
     *
     * @param name its heading
     * @param format of its cells
     */
    public record Column(String name, Format format) {}

    /**
     * A cell: text, or a number which the column's format shows.
     *
     * @param text shown when there is no number
     * @param number shown by the column's format
     * @param behind what a page on a screen shows when the cell is clicked; empty for nothing
     */
    public record Cell(String text, OptionalDouble number, String behind) {

        /** Nothing to show. */
        public static final Cell BLANK = of("");

        /** A cell with nothing behind it. */
        public Cell(String text, OptionalDouble number) {
            this(text, number, "");
        }

        /** The same cell with something behind it. */
        public Cell behind(String more) {
            return new Cell(text, number, more);
        }

        public static Cell of(String text) {
            return new Cell(text, OptionalDouble.empty());
        }

        public static Cell of(double number) {
            return new Cell("", OptionalDouble.of(number));
        }
    }
}
