package io.github.steelyard.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.model.Settled;
import io.github.steelyard.model.Uncertainty;
import io.github.steelyard.robustness.SmaaResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How others answer in decisions whose answers are known. */
class ReactionMeaningTest {

    @ParameterizedTest
    @ValueSource(strings = {"reactions-best", "reactions-noisy", "reactions-two-deciders", "reactions-likely-bounds"})
    void theRankingAnticipatesTheAnswers(String id) {
        Meaning meaning = Meaning.of(id);
        Evaluation evaluation = meaning.study().evaluate();
        meaning.numbers("score").forEach((option, score) -> assertThat(
                        evaluation.scores().at(Meaning.option(evaluation.study(), option)))
                .as(option)
                .isCloseTo(score, within(1e-6)));
        meaning.map("chance").forEach((option, chance) -> {
            Uncertainty.Event event = (Uncertainty.Event) Settled.uncertainties(
                            evaluation.study().problem())
                    .find("presses")
                    .orElseThrow();
            assertThat(event.chance(option).central()).isCloseTo(((Number) chance).doubleValue(), within(1e-6));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"reactions-likely-bounds", "reactions-noisy", "reactions-two-deciders"})
    void drawsAgreeWithTheRanking(String id) {
        Meaning meaning = Meaning.of(id);
        SmaaResult smaa = Analyses.SMAA.run(meaning.study(), Map.of("samples", 200_000));
        Map<?, ?> shares = (Map<?, ?>) ((Map<?, ?>) Analyses.SMAA.figures(smaa)).get("acceptability");
        meaning.numbers("first-share").forEach((option, share) -> assertThat(
                        ((Number) ((List<?>) shares.get(option)).get(0)).doubleValue())
                .as(option)
                .isCloseTo(share, within(meaning.tolerance("first-share"))));
        assertThat(shares).isNotEmpty();
    }
}
