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
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.List;
import java.util.Locale;
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
                .isEqualTo("Battery leads Diesel (0.6 vs 0.52). Its largest advantage is on Cost. Shifting 10 points of"
                        + " weight from Cost to Noise would put the two level.");
    }

    @Test
    void namesNoMoreCriteriaThanCarryHalfOfTheAdvantage() {
        String sentence = verdict(
                List.of(percent("a", 25), percent("b", 25), percent("c", 25), percent("d", 25)),
                List.of("one", "two"),
                new double[] {50, 50, 50, 50},
                new double[] {10, 15, 20, 45});
        assertThat(sentence).startsWith("One leads Two (0.5 vs 0.225). Its largest advantages are on A and B. ");
    }

    @Test
    void saysWhenNoWeightsMatter() {
        String sentence = verdict(
                List.of(percent("a", 1), percent("b", 1)),
                List.of("better", "worse"),
                new double[] {60, 60},
                new double[] {50, 60});
        assertThat(sentence)
                .isEqualTo("Better leads Worse (0.6 vs 0.55). Its largest advantage is on A. No other weights would put"
                        + " another option ahead.");
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
        assertThat(sentence).isEqualTo("X, Y and Z tie for first place.");
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
                .isEqualTo("X leads Y and Z (0.05 vs 0.02 each).");
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
                .isEqualTo(
                        "First leads Second (0.55 vs 0.5). Its largest advantage is on B. Shifting 17 points of weight"
                                + " from A to B would put Third level with First.");
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
                .isEqualTo("\u201cCarrots and sticks\u201d leads \u201cWait, then see\u201d (0.8 vs 0.2).");
    }

    @Test
    void scoresAreShownWithFiguresEnoughToTellThemApart() {
        assertThat(scores(0.65012, 0.64106)).isEqualTo("0.65 vs 0.641");
        assertThat(scores(0.65012, 0.65009)).isEqualTo("0.65012 vs 0.65009");
        assertThat(scores(71.2, 63.4)).isEqualTo("71.2 vs 63.4");
        assertThat(scores(7120, 634)).isEqualTo("7120 vs 634");
        assertThat(scores(1e-9, 0)).isEqualTo("1.0E-9 vs 0");
    }

    /** The scores of one option and another, as the verdict says them. */
    private static String scores(double first, double second) {
        Criterion criterion = Criterion.max("a").between(0, 1);
        List<String> options = List.of("x", "y");
        Problem onScale = Problem.of(List.of(criterion), options, new double[][] {{1}, {0}});
        // Scores beyond 1 only come from an analysis that changes a problem: a decision has to keep to its scales.
        Problem problem = Problem.of(List.of(criterion), options, new double[][] {{first}, {second}});
        Study study = Study.of(Decision.of("test", onScale)).with(problem);
        String sentence = Verdict.of(study.evaluate()).sentence();
        return sentence.substring(sentence.indexOf('(') + 1, sentence.indexOf(')'));
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
                .isEqualTo("X is the only option left: the others fail a requirement.");
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
        assertThat(sentence).isEqualTo("X leads Y (1 vs 0).");
    }

    @Test
    void aLeadWithinTheStatedIndifferenceIsNoClearWinner() {
        Criterion cost = percent("cost", 60).preferring(null, indifference(10));
        Criterion noise = percent("noise", 40).preferring(null, indifference(5));
        // Alike on both criteria, scores can still differ by 0.6 * 0.1 + 0.4 * 0.05.
        assertThat(verdict(List.of(cost, noise), List.of("x", "y"), new double[] {80, 40}, new double[] {40, 90}))
                .isEqualTo(
                        "X and Y are too close to call (0.64 vs 0.6; a gap of 0.08 or less does not count). The first one"
                                + " is slightly ahead. Its largest advantage is on Cost. Shifting 4.4 points of weight from Cost to Noise"
                                + " would put the two level.");
        assertThat(verdict(List.of(cost, noise), List.of("x", "y"), new double[] {80, 40}, new double[] {50, 40}))
                .startsWith("X leads Y (0.64 vs 0.46).");
    }

    private static Thresholds indifference(double q) {
        return new Thresholds(
                OptionalDouble.of(q), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    @Test
    void aFlipUnderFivePointsIsNoClearWinner() {
        List<Criterion> criteria = List.of(percent("a", 54), percent("b", 46));
        assertThat(verdict(criteria, List.of("x", "y"), new double[] {90, 10}, new double[] {10, 90}))
                .isEqualTo(
                        "X leads Y (0.532 vs 0.468), but not firmly. Its largest advantage is on A. Shifting 4 points of"
                                + " weight from A to B would put the two level.");
        List<Criterion> wider = List.of(percent("a", 55), percent("b", 45));
        assertThat(verdict(wider, List.of("x", "y"), new double[] {90, 10}, new double[] {10, 90}))
                .startsWith("X leads Y (0.54 vs 0.46). ");
    }

    @Test
    void theShareOfTheFeasibleWeightsIsSaidWhenKnown() {
        Evaluation evaluation = evaluation(
                List.of(percent("cost", 60), percent("noise", 40)),
                List.of("battery", "diesel"),
                new double[] {80, 30},
                new double[] {40, 70});
        assertThat(Verdict.of(evaluation, OptionalDouble.of(0.64)).sentence())
                .isEqualTo(
                        "Battery leads Diesel (0.6 vs 0.52). Its largest advantage is on Cost. It is first in 64% of the"
                                + " feasible weights. Shifting 10 points of weight from Cost to Noise would put the two level.");
        assertThat(Verdict.of(evaluation, OptionalDouble.of(0.64)).isClear()).isTrue();
    }

    @Test
    void statedBoundsCanMakeAWinnerUnassailable() {
        Criterion cost = bounded("cost", 60, 55, 70);
        Criterion noise = bounded("noise", 40, 30, 45);
        assertThat(verdict(List.of(cost, noise), List.of("x", "y"), new double[] {80, 30}, new double[] {40, 70}))
                .isEqualTo(
                        "X leads Y (0.6 vs 0.52). Its largest advantage is on Cost. No weights within the stated limits"
                                + " would put another option ahead.");
    }

    private static Criterion bounded(String id, double points, double min, double max) {
        Criterion c = percent(id, points);
        NodeWeight weight = new NodeWeight(OptionalDouble.of(points), Optional.of(new NodeWeight.Bounds(min, max)));
        return c.with(c.scale(), c.value(), weight);
    }

    @Test
    void aDominatedFieldLeavesNothingToTheWeights() {
        assertThat(verdict(
                        List.of(percent("a", 1), percent("b", 2)),
                        List.of("x", "y", "z"),
                        new double[] {90, 80},
                        new double[] {20, 70},
                        new double[] {60, 10}))
                .endsWith(" No other weights would put another option ahead.");
    }

    @Test
    void manyMovesAreAddedUp() {
        Evaluation evaluation = evaluation(
                List.of(percent("a", 10), percent("b", 10), percent("c", 10), percent("d", 70)),
                List.of("x", "y"),
                new double[] {100, 99, 98, 20},
                new double[] {0, 0, 0, 45});
        assertThat(Verdict.of(evaluation).sentence())
                .isEqualTo(
                        "X leads Y (0.437 vs 0.315). Its largest advantages are on A and B. Shifting 9.8 points of weight"
                                + " from A to D would put the two level.");
        Evaluation harder = evaluation(
                List.of(percent("a", 10), percent("b", 10), percent("c", 10), percent("d", 70)),
                List.of("x", "y"),
                new double[] {100, 99, 98, 20},
                new double[] {0, 0, 0, 22});
        assertThat(Verdict.of(harder).sentence())
                .isEqualTo(
                        "X leads Y (0.437 vs 0.154). Its largest advantages are on A and B. Shifting 28 points of weight in"
                                + " all would put the two level.");
    }

    @Test
    void aMethodThatIsNotAdditiveIsLookedAtFivePointsAround() {
        Study study = Study.of(Decision.of(
                        "test",
                        Problem.of(List.of(percent("a", 52), percent("b", 48)), List.of("x", "y"), new double[][] {
                            {90, 10}, {10, 90}
                        })))
                .with(new MethodChoice("topsis", Map.of()));
        Verdict verdict = Verdict.of(study.evaluate());
        assertThat(verdict.isClear()).isFalse();
        assertThat(verdict.sentence())
                .isEqualTo(
                        "X leads Y (0.52 vs 0.48), but not firmly. Shifting 2 points of weight from A to B would put the two"
                                + " level.");
    }

    @Test
    void theNearestFlipIsTheNearestOfAllFlips() {
        Random random = new Random(7);
        int flips = 0;
        for (int round = 0; round < 80; round++) {
            Study study = Studies.random(round, 2 + random.nextInt(7), 2 + random.nextInt(5));
            if (study.evaluate().ranking().leaders().size() > 1) {
                continue;
            }
            FeasibleWeights region = FeasibleWeights.any(study.weights().size());
            Optional<Flips.Challenger> all = Flips.of(study, region).nearest();
            Optional<Flips.Challenger> fast = Flips.nearest(study, region);
            assertThat(fast.isPresent()).as("round " + round).isEqualTo(all.isPresent());
            if (all.isPresent()) {
                flips++;
                assertThat(fast.get().flip().orElseThrow().l1())
                        .isCloseTo(all.get().flip().orElseThrow().l1(), within(1e-9));
            }
        }
        assertThat(flips).isGreaterThan(40);
    }

    @Test
    void weightsThatNobodyStatedAreSaid() {
        List<Criterion> criteria =
                List.of(Criterion.max("a").between(0, 100), Criterion.max("b").between(0, 100));
        assertThat(verdict(criteria, List.of("x", "y"), new double[] {60, 40}, new double[] {50, 20}))
                .endsWith(" No weights are stated, so all criteria count the same.");
    }

    @Test
    void theSameFactsAreSaidInGermanAndChinese() {
        Verdict verdict = Verdict.of(evaluation(
                List.of(percent("cost", 60), percent("noise", 40)),
                List.of("battery", "diesel"),
                new double[] {80, 30},
                new double[] {40, 70}));
        assertThat(verdict.sentence(Locale.GERMANY))
                .isEqualTo(
                        "Battery liegt vor Diesel (0,6 zu 0,52). Der größte Vorteil liegt bei Cost. 10 Punkte Gewicht von"
                                + " Cost zu Noise verschoben: Dann liegen beide gleichauf.");
        assertThat(verdict.sentence(Locale.CHINA))
                .isEqualTo("Battery领先于Diesel（0.6 对 0.52）。它最大的优势在于Cost。把 10 分权重从Cost移到Noise，两者就会持平。");
        assertThat(verdict.sentence(Locale.FRANCE)).isEqualTo(verdict.sentence());
    }
}
