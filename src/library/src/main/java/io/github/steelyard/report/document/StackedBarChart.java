package io.github.steelyard.report.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One bar a row, made of parts: what each criterion adds to a score. Parts below 0 hang to the left of it.
 *
 * @param title what it shows
 * @param summary what it says
 * @param axis of the bars
 * @param parts what the parts are
 * @param rows from top to bottom
 */
public record StackedBarChart(String title, String summary, Axis axis, List<Part> parts, List<Row> rows)
        implements Chart {

    public StackedBarChart {
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
    }

    /**
     * A part.
     *
     * @param name shown in its place or in the legend
     * @param color index of its colour
     */
    public record Part(String name, int color) {}

    /**
     * Where the end of a bar can lie.
     *
     * @param low at the least
     * @param high at the most
     */
    public record Open(double low, double high) {}

    /**
     * A bar.
     *
     * @param label whose it is
     * @param amounts one a part
     * @param total shown at its end, may be empty
     * @param open where the end of the bar can lie, which is hatched; empty where it is where it is
     */
    public record Row(String label, double[] amounts, String total, Optional<Open> open) {
        public Row {
            amounts = amounts.clone();
        }

        /** A bar that ends where it does. */
        public Row(String label, double[] amounts, String total) {
            this(label, amounts, total, Optional.empty());
        }

        @Override
        public double[] amounts() {
            return amounts.clone();
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Row r
                    && label.equals(r.label)
                    && Arrays.equals(amounts, r.amounts)
                    && total.equals(r.total)
                    && open.equals(r.open);
        }

        @Override
        public int hashCode() {
            return 31 * label.hashCode() + Arrays.hashCode(amounts);
        }
    }
}
