package io.github.steelyard.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.Steelyard;
import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.robustness.SmaaResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What follows from choices in decisions whose answers are known. */
class JudgementMeaningTest {

    @Test
    void freeValueFunctionsGiveTheRelationsOfThePublishedExample() {
        Meaning meaning = Meaning.of("necessary-ror");
        Map<?, ?> found = (Map<?, ?>) Analyses.NECESSARY.figures(Analyses.NECESSARY.run(meaning.study()));
        assertThat((Object) found.get("necessary")).isEqualTo(meaning.expected().get("necessary"));
        assertThat((Object) found.get("possible")).isEqualTo(meaning.expected().get("possible"));
        for (String end : List.of("best", "worst")) {
            meaning.numbers(end)
                    .forEach((id, rank) -> assertThat(((Number)
                                            ((Map<?, ?>) ((Map<?, ?>) found.get("ranks")).get(id)).get(end))
                                    .intValue())
                            .as(end + " of " + id)
                            .isEqualTo(rank.intValue()));
        }
    }

    @Test
    void judgementsBoundTheWeights() {
        Meaning meaning = Meaning.of("judgements-intervals");
        Map<?, ?> bounds = (Map<?, ?>) Analyses.RANK_INTERVALS.figures(Analyses.RANK_INTERVALS.run(meaning.study()));
        Map<?, ?> found = (Map<?, ?>) Analyses.NECESSARY.figures(Analyses.NECESSARY.run(meaning.study()));
        for (String id : List.of("a", "b", "c", "d")) {
            Map<?, ?> own = (Map<?, ?>) bounds.get(id);
            assertThat(((Number) own.get("best")).doubleValue())
                    .isEqualTo(meaning.numbers("best").get(id));
            assertThat(((Number) own.get("worst")).doubleValue())
                    .isEqualTo(meaning.numbers("worst").get(id));
            assertThat(((Number) own.get("max-regret")).doubleValue())
                    .isCloseTo(meaning.numbers("max-regret").get(id), within(1e-6));
            assertThat((Object) own.get("necessarily-beats"))
                    .isEqualTo(meaning.map("necessarily-beats").get(id));
            assertThat(((Number) ((Map<?, ?>) found.get("max-regret")).get(id)).doubleValue())
                    .isCloseTo(meaning.numbers("max-regret").get(id), within(1e-6));
        }
    }

    @Test
    void drawsOfWeightsKeepTheJudgements() {
        SmaaResult smaa = Analyses.SMAA.run(Meaning.of("judgements-intervals").study());
        Map<?, ?> winning = (Map<?, ?>) ((Map<?, ?>) Analyses.SMAA.figures(smaa)).get("pairwise-winning");
        assertThat(((Map<?, ?>) winning.get("b")).get("c")).isEqualTo(1.0);
    }

    @Test
    void contradictoryJudgementsAreRefusedWithTheFewest() {
        assertThatThrownBy(() -> Steelyard.read(Meaning.file("judgements-contradiction")))
                .isInstanceOf(io.github.steelyard.model.InvalidDecision.class)
                .hasMessageContainingAll("judgement 1, ", "judgement 3, ", "judgement 4, ")
                .hasMessageNotContaining("judgement 2, ");
    }

    @Test
    void aStrategyFollowsItsStartAndChangesCourse() {
        Meaning meaning = Meaning.of("strategy-switch");
        Evaluation evaluation = meaning.study().evaluate();
        meaning.numbers("score")
                .forEach((id, score) -> assertThat(evaluation.scores().at(Meaning.option(evaluation.study(), id)))
                        .as(id)
                        .isCloseTo(score, within(1e-9)));
        SmaaResult smaa = Analyses.SMAA.run(meaning.study(), Map.of("samples", 200_000));
        Map<?, ?> shares = (Map<?, ?>) ((Map<?, ?>) Analyses.SMAA.figures(smaa)).get("acceptability");
        meaning.numbers("first-share")
                .forEach((id, share) -> assertThat(((Number) ((List<?>) shares.get(id)).get(0)).doubleValue())
                        .as(id)
                        .isCloseTo(share, within(meaning.tolerance("first-share"))));
    }
}
