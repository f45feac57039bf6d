package io.github.steelyard.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.robustness.SmaaResult;
import io.github.steelyard.robustness.SmaaRun;
import io.github.steelyard.statistics.Copula;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one fact behind many cells means: to the ranking, to the draws, to local scales. */
class UncertaintyMeaningTest {

    /** The tolerances are five standard errors of so many. */
    private static final long DRAWS = 200_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shared-event",
                "separate-events",
                "chance-by-option",
                "chance-range-shared",
                "states-in-order",
                "scenario-fixes-event",
                "formula-common-factor",
                "formula-levels-and-criteria",
                "correlation-orthant",
                "local-scale-attained",
                "lognormal",
                "gamma"
            })
    void theCaseComesOutAsDerived(String id) {
        Meaning meaning = Meaning.of(id);
        Study study = meaning.study();
        ranking(meaning, study, meaning.map("score"), meaning.numbers("rank"));
        for (Map.Entry<String, Object> scenario : meaning.map("by-scenario").entrySet()) {
            ranking(
                    meaning,
                    study.withScenario(scenario.getKey()),
                    (Map<?, ?>) ((Map<?, ?>) scenario.getValue()).get("score"),
                    Map.of());
        }
        meaning.map("central")
                .forEach((option, row) -> Meaning.numbers((Map<?, ?>) row)
                        .forEach((criterion, x) -> assertThat(study.problem()
                                        .central()
                                        .at(Meaning.option(study, option), Meaning.criterion(study, criterion)))
                                .as("central " + option + " " + criterion)
                                .isCloseTo(x, within(meaning.tolerance("central")))));
        meaning.map("scale").forEach((criterion, raw) -> {
            ValueCurve curve = study.problem().curves().get(Meaning.criterion(study, criterion));
            Map<String, Double> ends = Meaning.numbers((Map<?, ?>) raw);
            assertThat(curve.worst()).isEqualTo(ends.get("worst"));
            assertThat(curve.best()).isEqualTo(ends.get("best"));
        });
        if (meaning.has("first-share")) {
            draws(meaning, study);
        }
    }

    private static void ranking(Meaning meaning, Study study, Map<?, ?> scores, Map<String, Double> ranks) {
        Evaluation evaluation = study.evaluate();
        Meaning.numbers(scores)
                .forEach((option, score) -> assertThat(evaluation.scores().at(Meaning.option(study, option)))
                        .as("score of " + option)
                        .isCloseTo(score, within(meaning.tolerance("score"))));
        ranks.forEach((option, rank) -> assertThat(evaluation.ranking().rank(Meaning.option(study, option)))
                .as("rank of " + option)
                .isEqualTo(rank.intValue()));
    }

    private static void draws(Meaning meaning, Study study) {
        SmaaRun run = SmaaRun.of(study);
        run.advance(DRAWS, 2, Cancellation.NEVER, Progress.NONE, soFar -> {});
        SmaaResult result = run.result();
        meaning.numbers("first-share")
                .forEach((option, share) -> assertThat(result.acceptability().at(Meaning.option(study, option), 0))
                        .as("first-share of " + option)
                        .isCloseTo(share, within(meaning.tolerance("first-share"))));
    }

    @Test
    void theCopulaHasTheCorrelationThatTheRanksWant() {
        Meaning meaning = Meaning.of("correlation-orthant");
        Copula copula =
                new Copula(List.of("heat", "dryness"), meaning.decision().uncertainties()::correlation);
        double rho = ((Number) meaning.expected().get("copula-correlation")).doubleValue();
        assertThat(copula.row(1)[0]).isCloseTo(rho, within(1e-9));
    }

    @Test
    void aCircleIsRefusedWithTheWayRound() {
        Loaded loaded = DecisionReader.read(Meaning.file("formula-circle"));
        assertThat(loaded.diagnostics())
                .singleElement()
                .satisfies(d -> assertThat(d.toString())
                        .contains("formula-circle.yaml:7:", "'one'", "cost needs noise needs land needs cost"));
    }

    @Test
    void correlationsThatCannotBeAreRefusedWithTheThree() {
        Loaded loaded = DecisionReader.read(Meaning.file("correlation-impossible"));
        assertThat(loaded.diagnostics())
                .singleElement()
                .satisfies(d ->
                        assertThat(d.message()).contains("oil", "gas", "coal").doesNotContain("wood"));
    }
}
