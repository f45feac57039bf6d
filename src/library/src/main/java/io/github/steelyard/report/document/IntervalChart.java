package io.github.steelyard.report.document;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One row a subject with bands on a common axis: stability intervals, or best and worst ranks.
 *
 * @param title what it shows
 * @param summary what it says
 * @param axis of all rows
 * @param bands what the bands mean, the wide and pale one first
 * @param rows from top to bottom
 */
public record IntervalChart(String title, String summary, Axis axis, List<String> bands, List<Row> rows)
        implements Chart {

    public IntervalChart {
        bands = List.copyOf(bands);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param label its subject
     * @param depth how far it is indented: level in a tree, 0 at the top
     * @param spans one a band
     * @param marker where things stand now
     * @param note shown at the end of the row, may be empty
     */
    public record Row(String label, int depth, List<Span> spans, OptionalDouble marker, String note) {
        public Row {
            spans = List.copyOf(spans);
        }
    }

    /** From here to there. */
    public record Span(double low, double high) {}
}
