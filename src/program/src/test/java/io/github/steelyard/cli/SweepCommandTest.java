package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code steelyard sweep}: every combination of settings in one process. */
class SweepCommandTest {

    private static final String BUS = "options/examples/bus-fleet.yaml";
    private static final String OVER = "method=weighted-sum,weight:cost=10..60/10,scenario=all,weight:noise=5,25";

    @TempDir
    private Path folder;

    @Test
    void eachCellIsWhatRankSaysOfTheSameSettings() throws Exception {
        Path out = folder.resolve("out.csv");
        Run run = Run.of("sweep", BUS, "--over", OVER, "-o", out.toString());
        assertThat(run.code()).isZero();
        List<String[]> rows = Files.readAllLines(out).stream()
                .map(line -> line.split(",", -1))
                .toList();
        assertThat(rows.get(0))
                .containsExactly(
                        "cell",
                        "rank",
                        "option",
                        "score",
                        "method",
                        "weight:cost",
                        "scenario",
                        "weight:noise",
                        "error");
        assertThat(rows.get(rows.size() - 1)[0]).isEqualTo("24");
        for (int cell : new int[] {1, 7, 14, 24}) {
            List<String[]> own =
                    rows.stream().filter(r -> r[0].equals(String.valueOf(cell))).toList();
            String[] first = own.get(0);
            // Scenarios that are compared share their local scales, as 'all' does.
            JsonNode all = new ObjectMapper()
                    .readTree(Run.of(
                                    "rank",
                                    BUS,
                                    "--scenario",
                                    "all",
                                    "--method",
                                    first[4],
                                    "--weight",
                                    "cost=" + first[5],
                                    "--weight",
                                    "noise=" + first[7],
                                    "--format",
                                    "json")
                            .out());
            JsonNode rank = Stream.of(all.get(0), all.get(1))
                    .filter(r -> r.path("scenario").asText().equals(first[6]))
                    .findFirst()
                    .orElseThrow();
            assertThat(own).hasSize(rank.path("ranking").size());
            for (int k = 0; k < own.size(); k++) {
                JsonNode option = rank.path("ranking").get(k);
                assertThat(own.get(k)[2]).isEqualTo(option.path("option").asText());
                assertThat(own.get(k)[1]).isEqualTo(option.path("rank").asText());
                assertThat(Double.parseDouble(own.get(k)[3]))
                        .isEqualTo(option.path("score").asDouble());
            }
        }
    }

    @Test
    void parametersGoToTheMethodsThatHaveThem() throws Exception {
        String lunch = "options/examples/lunch.yaml";
        Path out = folder.resolve("out.csv");
        Run.of(
                "sweep",
                lunch,
                "--over",
                "method=weighted-sum,topsis,normalization=vector,min-max",
                "-o",
                out.toString());
        List<String> rows = Files.readAllLines(out);
        JsonNode rank = new ObjectMapper()
                .readTree(Run.of(
                                "rank",
                                lunch,
                                "--method",
                                "topsis",
                                "--set",
                                "normalization=min-max",
                                "--format",
                                "json")
                        .out())
                .path("ranking")
                .get(0);
        assertThat(rows)
                .contains("4,1," + rank.path("option").asText() + ","
                        + rank.path("score").asText() + ",topsis,min-max,");
        assertThat(rows).hasSize(13);
    }

    @Test
    void aRunThatWasKilledGoesOnToTheSameBytes() throws Exception {
        String over = "method=weighted-sum,topsis,weight:cost=1..200/1,scenario=all,weight:noise=1..20/1";
        Path out = folder.resolve("out.csv");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "sweep",
                        BUS,
                        "--over",
                        over,
                        "-o",
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        while (process.isAlive()
                && parts().stream().noneMatch(part -> part.toFile().length() > 20_000)) {
            process.waitFor(5, TimeUnit.MILLISECONDS);
        }
        process.destroyForcibly().waitFor();
        assertThat(out).doesNotExist();
        Path part = parts().get(0);

        Run run = Run.of("sweep", BUS, "--over", over, "-o", out.toString(), "--resume");

        assertThat(run.code()).isZero();
        assertThat(parts()).isEmpty();
        byte[] bytes = Files.readAllBytes(out);
        Path whole = folder.resolve("whole.csv");
        Run fresh = Run.of("sweep", BUS, "--over", over, "-o", whole.toString());
        assertThat(bytes).isEqualTo(Files.readAllBytes(whole));
        assertThat(run.out()).isEqualTo(fresh.out());
        Random random = new Random(3);
        for (int k = 0; k < 2; k++) {
            Files.delete(out);
            Files.write(part, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            Run again = Run.of("sweep", BUS, "--over", over, "-o", out.toString(), "--resume");
            assertThat(again.out()).isEqualTo(fresh.out());
            assertThat(Files.readAllBytes(out)).isEqualTo(bytes);
        }
    }

    private List<Path> parts() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".part")).toList();
        }
    }

    @Test
    void theShareOfTheVarianceTellsWhichSettingDecides() throws Exception {
        Path file = Files.writeString(
                folder.resolve("two.yaml"),
                "title: T\ncriteria: {a: {scale: {worst: 0, best: 1}, weight: 1}, b: {scale: {worst: 0, best: 1}, weight:"
                        + " 1}}\noptions: {x: {performance: {a: 1, b: 0}}, y: {performance: {a: 0, b: 1}}}\n");
        JsonNode one = new ObjectMapper()
                .readTree(Run.of(
                                "sweep",
                                file.toString(),
                                "--over",
                                "weight:a=1,3,method=weighted-sum,topsis",
                                "--over",
                                "weight:b=2",
                                "--format",
                                "json")
                        .out());
        assertThat(one.path("cells").asInt()).isEqualTo(4);
        assertThat(one.path("first").path("x").asDouble()).isEqualTo(2);
        assertThat(one.path("axes").get(0).path("share").asDouble()).isCloseTo(1, within(1e-12));
        assertThat(one.path("axes").get(1).path("share").asDouble()).isZero();
        // x is first in three of the four cells 1:2, 1:0.5, 3:2, 3:0.5: each axis explains a third of 3/16.
        JsonNode both = new ObjectMapper()
                .readTree(Run.of("sweep", file.toString(), "--over", "weight:a=1,3,weight:b=2,0.5", "--format", "json")
                        .out());
        assertThat(both.path("first").path("x").asDouble()).isEqualTo(3);
        both.path("axes")
                .forEach(axis -> assertThat(axis.path("share").asDouble()).isCloseTo(1 / 3.0, within(1e-12)));
    }

    @Test
    void whatIsWrongIsSaidAtOnce() {
        Run run = Run.of("sweep", BUS, "--over", "metod=topsis,weight:cots=1,2,weight:noise=5..1/1,scenario=no");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("did you mean 'method'?", "did you mean 'cost'?", "5..1/1", "unknown scenario 'no'");
    }
}
