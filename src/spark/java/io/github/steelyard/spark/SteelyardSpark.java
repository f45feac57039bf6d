package io.github.steelyard.spark;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.robustness.SmaaResult;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Rankings on Spark. Rows of a dataset are the options of a decision that has none of its own: a column for each
 * criterion, which bears its id and holds numbers in the criterion's unit, or the levels of a constructed scale as text.
 * Nulls and NaN are missing performances. All other columns stay as they are.
 *
 * <p>Scores are the same to the last bit as those of {@code rank} and {@code batch --table}, whatever the number of
 * executors and partitions, and whichever of them fail and are repeated. Where the method or a local scale looks at all
 * rows, the rows are gone through once or several times before: that happens when a method of this class is called.
 *
 * <pre>{@code
 * Study study = Study.of(DecisionReader.forTable(Path.of("fleet.yaml")).orThrow());
 * SteelyardSpark.top(spark.read().parquet("buses"), study, 20).show();
 * }</pre>
 */
public final class SteelyardSpark {

    private SteelyardSpark() {}

    /**
     * Adds {@code score}, null where a row is not ranked, and {@code excluded}, which says why: a requirement that it
     * fails, nothing known of it, or a performance outside its scale.
     *
     * @throws Refusal when the method or the weights must see all options at once, a column is missing or of another type,
     *     or the rows cannot be read
     */
    public static Dataset<Row> score(Dataset<Row> rows, Study study) {
        return Scoring.of(rows, study, false).all();
    }

    /**
     * The same with {@code contributions}: a structure with what each criterion adds to the score, by its id. It costs
     * several times as much as the scores alone; {@link #top} has it for the best rows.
     *
     * @throws Refusal when a score is no sum over the criteria, or as {@link #score}
     */
    public static Dataset<Row> contributions(Dataset<Row> rows, Study study) {
        return Scoring.of(rows, study, true).all();
    }

    /**
     * The best rows, best first, with {@code score}, {@code excluded} (null), {@code contributions} where the score is a sum
     * over the criteria, and {@code rank} among all rows; rows that tie share the smaller rank. No row is sorted that is not
     * among the best of its partition. Where rows tie at the end, their other columns decide in order which stay.
     *
     * @param most how many, at least 1
     * @throws Refusal when no row can be ranked, or as {@link #score}
     */
    public static Dataset<Row> top(Dataset<Row> rows, Study study, int most) {
        return TopRows.of(rows, study, most);
    }

    /**
     * Adds {@code score}, {@code excluded} and {@code rank}, from 1, null where a row is not ranked; rows that tie share the
     * smaller rank, as in {@code rank}. All rows are sorted by score, best first; those that are not ranked are last.
     *
     * @throws Refusal as {@link #score}
     */
    public static Dataset<Row> rank(Dataset<Row> rows, Study study) {
        return AllRanks.of(rows, study);
    }

    /**
     * Stochastic acceptability of one decision, its draws spread over the executors: the figures of {@code SmaaRun} with
     * as many draws in one process, to the last bit. What the executors send is counts; confidence factors, which need the
     * central weights of all draws, are counted by the driver.
     *
     * @param study of a decision with options; its weights are what the decision states
     * @param draws how many, at least 1
     * @param pieces into how many tasks they are divided, at least 1
     * @throws Refusal when no weights meet what is stated, the method cannot rank this, or the study holds what no decision
     *     file says, such as weights or a method given in code
     */
    public static SmaaResult smaa(SparkSession spark, Study study, long draws, int pieces) {
        return SpreadDraws.run(spark, study, draws, pieces);
    }

    /**
     * Ranks decision files: {@code name} and {@code line}, which is the line that {@code batch} prints for a file of that
     * name, without its line end. A file that is wrong has a line that says so.
     *
     * @param files columns {@code name}, text, and {@code content}, text or bytes; all others are left out
     * @throws Refusal when a column is missing or of another type
     */
    public static Dataset<Row> batch(Dataset<Row> files) {
        return DecisionLines.of(files);
    }
}
