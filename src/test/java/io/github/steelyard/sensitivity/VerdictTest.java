package io.github.steelyard.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Requirement;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.Thresholds;
import io.github.steelyard.model.ValueFunction;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.model.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static Criterion percent(String id, double points) {
        return Criterion.max(id).between(0, 100).weighing(points);
    }

    private static String verdict(List<Criterion> criteria, List<String> options, double[]... rows) {
        return Verdict.of(evaluation(criteria, options, rows)).sentence();
    }

    private static Evaluation evaluation(List<Criterion> criteria, List<String> options, double[]... rows) {
        return Study.of(Decision.of("test", Problem.of(criteria, options, rows)))
                .evaluate();
    }

    @Test
    void saysWhoLeadsByHowMuchOnWhatAndTheNearestWeightThatWouldChangeIt() {
        String sentence = verdict(
                List.of(percent("cost", 60), percent("noise", 40)),
                List.of("battery", "diesel"),
                new double[] {80, 30},
                new double[] {40, 70});
        // Leads while 40 w > 40 (1 - w): level at w = 0.5, from 0.6.
        assertThat(sentence)
                .isEqualTo(
                        "Battery leads Diesel by 0.08, chiefly on Cost; the two change places if Cost weighs 50 points of"
                                + " 100 instead of 60, the others in proportion.");
    }

    @Test
    void namesNoMoreCriteriaThanCarryHalfOfTheAdvantage() {
        String sentence = verdict(
                List.of(percent("a", 25), percent("b", 25), percent("c", 25), percent("d", 25)),
                List.of("one", "two"),
                new double[] {50, 50, 50, 50},
                new double[] {10, 15, 20, 45});
        assertThat(sentence).startsWith("One leads Two by 0.275, chiefly on A and B;");
    }

    @Test
    void saysWhenNoSingleWeightMatters() {
        String sentence = verdict(
                List.of(percent("a", 1), percent("b", 1)),
                List.of("better", "worse"),
                new double[] {60, 60},
                new double[] {50, 60});
        assertThat(sentence)
                .isEqualTo("Better leads Worse by 0.05, chiefly on A;"
                        + " no change of a single weight puts another option first.");
    }

    @Test
    void threeOptionsThatShareTheFirstPlaceAreNamed() {
        String sentence = verdict(
                List.of(percent("a", 1), percent("b", 1)),
                List.of("x", "y", "z", "last"),
                new double[] {60, 40},
                new double[] {40, 60},
                new double[] {50, 50},
                new double[] {0, 0});
        assertThat(sentence).isEqualTo("X, Y and Z share the first place.");
    }

    @Test
    void whenAllTieItSaysSo() {
        assertThat(verdict(List.of(percent("a", 1)), List.of("x", "y"), new double[] {5}, new double[] {5}))
                .isEqualTo("X and Y score the same.");
        assertThat(verdict(
                        List.of(percent("a", 1)),
                        List.of("x", "y", "z"),
                        new double[] {5},
                        new double[] {5},
                        new double[] {5}))
                .isEqualTo("All 3 options score the same.");
    }

    @Test
    void optionsThatTieForSecondAreNamedTogether() {
        assertThat(verdict(
                        List.of(percent("a", 1)),
                        List.of("x", "y", "z"),
                        new double[] {5},
                        new double[] {2},
                        new double[] {2}))
                .isEqualTo("X leads Y and Z by 0.03.");
    }

    @Test
    void aThirdOptionMayBeTheFirstToOvertake() {
        String sentence = verdict(
                List.of(percent("a", 50), percent("b", 50)),
                List.of("first", "second", "third"),
                new double[] {60, 50},
                new double[] {60, 40},
                new double[] {0, 80});
        assertThat(sentence)
                .isEqualTo("First leads Second by 0.05, chiefly on B;"
                        + " Third comes first if A weighs 33 points of 100 instead of 50, the others in proportion.");
    }

    @Test
    void aNameThatWouldBlurTheSentenceIsQuoted() {
        Criterion criterion = percent("a", 1);
        Problem problem = new Problem(
                ValueTree.of(List.of(criterion)),
                List.of(
                        new Option(Label.of("x").named("Carrots and sticks"), ""),
                        new Option(Label.of("y").named("Wait, then see"), "")),
                PerformanceTable.ofColumns(2, new double[][] {{80, 20}}));
        assertThat(Verdict.of(Study.of(Decision.of("test", problem)).evaluate()).sentence())
                .isEqualTo("\u201cCarrots and sticks\u201d leads \u201cWait, then see\u201d by 0.6.");
    }

    @Test
    void aLeadIsShownAsExactlyAsTheScoresOrWithTwoFigures() {
        assertThat(lead(0.65012, 0.64106)).isEqualTo("0.009");
        assertThat(lead(0.65012, 0.65009)).isEqualTo("0.00003");
        assertThat(lead(71.2, 63.4)).isEqualTo("7.8");
        assertThat(lead(7120, 634)).isEqualTo("6486");
        assertThat(lead(1e-9, 0)).isEqualTo("1.0E-9");
    }

    /** The lead of one option over another with these scores, as the verdict says it. */
    private static String lead(double first, double second) {
        Criterion criterion = Criterion.max("a").between(0, 1);
        Problem problem = Problem.of(List.of(criterion), List.of("x", "y"), new double[][] {{first}, {second}});
        String sentence =
                Verdict.of(Study.of(Decision.of("test", problem)).evaluate()).sentence();
        return sentence.substring(sentence.lastIndexOf(' ') + 1, sentence.length() - 1);
    }

    @Test
    void aSingleOptionIsTheOnlyOne() {
        assertThat(verdict(List.of(percent("a", 1)), List.of("x"), new double[] {5}))
                .isEqualTo("X is the only option.");
    }

    @Test
    void whatRequirementsLeaveIsSaid() {
        Criterion needed = needing(percent("a", 1), 50);
        assertThat(verdict(List.of(needed), List.of("x", "y"), new double[] {60}, new double[] {40}))
                .isEqualTo("X is the only option left; the others fail a requirement.");
        assertThat(verdict(List.of(needed), List.of("x", "y"), new double[] {30}, new double[] {40}))
                .isEqualTo("No option is left to rank: every one fails a requirement.");
    }

    private static Criterion needing(Criterion criterion, double atLeast) {
        return new Criterion(
                Label.of(criterion.id()),
                "",
                Direction.MAX,
                new Scale.Declared(0, 100),
                new ValueFunction.Linear(),
                Optional.of(new Requirement(OptionalDouble.of(atLeast), OptionalDouble.empty())),
                Thresholds.NONE,
                Optional.empty(),
                NodeWeight.NONE);
    }

    @Test
    void aMethodThatIsNotAdditiveGetsTheLeadAlone() {
        Study study = Study.of(Decision.of(
                "test", Problem.of(List.of(percent("a", 1), percent("b", 1)), List.of("x", "y"), new double[][] {
                    {3, 4}, {1, 2}
                })));
        String sentence = Verdict.of(
                        study.with(new MethodChoice("topsis", Map.of())).evaluate())
                .sentence();
        assertThat(sentence).isEqualTo("X leads Y by 1.");
    }

    @Test
    void whereOneCriterionHasAllTheWeightAnotherMustGainSome() {
        Evaluation evaluation = evaluation(
                List.of(percent("a", 1), percent("b", 0), percent("c", 0)),
                List.of("x", "y"),
                new double[] {60, 0, 0},
                new double[] {40, 30, 50});
        // 0.5 t = 0.2 (1 - t).
        SingleWeightFlip flip = SingleWeightFlip.nearest(evaluation).orElseThrow();
        assertThat(flip.criterion().id()).isEqualTo("c");
        assertThat(flip.to()).isCloseTo(2.0 / 7, within(1e-15));
    }

    @Test
    void theFlipIsTheNearestOfAGrid() {
        Random random = new Random(7);
        int flips = 0;
        for (int round = 0; round < 60; round++) {
            int m = 2 + random.nextInt(4);
            int n = 2 + random.nextInt(4);
            double[][] rows = new double[m][n];
            for (double[] row : rows) {
                for (int j = 0; j < n; j++) {
                    row[j] = random.nextInt(101);
                }
            }
            List<Criterion> criteria = new ArrayList<>();
            List<String> options = new ArrayList<>();
            for (int j = 0; j < n; j++) {
                criteria.add(percent("c" + j, 1 + random.nextInt(9)));
            }
            for (int i = 0; i < m; i++) {
                options.add("o" + i);
            }
            Evaluation evaluation = evaluation(criteria, options, rows);
            if (evaluation.ranking().leaders().size() > 1) {
                continue;
            }
            double nearest = 2;
            for (int j = 0; j < n; j++) {
                for (int step = 0; step <= 400; step++) {
                    double t = step / 400.0;
                    if (!wins(evaluation, j, t)) {
                        nearest = Math.min(
                                nearest,
                                Math.abs(t - evaluation.study().weights().at(j)));
                    }
                }
            }
            Optional<SingleWeightFlip> flip = SingleWeightFlip.nearest(evaluation);
            assertThat(flip.isPresent()).as("round " + round).isEqualTo(nearest < 2);
            if (flip.isPresent()) {
                flips++;
                double distance = Math.abs(flip.get().to() - flip.get().from());
                assertThat(distance).isBetween(nearest - 1 / 400.0 - 1e-9, nearest + 1e-9);
            }
        }
        assertThat(flips).isGreaterThan(30);
    }

    private static boolean wins(Evaluation evaluation, int j, double t) {
        Weights weights = evaluation.study().weights();
        double[] moved = weights.toArray();
        for (int k = 0; k < moved.length; k++) {
            moved[k] = k == j ? t : moved[k] * (1 - t) / (1 - weights.at(j));
        }
        int first = evaluation.ranking().option(0);
        Study study = evaluation.study().with(Weights.of(moved));
        return study.evaluate().ranking().rank(first) == 1;
    }
}
