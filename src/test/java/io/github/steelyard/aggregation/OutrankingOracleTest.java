package io.github.steelyard.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Scope;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Problem;
import io.github.steelyard.oracle.OracleCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The outranking methods against their published and derived cases, with every output that a case gives. */
class OutrankingOracleTest {

    static Stream<OracleCase> cases() {
        return Stream.of("promethee-i", "promethee-ii", "electre-i", "electre-iii", "electre-tri")
                .flatMap(id -> OracleCase.of(id).stream());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheSource(OracleCase oracle) {
        if (oracle.isRefused()) {
            assertThatThrownBy(() -> scores(oracle)).isInstanceOf(Refusal.class);
            return;
        }
        Scores scores = scores(oracle);
        oracle.expect()
                .forEach((name, figures) -> assertAgree(
                        oracle + " " + name, plain(name, scores, oracle.problem()), figures, oracle.tolerance(name)));
        oracle.exact()
                .forEach((name, figures) -> assertAgree(
                        oracle + " exact " + name,
                        plain(name, scores, oracle.problem()),
                        figures,
                        oracle.exactTolerance()));
    }

    private static Scores scores(OracleCase oracle) {
        Problem problem = oracle.problem();
        AggregationMethod method = AggregationMethods.all().get(oracle.method());
        Scope scope = new Scope(
                problem.criteria().stream().map(Criterion::id).toList(),
                problem.options().stream().map(Option::id).toList());
        return method.prepared(problem, Parameters.of(method, oracle.parameters(), scope))
                .score(oracle.weights(), Tracer.OFF);
    }

    private static Object plain(String name, Scores scores, Problem problem) {
        if (name.equals("score")) {
            return numbers(scores.toArray());
        }
        if (name.equals("rank")) {
            return Arrays.stream(scores.ranking().ranks())
                    .mapToObj(r -> (Object) (double) r)
                    .toList();
        }
        Output output = scores.outputs().get(name);
        assertThat(output).as("output " + name).isNotNull();
        List<String> ids = problem.options().stream().map(Option::id).toList();
        if (output instanceof Output.ByOption by) {
            return numbers(by.values());
        } else if (output instanceof Output.TextByOption by) {
            return by.values();
        } else if (output instanceof Output.Options some) {
            return some.indices().stream().map(ids::get).toList();
        } else if (output instanceof Output.Pairs pairs) {
            return pairs.pairs().stream()
                    .map(p -> List.of(ids.get(p.first()), ids.get(p.second())))
                    .toList();
        } else if (output instanceof Output.OptionMatrix matrix) {
            return Arrays.stream(matrix.values())
                    .map(OutrankingOracleTest::numbers)
                    .toList();
        }
        return ((Output.TextMatrix) output).values();
    }

    private static List<Object> numbers(double[] values) {
        List<Object> list = new ArrayList<>();
        for (double value : values) {
            list.add(value);
        }
        return list;
    }

    /** A blank in the figures is a diagonal, which is not shown. */
    private static void assertAgree(String what, Object ours, Object figures, double tolerance) {
        if (figures instanceof List<?> list) {
            assertThat((List<?>) ours).as(what).hasSameSizeAs(list);
            for (int k = 0; k < list.size(); k++) {
                assertAgree(what + " " + k, ((List<?>) ours).get(k), list.get(k), tolerance);
            }
        } else if (figures instanceof Map<?, ?> map) {
            throw new AssertionError("no output is a map: " + map);
        } else if (figures instanceof Double number) {
            assertThat((Double) ours).as(what).isCloseTo(number, within(tolerance));
        } else if (figures != null) {
            assertThat(ours).as(what).isEqualTo(figures);
        }
    }
}
