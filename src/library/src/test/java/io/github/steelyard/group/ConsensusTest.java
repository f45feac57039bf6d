package io.github.steelyard.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.report.document.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One ranking of many. */
class ConsensusTest {

    /** Three options that win one criterion each in turn, so that three voters go round in a circle. */
    private static final double[][] CIRCLE = {{1, 0.5, 0}, {0, 1, 0.5}, {0.5, 0, 1}};

    @Test
    void aCircleOfMajoritiesIsNamed() {
        Decision decision = Groups.decision(CIRCLE, new double[][] {{1, 0.1, 0}, {0, 1, 0.1}, {0.1, 0, 1}});
        Map<?, ?> figures = Groups.figures("consensus", decision, Map.of());
        assertThat(figures.get("condorcet-winner")).isNull();
        assertThat((List<?>) figures.get("cycle")).hasSize(3);
        assertThat(figures.get("smith-set")).isEqualTo(List.of("a", "b", "c"));
        assertThat(((Map<?, ?>) figures.get("kemeny")).get("optima")).isEqualTo(3.0);
        assertThat(((Paragraph) Groups.ask("consensus", decision, Map.of())
                                .blocks()
                                .get(0))
                        .text())
                .contains("majorities go round in a circle");
    }

    @Test
    void rulesCountVoices() {
        Decision decision =
                Groups.decision(new double[][] {{1, 0}, {0, 1}, {0.4, 0.4}}, new double[][] {{9, 1}, {1, 9}}, 3, 1);
        Map<?, ?> figures = Groups.figures("consensus", decision, Map.of());
        assertThat(figures.get("condorcet-winner")).isEqualTo("a");
        assertThat(figures.get("borda")).isEqualTo(Map.of("a", 6.0, "b", 2.0, "c", 4.0));
        assertThat(figures.get("copeland")).isEqualTo(Map.of("a", 2.0, "b", -2.0, "c", 0.0));
        assertThat(((Map<?, ?>) figures.get("kemeny")).get("ranking")).isEqualTo(List.of("a", "c", "b"));
        assertThat(((Map<?, ?>) figures.get("kemeny")).get("distance")).isEqualTo(3.0);
    }

    @Test
    void noFeasibleWeightsAreNearerToEverybody() {
        Random random = new Random(31);
        int found = 0;
        for (int seed = 0; seed < 40; seed++) {
            double[][] values = Groups.random(random, 4, 3);
            Study study = Study.of(Groups.decision(values, Groups.weights(random, 3, 3), 1, 2, 1));
            Members members = Members.of(study);
            for (int a = 0; a < 4; a++) {
                Optional<NearestWeights> nearest = NearestWeights.of(members, List.of(a), Cancellation.NEVER);
                double best = Double.POSITIVE_INFINITY;
                for (int x = 0; x <= 40; x++) {
                    for (int y = 0; x + y <= 40; y++) {
                        double[] w = {x / 40.0, y / 40.0, (40 - x - y) / 40.0};
                        if (leads(values, w, a)) {
                            best = Math.min(best, moved(members, w));
                        }
                    }
                }
                if (nearest.isPresent()) {
                    found++;
                    assertThat(nearest.get().meanMoved()).isLessThanOrEqualTo(best + 1e-9);
                    assertThat(leads(values, nearest.get().weights().toArray(), a))
                            .isTrue();
                    assertThat(nearest.get().meanMoved())
                            .isCloseTo(moved(members, nearest.get().weights().toArray()), within(1e-9));
                } else {
                    assertThat(best).isInfinite();
                }
            }
        }
        assertThat(found).isGreaterThan(40);
    }

    private static boolean leads(double[][] values, double[] w, int a) {
        return IntStream.range(0, values.length).allMatch(k -> dot(values[a], w) >= dot(values[k], w) - 1e-9);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    private static double moved(Members members, double[] w) {
        double sum = 0;
        double voices = 0;
        for (Members.Member m : members.all()) {
            double half = 0;
            for (int j = 0; j < w.length; j++) {
                half += Math.abs(w[j] - m.weights().at(j)) / 2;
            }
            sum += m.stakeholder().voice() * half;
            voices += m.stakeholder().voice();
        }
        return sum / voices;
    }

    @Test
    void theNearestWeightsPutAnOptionFirstThatMostAccept() {
        double[][] values = {{1, 0}, {0, 1}, {0.7, 0.7}};
        Decision decision = Groups.decision(values, new double[][] {{3, 1}, {1, 3}, {2, 1}});
        Map<?, ?> figures = Groups.figures("consensus", decision, Map.of("regret", 0.3));
        Map<?, ?> nearest = (Map<?, ?>) figures.get("nearest-weights");
        assertThat(nearest.get("winner")).isEqualTo("c");
        assertThat(((Map<?, ?>) figures.get("acceptance")).get("c")).isEqualTo(1.0);
        assertThat(Groups.figures("consensus", decision, Map.of("regret", 0.0, "majority", 1.0))
                        .get("nearest-weights"))
                .isNull();
    }

    @Test
    void aMethodThatIsNotLinearHasRulesButNoNearestWeights() {
        Decision decision = Groups.decision(CIRCLE, new double[][] {{3, 1, 1}, {1, 3, 1}});
        Study topsis = Study.of(decision).with(new MethodChoice("topsis", Map.of()));
        Compromise compromise = Compromise.of(Members.of(topsis), 0.1, 0.5, Cancellation.NEVER);
        assertThat(compromise.nearest()).isEmpty();
        assertThat(compromise.kemeny()).isPresent();
    }
}
