package io.github.steelyard.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.oracle.OracleCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rank statistics and group rules against published, derived and argued cases. */
class StatisticsOracleTest {

    static Stream<OracleCase> cases() {
        return Stream.of("rank-correlation", "rank-distance", "kendall-w", "borda", "copeland", "kemeny", "schulze")
                .flatMap(id -> OracleCase.of(id).stream());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheSource(OracleCase oracle) {
        if (oracle.isRefused()) {
            assertThatThrownBy(() -> results(oracle)).isInstanceOf(Refusal.class);
            return;
        }
        Map<String, Object> ours = results(oracle);
        oracle.expect().forEach((name, figure) -> assertAgree(name, ours, figure, oracle.tolerance(name)));
        oracle.exact().forEach((name, figure) -> assertAgree(name, ours, figure, oracle.exactTolerance()));
    }

    private static void assertAgree(String name, Map<?, ?> results, Object figure, double tolerance) {
        assertThat(results.containsKey(name)).as(name).isTrue();
        assertAgree(name, results.get(name), figure, tolerance);
    }

    private static void assertAgree(String name, Object ours, Object figure, double tolerance) {
        if (figure instanceof Map<?, ?> map) {
            map.forEach((key, value) -> assertAgree((String) key, (Map<?, ?>) ours, value, tolerance));
        } else if (figure instanceof Double number) {
            assertThat((Double) ours).as(name).isCloseTo(number, within(tolerance));
        } else if (figure instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Double) {
            for (int k = 0; k < list.size(); k++) {
                assertAgree(name + " " + k, ((List<?>) ours).get(k), list.get(k), tolerance);
            }
        } else {
            assertThat(ours).as(name).isEqualTo(figure);
        }
    }

    private static Map<String, Object> results(OracleCase oracle) {
        Map<String, Object> inputs = oracle.map("inputs");
        return switch (oracle.method()) {
            case "rank-correlation" -> correlations(inputs);
            case "rank-distance" -> distances(inputs);
            case "kendall-w" -> {
                Concordance c =
                        Concordance.of(OracleCase.table(inputs.get("rankings"))).orElseThrow();
                yield Map.of("w", c.w(), "uncorrected", c.uncorrected());
            }
            default -> rules((List<?>) inputs.get("ballots"));
        };
    }

    private static Map<String, Object> correlations(Map<String, Object> inputs) {
        double[] x = OracleCase.numbers(inputs.get("x"));
        double[] y = OracleCase.numbers(inputs.get("y"));
        if (inputs.containsKey("x-values")) {
            double[] values = OracleCase.numbers(inputs.get("x-values"));
            assertThat(Ranking.of(values, false).averageRanks()).containsExactly(x);
        }
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("spearman", number(RankCorrelation.spearman(x, y)));
        results.put("weighted-spearman", number(RankCorrelation.weightedSpearman(x, y)));
        results.put("ws", number(RankCorrelation.ws(x, y)));
        results.put("ws-reversed", number(RankCorrelation.ws(y, x)));
        results.put("kendall-tau-a", number(RankCorrelation.kendallTauA(x, y)));
        results.put("kendall-tau-b", number(RankCorrelation.kendallTauB(x, y)));
        return results;
    }

    private static Object number(OptionalDouble number) {
        return number.isPresent() ? (Object) number.getAsDouble() : null;
    }

    private static Map<String, Object> distances(Map<String, Object> inputs) {
        double[] reference = OracleCase.numbers(inputs.get("reference"));
        List<Object> draws = new ArrayList<>();
        List<Object> frobenius = new ArrayList<>();
        for (double[] ranking : OracleCase.table(inputs.get("rankings"))) {
            draws.add(RankDistance.draws(reference, ranking));
            frobenius.add(RankDistance.frobenius(reference, ranking));
        }
        return Map.of("draws", draws, "frobenius", frobenius);
    }

    private static Map<String, Object> rules(List<?> stated) {
        Set<String> ids = new LinkedHashSet<>();
        for (Object ballot : stated) {
            Map<?, ?> keys = (Map<?, ?>) ballot;
            Object names = keys.containsKey("order") ? keys.get("order") : ((Map<?, ?>) keys.get("ranks")).keySet();
            ((Iterable<?>) names).forEach(name -> ids.add((String) name));
        }
        List<String> options = ids.stream().sorted().toList();
        double[][] ranks = new double[stated.size()][options.size()];
        double[] voices = new double[stated.size()];
        for (int k = 0; k < voices.length; k++) {
            Map<?, ?> keys = (Map<?, ?>) stated.get(k);
            voices[k] = (Double) keys.get("count");
            for (int i = 0; i < options.size(); i++) {
                ranks[k][i] = keys.containsKey("order")
                        ? ((List<?>) keys.get("order")).indexOf(options.get(i))
                        : (Double) ((Map<?, ?>) keys.get("ranks")).get(options.get(i));
            }
        }
        Ballots ballots = Ballots.of(ranks, voices);
        Kemeny kemeny = Kemeny.of(ballots);
        Schulze schulze = Schulze.of(ballots);
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("borda", byOption(options, ballots.borda()));
        results.put("copeland", byOption(options, ballots.copeland()));
        results.put(
                "copeland-winners",
                Ranking.of(ballots.copeland(), true).leaders().stream()
                        .map(options::get)
                        .toList());
        results.put(
                "condorcet-winner",
                ballots.condorcetWinner().isPresent()
                        ? options.get(ballots.condorcetWinner().getAsInt())
                        : null);
        results.put("kemeny-support", kemeny.support());
        results.put(
                "kemeny-rankings",
                kemeny.rankings().stream()
                        .map(r -> r.stream().map(options::get).toList())
                        .toList());
        Map<String, Object> support = new LinkedHashMap<>();
        Map<String, Object> paths = new LinkedHashMap<>();
        Map<String, Object> schulzeRanks = new LinkedHashMap<>();
        for (int a = 0; a < options.size(); a++) {
            double[] row = new double[options.size()];
            double[] path = new double[options.size()];
            for (int b = 0; b < options.size(); b++) {
                row[b] = ballots.support(a, b);
                path[b] = schulze.path(a, b);
            }
            support.put(options.get(a), byOption(options, row));
            paths.put(options.get(a), byOption(options, path));
            schulzeRanks.put(options.get(a), (double) schulze.ranks()[a]);
        }
        results.put("support", support);
        results.put("schulze-paths", paths);
        results.put("schulze-ranks", schulzeRanks);
        return results;
    }

    private static Map<String, Object> byOption(List<String> options, double[] numbers) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            map.put(options.get(i), numbers[i]);
        }
        return map;
    }
}
