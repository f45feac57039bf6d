package io.github.steelyard.report.document;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A table.
 *
 * @param caption what it holds, in words
 * @param columns from left to right
 * @param rows each with one cell a column
 */
public record Table(String caption, List<Column> columns, List<List<Cell>> rows) implements Block {

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
     */
    public record Cell(String text, OptionalDouble number) {

        /** Nothing to show. */
        public static final Cell BLANK = new Cell("", OptionalDouble.empty());

        public static Cell of(String text) {
            return new Cell(text, OptionalDouble.empty());
        }

        public static Cell of(double number) {
            return new Cell("", OptionalDouble.of(number));
        }
    }
}
