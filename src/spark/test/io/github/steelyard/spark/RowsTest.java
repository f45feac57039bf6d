package io.github.steelyard.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows on executors score and rank as {@code batch --table} ranks them, to the last bit. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@ExtendWith(Executors.class)
class RowsTest {

    private static final Pattern LINE =
            Pattern.compile("\"option\": \"([^\"]+)\".*\"rank\": (\\d+), \"score\": ([-0-9.E]+)");

    private static Buses buses;

    /** Where a bus stands. */
    private record Place(long rank, double score) {}

    @BeforeAll
    static void draw() throws IOException {
        buses = Buses.of(Integer.getInteger("spark.rows", 20_000));
    }

    private static Map<String, Place> printed(String method) {
        String lines = Executors.printed(
                "batch",
                buses.decision().toString(),
                "--table",
                buses.csv().toString(),
                "--method",
                method,
                "--top",
                "1000000");
        Map<String, Place> places = new HashMap<>();
        for (String line : lines.split("\n")) {
            Matcher found = LINE.matcher(line);
            assertThat(found.find()).as(line).isTrue();
            places.put(found.group(1), new Place(Long.parseLong(found.group(2)), Double.parseDouble(found.group(3))));
        }
        return places;
    }

    private static void agree(Dataset<Row> ranked, Map<String, Place> printed) {
        Map<String, Place> found = new HashMap<>();
        for (Row row : ranked.select("id", "rank", "score", "excluded").collectAsList()) {
            assertThat(row.isNullAt(2)).isEqualTo(!row.isNullAt(3));
            if (!row.isNullAt(2)) {
                found.put(row.getString(0), new Place(row.getLong(1), row.getDouble(2)));
            }
        }
        assertThat(found).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"weighted-sum", "topsis", "vikor", "copras"})
    void everyRowScoresAndRanksAsTheCommandLineSays(String method) {
        Map<String, Place> printed = printed(method);
        assertThat(printed).hasSizeGreaterThan(1000);
        agree(SteelyardSpark.rank(buses.rows(), buses.study(method)), printed);
        List<Row> top =
                SteelyardSpark.top(buses.rows(), buses.study(method), 50).collectAsList();
        assertThat(top).hasSize(50);
        for (int k = 0; k < top.size(); k++) {
            Row row = top.get(k);
            Place place = printed.get(row.<String>getAs("id"));
            assertThat(new Place(row.<Long>getAs("rank"), row.<Double>getAs("score")))
                    .isEqualTo(place);
            assertThat(row.<Long>getAs("rank")).isLessThanOrEqualTo(k + 1);
        }
    }

    @Test
    void contributionsSumToTheScore() {
        List<Row> top = SteelyardSpark.top(buses.rows(), buses.study("weighted-sum"), 20)
                .collectAsList();
        for (Row row : top) {
            Row added = row.getAs("contributions");
            double sum = 0;
            for (int j = 0; j < added.size(); j++) {
                sum += added.getDouble(j);
            }
            assertThat(added.schema().fieldNames()).containsExactly("cost", "range", "image", "noise");
            assertThat(sum).isCloseTo(row.<Double>getAs("score"), org.assertj.core.api.Assertions.within(1e-12));
        }
        Dataset<Row> all = SteelyardSpark.contributions(buses.rows().limit(100), buses.study("weighted-sum"));
        assertThat(all.filter("score IS NOT NULL AND contributions.cost IS NULL")
                        .count())
                .isZero();
    }

    /** The best do not depend on how rows are cut into partitions, ties at the end included. */
    @Test
    void partitionsDecideNothing() {
        Dataset<Row> rows = buses.rows().withColumn("cost", functions.round(functions.col("cost"), -3));
        List<Row> one =
                SteelyardSpark.top(rows.coalesce(1), buses.study("topsis"), 30).collectAsList();
        List<Row> many = SteelyardSpark.top(rows.repartition(7), buses.study("topsis"), 30)
                .collectAsList();
        assertThat(many).isEqualTo(one);
    }

    /** An executor is killed while its tasks work; they are done again elsewhere. */
    @Test
    void anExecutorThatDiesChangesNothing() throws Exception {
        Map<String, Place> printed = printed("vikor");
        MapPartitionsFunction<Row, Row> slow = rows -> {
            Thread.sleep(300);
            return rows;
        };
        Dataset<Row> rows = buses.rows()
                .repartition(8)
                .mapPartitions(
                        slow, org.apache.spark.sql.Encoders.row(buses.rows().schema()));
        List<ProcessHandle> before = Executors.running();
        assertThat(before).isNotEmpty();
        CompletableFuture<Dataset<Row>> ranked =
                CompletableFuture.supplyAsync(() -> SteelyardSpark.rank(rows, buses.study("vikor")));
        while (Executors.session().sparkContext().statusTracker().getActiveStageIds().length == 0) {
            Thread.sleep(20);
        }
        ProcessHandle victim = before.get(0);
        assertThat(victim.destroyForcibly()).isTrue();
        victim.onExit().get();
        assertThat(ranked.isDone())
                .as("the work was over before the executor died")
                .isFalse();
        agree(ranked.get(), printed);
    }
}
