package io.github.steelyard.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.ScoreIntervals;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Chance;
import io.github.steelyard.model.Conditional;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.DecisionBuilder;
import io.github.steelyard.model.Formula;
import io.github.steelyard.model.MissingPolicy;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Uncertainty;
import io.github.steelyard.model.ValueFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a missing performance counts as, in the score and in the draws alike. */
class MissingPolicyTest {

    private static final int DECISIONS = 60;
    private static final int DRAWS = 20_000;

    /** Three halls: the second has no light, the third is missing in half of all futures. */
    private static DecisionBuilder halls() {
        return Decision.builder("Halls")
                .weightUncertainty(0)
                .uncertainty(Uncertainty.event("grant", 0.5))
                .criteria(
                        Criterion.max("size").between(0, 100).weighing(50),
                        Criterion.max("light").between(0, 100).weighing(50))
                .option("old", 60, Performance.between(20, 60))
                .option("new", 40, Performance.MISSING)
                .option("far", 30, new Conditional(Formula.of("grant"), Performance.exact(90), Performance.MISSING))
                .baseline("old");
    }

    private static double[] scores(DecisionBuilder decision) {
        return Study.of(decision.build()).evaluate().scores().toArray();
    }

    @Test
    void eachPolicyScoresAsItSays() {
        double[] middle = {0.5, 0.45, 0.5};
        assertThat(scores(halls())).containsExactly(middle, within(1e-12));
        assertThat(scores(halls().missing(MissingPolicy.MIDDLE))).containsExactly(middle, within(1e-12));
        assertThat(scores(halls().missing(MissingPolicy.WORST)))
                .containsExactly(new double[] {0.5, 0.2, 0.375}, within(1e-12));
        assertThat(scores(halls().missing(MissingPolicy.BASELINE)))
                .containsExactly(new double[] {0.5, 0.4, 0.475}, within(1e-12));
        assertThatThrownBy(() -> scores(halls().missing(MissingPolicy.REFUSE)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("'new' on 'light', 'far' on 'light'");
    }

    @Test
    void aCriterionOverrulesTheDecision() {
        DecisionBuilder decision = Decision.builder("Halls")
                .missing(MissingPolicy.REFUSE)
                .criteria(
                        Criterion.max("size").between(0, 100).weighing(1).filling(MissingPolicy.WORST),
                        Criterion.max("light").between(0, 100).weighing(1))
                .option("old", 60, 50)
                .option("new", Performance.MISSING, 70);
        assertThat(scores(decision)).containsExactly(new double[] {0.55, 0.35}, within(1e-12));
    }

    @Test
    void policiesLeaveWhatTheAuthorStatedAlone() {
        Decision filled = halls().missing(MissingPolicy.BASELINE).build();
        assertThat(filled.toBuilder().missing(null).build()).isEqualTo(halls().build());
        assertThat(filled.performances().at(1, 1).stated()).isEqualTo(Performance.MISSING);
    }

    @Test
    void methodsThatNeedEveryPerformanceTakeThemUnderAPolicy() {
        DecisionBuilder few = Decision.builder("few")
                .criteria(
                        Criterion.max("size").between(0, 100).weighing(1),
                        Criterion.max("light").between(0, 100).weighing(1))
                .option("old", 60, 50)
                .option("new", 70, Performance.MISSING)
                .option("far", 20, 90)
                .baseline("old");
        Study unsaid = Study.of(few.build());
        Study said = Study.of(few.missing(MissingPolicy.BASELINE).build());
        int taken = 0;
        for (AggregationMethod method : AggregationMethods.all()) {
            if (method.description().parameters().stream().anyMatch(p -> p.required())) {
                continue;
            }
            Parameters parameters = Parameters.of(method, Map.of(), said.scope());
            boolean isOther = method.objection(said.problem(), parameters).isPresent();
            assertThat(method.refusal(said.problem(), parameters).isPresent())
                    .as(method.id())
                    .isEqualTo(isOther);
            if (!method.acceptsMissing()) {
                assertThat(method.refusal(unsaid.problem(), parameters))
                        .as(method.id())
                        .isPresent();
                taken += isOther ? 0 : 1;
            }
        }
        assertThat(taken).isGreaterThan(15);
    }

    private static Performance cell(Random random) {
        double low = random.nextInt(50);
        double high = low + 1 + random.nextInt(50);
        return switch (random.nextInt(7)) {
            case 0, 1 -> Performance.MISSING;
            case 2 -> Performance.between(low, high);
            case 3 -> Performance.normal((low + high) / 2, 10);
            case 4 -> new Conditional(Formula.of("grant"), Performance.between(low, high), Performance.MISSING);
            case 5 ->
                new Conditional(Formula.of("grant and growth > 2"), Performance.exact(low), Performance.exact(high));
            default -> Performance.exact(low);
        };
    }

    private static Decision made(Random random, MissingPolicy policy) {
        DecisionBuilder builder = Decision.builder("made up")
                .weightUncertainty(0)
                .uncertainty(Uncertainty.event("grant", Chance.of(0.4), Map.of("o1", Chance.of(0.7))))
                .uncertainty(Uncertainty.quantity("growth", Performance.between(0, 4)))
                .missing(policy)
                .baseline("o0");
        List<Criterion> criteria = new ArrayList<>(List.of(
                Criterion.max("a").between(0, 100).weighing(3),
                Criterion.min("b").between(100, 0).weighing(2),
                Criterion.max("c")
                        .valued(new ValueFunction.Piecewise(List.of(
                                new ValueFunction.Point(0, 0),
                                new ValueFunction.Point(30, 0.7),
                                new ValueFunction.Point(100, 1))))
                        .weighing(2),
                Criterion.max("d").weighing(1)));
        builder.criteria(criteria.toArray(Criterion[]::new));
        for (int i = 0; i < 4; i++) {
            builder.option("o" + i, cell(random), cell(random), cell(random), i < 2 ? 10 + 40 * i : cell(random));
        }
        return builder.build();
    }

    @ParameterizedTest
    @EnumSource(value = MissingPolicy.class, names = "REFUSE", mode = EnumSource.Mode.EXCLUDE)
    void theScoreIsTheMeanOfWhatIsDrawn(MissingPolicy policy) {
        Random random = new Random(20170816);
        for (int d = 0; d < DECISIONS; d++) {
            Problem problem = Study.of(made(random, policy)).problem();
            int m = problem.options().size();
            int n = problem.criteria().size();
            double[][][] sums = new double[m][n][2];
            PerformanceSampler sampler = new PerformanceSampler(problem, d);
            for (long k = 0; k < DRAWS; k++) {
                double[][] columns = sampler.draw(k);
                for (int j = 0; j < n; j++) {
                    for (int i = 0; i < m; i++) {
                        double v = problem.curves().get(j).value(columns[j][i]);
                        sums[i][j][0] += v;
                        sums[i][j][1] += v * v;
                    }
                }
            }
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    double mean = sums[i][j][0] / DRAWS;
                    double sd = Math.sqrt(Math.max(0, sums[i][j][1] / DRAWS - mean * mean));
                    // Five and a half standard errors: 720 figures a policy, false alarm below 1 in 30,000 each run.
                    assertThat(problem.values().at(i, j))
                            .as("decision " + d + " option " + i + " criterion " + j)
                            .isCloseTo(mean, within(5.5 * sd / Math.sqrt(DRAWS) + 2e-3 * sd + 1e-9));
                }
            }
        }
    }

