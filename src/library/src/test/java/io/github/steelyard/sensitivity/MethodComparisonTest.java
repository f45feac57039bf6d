package io.github.steelyard.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.ValueFunction;
import io.github.steelyard.model.Weights;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.HeatMap;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.RankLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Methods side by side, and which choice decides. */
class MethodComparisonTest {

    @Test
    void everyMethodIsEitherRankedOrSaysWhyNot() {
        Map<?, ?> figures = Studies.figures("method-comparison", Studies.random(1, 6, 4));
        Set<String> ids = keys(figures.get("methods"));
        assertThat(ids).contains("weighted-sum", "topsis", "promethee-ii", "electre-iii");
        Map<?, ?> others = (Map<?, ?>) figures.get("not-applicable");
        assertThat(keys(others)).doesNotContainAnyElementsOf(ids);
        assertThat((String) others.get("electre-tri")).contains("profiles");
        ids.addAll(keys(others));
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(AggregationMethods.all().ids());
    }

    private static Set<String> keys(Object map) {
        return ((Map<?, ?>) map).keySet().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void agreementIsOneWithItselfAndTauIsSymmetric() {
        Map<?, ?> figures = Studies.figures("method-comparison", Studies.random(2, 7, 3));
        Map<?, ?> tau = (Map<?, ?>) figures.get("kendall-tau-b");
        for (Object a : tau.keySet()) {
            Map<?, ?> row = (Map<?, ?>) tau.get(a);
            if (row.get(a) != null) {
                assertThat((Double) row.get(a)).isCloseTo(1, within(1e-12));
            }
            for (Object b : row.keySet()) {
                assertThat(row.get(b)).isEqualTo(((Map<?, ?>) tau.get(b)).get(a));
            }
            assertThat(((Map<?, ?>) ((Map<?, ?>) figures.get("ws")).get(a)).get(a))
                    .isEqualTo(1.0);
        }
    }

    @Test
    void eachDecisiveChangeReallyPutsAnotherOptionFirst() {
        int seen = 0;
        for (int seed = 0; seed < 12; seed++) {
            Study study = Studies.random(seed, 5, 3);
            List<Integer> now = study.evaluate().ranking().leaders();
            Map<?, ?> figures = Studies.figures("method-comparison", study);
            for (Object entry : (List<?>) figures.get("decisive")) {
                Map<?, ?> choice = (Map<?, ?>) entry;
                for (Object each : (List<?>) choice.get("changes")) {
                    Map<?, ?> change = (Map<?, ?>) each;
                    String to = (String) change.get("to");
                    List<Integer> then = (choice.get("choice").equals("method")
                                    ? Studies.method(study, to)
                                    : choice.get("choice").equals("normalization")
                                            ? study.with(new MethodChoice("weighted-sum", Map.of("normalization", to)))
                                            : bent(study, to))
                            .evaluate()
                            .ranking()
                            .leaders();
                    assertThat(ids(study, then)).isEqualTo(change.get("winner"));
                    assertThat(then).doesNotContainAnyElementsOf(now);
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(10);
    }

    private static Study bent(Study study, String to) {
        String id = to.substring(0, to.indexOf(':'));
        double midpoint = to.endsWith("concave") ? 0.3 : 0.7;
        List<Criterion> criteria = new ArrayList<>();
        for (Criterion c : study.problem().criteria()) {
            criteria.add(c.id().equals(id) ? c.valued(new ValueFunction.Exponential(midpoint)) : c);
        }
        return study.with(Problem.of(
                criteria,
                study.problem().options().stream().map(Option::id).toList(),
                study.problem().central().toRows()));
    }

    private static List<String> ids(Study study, List<Integer> indices) {
        return indices.stream().map(i -> study.problem().options().get(i).id()).toList();
    }

    @Test
    void aMethodThatLooksAtNoValuesIsNotDecidedByThem() {
        Study study = Studies.method(Studies.random(3, 5, 3), "topsis");
        Comparison comparison = Comparison.of(study, List.of("topsis"), Cancellation.NEVER, Progress.NONE);
        ModelChoice values = comparison.choices().get(comparison.choices().size() - 1);
        assertThat(values.id()).isEqualTo("value-function");
        assertThat(values.isUsed()).isFalse();
        assertThat(comparison.methods()).hasSize(1);
    }

    @Test
    void missingPerformancesAreFilledOnlyWhenAsked() {
        Problem problem = Problem.of(
                List.of(Criterion.max("c1").between(0, 1), Criterion.max("c2").between(0, 1)),
                List.of("a", "b", "c"),
                new double[][] {{0.9, Double.NaN}, {0.5, 0.6}, {0.2, 0.1}});
        Study study = Studies.of(problem, Weights.of(1, 1));
        Map<?, ?> refused = Studies.figures("method-comparison", study);
        assertThat(((Map<?, ?>) refused.get("not-applicable")).get("topsis"))
                .asString()
                .contains("'a' on 'c2'");
        Map<?, ?> filled = (Map<?, ?>) Studies.ask("method-comparison", study, Map.of("missing", "middle"))
                .figures();
        assertThat(keys(filled.get("methods"))).contains("topsis");
        assertThat(((Map<?, ?>) filled.get("methods")).get("weighted-sum"))
                .isEqualTo(((Map<?, ?>) refused.get("methods")).get("weighted-sum"));
    }

    @Test
    void onlyTheMethodsAskedForAreComparedBesideTheOwn() {
        Study study = Studies.random(5, 4, 3);
        Map<?, ?> figures =
                (Map<?, ?>) Studies.ask("method-comparison", study, Map.of("methods", List.of("topsis", "electre-tri")))
                        .figures();
        assertThat(keys(figures.get("methods"))).containsExactly("topsis", "weighted-sum");
    }

    @Test
    void itLeadsWithHowManyMethodsAgreeAndDrawsTheirRanks() {
        List<Block> blocks = Studies.ask("method-comparison", Studies.random(6, 4, 3), Map.of())
                .blocks();
        assertThat(((Paragraph) blocks.get(0)).text()).contains("applicable methods put");
        assertThat(blocks).anyMatch(HeatMap.class::isInstance);
        assertThat(Studies.ask(
                                "method-comparison",
                                Studies.random(6, 4, 3),
                                Map.of("methods", List.of("topsis", "vikor")))
                        .blocks())
                .anyMatch(RankLines.class::isInstance);
    }
}
