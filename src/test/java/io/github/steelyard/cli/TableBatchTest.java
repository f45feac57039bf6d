package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.aggregation.Sight;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code steelyard batch --table}: the best of more options than are held at once. */
class TableBatchTest {

    private static final String CRITERIA = """
            title: Buses
            %s
            criteria:
              cost: {direction: min, weight: 40}
              range: {direction: max, weight: 30, scale: {worst: 0, best: 400}, require: {at-least: 20}}
              image: {levels: {poor: 0, fair: 40, good: 100}, weight: 30}
            """;

    private Run done;

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        done = Run.of(arguments);
        return done.code();
    }

    private List<String> printed() {
        return done.out().lines().toList();
    }

    private String said() {
        return done.err();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Long enough for several pieces: exact, ranges, missing, and names over two lines. */
    private static String rows(int count) {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder("id,name,cost,range,image\n");
        String[] levels = {"poor", "fair", "good", ""};
        for (int i = 0; i < count; i++) {
            int cost = random.nextInt(100_000);
            text.append("o").append(i).append(i % 7 == 0 ? ",\"Bus, of\nmake " + i + "\"," : ",,");
            text.append(i % 5 == 0 ? cost + ".." + (cost + 5000) : Integer.toString(cost))
                    .append(',');
            text.append(i % 11 == 0 ? "" : Integer.toString(random.nextInt(401)))
                    .append(',');
            text.append(levels[random.nextInt(4)]).append('\n');
        }
        return text.toString();
    }

    @Test
    void theBestAreThoseOfTheWholeTableToTheLastFigure() throws IOException {
        file("buses.csv", rows(60_000));
        Path whole = file("whole.yaml", CRITERIA.formatted("table: buses.csv"));
        Path none = file("none.yaml", CRITERIA.formatted(""));
        assertThat(run("rank", whole.toString(), "--format", "csv")).isEqualTo(Cli.DONE);
        String all = done.out();

        String table = folder.resolve("buses.csv").toString();
        for (String threads : List.of("1", "3")) {
            assertThat(run("batch", none.toString(), "--table", table, "--format", "csv", "--threads", threads))
                    .isEqualTo(Cli.DONE);
            String best = done.out();
            assertThat(best.split("\r\n")).hasSize(101);
            assertThat(all).startsWith(best);
        }
    }

    static Stream<Arguments> everyMethodThatReadsInPieces() {
        List<Arguments> all = new ArrayList<>();
        for (AggregationMethod method : AggregationMethods.all()) {
            if (method.description().parameters().stream().anyMatch(ParameterSpec::required)) {
                continue;
            }
            List<String> normalizations = method.description()
                    .parameterNamed("normalization")
                    .map(ParameterSpec::choices)
                    .orElse(List.of(""));
            for (String normalization : normalizations) {
                if (method.id().equals("choquet")
                        || normalization.equals("none") && !method.id().equals("topsis")) {
                    continue; // for benefits only
                }
                Map<String, Object> set = normalization.isEmpty() ? Map.of() : Map.of("normalization", normalization);
                if (method.sight(Parameters.of(method, set, new Scope(List.of(), List.of()))) != Sight.ALL) {
                    all.add(Arguments.of(method.id(), normalization, ""));
                }
            }
        }
        all.add(Arguments.of("moora", "", "part=reference-point"));
        return all.stream();
    }

    /** Exact performances above 0, on local and on declared scales, in several pieces. */
    private static String exactRows(int count) {
        Random random = new Random(11);
        StringBuilder text = new StringBuilder("id,cost,range,image\n");
        String[] levels = {"poor", "fair", "good"};
        for (int i = 0; i < count; i++) {
            text.append("a".repeat(90)).append('-').append(i).append(',');
            text.append(1 + random.nextInt(100_000) / 7.0).append(',');
            text.append(random.nextInt(401)).append(',');
            text.append(levels[random.nextInt(3)]).append('\n');
        }
        return text.toString();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("everyMethodThatReadsInPieces")
    void whatIsRankedInPiecesIsRankedAsAWhole(String method, String normalization, String more) throws IOException {
        file("buses.csv", exactRows(11_000));
        String whole =
                file("whole.yaml", CRITERIA.formatted("table: buses.csv")).toString();
        String none = file("none.yaml", CRITERIA.formatted("")).toString();
        List<String> asked = new ArrayList<>(List.of("--method", method, "--format", "csv"));
        for (String set : List.of(normalization.isEmpty() ? "" : "normalization=" + normalization, more)) {
            if (!set.isEmpty()) {
                asked.addAll(List.of("--set", set));
            }
        }
        if (method.equals("owa")) {
            asked.addAll(List.of("--set", "order-weights=[0.5, 0.3, 0.2]"));
        }
        assertThat(run(joined(List.of("rank", whole), asked))).as(said()).isEqualTo(Cli.DONE);
        List<String> all = printed();
        List<String> best = null;
        for (String threads : List.of("1", "2")) {
            List<String> command = List.of(
                    "batch", none, "--table", folder.resolve("buses.csv").toString(), "--threads", threads);
            assertThat(run(joined(command, asked))).as(said()).isEqualTo(Cli.DONE);
            assertThat(best == null ? printed() : best).isEqualTo(printed());
            best = printed();
        }
        assertThat(best).hasSize(101).first().isEqualTo(all.get(0));
        List<String> names = List.of(all.get(0).split(","));
        for (int line = 1; line <= 100; line++) {
            String[] expected = all.get(line).split(",");
            String[] found = best.get(line).split(",");
            for (int c = 0; c < names.size(); c++) {
                if (names.get(c).equals("score")) {
                    double score = Double.parseDouble(expected[c]);
                    assertThat(Double.parseDouble(found[c])).isCloseTo(score, within(1e-12 * Math.abs(score)));
                } else if (names.get(c).equals("option") || names.get(c).equals("rank")) {
                    assertThat(found[c]).isEqualTo(expected[c]);
                }
            }
        }
    }

    private static String[] joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toArray(String[]::new);
    }

    @Test
    void aWrongRowIsLeftOutAndLocated() throws IOException {
        String table = rows(20_000);
        file("buses.csv", table + "odd,,1,2\nx,,dear,50,good\n\"y\",,1,60,good\n");
        int lines = (int) table.lines().count();
        Path none = file("none.yaml", CRITERIA.formatted(""));
        String[] asked = {
            "batch", none.toString(), "--table", folder.resolve("buses.csv").toString(), "--top", "5"
        };
        assertThat(run(asked)).isEqualTo(Cli.WRONG_INPUT);
        assertThat(said())
                .contains("buses.csv:" + (lines + 1) + ":1: error: the row has 4 cells, the first row has 5")
                .contains("buses.csv:" + (lines + 2) + ":4: error: performance on 'cost' must be a number, was 'dear'")
                .contains("error: 2 rows are wrong and left out");
        assertThat(printed()).hasSize(5).allMatch(line -> line.startsWith("{\"format\": \"steelyard-batch/1\", "));
        assertThat(printed().get(0)).contains("\"rank\": 1");
    }

    @Test
    void whatCannotBeRankedInPiecesIsRefused() throws IOException {
        String table = file("buses.csv", rows(10)).toString();
        String none = file("none.yaml", CRITERIA.formatted("")).toString();
        assertThat(run("batch", none, "--table", table, "--method", "vikor")).isEqualTo(Cli.WRONG_INPUT);
        assertThat(said()).contains("'vikor' as it is set must see all options at once");
        assertThat(run("batch", none, "--table", table, "--method", "topsis")).isEqualTo(Cli.WRONG_INPUT);
        assertThat(said()).contains("TOPSIS needs every performance");
        String data = file("data.yaml", CRITERIA.formatted("weighting: {method: entropy}"))
                .toString();
        assertThat(run("batch", data, "--table", table)).isEqualTo(Cli.WRONG_INPUT);
        assertThat(said()).contains("weights by 'entropy' must see all options at once");
        String own = file("own.yaml", CRITERIA.formatted("options: {mine: {performance: {cost: 1, range: 30}}}"))
                .toString();
        assertThat(run("batch", own, "--table", table)).isEqualTo(Cli.WRONG_INPUT);
        assertThat(said()).contains("must have no options of its own");
        assertThat(run("batch", none, "--table", folder + "/none.csv")).isEqualTo(Cli.WRONG_INPUT);
        assertThat(said()).contains("no such file");
        Files.write(folder.resolve("latin.csv"), "id,cost\nü,1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run("batch", none, "--table", folder + "/latin.csv")).isEqualTo(Cli.WRONG_INPUT);
        assertThat(said()).contains("not UTF-8");
        assertThat(run("batch", none, "--top", "3")).isEqualTo(Cli.WRONG_COMMAND_LINE);
        assertThat(run("batch", none, "--table", table, "--resume", "-o", folder + "/o"))
                .isEqualTo(Cli.WRONG_COMMAND_LINE);
    }
}
