package io.github.steelyard.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.weighting.GroupJudgements.Judge;
import io.github.steelyard.weighting.PairwiseJudgements.Judgement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GroupJudgementsTest {

    private static PairwiseJudgements pairs(Judgement... judgements) {
        return new PairwiseJudgements(3, List.of(judgements));
    }

    @Test
    void judgementsMeetAtTheirGeometricMeanWhicheverWayRoundTheyAreStated() {
        GroupJudgements group = new GroupJudgements(List.of(
                new Judge("a", 1, pairs(new Judgement(0, 1, 3))), new Judge("b", 1, pairs(new Judgement(1, 0, 0.2)))));
        assertThat(group.together().stated()).hasSize(1);
        assertThat(group.together().stated().get(0).ratio()).isCloseTo(Math.sqrt(15), within(1e-14));
    }

    @Test
    void aVoiceOfTwoCountsLikeTwoJudges() {
        Random random = new Random(1);
        PairwiseJudgements one = AhpTest.random(random, 5, 1);
        PairwiseJudgements other = AhpTest.random(random, 5, 0.8);
        GroupJudgements loud = new GroupJudgements(List.of(new Judge("a", 2, one), new Judge("b", 1, other)));
        GroupJudgements three =
                new GroupJudgements(List.of(new Judge("a", 1, one), new Judge("a", 1, one), new Judge("b", 1, other)));
        assertThat(Priorities.geometricMean(loud.together()))
                .containsExactly(Priorities.geometricMean(three.together()), within(1e-14));
        assertThat(loud.geometric(Priorities::geometricMean))
                .containsExactly(three.geometric(Priorities::geometricMean), within(1e-14));
        assertThat(loud.arithmetic(Priorities::geometricMean))
                .containsExactly(three.arithmetic(Priorities::geometricMean), within(1e-14));
    }

    /** Aczél &amp; Saaty: with geometric means throughout, it does not matter when people are put together. */
    @Test
    void geometricMeansOfJudgementsAndOfPrioritiesAgree() {
        Random random = new Random(2);
        GroupJudgements group = new GroupJudgements(List.of(
                new Judge("a", 1, AhpTest.random(random, 6, 1)), new Judge("b", 3, AhpTest.random(random, 6, 1))));
        assertThat(group.geometric(Priorities::geometricMean))
                .containsExactly(Priorities.geometricMean(group.together()), within(1e-13));
    }

    @Test
    void withoutAnyJudgementsAhpSaysWhatItNeeds() {
        assertThatThrownBy(() -> Weighing.of("ahp", List.of("a", "b"), Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessage("'ahp' needs 'pairwise', here or from at least one stakeholder");
    }

    @Test
    void ownPairsAndAggregationDoNotGoTogether() {
        assertThatThrownBy(() -> Weighing.of(
                        "ahp",
                        List.of("a", "b"),
                        Map.of("pairwise", Map.of("a", Map.of("b", 2.0)), "aggregation", "judgements")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("leave out one of them");
    }
}
