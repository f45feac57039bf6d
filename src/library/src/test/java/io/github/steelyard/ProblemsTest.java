package io.github.steelyard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.aggregation.Output;
import io.github.steelyard.aggregation.Scores;
import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.oracle.OracleCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole decisions from the literature, read from their files through the front door. Simulations run at 200,000 draws with
 * a fixed seed, within the tolerance that comes with the reference: 0.003, which is 2.3 standard errors of the difference
 * of two simulations for a share of one half and more for all others. One seed in fifty would fail such a figure.
 */
class ProblemsTest {

    private static final int SAMPLES = 200_000;

    static Stream<OracleCase> problems() {
        return OracleCase.of("problem").stream();
    }

    @ParameterizedTest
    @MethodSource("problems")
    void reproducesTheReference(OracleCase oracle) {
        Path file = Path.of("src/test/resources/problems", oracle.map("inputs").get("file") + ".yaml");
        Steelyard decision = Steelyard.read(file);
        oracle.expect().forEach((who, byMethod) -> {
            Study study =
                    who.equals("base") ? decision.study() : decision.study().withStakeholder(who);
            ((Map<?, ?>) byMethod).forEach((method, figures) -> {
                Map<String, Object> found =
                        method.equals("smaa") ? smaa(study, oracle) : ranked(study, (String) method);
                ((Map<?, ?>) figures)
                        .forEach((key, expected) ->
                                check(who + " " + method + " " + key, found.get(key), expected, oracle.tolerance("")));
            });
        });
    }

    private static Map<String, Object> smaa(Study study, OracleCase oracle) {
        Map<String, Object> given = new LinkedHashMap<>(oracle.parameters());
        given.put("samples", (double) SAMPLES);
        Map<?, ?> figures =
                (Map<?, ?>) Answer.of(Analyses.all().get("smaa"), study, given, Cancellation.NEVER, Progress.NONE)
                        .figures();
        Map<String, Object> found = new LinkedHashMap<>();
        figures.forEach((key, figure) -> found.put((String) key, figure));
        List<Object> first = new ArrayList<>();
        ((Map<?, ?>) figures.get("acceptability")).values().forEach(row -> first.add(((List<?>) row).get(0)));
        found.put("first", first);
        return found;
    }

    private static Map<String, Object> ranked(Study study, String method) {
        Map<String, Object> given = method.equals("weighted-sum") ? Map.of("normalization", "min-max") : Map.of();
        Evaluation evaluation = study.with(new MethodChoice(method, given)).evaluate();
        Scores scores = evaluation.scores();
        Map<String, Object> found = new LinkedHashMap<>();
        scores.outputs().forEach((name, output) -> found.put(name, plain(study, output)));
        found.put("score", list(scores.toArray()));
        List<Object> ranks = new ArrayList<>();
        for (int rank : evaluation.ranking().ranks()) {
            ranks.add((double) rank);
        }
        found.put("rank", ranks);
        return found;
    }

    private static Object plain(Study study, Output output) {
        if (output instanceof Output.ByOption numbers) {
            return list(numbers.values());
        }
        if (output instanceof Output.Options options) {
            return options.indices().stream().map(i -> id(study, i)).toList();
        }
        if (output instanceof Output.Pairs pairs) {
            return pairs.pairs().stream()
                    .map(p -> List.of(id(study, p.first()), id(study, p.second())))
                    .toList();
        }
        return output;
    }

    private static String id(Study study, int i) {
        return study.problem().options().get(i).id();
    }

    private static List<Object> list(double[] numbers) {
        List<Object> list = new ArrayList<>();
        for (double x : numbers) {
            list.add(x);
        }
        return list;
    }

    private static void check(String where, Object actual, Object expected, double tolerance) {
        Object found = actual instanceof Map<?, ?> map ? new ArrayList<>(map.values()) : actual;
        if (expected instanceof List<?> list && !(list.isEmpty() || list.get(0) instanceof String)) {
            if (((List<?>) list).get(0) instanceof List<?> inner && inner.get(0) instanceof String) {
                assertThat((List<?>) found).as(where).hasSize(list.size());
                list.forEach(pair -> assertThat(((List<?>) found).contains(pair)
                                || where.endsWith("incomparable") && ((List<?>) found).contains(turned(pair)))
                        .as(where + " " + pair)
                        .isTrue());
                return;
            }
            for (int k = 0; k < list.size(); k++) {
                check(where + "[" + k + "]", ((List<?>) found).get(k), list.get(k), tolerance);
            }
        } else if (expected instanceof Double number) {
            assertThat((Double) found).as(where).isCloseTo(number, within(tolerance));
        } else {
            assertThat(found).as(where).isEqualTo(expected);
        }
    }

    private static List<Object> turned(Object pair) {
        return List.of(((List<?>) pair).get(1), ((List<?>) pair).get(0));
    }
}
