package io.github.steelyard.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.oracle.OracleCase;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules for several futures and several judges against their reference cases. */
class GroupOracleTest {

    static Stream<OracleCase> cases() {
        return Stream.of("scenario-regret", "stakeholders").flatMap(id -> OracleCase.of(id).stream());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheSource(OracleCase oracle) {
        if (oracle.isRefused()) {
            assertThatThrownBy(() -> results(oracle)).isInstanceOf(Refusal.class);
            return;
        }
        Map<String, Object> ours = results(oracle);
        oracle.expect().forEach((name, figure) -> assertAgree(name, ours.get(name), figure, oracle.tolerance(name)));
        oracle.exact().forEach((name, figure) -> assertAgree(name, ours.get(name), figure, oracle.exactTolerance()));
    }

    private static void assertAgree(String name, Object ours, Object figure, double tolerance) {
        double[][] theirs = ((List<?>) figure).get(0) instanceof List<?>
                ? OracleCase.table(figure)
                : new double[][] {OracleCase.numbers(figure)};
        double[][] mine = ours instanceof double[][] table ? table : new double[][] {(double[]) ours};
        for (int i = 0; i < theirs.length; i++) {
            assertThat(mine[i]).as(name).containsExactly(theirs[i], within(tolerance));
        }
    }

    private static Map<String, Object> results(OracleCase oracle) {
        Map<String, Object> inputs = oracle.map("inputs");
        return inputs.containsKey("ratios")
                ? judges(OracleCase.numbers(inputs.get("ratios")))
                : inputs.containsKey("values")
                        ? overWeights(OracleCase.table(inputs.get("values")))
                        : rules(OracleCase.table(inputs.get("payoff")), (Double) inputs.get("alpha"));
    }

    private static Map<String, Object> rules(double[][] payoff, double alpha) {
        Payoffs payoffs = new Payoffs(payoff);
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("hurwicz", payoffs.hurwicz(alpha));
        results.put("maximin", payoffs.worst());
        results.put("maximax", payoffs.best());
        results.put("laplace", payoffs.mean());
        results.put("regret", payoffs.regret());
        results.put("max-regret", payoffs.largestRegret());
        results.put("best-maximin", indices(Payoffs.largest(payoffs.worst())));
        results.put("best-maximax", indices(Payoffs.largest(payoffs.best())));
        results.put("best-laplace", indices(Payoffs.largest(payoffs.mean())));
        results.put("best-minimax-regret", indices(Payoffs.smallest(payoffs.largestRegret())));
        return results;
    }

    private static double[] indices(List<Integer> options) {
        return options.stream().mapToDouble(i -> i).toArray();
    }

    private static Map<String, Object> overWeights(double[][] values) {
        List<Matrix> terms = List.of(Matrix.ofRows(values));
        double[] regret = WeightRegret.of(terms, terms, 1, FeasibleWeights.any(values[0].length), Cancellation.NEVER);
        return Map.of("max-regret", regret, "best-minimax-regret", indices(Payoffs.smallest(regret)));
    }

    private static Map<String, Object> judges(double[] ratios) {
        List<Stakeholder> stakeholders = new ArrayList<>();
        for (double ratio : ratios) {
            stakeholders.add(Groups.judging("s" + stakeholders.size(), 1, Map.of("c1", Map.of("c2", ratio))));
        }
        Decision decision = Groups.with(Groups.problem(new double[][] {{1, 0}, {0, 1}}), stakeholders, List.of());
        Map<String, Object> results = new LinkedHashMap<>();
        for (GroupWeights aggregation : GroupWeights.values()) {
            Map<?, ?> figures = Groups.figures("stakeholders", decision, Map.of("aggregation", aggregation.word()));
            Map<?, ?> weights = (Map<?, ?>) figures.get("group-weights");
            results.put(aggregation.word(), new double[] {(Double) weights.get("c1"), (Double) weights.get("c2")});
        }
        assertThat(Study.of(decision).problem().criteria()).hasSize(2);
        return results;
    }
}
