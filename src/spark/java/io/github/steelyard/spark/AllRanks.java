package io.github.steelyard.spark;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.evaluation.Study;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/** The rank of every row. Rows are sorted; a rank then goes on where the partition before ended. */
final class AllRanks {

    private AllRanks() {}

    static Dataset<Row> of(Dataset<Row> rows, Study study) {
        Scoring scoring = Scoring.of(rows, study, false);
        int place = rows.schema().size();
        Dataset<Row> scored = scoring.all();
        Column score = functions.col(Scoring.SCORE);
        Column order = scoring.work().scorer().higherIsBetter() ? score.desc_nulls_last() : score.asc_nulls_last();
        return Faults.told(() -> {
            Row most = scored.agg(functions.max(functions.abs(score))).first();
            double tolerance = most.isNullAt(0) ? 0 : Ranking.TIE_TOLERANCE * most.getDouble(0);
            JavaRDD<Row> sorted = scored.orderBy(order).javaRDD();
            ArrayList<Ranks> before = new ArrayList<>();
            Ranks ranks = new Ranks(tolerance, 0, Double.NaN, 0);
            for (int p = 0; p < sorted.getNumPartitions(); p++) {
                before.add(ranks);
                List<Ranks>[] after = sorted.mapPartitionsWithIndex(new EndOfPartition(ranks, place), true)
                        .collectPartitions(new int[] {p});
                ranks = after[0].get(0);
            }
            StructField rank = DataTypes.createStructField(Scoring.RANK, DataTypes.LongType, true);
            return rows.sparkSession()
                    .createDataFrame(
                            sorted.mapPartitionsWithIndex(new AddRanks(before, place), true), scoring.schema(rank));
        });
    }

    private record EndOfPartition(Ranks before, int place)
            implements Function2<Integer, Iterator<Row>, Iterator<Ranks>> {

        private static final long serialVersionUID = 1;

        @Override
        public Iterator<Ranks> call(Integer partition, Iterator<Row> rows) {
            Ranks ranks = before;
            while (rows.hasNext()) {
                Row row = rows.next();
                ranks = row.isNullAt(place) ? ranks : ranks.next(row.getDouble(place));
            }
            return List.of(ranks).iterator();
        }
    }

    private record AddRanks(ArrayList<Ranks> before, int place)
            implements Function2<Integer, Iterator<Row>, Iterator<Row>> {

        private static final long serialVersionUID = 1;

        @Override
        public Iterator<Row> call(Integer partition, Iterator<Row> rows) {
            Ranks[] ranks = {before.get(partition)};
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return rows.hasNext();
                }

                @Override
                public Row next() {
                    Row row = rows.next();
                    Object[] cells = new Object[row.size() + 1];
                    for (int k = 0; k < row.size(); k++) {
                        cells[k] = row.get(k);
                    }
                    if (!row.isNullAt(place)) {
                        ranks[0] = ranks[0].next(row.getDouble(place));
                        cells[row.size()] = ranks[0].rank();
                    }
                    return RowFactory.create(cells);
                }
            };
        }
    }
}
