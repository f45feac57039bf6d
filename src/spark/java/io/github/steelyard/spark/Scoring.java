package io.github.steelyard.spark;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.scoring.Ranges;
import io.github.steelyard.scoring.RowScorer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Everything that is known before the first row is scored.
 *
 * @param rows to be scored
 * @param work what executors do with them
 */
record Scoring(Dataset<Row> rows, ScoreRows work) {

    static final String SCORE = "score";
    static final String EXCLUDED = "excluded";
    static final String CONTRIBUTIONS = "contributions";
    static final String RANK = "rank";

    /**
     * Goes through the rows as often as the method needs.
     *
     * @throws Refusal when they cannot be scored
     */
    static Scoring of(Dataset<Row> rows, Study study, boolean asksForContributions) {
        CriterionColumns columns = columns(rows, study, asksForContributions);
        RowScorer scorer = RowScorer.of(study, ranges(rows, study, columns));
        if (asksForContributions && !scorer.hasContributions()) {
            throw new Refusal("a score by '" + study.choice().id() + "' is no sum of what single criteria add");
        }
        return new Scoring(rows, new ScoreRows(scorer, columns, asksForContributions));
    }

    /** The same with contributions where there are any. */
    static Scoring telling(Dataset<Row> rows, Study study) {
        CriterionColumns columns = columns(rows, study, true);
        RowScorer scorer = RowScorer.of(study, ranges(rows, study, columns));
        return new Scoring(rows, new ScoreRows(scorer, columns, scorer.hasContributions()));
    }

    private static CriterionColumns columns(Dataset<Row> rows, Study study, boolean hasContributions) {
        List<String> own = new ArrayList<>(List.of(SCORE, EXCLUDED, RANK));
        if (hasContributions) {
            own.add(CONTRIBUTIONS);
        }
        return CriterionColumns.of(study, rows.schema(), own);
    }

    private static Ranges ranges(Dataset<Row> rows, Study study, CriterionColumns columns) {
        Ranges ranges = Ranges.of(study);
        Column[] needed = Arrays.stream(columns.names())
                .map(name -> functions.col("`" + name.replace("`", "``") + "`"))
                .toArray(Column[]::new);
        while (ranges.passes() > 0) {
            GatherRanges gather = new GatherRanges(ranges, columns.alone());
            List<byte[]> parts = Faults.told(() ->
                    rows.select(needed).mapPartitions(gather, Encoders.BINARY()).collectAsList());
            Ranges all = ranges;
            for (byte[] part : parts) {
                all = all.plus(Sent.object(part, Ranges.class));
            }
            ranges = all.next();
        }
        return ranges;
    }

    /** The columns of the rows, and what is added. */
    StructType schema(StructField... more) {
        List<StructField> fields = new ArrayList<>(List.of(rows.schema().fields()));
        fields.add(DataTypes.createStructField(SCORE, DataTypes.DoubleType, true));
        fields.add(DataTypes.createStructField(EXCLUDED, DataTypes.StringType, true));
        if (work.hasContributions()) {
            List<StructField> added = Arrays.stream(work.columns().names())
                    .map(name -> DataTypes.createStructField(name, DataTypes.DoubleType, true))
                    .toList();
            fields.add(DataTypes.createStructField(CONTRIBUTIONS, DataTypes.createStructType(added), true));
        }
        return DataTypes.createStructType(
                Stream.concat(fields.stream(), Arrays.stream(more)).toList());
    }

    Dataset<Row> all() {
        return rows.mapPartitions(work, Encoders.row(schema()));
    }
}
