package io.github.steelyard.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.optimization.LinearProgram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BestWorstTest {

    private static BestWorstJudgements random(Random random, int n) {
        double[] overOthers = new double[n];
        double[] overWorst = new double[n];
        int span = 1 + random.nextInt(9);
        for (int j = 0; j < n; j++) {
            overOthers[j] = 1 + random.nextInt(9);
            overWorst[j] = 1 + random.nextInt(9);
        }
        int best = random.nextInt(n);
        int worst = (best + 1 + random.nextInt(n - 1)) % n;
        overOthers[best] = 1;
        overWorst[worst] = 1;
        overOthers[worst] = span;
        overWorst[best] = span;
        return new BestWorstJudgements(best, worst, overOthers, overWorst);
    }

    /** The weights that keep every ratio within ξ of what is stated form a polytope. */
    private static LinearProgram ratios(BestWorstJudgements judgements, double xi) {
        int n = judgements.size();
        LinearProgram program = new LinearProgram(n);
        double[] sum = new double[n];
        Arrays.fill(sum, 1);
        program.exactly(sum, 1);
        for (int j = 0; j < n; j++) {
            if (j != judgements.best()) {
                ratio(program, judgements.best(), j, judgements.overOthers()[j], xi);
            }
            if (j != judgements.worst()) {
                ratio(program, j, judgements.worst(), judgements.overWorst()[j], xi);
            }
        }
        return program;
    }

    private static void ratio(LinearProgram program, int i, int j, double stated, double xi) {
        double[] a = new double[program.variables()];
        a[i] = 1;
        a[j] = -stated - xi;
        program.atMost(a, 0);
        a[j] = -stated + xi;
        program.atLeast(a, 0);
    }

    private static boolean isFeasible(BestWorstJudgements judgements, double xi) {
        return ratios(judgements, xi).minimize(new double[judgements.size()]) instanceof LinearProgram.Optimal;
    }

    @Test
    void nonlinearOptimumIsWhereBisectionOnFeasibilityEnds() {
        Random random = new Random(2015);
        for (int trial = 0; trial < 150; trial++) {
            BestWorstJudgements judgements = random(random, 2 + random.nextInt(6));
            double low = 0;
            double high = 10;
            for (int step = 0; step < 30; step++) {
                double middle = (low + high) / 2;
                if (isFeasible(judgements, middle)) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            assertThat(new BestWorstRatios(judgements).xi()).isCloseTo(high, within(1e-7));
        }
    }

    @Test
    void nonlinearWeightsKeepEveryRatioWithinXi() {
        Random random = new Random(8);
        for (int trial = 0; trial < 500; trial++) {
            BestWorstJudgements judgements = random(random, 2 + random.nextInt(8));
            BestWorstRatios ratios = new BestWorstRatios(judgements);
            double[] w = ratios.weights();
            double largest = 0;
            for (int j = 0; j < w.length; j++) {
                double b = w[judgements.best()] / w[j] - judgements.overOthers()[j];
                double c = w[j] / w[judgements.worst()] - judgements.overWorst()[j];
                largest = Math.max(largest, Math.max(Math.abs(b), Math.abs(c)));
                assertThat(w[j]).isBetween(ratios.intervals()[j][0] - 1e-14, ratios.intervals()[j][1] + 1e-14);
            }
            assertThat(largest).isCloseTo(ratios.xi(), within(1e-12 * (1 + ratios.xi())));
        }
    }

    @Test
    void intervalsEndWhereTheLastOptimalWeightsDo() {
        Random random = new Random(12);
        for (int trial = 0; trial < 60; trial++) {
            BestWorstJudgements judgements = random(random, 3 + random.nextInt(4));
            BestWorstRatios exact = new BestWorstRatios(judgements);
            LinearProgram program = ratios(judgements, exact.xi() + 1e-8);
            for (int j = 0; j < judgements.size(); j++) {
                double[] one = new double[judgements.size()];
                one[j] = 1;
                assertThat(((LinearProgram.Optimal) program.minimize(one)).value())
                        .isCloseTo(exact.intervals()[j][0], within(1e-6));
                assertThat(((LinearProgram.Optimal) program.maximize(one)).value())
                        .isCloseTo(exact.intervals()[j][1], within(1e-6));
            }
        }
    }

    /** Rezaei (2015): best over worst 8, 2 and 5 between: xi 0.26, weights 0.071, 0.338, 0.589. */
    @Test
    void reproducesRezaei2015() {
        LocalWeights weights = Weighing.of("best-worst", List.of("a", "b", "c"), rezaei("nonlinear"));
        assertThat((Double) weights.outputs().get("xi")).isCloseTo(0.26, within(0.005));
        assertThat(weights.shares().toArray()).containsExactly(new double[] {0.071, 0.339, 0.589}, within(0.001));
        assertThat((Double) weights.outputs().get("consistency-ratio")).isCloseTo(0.058, within(0.001));
    }

    private static Map<String, Object> rezaei(String model) {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("best", "c");
        given.put("worst", "a");
        given.put("best-to-others", Map.of("a", 8.0, "b", 2.0));
        given.put("others-to-worst", Map.of("b", 5.0));
        given.put("model", model);
        return given;
    }

    @Test
    void bothModelsGiveTheConsistencyOfTheJudgements() {
        LocalWeights linear = Weighing.of("best-worst", List.of("a", "b", "c"), rezaei("linear"));
        LocalWeights nonlinear = Weighing.of("best-worst", List.of("a", "b", "c"), rezaei("nonlinear"));
        assertThat(linear.outputs().get("consistency-ratio"))
                .isEqualTo(nonlinear.outputs().get("consistency-ratio"));
        assertThat(linear.outputs()).doesNotContainKey("weight-intervals");
        assertThat(nonlinear.outputs()).containsKey("weight-intervals");
    }

    @Test
    void linearOptimumIsNotBeatenAndSatisfiesItsConstraints() {
        Random random = new Random(9);
        for (int trial = 0; trial < 100; trial++) {
            int n = 2 + random.nextInt(7);
            BestWorstJudgements judgements = random(random, n);
            List<String> ids = new ArrayList<>();
            Map<String, Object> toOthers = new LinkedHashMap<>();
            Map<String, Object> toWorst = new LinkedHashMap<>();
            for (int j = 0; j < n; j++) {
                ids.add("c" + j);
                toOthers.put("c" + j, judgements.overOthers()[j]);
                toWorst.put("c" + j, judgements.overWorst()[j]);
            }
            LocalWeights weights = Weighing.of(
                    "best-worst",
                    ids,
                    Map.of(
                            "best",
                            ids.get(judgements.best()),
                            "worst",
                            ids.get(judgements.worst()),
                            "best-to-others",
                            toOthers,
                            "others-to-worst",
                            toWorst));
            double xi = (Double) weights.outputs().get("xi");
            assertThat(deviation(judgements, weights.shares().toArray())).isCloseTo(xi, within(1e-9));
            double[] other = new BestWorstRatios(judgements).weights();
            assertThat(deviation(judgements, other)).isGreaterThanOrEqualTo(xi - 1e-12);
        }
    }

    private static double deviation(BestWorstJudgements judgements, double[] w) {
        double largest = 0;
        for (int j = 0; j < w.length; j++) {
            largest =
                    Math.max(largest, Math.abs(w[judgements.best()] - judgements.overOthers()[j] * w[j]));
            largest = Math.max(largest, Math.abs(w[j] - judgements.overWorst()[j] * w[judgements.worst()]));
        }
        return largest;
    }

    @Test
    void consistencyIndexIsTheLargestXiThatTheSpanAllows() {
        // All others judged like the span itself: b = c = A is the worst that can be said.
        for (int span = 2; span <= 9; span++) {
            double[] all = {1, span, span};
            double[] back = {span, span, 1};
            BestWorstJudgements judgements = new BestWorstJudgements(0, 2, all, back);
            double xi = new BestWorstRatios(judgements).xi();
            assertThat(judgements.consistencyRatio(xi).getAsDouble()).isCloseTo(1, within(0.006));
        }
    }

    @Test
    void contradictionsAreRemarkedWithTheirFigures() {
        Map<String, Object> given = Map.of(
                "best",
                "a",
                "worst",
                "c",
                "best-to-others",
                Map.of("b", 4.0, "c", 4.0),
                "others-to-worst",
                Map.of("b", 4.0));
        assertThat(Weighing.of("best-worst", List.of("a", "b", "c"), given).remarks())
                .containsExactly(
                        "the judgements contradict each other (input consistency 1.00, 0 when they agree), most"
                                + " on 'b': 'a' is stated as 4 times it and it as 4 times 'c', which makes 16, but 'a' over 'c'"
                                + " is stated as 4");
    }

    @Test
    void whatIsMissingOrDoubleIsRefusedByName() {
        Map<String, Object> left = Map.of(
                "best", "a", "worst", "c", "best-to-others", Map.of("c", 4.0), "others-to-worst", Map.of("b", 2.0));
        assertThatThrownBy(() -> Weighing.of("best-worst", List.of("a", "b", "c"), left))
                .isInstanceOf(Refusal.class)
                .hasMessage("'best-to-others' leaves out b");
        Map<String, Object> same = Map.of(
                "best", "a", "worst", "a", "best-to-others", Map.of("b", 4.0), "others-to-worst", Map.of("b", 2.0));
        assertThatThrownBy(() -> Weighing.of("best-worst", List.of("a", "b"), same))
                .isInstanceOf(Refusal.class)
                .hasMessage("'a' is stated both as the best and as the worst");
    }
}
