package io.github.steelyard.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.sensitivity.Stability.Interval;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StabilityTest {

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void intervalsAgreeWithAFineGrid(long seed) {
        Study study = Studies.random(seed, 5, 4);
        int[] order = study.evaluate().ranking().order();
        for (Interval interval : Stability.of(study).intervals()) {
            WeightPath path = WeightPath.of(study.nodeWeights(), interval.node());
            assertThat(interval.winner().low()).isLessThanOrEqualTo(interval.weight());
            assertThat(interval.winner().high()).isGreaterThanOrEqualTo(interval.weight());
            for (int k = 0; k <= 500; k++) {
                double t = k / 500.0;
                double[] s = Studies.scores(study, path.at(t));
                boolean first = true;
                for (double other : s) {
                    first &= s[order[0]] >= other - 1e-9;
                }
                boolean inside = t > interval.winner().low() + 1e-9
                        && t < interval.winner().high() - 1e-9;
                boolean outside = t < interval.winner().low() - 1e-6
                        || t > interval.winner().high() + 1e-6;
                assertThat(!inside || first).as("inside, first at " + t).isTrue();
                if (outside) {
                    assertThat(ahead(s, order[0]))
                            .as("outside, not first at " + t)
                            .isFalse();
                }
                boolean ordered = true;
                for (int p = 1; p < order.length; p++) {
                    ordered &= s[order[p - 1]] >= s[order[p]] - 1e-9;
                }
                boolean within = t > interval.ranking().low() + 1e-9
                        && t < interval.ranking().high() - 1e-9;
                assertThat(!within || ordered).as("inside, in order at " + t).isTrue();
            }
        }
    }

    private static boolean ahead(double[] s, int i) {
        for (double other : s) {
            if (s[i] < other - 1e-12) {
                return false;
            }
        }
        return true;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoTakesOverIsWhoLeadsJustBeyond(long seed) {
        Study study = Studies.random(seed, 6, 3);
        for (Interval interval : Stability.of(study).intervals()) {
            WeightPath path = WeightPath.of(study.nodeWeights(), interval.node());
            interval.below().ifPresent(o -> {
                int leader = Studies.leader(study, path.at(interval.winner().low() - 1e-6));
                assertThat(leader < 0 || study.problem().options().get(leader).equals(o))
                        .isTrue();
            });
            interval.above().ifPresent(o -> {
                int leader = Studies.leader(study, path.at(interval.winner().high() + 1e-6));
                assertThat(leader < 0 || study.problem().options().get(leader).equals(o))
                        .isTrue();
            });
        }
    }

    @Test
    void bracketsComeWithinTheirToleranceOfTheClosedForm() {
        // TOPSIS on two criteria, two options that mirror each other: the change is where the weights are equal.
        Study study =
                Studies.method(Studies.of(new double[] {7, 3}, new double[] {1, 0}, new double[] {0, 1}), "topsis");
        Stability stability = Stability.of(study);
        assertThat(stability.isExact()).isFalse();
        Interval interval = stability.intervals().get(0);
        assertThat(interval.winner().low()).isCloseTo(0.5, within(1e-8));
        assertThat(interval.winner().high()).isEqualTo(1);
        assertThat(interval.below()).hasValueSatisfying(o -> assertThat(o.id()).isEqualTo("a2"));
        assertThat(interval.above()).isEmpty();
    }

    @Test
    void leavesAndGroupsComeInTheOrderOfTheTree() {
        Study study = Studies.tree(
                List.of(
                        Studies.leaf("cost", 40),
                        Studies.group("city", 60, Studies.leaf("noise", 1), Studies.leaf("image", 1))),
                List.of(),
                new double[] {1, 0, 0},
                new double[] {0, 1, 1});
        Map<?, ?> figures = Studies.figures("stability-intervals", study);
        assertThat(figures.keySet().stream().map(Object::toString)).containsExactly("cost", "city", "noise", "image");
        assertThat(((Map<?, ?>) figures.get("city")).get("winner")).isEqualTo(List.of(0.5, 1.0));
        assertThat(((Map<?, ?>) figures.get("city")).get("below")).isEqualTo("a1");
        assertThat(((Map<?, ?>) figures.get("city")).get("above")).isNull();
    }

    @Test
    void aTieThatBreaksAtOnceEndsAtTheWeight() {
        Study study = Studies.of(new double[] {1, 1}, new double[] {1, 0}, new double[] {0, 1});
        Interval interval = Stability.of(study).intervals().get(0);
        assertThat(interval.winner().low()).isCloseTo(0.5, within(1e-12));
        assertThat(interval.winner().high()).isEqualTo(1);
        assertThat(interval.ranking()).isEqualTo(new Stability.Range(0.5, 0.5));
        assertThat(text(Studies.ask("stability-intervals", study, Map.of()))).contains("A1 and A2 are level");
    }

    @Test
    void equalOptionsDoNotLimitEachOther() {
        Study study = Studies.of(new double[] {1, 1}, new double[] {1, .4}, new double[] {1, .4});
        assertThat(Stability.of(study).intervals())
                .allSatisfy(i -> assertThat(i.ranking()).isEqualTo(new Stability.Range(0, 1)));
    }

    @Test
    void aSingleOptionAndASingleCriterionHaveNothingToMove() {
        Study alone = Studies.of(new double[] {1, 1}, new double[] {1, .4});
        assertThat(text(Studies.ask("stability-intervals", alone, Map.of()))).contains("only option");
        Study one = Studies.of(new double[] {1}, new double[] {1}, new double[] {.5});
        Interval interval = Stability.of(one).intervals().get(0);
        assertThat(interval.winner()).isEqualTo(new Stability.Range(1, 1));
        assertThat(interval.note()).isPresent();
    }

    @Test
    void theSentenceNamesTheMostTellingWeightAndWhoTakesOver() {
        Study study = Studies.of(new double[] {4, 6}, new double[] {1, .3}, new double[] {.2, .9});
        // a1: .58, a2: .62; level where .3 + .7t = .9 - .7t.
        assertThat(text(Studies.ask("stability-intervals", study, Map.of())))
                .startsWith("A2's lead depends most on the weight of C1 (now 40%). Above 43%, A1 takes over.");
    }

    private static String text(Answer answer) {
        return ((Paragraph) answer.blocks().get(0)).text();
    }
}
