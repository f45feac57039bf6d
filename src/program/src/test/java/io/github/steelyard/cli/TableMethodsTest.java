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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every ranking method that can read a table in pieces ranks it as {@code rank} does. */
class TableMethodsTest {

    private static final String CRITERIA = """
            title: Buses
            %s
            criteria:
              cost: {direction: min, weight: 40, thresholds: {indifference: 100, preference: 900, veto: 9000}}
              range: {direction: max, weight: 30, scale: {worst: 0, best: 400}, require: {at-least: 20}}
              image: {levels: {bad: 0, poor: 10, fair: 40, good: 100}, weight: 25}
              noise: {direction: min, weight: 5, value: {exponential: {midpoint: 0.002}}}
            """;

    /** Settings without which a method says nothing or nothing of interest. */
    private static final Map<String, List<String>> NEEDED = Map.of(
            "owa", List.of("order-weights=[0.4, 0.3, 0.2, 0.1]"),
            "rim", List.of("reference={range: [100, 200]}"),
            "spotis", List.of("expected-solution-point={range: 300}", "alpha=0.3"),
            "cocoso", List.of("lambda=0.3"),
            "vikor", List.of("v=0.7"),
            "electre-tri",
                    List.of(
                            "profiles={cost: [9000, 3000], range: [100, 300], image: [20, 60], noise: [0.009, 0.001]}"));

    @TempDir
    private Path folder;

    private Run done;

    private int run(List<String> arguments) {
        done = Run.of(arguments.toArray(String[]::new));
        return done.code();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    static Stream<Arguments> everyMethodThatReadsInPieces() {
        List<Arguments> all = new ArrayList<>();
        for (AggregationMethod method : AggregationMethods.all()) {
            if (sight(method, Map.of()) == Sight.ALL) {
                continue;
            }
            List<String> normalizations = method.description()
                    .parameterNamed("normalization")
                    .map(ParameterSpec::choices)
                    .orElse(List.of(""));
            for (String normalization : normalizations) {
                if (!normalization.equals("none") || method.id().equals("topsis")) {
                    all.add(Arguments.of(method.id(), normalization, ""));
                }
            }
        }
        all.add(Arguments.of("moora", "", "part=reference-point"));
        return all.stream();
    }

    private static Sight sight(AggregationMethod method, Map<String, Object> set) {
        Map<String, Object> needed = new LinkedHashMap<>(set);
        if (method.id().equals("electre-tri")) {
            needed.put("profiles", Map.of());
        }
        return method.sight(Parameters.of(method, needed, new Scope(List.of(), List.of())));
    }

    /**
     * Performances above 0 on scales of very different size, in several blocks; every seventh row a copy of an earlier
     * one, every eleventh in quotes, so that plain and other rows stand side by side.
     */
    private static String table(int count, boolean gaps) {
        Random random = new Random(11);
        StringBuilder text = new StringBuilder("id,name,cost,range,image,noise\n");
        String[] levels = {"poor", "fair", "good"};
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String cost = Double.toString(1 + random.nextInt(100_000) / 7.0);
            String range = gaps && random.nextInt(9) == 0 ? "" : Integer.toString(random.nextInt(401));
            String noise = gaps && random.nextInt(9) == 0 ? "" : Double.toString(random.nextInt(1, 1000) / 1e5);
            String image = levels[random.nextInt(3)];
            cells.add(i % 7 == 6 ? cells.get(random.nextInt(i)) : String.join(",", cost, range, image, noise));
            text.append("a".repeat(250)).append('-').append(i);
            text.append(i % 11 == 10 ? ",\"Bus " + i + "\"," : ",,")
                    .append(cells.get(i))
                    .append('\n');
        }
        return text.toString();
    }

