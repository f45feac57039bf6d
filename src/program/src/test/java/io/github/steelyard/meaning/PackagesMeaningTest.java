package io.github.steelyard.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Packages;
import io.github.steelyard.portfolio.PackagesResult;
import io.github.steelyard.robustness.SmaaResult;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the packages of a decision come to whose answers are known. */
class PackagesMeaningTest {

    private static final Meaning MEANING = Meaning.of("packages-effort");

    private static Decision decision() {
        return MEANING.decision();
    }

    @Test
    void packagesAreRankedBesideTheOptions() {
        Evaluation evaluation = Study.of(decision().rankingPackages()).evaluate();
        MEANING.numbers("score")
                .forEach((id, score) -> assertThat(evaluation.scores().at(Meaning.option(evaluation.study(), id)))
                        .as(id)
                        .isCloseTo(score, within(1e-9)));
        MEANING.map("performance")
                .forEach((id, row) -> Meaning.numbers((Map<?, ?>) row)
                        .forEach((criterion, x) -> assertThat(evaluation
                                        .study()
                                        .problem()
                                        .central()
                                        .at(
                                                Meaning.option(evaluation.study(), id),
                                                Meaning.criterion(evaluation.study(), criterion)))
                                .isCloseTo(x, within(1e-9))));
        assertThat(evaluation.study().problem().options()).hasSize(7);
    }

    @Test
    void theAnalysisGivesWhatWasDerived() {
        PackagesResult result = Analyses.PACKAGES.run(Study.of(decision()));
        Map<String, Object> expected = MEANING.expected();
        List<?> feasible = (List<?>) expected.get("feasible");
        assertThat(result.feasible()).hasValue(feasible.size());
        assertThat(new HashSet<Object>(result.best().stream()
                        .map(PackagesResult.Best::measures)
                        .toList()))
                .isEqualTo(new HashSet<Object>(feasible));
        assertThat((Object) result.best().get(0).measures()).isEqualTo(expected.get("best"));
        assertThat((Object) result.nonDominated()).isEqualTo(expected.get("non-dominated"));
        MEANING.numbers("core-index")
                .forEach((id, x) -> assertThat(result.coreIndex().get(id)).isEqualTo(x));
        MEANING.numbers("adds")
                .forEach((id, x) ->
                        assertThat(result.additions().get(id).getAsDouble()).isCloseTo(x, within(1e-9)));
        MEANING.numbers("shapley")
                .forEach((id, x) -> assertThat(result.shapley().get(id)).isCloseTo(x, within(1e-9)));
        List<PackagesResult.Step> steps = result.frontier().get("effort");
        points(expected.get("frontier"), steps);
        points(
                expected.get("hull"),
                steps.stream().filter(PackagesResult.Step::isOnHull).toList());
        List<Double> broken = MEANING.numbers("breaks").values().stream().toList();
        assertThat(result.removed()).extracting(r -> r.count()).isEqualTo(broken);
        PackagesResult.Turn turn = result.turns().get(0);
        Map<String, Object> changes = MEANING.map("best-changes-at");
        assertThat(turn.criterion().id()).isEqualTo(changes.get("weight-of"));
        assertThat(turn.at()).isCloseTo(((Number) changes.get("at")).doubleValue(), within(1e-9));
        assertThat(turn.measures()).containsExactly("assurances", "negotiations");
    }

    private static void points(Object expected, List<PackagesResult.Step> steps) {
        List<?> wanted = (List<?>) expected;
        assertThat(steps).hasSameSizeAs(wanted);
        for (int k = 0; k < steps.size(); k++) {
            List<?> point = (List<?>) wanted.get(k);
            assertThat(steps.get(k).use()).isEqualTo(((Number) point.get(0)).doubleValue());
            assertThat(steps.get(k).score()).isCloseTo(((Number) point.get(1)).doubleValue(), within(1e-9));
        }
    }

    @Test
    void withoutTheInteractionTheOrderTurnsAtEqualWeights() {
        Packages plain = decision().packages().orElseThrow().interacting(List.of());
        PackagesResult result = Analyses.PACKAGES.run(
                Study.of(decision().toBuilder().packages(plain).build()));
        assertThat(result.turns().get(0).at()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void whatIsUncertainInAMeasureIsSharedByItsPackagesInEveryDraw() {
        Map<String, Object> spread = new LinkedHashMap<>();
        Decision decision = Decision.builder("t")
                .criteria(io.github.steelyard.model.Criterion.max("x").between(0, 100))
                .option("a", io.github.steelyard.model.Performance.between(10, 50))
                .option("b", 1)
                .packages(Packages.of(List.of("a", "b"), Map.of("x", io.github.steelyard.model.Combination.SUM)))
                .build();
        SmaaResult smaa = Analyses.SMAA.run(Study.of(decision.rankingPackages()), spread);
        Object figures = Analyses.SMAA.figures(smaa);
        Map<?, ?> winning = (Map<?, ?>) ((Map<?, ?>) figures).get("pairwise-winning");
        assertThat(((Map<?, ?>) winning.get("a+b")).get("a")).isEqualTo(1.0);
    }
}
