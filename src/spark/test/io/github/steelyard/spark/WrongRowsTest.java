package io.github.steelyard.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What cannot be used is said in a line each. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@ExtendWith(Executors.class)
class WrongRowsTest {

    private static Buses buses;

    @BeforeAll
    static void draw() throws IOException {
        buses = Buses.of(300);
    }

    private record Said(int code, String out, String err) {}

    private static Said run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void columnsThatAreMissingOrOfTextAreAllNamed() {
        Study study = buses.study("weighted-sum");
        Dataset<Row> rows = buses.rows()
                .withColumnRenamed("noise", "noises")
                .withColumn("range", org.apache.spark.sql.functions.lit("far"));
        assertThatThrownBy(() -> SteelyardSpark.score(rows, study)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reasons())
                    .containsExactly(
                            "column 'range' holds string; it must hold numbers",
                            "the rows have no column for criterion 'noise'; did you mean 'noises'?; they have id, cost, image, noises, depot, range"
                                    .replace("image, noises, depot, range", "range, image, noises, depot"));
        });
        assertThatThrownBy(() -> SteelyardSpark.score(SteelyardSpark.score(buses.rows(), study), study))
                .hasMessageContaining("the rows have a column 'score' already");
    }

    @Test
    void rowsThatCannotBeUsedSayWhyAndCountForNothing() {
        Study study = buses.study("topsis");
        Dataset<Row> wrong = buses.rows()
                .limit(3)
                .selectExpr(
                        "concat('wrong-', id) AS id",
                        "CAST('Infinity' AS DOUBLE) AS cost",
                        "range",
                        "'fare' AS image",
                        "noise",
                        "depot");
        Dataset<Row> outside = buses.rows()
                .limit(2)
                .selectExpr("concat('loud-', id) AS id", "cost", "range", "image", "95.5D AS noise", "depot");
        List<Row> all = SteelyardSpark.score(buses.rows().union(wrong).union(outside), study)
                .orderBy("id")
                .collectAsList();
        List<Row> alone =
                SteelyardSpark.score(buses.rows(), study).orderBy("id").collectAsList();
        assertThat(all.stream().filter(row -> row.<String>getAs("id").startsWith("bus")))
                .isEqualTo(alone);
        assertThat(all.stream()
                        .filter(row -> row.<String>getAs("id").startsWith("wrong"))
                        .map(row -> row.<String>getAs("excluded")))
                .hasSize(3)
                .containsOnly("'fare' is no level of 'image'; did you mean 'fair'?");
        assertThat(all.stream()
                        .filter(row -> row.<String>getAs("id").startsWith("loud"))
                        .map(row -> row.<String>getAs("excluded")))
                .hasSize(2)
                .containsOnly("performance on 'noise' must lie on its scale, from 30 to 90; was 95.5");
    }

    @Test
    void aBrokenPartIsNamed() throws IOException {
        Path broken = Executors.folder("broken");
        try (Stream<Path> parts = Files.list(buses.parquet())) {
            List<Path> all = parts.filter(part -> part.toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
            Files.copy(all.get(0), broken.resolve("a.parquet"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            byte[] cut = Files.readAllBytes(all.get(1));
            Files.write(broken.resolve("b.parquet"), java.util.Arrays.copyOf(cut, cut.length / 2));
        }
        Executors.session();
        Path output = broken.resolveSibling("best.jsonl");
        Said said = run(buses.decision().toString(), broken.toString(), "-o", output.toString());
        assertThat(said.err())
                .matches("error: cannot read 'file:.*/broken/b\\.parquet': it is not a Parquet file, or broken\n");
        assertThat(said.code()).isEqualTo(1);
        assertThat(output).doesNotExist();
    }

    @Test
    void aClusterThatIsNotThereIsSaidAtOnce() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String master = "spark://127.0.0.1:" + port;
        Said said = run(buses.decision().toString(), buses.parquet().toString(), "--master", master);
        assertThat(said)
                .isEqualTo(
                        new Said(1, "", "error: cannot reach the cluster '" + master + "': nothing answers there\n"));
    }
}
