package io.github.steelyard.report.document;

import java.util.Arrays;
import java.util.List;

/**
 * One strip a row that says how often each rank was reached, rank 1 darkest and leftmost.
 *
 * @param title what it shows
 * @param summary what it says
 * @param rows from top to bottom
 */
public record RankShares(String title, String summary, List<Row> rows) implements Chart {

    public RankShares {
        rows = List.copyOf(rows);
    }

    /**
     * A strip.
     *
     * @param label whose it is
     * @param shares by rank, the first for rank 1; together 1
     * @param note shown at its end, may be empty
     */
    public record Row(String label, double[] shares, String note) {
        public Row {
            shares = shares.clone();
        }

        @Override
        public double[] shares() {
            return shares.clone();
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Row r
                    && label.equals(r.label)
                    && Arrays.equals(shares, r.shares)
                    && note.equals(r.note);
        }

        @Override
        public int hashCode() {
            return 31 * label.hashCode() + Arrays.hashCode(shares);
        }
    }
}
