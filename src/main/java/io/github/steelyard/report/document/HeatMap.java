package io.github.steelyard.report.document;

import java.util.List;

/**
 * A table whose cells are shaded by a number.
 *
 * @param title what it shows
 * @param summary what it says
 * @param scale the number at the palest and at the darkest shade
 * @param columns from left to right
 * @param rows from top to bottom
 */
public record HeatMap(String title, String summary, Axis scale, List<String> columns, List<Row> rows) implements Chart {

    public HeatMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param label its subject
     * @param cells one a column
     */
    public record Row(String label, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param number that shades it; NaN leaves it blank
     * @param text shown in it, may be empty
     * @param isMarked whether it has a frame
     */
    public record Cell(double number, String text, boolean isMarked) {}
}
