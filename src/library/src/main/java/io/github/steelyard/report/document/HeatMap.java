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
 * @param panels which columns stand together, from left to right; none when they all do
 */
public record HeatMap(
        String title, String summary, Axis scale, List<String> columns, List<Row> rows, List<Panel> panels)
        implements Chart {

    public HeatMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        panels = List.copyOf(panels);
        if (!panels.isEmpty() && panels.stream().mapToInt(Panel::columns).sum() != columns.size()) {
            throw new IllegalArgumentException("the panels do not hold the columns");
        }
    }

    /** All columns together. */
    public HeatMap(String title, String summary, Axis scale, List<String> columns, List<Row> rows) {
        this(title, summary, scale, columns, rows, List.of());
    }

    /**
     * Columns that stand together.
     *
     * @param title above them
     * @param columns how many
     */
    public record Panel(String title, int columns) {}

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
