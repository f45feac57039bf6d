package io.github.steelyard.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.model.ValueFunction;
import io.github.steelyard.sampling.SimplexWeights;
import io.github.steelyard.sampling.WeightSampler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What a cell counts as in a ranking is the mean of what is drawn for it. */
class RankAndDrawsAgreeTest {

    private static final int DRAWS = 4_000;

    @Test
    void everyCellCountsAsTheMeanOfItsDraws() {
        for (int seed = 0; seed < 300; seed++) {
            Problem problem = random(new SplittableRandom(seed));
            PerformanceSampler sampler = new PerformanceSampler(problem, seed);
            for (int i = 0; i < problem.options().size(); i++) {
                for (int j = 0; j < problem.criteria().size(); j++) {
                    ValueCurve curve = problem.curves().get(j);
                    double[] x = new double[DRAWS];
                    double[] v = new double[DRAWS];
                    for (int k = 0; k < DRAWS; k++) {
                        x[k] = sampler.quantile(i, j).of(sampler.bits(i, j, k));
                        v[k] = curve.value(x[k]);
                    }
                    String cell =
                            "decision " + seed + ", " + problem.performances().at(i, j) + " on "
                                    + problem.criteria().get(j);
                    mean(x, problem.central().at(i, j), cell);
                    mean(v, problem.values().at(i, j), cell);
                }
            }
        }
    }

    @Test
    void scoresAreTheMeanOfTheScoresOfDrawsAtFixedWeights() {
        for (int seed = 0; seed < 60; seed++) {
            Problem problem = random(new SplittableRandom(1000 + seed));
            Study study = Studies.of(problem, 0, seed);
            Evaluation evaluation = study.evaluate();
            PerformanceSampler sampler = new PerformanceSampler(problem, seed);
            Scoring scoring = Scoring.of(study);
            double[][] scores = new double[problem.options().size()][DRAWS];
            for (int k = 0; k < DRAWS; k++) {
                double[] drawn = scoring.scores(sampler.draw(k), study.weights().toArray());
                for (int i = 0; i < drawn.length; i++) {
                    scores[i][k] = drawn[i];
                }
            }
            for (int i = 0; i < scores.length; i++) {
                mean(scores[i], evaluation.scores().at(i), "decision " + seed + ", option " + i);
            }
        }
    }

    @Test
    void theWidestSpreadOfWeightsIsTheLimitOfAllOthers() {
        Problem problem = Studies.problem(
                List.of(
                        Criterion.max("a").between(0, 1).weighing(60),
                        Criterion.max("b").between(0, 1).weighing(30),
                        Criterion.max("c").between(0, 1).weighing(10)),
                new Performance[][] {
                    {Performance.exact(0.9), Performance.exact(0.1), Performance.exact(0.2)},
                    {Performance.exact(0.2), Performance.exact(0.8), Performance.exact(0.7)},
                    {Performance.exact(0.5), Performance.exact(0.5), Performance.exact(0.6)}
                });
        SmaaRun nearly = run(Studies.of(problem, 0.9999, 1));
        SmaaRun widest = run(Studies.of(problem, 1, 1));
        for (int i = 0; i < 3; i++) {
            assertThat(widest.result().acceptability().row(i))
                    .as("option " + i)
                    .containsExactly(nearly.result().acceptability().row(i), within(1e-3));
        }
        WeightSampler sampler = WeightSpread.of(Studies.of(problem, 1, 1), false);
        double[][] w = new double[3][DRAWS];
        sampler.fill(0, DRAWS, w);
        mean(w[0], 0.6, "the weight of a");
        mean(w[2], 0.1, "the weight of c");
    }

    @Test
    void aroundEqualWeightsTheWidestSpreadIsAnyWeightsAtAll() {
        Problem problem = Studies.problem(Studies.unit(3), new Performance[][] {
            {Performance.exact(1), Performance.exact(0), Performance.exact(0)},
            {Performance.exact(0), Performance.exact(1), Performance.exact(0)}
        });
        assertThat(WeightSpread.of(Studies.of(problem, 1, 1), false)).isInstanceOf(SimplexWeights.class);
        SmaaRun nearly = run(Studies.of(problem, 0.9999, 1));
        assertThat(nearly.result().acceptability().at(0, 0)).isCloseTo(0.5, within(0.01));
    }