    @Test
    void intervalsAreWhatAllCombinationsOfEndsShow() {
        Random random = new Random(5);
        int open = 0;
        for (int d = 0; d < 4 * DECISIONS; d++) {
            Decision decision = made(random, MissingPolicy.values()[d % 3]);
            Study study = Study.of(decision);
            Evaluation evaluation = study.evaluate();
            Problem problem = study.problem();
            int m = problem.options().size();
            List<int[]> gaps = new ArrayList<>();
            double[][] share = new double[m][problem.criteria().size()];
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < share[i].length; j++) {
                    share[i][j] = problem.drawn(j).openShare(i);
                    if (share[i][j] == 1) {
                        gaps.add(new int[] {i, j});
                    }
                }
            }
            boolean isPartly =
                    Arrays.stream(share).flatMapToDouble(Arrays::stream).anyMatch(x -> x > 0 && x < 1);
            if (isPartly || gaps.isEmpty() || gaps.size() > 9) {
                continue;
            }
            open++;
            double[][] ends = {fill(9), fill(-9)};
            int[][] places = new int[2][m];
            Arrays.fill(places[0], 99);
            for (int mask = 0; mask < 1 << gaps.size(); mask++) {
                double[] scores = new double[m];
                for (int i = 0; i < m; i++) {
                    for (int j = 0; j < share[i].length; j++) {
                        double v = problem.values().at(i, j);
                        for (int g = 0; g < gaps.size(); g++) {
                            v = gaps.get(g)[0] == i && gaps.get(g)[1] == j ? mask >> g & 1 : v;
                        }
                        scores[i] += study.weights().at(j) * v;
                    }
                }
                Ranking ranking = Ranking.of(scores, true);
                for (int i = 0; i < m; i++) {
                    ends[0][i] = Math.min(ends[0][i], scores[i]);
                    ends[1][i] = Math.max(ends[1][i], scores[i]);
                    places[0][i] = Math.min(places[0][i], ranking.rank(i));
                    places[1][i] = Math.max(places[1][i], ranking.rank(i));
                }
            }
            ScoreIntervals intervals = evaluation.intervals().orElseThrow();
            for (int i = 0; i < m; i++) {
                assertThat(intervals.low(i)).isCloseTo(ends[0][i], within(1e-12));
                assertThat(intervals.high(i)).isCloseTo(ends[1][i], within(1e-12));
                assertThat(intervals.best(i)).isEqualTo(places[0][i]);
                assertThat(intervals.worst(i)).isEqualTo(places[1][i]);
                assertThat(evaluation.ranking().rank(i)).isBetween(places[0][i], places[1][i]);
            }
        }
        assertThat(open).isGreaterThan(10);
    }

    private static double[] fill(double x) {
        return new double[] {x, x, x, x};
    }

    @Test
    void aShareOfTheFuturesInWhichItIsMissingMovesTheScoreByThatShare() {
        ScoreIntervals intervals = Study.of(halls().missing(MissingPolicy.WORST).build())
                .evaluate()
                .intervals()
                .orElseThrow();
        assertThat(intervals.low(2)).isCloseTo(0.375, within(1e-12));
        assertThat(intervals.high(2)).isCloseTo(0.625, within(1e-12));
        assertThat(intervals.low(1)).isCloseTo(0.2, within(1e-12));
        assertThat(intervals.high(1)).isCloseTo(0.7, within(1e-12));
    }
}
