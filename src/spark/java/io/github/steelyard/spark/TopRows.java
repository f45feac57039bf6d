package io.github.steelyard.spark;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/** The best rows: each partition sends its best and the size of its largest score. */
final class TopRows {

    private static final String LARGEST = "largest";

    private TopRows() {}

    static Dataset<Row> of(Dataset<Row> rows, Study study, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("at least one row must be wanted, was " + most);
        }
        Scoring scoring = Scoring.telling(rows, study);
        boolean isHigherBetter = scoring.work().scorer().higherIsBetter();
        StructField size = DataTypes.createStructField(LARGEST, DataTypes.DoubleType, false);
        int place = rows.schema().size();
        List<Row> best = new ArrayList<>(Faults.told(() -> rows.mapPartitions(
                        new BestOfPartition(scoring.work(), isHigherBetter, most), Encoders.row(scoring.schema(size)))
                .collectAsList()));
        if (best.isEmpty()) {
            throw new Refusal("there is no row that can be ranked");
        }
        best.sort(new Better(isHigherBetter, place));
        double largest = best.stream()
                .mapToDouble(row -> row.getDouble(row.size() - 1))
                .max()
                .orElseThrow();
        List<Row> first = best.subList(0, Math.min(most, best.size()));
        List<Row> ranked = new ArrayList<>();
        Ranks ranks = new Ranks(Ranking.TIE_TOLERANCE * largest, 0, Double.NaN, 0);
        for (Row row : first) {
            ranks = ranks.next(row.getDouble(place));
            Object[] cells = cells(row);
            cells[cells.length - 1] = ranks.rank();
            ranked.add(RowFactory.create(cells));
        }
        StructField rank = DataTypes.createStructField(Scoring.RANK, DataTypes.LongType, false);
        return rows.sparkSession().createDataFrame(ranked, scoring.schema(rank));
    }

    private static Object[] cells(Row row) {
        Object[] cells = new Object[row.size()];
        Arrays.setAll(cells, row::get);
        return cells;
    }

    /** The best rows of a partition; at their end stands the size of its largest score. */
    private record BestOfPartition(ScoreRows work, boolean isHigherBetter, int most)
            implements MapPartitionsFunction<Row, Row> {

        private static final long serialVersionUID = 1;

        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            Best best = new Best(new ScoreRows(work.scorer(), work.columns(), false), isHigherBetter, most);
            while (rows.hasNext()) {
                best.add(RowBlock.next(rows, work.columns()));
            }
            List<Row> told = new ArrayList<>();
            for (Row row : best.rows()) {
                told.add(withContributions(row, best.largest()));
            }
            return told.iterator();
        }

        private Row withContributions(Row row, double largest) {
            List<Object> cells = new ArrayList<>(Arrays.asList(cells(row)));
            if (work.hasContributions()) {
                cells.add(work.contributions(row));
            }
            cells.add(largest);
            return RowFactory.create(cells.toArray());
        }
    }
}
