package io.github.steelyard.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.aggregation.Scores;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Scope;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Weights;
import io.github.steelyard.weighting.WeightingMethod;
import io.github.steelyard.weighting.WeightingMethods;
import io.github.steelyard.weighting.WeightingTask;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole analytic hierarchies: criteria compared in pairs, options compared in pairs under each criterion, priorities
 * added up (distributive mode). The priorities are performances of which more is better, summing to 1 already.
 */
class AhpHierarchyOracleTest {

    private static final String OPTIONS = "pairwise-of-options";

    static Stream<OracleCase> cases() {
        return OracleCase.of("ahp").stream().filter(c -> c.map("inputs").containsKey(OPTIONS));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reproduces(OracleCase oracle) {
        List<String> options = texts(oracle.map("inputs").get("options"));
        Map<?, ?> byCriterion = (Map<?, ?>) oracle.map("inputs").get(OPTIONS);
        List<Criterion> criteria = oracle.criteria();
        double[][] priorities = new double[options.size()][criteria.size()];
        for (int j = 0; j < criteria.size(); j++) {
            Object pairs = byCriterion.get(criteria.get(j).id());
            Weights local = weigh(oracle, options, pairs);
            for (int i = 0; i < options.size(); i++) {
                priorities[i][j] = local.at(i);
            }
        }
        List<String> ids = criteria.stream().map(Criterion::id).toList();
        Weights weights = weigh(oracle, ids, oracle.parameters().get("pairwise"));
        Scores scores = score(Problem.of(criteria, options, priorities), weights);
        Map<String, Object> ours = new LinkedHashMap<>();
        ours.put("score", scores.toArray());
        ours.put("weights", weights.toArray());
        ours.put(
                "rank", Arrays.stream(scores.ranking().ranks()).asDoubleStream().toArray());
        check(oracle.expect(), ours, priorities, oracle.tolerance("score"));
        check(oracle.exact(), ours, priorities, oracle.exactTolerance());
    }

    private static void check(
            Map<String, Object> expected, Map<String, Object> ours, double[][] priorities, double tolerance) {
        expected.forEach((name, figures) -> {
            if (name.equals("priorities")) {
                double[][] rows = OracleCase.table(figures);
                for (int i = 0; i < rows.length; i++) {
                    assertThat(priorities[i]).containsExactly(rows[i], within(tolerance));
                }
            } else {
                assertThat((double[]) ours.get(name))
                        .as(name)
                        .containsExactly(OracleCase.numbers(figures), within(tolerance));
            }
        });
    }

    private static Weights weigh(OracleCase oracle, List<String> ids, Object pairs) {
        WeightingMethod ahp = WeightingMethods.all().get("ahp");
        Map<String, Object> given = new LinkedHashMap<>(oracle.parameters());
        given.put("pairwise", pairs);
        List<Criterion> nodes = ids.stream().map(Criterion::max).toList();
        WeightingTask task = new WeightingTask(
                List.copyOf(nodes),
                nodes.stream().map(c -> OptionalDouble.empty()).toList(),
                Problem.of(nodes, List.of(), new double[0][]));
        return ahp.weigh(task, Parameters.of(ahp, given, new Scope(ids, List.of())), Tracer.OFF)
                .shares();
    }

    private static Scores score(Problem problem, Weights weights) {
        var method = AggregationMethods.all().get("weighted-sum");
        Scope scope = new Scope(problem.criteria().stream().map(Criterion::id).toList(), List.of());
        return method.prepared(problem, Parameters.of(method, Map.of("normalization", "sum"), scope))
                .score(weights, Tracer.OFF);
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }
}
