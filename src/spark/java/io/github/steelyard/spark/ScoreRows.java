package io.github.steelyard.spark;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.scoring.RowScorer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Puts score, reason and contributions behind the columns of each row. */
record ScoreRows(RowScorer scorer, CriterionColumns columns, boolean hasContributions)
        implements MapPartitionsFunction<Row, Row> {

    private static final long serialVersionUID = 1;

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Iterator<>() {
            private RowBlock block;
            private double[] scores = {};
            private int at;

            @Override
            public boolean hasNext() {
                return block != null && at < block.size() || rows.hasNext();
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                if (block == null || at == block.size()) {
                    block = RowBlock.next(rows, columns);
                    scores = scores(block);
                    at = 0;
                }
                return scored(block, at, scores[at++]);
            }
        };
    }

    /** Scores by row; NaN for rows that are not ranked. */
    double[] scores(RowBlock block) {
        double[] scores = new double[block.size()];
        try {
            scorer.score(block.performances(), 0, block.size(), scores);
        } catch (Refusal outside) {
            block.leaveOut(scorer::wrong);
            scorer.score(block.performances(), 0, block.size(), scores);
        }
        return scores;
    }

    Row scored(RowBlock block, int i, double score) {
        Row row = block.row(i);
        int n = row.size();
        Object[] cells = new Object[n + (hasContributions ? 3 : 2)];
        for (int k = 0; k < n; k++) {
            cells[k] = row.get(k);
        }
        boolean isRanked = !Double.isNaN(score);
        cells[n] = isRanked ? score : null;
        cells[n + 1] = isRanked ? null : why(block, i);
        if (hasContributions && isRanked) {
            cells[n + 2] = contributions(row);
        }
        return RowFactory.create(cells);
    }

    private String why(RowBlock block, int i) {
        return Optional.ofNullable(block.wrong(i))
                .or(() -> scorer.excluded(block.performances(i)))
                .orElse("");
    }

    /** What each criterion adds to the score of a row that is ranked. */
    Row contributions(Row row) {
        double[] performances = new double[columns.size()];
        Arrays.setAll(performances, j -> columns.performance(row, j));
        return RowFactory.create(
                Arrays.stream(scorer.contributions(performances)).boxed().toArray());
    }
}
