package io.github.steelyard.gui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.editing.Changes;
import io.github.steelyard.editing.Origin;
import io.github.steelyard.editing.Revision;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.model.Decision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever's points are moved in the window, it shows what the file says after saving. */
class StandingPointsTest {

    /** The neighbour decides, and takes the base weights of effect and cost. */
    private static final String TEXT = """
            title: Who answers
            baseline: wait
            criteria:
              effect: {direction: max, scale: {worst: 0, best: 10}, weight: 50}
              cost: {direction: min, scale: {worst: 10, best: 0}, weight: 30}
              stake: {direction: max, scale: {worst: 0, best: 10}, weight: 20}
            options:
              wait: {performance: {effect: 2, cost: 1, stake: 5}}
              ask: {performance: {effect: {if: helps, then: 9, else: 3}, cost: 4, stake: {if: helps, then: 4, else: 6}}}
              pay: {performance: {effect: {if: helps, then: 8, else: 1}, cost: 8, stake: {if: helps, then: 9, else: 3}}}
            uncertainties:
              helps: {decided-by: neighbour, reading: noisy, precision: 5}
            stakeholders:
              neighbour: {weights: {stake: 60}}
              treasury: {weights: {cost: 70}}
            """;

    private static final List<String> NODES = List.of("effect", "cost", "stake");

    @Test
    void rankingAndTabsAreThoseOfTheSavedFile() {
        Decision decision = DecisionReader.read("who.yaml", TEXT.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .orThrow();
        Origin origin = Origin.of(decision, Optional.empty(), List.of());
        Calculator calculator = new Calculator();
        Random random = new Random(18);
        for (int round = 0; round < 60; round++) {
            Map<String, Map<String, Double>> points = new LinkedHashMap<>();
            for (String who : List.of(Changes.EVERYONE, "neighbour", "treasury")) {
                Map<String, Double> own = new LinkedHashMap<>();
                NODES.forEach(node -> {
                    if (random.nextInt(3) == 0) {
                        own.put(node, 1.0 + random.nextInt(99));
                    }
                });
                if (!own.isEmpty()) {
                    points.put(who, own);
                }
            }
            Changes changes =
                    new Changes(Optional.empty(), points, Map.of(), Optional.empty(), java.util.OptionalDouble.empty());
            Decision saved = Revision.of(decision, changes);
            for (String shown : List.of("", "neighbour", "treasury")) {
                Optional<String> who = shown.isEmpty() ? Optional.empty() : Optional.of(shown);
                Findings.Basis basis = new Findings.Basis(origin, changes, who, Optional.empty(), Set.of(), false);
                Study expected = Study.seen(saved, who.flatMap(saved::stakeholder), Optional.empty());
                Evaluation wanted = expected.evaluate();
                Evaluation found = calculator.study(basis).evaluate();
                for (int i = 0; i < 3; i++) {
                    assertThat(found.scores().at(i))
                            .as("%s of %s with %s", i, shown, points)
                            .isCloseTo(wanted.scores().at(i), within(1e-12));
                }
                for (String analysis : List.of("reactions", "stakeholders")) {
                    calculator.answer(
                            basis,
                            analysis,
                            Map.of(),
                            Cancellation.NEVER,
                            answer -> assertThat(answer.answer()
                                            .orElseThrow()
                                            .figures()
                                            .toString())
                                    .as("%s of %s with %s", analysis, shown, points)
                                    .isEqualTo(Answer.of(
                                                    Analyses.all().get(analysis),
                                                    expected,
                                                    Map.of(),
                                                    Cancellation.NEVER,
                                                    Progress.NONE)
                                            .figures()
                                            .toString()));
                }
            }
        }
    }
}
