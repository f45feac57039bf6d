package io.github.steelyard.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.spark.sql.Row;

/** The best of rows that come block by block. */
final class Best {

    private final ScoreRows work;
    private final boolean isHigherBetter;
    private final int most;
    private PriorityQueue<Row> rows;
    private double largest;

    /** The score of the worst of them; NaN while there is room. */
    private double cut = Double.NaN;

    /** @param work without contributions */
    Best(ScoreRows work, boolean isHigherBetter, int most) {
        this.work = work;
        this.isHigherBetter = isHigherBetter;
        this.most = most;
    }

    void add(RowBlock block) {
        double[] scores = work.scores(block);
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isNaN(scores[i])) {
                largest = Math.max(largest, Math.abs(scores[i]));
                boolean isBehind = isHigherBetter ? scores[i] < cut : scores[i] > cut;
                if (!isBehind) {
                    add(work.scored(block, i, scores[i]));
                }
            }
        }
    }

    private void add(Row row) {
        int place = row.size() - 2;
        if (rows == null) {
            rows = new PriorityQueue<>(new Better(isHigherBetter, place).reversed());
        }
        rows.add(row);
        if (rows.size() > most) {
            rows.remove();
        }
        if (rows.size() == most) {
            cut = rows.peek().getDouble(place);
        }
    }

    /** In no order, with score and an empty reason. */
    List<Row> rows() {
        return rows == null ? List.of() : new ArrayList<>(rows);
    }

    /** The size of the largest score of all rows. */
    double largest() {
        return largest;
    }
}