    @Test
    void methodsOnPerformancesReadTheirMean() {
        Problem problem = Studies.problem(
                List.of(Criterion.max("a").between(0, 100).weighing(1)),
                new Performance[][] {{new Performance.Normal(90, 40)}, {Performance.exact(75)}});
        Study study = Studies.of(problem, 0, 1, new MethodChoice("weighted-product", Map.of()));
        assertThat(study.evaluate().first().id()).isEqualTo("a1");
    }

    private static SmaaRun run(Study study) {
        SmaaRun run = SmaaRun.of(study);
        run.advance(40_000, 1, Cancellation.NEVER, Progress.NONE, soFar -> {});
        return run;
    }

    private static void mean(double[] draws, double expected, String what) {
        double sum = 0;
        for (double x : draws) {
            sum += x;
        }
        double mean = sum / draws.length;
        double squares = 0;
        for (double x : draws) {
            squares += (x - mean) * (x - mean);
        }
        double error = Math.sqrt(squares) / draws.length;
        assertThat(mean).as(what).isCloseTo(expected, within(5 * error + 1e-9 * Math.max(1, Math.abs(expected))));
    }

    /** Two to five options on two to four criteria: all scales, value functions and forms of performance. */
    private static Problem random(SplittableRandom random) {
        int n = 2 + random.nextInt(3);
        List<Criterion> criteria = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            criteria.add(criterion("c" + j, random));
        }
        Performance[][] cells = new Performance[2 + random.nextInt(4)][n];
        for (Performance[] row : cells) {
            for (int j = 0; j < n; j++) {
                row[j] = performance(random);
            }
        }
        for (int j = 0; j < n; j++) {
            // Known ends, so that midpoints lie inside local scales too.
            cells[0][j] = Performance.exact(0);
            cells[1][j] = Performance.exact(1);
        }
        return Studies.problem(criteria, cells);
    }

    private static Criterion criterion(String id, SplittableRandom random) {
        boolean rising = random.nextBoolean();
        Criterion local = (rising ? Criterion.max(id) : Criterion.min(id)).weighing(1 + random.nextInt(9));
        Criterion declared = local.between(rising ? 0 : 1, rising ? 1 : 0);
        double middle = 0.1 + 0.8 * random.nextDouble();
        double value = random.nextDouble();
        ValueFunction points = new ValueFunction.Piecewise(List.of(
                new ValueFunction.Point(0, rising ? 0 : 1),
                new ValueFunction.Point(middle, value),
                new ValueFunction.Point(1, rising ? 1 : 0)));
        return switch (random.nextInt(6)) {
            case 0 -> local;
            case 1 -> declared;
            case 2 -> local.valued(points);
            case 3 -> declared.valued(points);
            case 4 -> local.valued(new ValueFunction.Exponential(middle));
            default -> declared.valued(new ValueFunction.Exponential(middle));
        };
    }

    private static Performance performance(SplittableRandom random) {
        double a = random.nextDouble();
        double b = random.nextDouble();
        double c = random.nextDouble();
        double low = Math.min(a, Math.min(b, c));
        double high = Math.max(a, Math.max(b, c));
        return switch (random.nextInt(8)) {
            case 0 -> Performance.exact(a);
            case 1 -> new Performance.Uniform(low, high);
            case 2 -> new Performance.Triangular(low, a + b + c - low - high, high);
            case 3 -> new Performance.Normal(a, 0.02 + 0.2 * b);
            case 4 -> new Performance.Normal(a, 0.5 + b);
            case 5 -> new Performance.Beta(0.5 + 20 * a, 0.5 + 20 * b);
            case 6 ->
                new Performance.Discrete(List.of(new Performance.Outcome(a, 0.3), new Performance.Outcome(b, 0.7)));
            default -> Performance.MISSING;
        };
    }
}
