package io.github.steelyard.actors;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.report.document.PathwayMap;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Strategies are drawn with the chance that they turn, under their start. */
class PathwaysTest {

    private static final String TEXT = """
            title: Who answers
            criteria:
              effect: {direction: max, scale: {worst: 0, best: 10}, weight: 50}
              cost: {direction: min, scale: {worst: 10, best: 0}, weight: 30}
              stake: {direction: max, scale: {worst: 0, best: 10}, weight: 20}
            options:
              wait: {performance: {effect: 2, cost: 1, stake: 5}}
              ask: {performance: {effect: {if: helps, then: 9, else: 3}, cost: 4, stake: {if: helps, then: 4, else: 6}}}
            uncertainties:
              helps: {name: The neighbour helps, decided-by: neighbour, reading: noisy, precision: 5}
              growth: {min: 0, max: 4}
              storm: {chance: 0.3, by-option: {ask: 0.25}}
            strategies:
              hold: {start: ask, when: not helps, then: wait}
              flee: {name: Ask and flee, start: ask, when: 'storm or growth > 3', then: wait, switching: {cost: 1}}
            stakeholders:
              neighbour: {weights: {effect: 50, cost: 30, stake: 60}}
            """;

    private static Study study(String text) {
        return Study.of(DecisionReader.read("who.yaml", text.getBytes(StandardCharsets.UTF_8))
                .orThrow());
    }

    @Test
    void everyStrategyIsAWayThatTurnsWithItsChance() {
        PathwayMap map = Pathways.of(study(TEXT)).orElseThrow();
        // The neighbour helps with 1 / (1 + exp(-5 (50 * 0.6 - 60 * 0.2) / 140)) = 0.655.
        assertThat(map.ways().get(0))
                .isEqualTo(new PathwayMap.Way(
                        "Hold",
                        "Ask",
                        "not “The neighbour helps”",
                        new PathwayMap.Branch("no, 66%", "It goes on"),
                        new PathwayMap.Branch("yes, 34%", "Wait")));
        // 1 - 0.75 * 0.75, under the chance of a storm that the start has.
        assertThat(map.ways().get(1).turn().label()).isEqualTo("yes, 44%");
        assertThat(map.ways().get(1).condition()).isEqualTo("“Storm” or “Growth” > 3");
    }

    @Test
    void withoutStrategiesThereIsNoMap() {
        assertThat(Pathways.of(study(TEXT.replaceAll("(?s)strategies:.*stakeholders:", "stakeholders:"))))
                .isEmpty();
    }
}