    private List<String> asked(String method, String normalization, String more) {
        List<String> asked = new ArrayList<>(List.of("--method", method, "--format", "csv"));
        Stream.of(
                        NEEDED.getOrDefault(method, List.of()).stream(),
                        Stream.of(normalization.isEmpty() ? "" : "normalization=" + normalization, more))
                .flatMap(settings -> settings)
                .filter(setting -> !setting.isEmpty())
                .forEach(setting -> asked.addAll(List.of("--set", setting)));
        return asked;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private void ranksAsAWhole(List<String> asked) throws IOException {
        String table = folder.resolve("buses.csv").toString();
        String whole = file("whole.yaml", CRITERIA.formatted("table: buses.csv"));
        String none = file("none.yaml", CRITERIA.formatted(""));
        assertThat(run(joined(List.of("rank", whole), asked))).as(done.err()).isEqualTo(Cli.DONE);
        List<String[]> all = done.out().lines().map(line -> line.split(",", -1)).toList();
        String first = null;
        for (String threads : List.of("1", "2")) {
            List<String> command = List.of("batch", none, "--table", table, "--top", "300", "--threads", threads);
            assertThat(run(joined(command, asked))).as(done.err()).isEqualTo(Cli.DONE);
            assertThat(done.out()).isEqualTo(first == null ? done.out() : first);
            first = done.out();
        }
        List<String[]> best = first.lines().map(line -> line.split(",", -1)).toList();
        assertThat(best).hasSize(301);
        assertThat(best.get(0)).isEqualTo(all.get(0));
        int score = Arrays.asList(best.get(0)).indexOf("score");
        for (int line = 1; line <= 300; line++) {
            String[] expected = all.get(line);
            String[] found = best.get(line);
            double size = Math.abs(Double.parseDouble(all.get(1)[score]));
            assertThat(Double.parseDouble(found[score]))
                    .isCloseTo(Double.parseDouble(expected[score]), within(1e-12 * Math.max(size, 1e-3)));
            assertThat(Arrays.copyOf(found, score)).as("line %d", line).isEqualTo(Arrays.copyOf(expected, score));
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("everyMethodThatReadsInPieces")
    void whatIsRankedInPiecesIsRankedAsAWhole(String method, String normalization, String more) throws IOException {
        file("buses.csv", table(4_500, false));
        ranksAsAWhole(asked(method, normalization, more));
    }

    static Stream<String> everyMethodThatTakesGaps() {
        return AggregationMethods.all().stream()
                .filter(AggregationMethod::acceptsMissing)
                .map(AggregationMethod::id);
    }

    @ParameterizedTest
    @MethodSource("everyMethodThatTakesGaps")
    void missingPerformancesCountAsInAWhole(String method) throws IOException {
        file("buses.csv", table(4_500, true));
        ranksAsAWhole(asked(method, "", ""));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("everyMethodThatReadsInPieces")
    void aMissingPerformanceIsRefusedByNameOrTaken(String method, String normalization, String more)
            throws IOException {
        String none = file("none.yaml", CRITERIA.formatted(""));
        String table =
                file("buses.csv", "id,cost,range,image,noise\na,5,30,good,0.003\nb,2,,poor,0.001\nc,3,50,fair,0.002\n");
        String whole = file("whole.yaml", CRITERIA.formatted("table: buses.csv"));
        List<String> asked = asked(method, normalization, more);
        int code = run(joined(List.of("rank", whole), asked));
        String reason = done.err().strip().replaceFirst("^.*: error: ", "");
        assertThat(run(joined(List.of("batch", none, "--table", table), asked))).isEqualTo(code);
        if (code == Cli.WRONG_INPUT) {
            assertThat(reason).contains("needs every performance; missing: 'b' on 'range'");
            assertThat(done.err()).contains(reason);
        } else {
            assertThat(AggregationMethods.all().get(method).acceptsMissing()).isTrue();
        }
    }

    @Test
    void whatNeedsAllPairsIsRefused() throws IOException {
        String none = file("none.yaml", CRITERIA.formatted(""));
        String table = file("buses.csv", table(10, false));
        List<String> refused = AggregationMethods.all().stream()
                .filter(method -> sight(method, Map.of()) == Sight.ALL)
                .map(AggregationMethod::id)
                .toList();
        assertThat(refused)
                .containsExactly("multimoora", "codas", "promethee-i", "promethee-ii", "electre-i", "electre-iii");
        for (String method : refused) {
            assertThat(run(List.of("batch", none, "--table", table, "--method", method)))
                    .isEqualTo(Cli.WRONG_INPUT);
            assertThat(done.err()).contains("'" + method + "' must see all options at once");
        }
    }

    @Test
    void anOptionWithoutAnyCostIsNamedWhereverItStands() throws IOException {
        String none = file("none.yaml", """
                title: Buses
                criteria:
                  cost: {direction: min, weight: 4}
                  range: {direction: max, weight: 3}
                """);
        StringBuilder rows = new StringBuilder("id,cost,range\n");
        for (int i = 0; i < 150_000; i++) {
            rows.append("o").append(i).append(i == 120_000 ? ",0,5\n" : ",7,5\n");
        }
        String table = file("buses.csv", rows.toString());
        assertThat(run(List.of("batch", none, "--table", table, "--method", "copras")))
                .isEqualTo(Cli.WRONG_INPUT);
        assertThat(done.err()).contains("those of 'o120000' are all 0");
    }

    @Test
    void aMidpointOutsideTheTableIsRefused() throws IOException {
        String none = file("none.yaml", CRITERIA.formatted(""));
        String table = file("buses.csv", "id,cost,range,image,noise\na,5,30,good,0.3\nb,2,40,poor,0.1\n");
        assertThat(run(List.of("batch", none, "--table", table))).isEqualTo(Cli.WRONG_INPUT);
        assertThat(done.err())
                .contains(
                        "midpoint of 'noise' must lie strictly inside the range of the table, between 0.1 and 0.3; was"
                                + " 0.002");
    }
}
