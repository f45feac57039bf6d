package io.github.steelyard.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Trace;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every ranking method owes its caller, whatever it computes, on seeded random decisions. */
class AggregationContractTest {

    private static final int ROUNDS = 60;

    /** Methods that put options into a few classes, so that a better one may share the rank of a worse one. */
    private static final Set<String> CLASSIFY = Set.of("electre-i", "electre-iii", "electre-tri");

    /** Methods in which a criterion speaks beside its weight: a disadvantage counts however little it weighs. */
    private static final Set<String> SPEAK_WITHOUT_WEIGHT = Set.of("electre-i");

    static Stream<Setting> settings() {
        return Setting.all();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theOrderOfTheFileDoesNotMatter(Setting setting) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Sample sample = Sample.of(seed);
            int[] order = IntStream.range(0, sample.m()).toArray();
            shuffle(order, new SplittableRandom(seed));
            Optional<Scores> straight = setting.tried(sample);
            Optional<Scores> shuffled = setting.tried(sample.options(order));
            assertThat(shuffled.isPresent()).isEqualTo(straight.isPresent());
            if (straight.isPresent()) {
                double tolerance = 1e-9 * (1 + largest(straight.get()));
                for (int k = 0; k < order.length; k++) {
                    assertThat(shuffled.get().at(k))
                            .as(() -> setting + " on " + sample)
                            .isEqualTo(straight.get().at(order[k]), within(tolerance));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void identicalOptionsTie(Setting setting) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Sample sample = Sample.of(seed);
            int copied = seed % sample.m();
            int[] withCopy = IntStream.concat(IntStream.range(0, sample.m()), IntStream.of(copied))
                    .toArray();
            setting.tried(sample.options(withCopy)).ifPresent(scores -> {
                assertThat(scores.at(sample.m())).isEqualTo(scores.at(copied));
                assertThat(scores.ranking().rank(sample.m()))
                        .isEqualTo(scores.ranking().rank(copied));
            });
            int[] allAlike = new int[4];
            setting.tried(sample.options(allAlike))
                    .ifPresent(scores -> assertThat(scores.ranking().ranks()).containsOnly(1));
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aSingleOptionIsFirst(Setting setting) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Sample alone = Sample.of(seed).options(0);
            assertThat(setting.scores(alone).ranking().ranks()).containsExactly(1);
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aSingleCriterionGivesItsOrder(Setting setting) {
        if (setting.name().startsWith("rim with") || setting.name().startsWith("spotis with")) {
            return; // an ideal inside the scale is not the order of the criterion
        }
        int judged = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Sample sample = Sample.random(new SplittableRandom(seed), 2 + seed % 6, 1, Sample.kindOf(seed));
            Optional<Scores> scores = setting.tried(sample);
            if (scores.isEmpty()) {
                continue;
            }
            judged++;
            Ranking ranking = scores.get().ranking();
            for (int a = 0; a < sample.m(); a++) {
                for (int b = 0; b < sample.m(); b++) {
                    double lead = sample.criteria().get(0).sign() * (sample.rows()[a][0] - sample.rows()[b][0]);
                    boolean shared = thresholdsMayHide(sample)
                            || CLASSIFY.contains(setting.method().id());
                    if (lead > 0 && !shared) {
                        assertThat(ranking.rank(a))
                                .as(() -> setting + " on " + sample)
                                .isLessThan(ranking.rank(b));
                    } else if (lead > 0) {
                        assertThat(ranking.rank(a))
                                .as(() -> setting + " on " + sample)
                                .isLessThanOrEqualTo(ranking.rank(b));
                    }
                }
            }
        }
        assertThat(judged).isPositive();
    }

    private static boolean thresholdsMayHide(Sample sample) {
        return sample.criteria().get(0).thresholds().indifference().isPresent();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aConstantColumnIsNoTrouble(Setting setting) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Sample sample = Sample.of(seed);
            double[] column = new double[sample.m()];
            Arrays.fill(column, new double[] {0.1, 3, 1e-7, 12345.678}[seed % 4]);
            Criterion constant = seed % 2 == 0 ? Criterion.max("same") : Criterion.min("same");
            Sample more = sample.plus(constant, 0.4, column);
            if (setting.tried(sample).isPresent()) {
                Ranking ranking = setting.scores(more).ranking();
                assertThat(ranking.ranks()).contains(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aCriterionOfWeightZeroDoesNotAct(Setting setting) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Sample sample = Sample.of(seed);
            double[] column =
                    new SplittableRandom(seed).doubles(sample.m(), 1, 9).toArray();
            Criterion idle = (seed % 2 == 0 ? Criterion.max("idle") : Criterion.min("idle"))
                    .between(seed % 2 == 0 ? 0.5 : 10, seed % 2 == 0 ? 10 : 0.5);
            Sample more = sample.plus(idle, 0, column);
            Problem problem = more.problem();
            if (!setting.method().usesWeights(setting.parameters(problem))
                    || SPEAK_WITHOUT_WEIGHT.contains(setting.method().id())) {
                return;
            }
            Optional<Scores> without = setting.tried(sample);
            Optional<Scores> with = setting.tried(more);
            assertThat(with.isPresent()).isEqualTo(without.isPresent());
            without.ifPresent(scores -> {
                for (int i = 0; i < sample.m(); i++) {
                    assertThat(with.get().at(i))
                            .as(() -> setting + " on " + sample)
                            .isEqualTo(scores.at(i), within(1e-9 * (1 + largest(scores))));
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theWorkingEndsInTheScore(Setting setting) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Sample sample = Sample.of(seed);
            Optional<Scores> plain = setting.tried(sample);
            if (plain.isEmpty()) {
                continue;
            }
            Trace trace = new Trace();
            Scores traced = setting.prepared(sample.problem()).score(sample.weights(), trace);
            assertThat(traced).as("tracing changes nothing").isEqualTo(plain.get());
            Trace.Step last = trace.steps().get(trace.steps().size() - 1);
            double[][] cells = last.cells();
            assertThat(cells).hasNumberOfRows(sample.m());
            for (int i = 0; i < sample.m(); i++) {
                assertThat(cells[i][cells[i].length - 1]).isEqualTo(traced.at(i));
            }
            assertThat(last.caption()).contains("score");
            assertThat(setting.method().description().outputs().keySet())
                    .containsAll(traced.outputs().keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void termsAddUpToTheScore(Setting setting) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Sample sample = Sample.of(seed);
            if (setting.tried(sample).isEmpty()) {
                continue;
            }
            Scorer scorer = setting.prepared(sample.problem());
            Optional<Matrix> terms = scorer.terms();
            for (double share : new double[] {0.2, 0.7}) {
                double[] points = sample.points().clone();
                points[0] *= share;
                Weights weights = Weights.of(points);
                Scores scores = scorer.score(weights, Tracer.OFF);
                for (int i = 0; terms.isPresent() && i < sample.m(); i++) {
                    double sum = 0;
                    for (int j = 0; j < sample.n(); j++) {
                        sum += weights.at(j) * terms.get().at(i, j);
                    }
                    assertThat(scores.at(i)).isEqualTo(sum, within(1e-12 * (1 + largest(scores))));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aScorerIsPureOnManyThreads(Setting setting) throws Exception {
        Sample sample = Sample.random(new SplittableRandom(3), 12, 4, Sample.Kind.DECLARED);
        Problem problem = sample.problem();
        Scorer scorer = setting.prepared(problem);
        Scorer again = setting.prepared(problem);
        assertThat(problem).isEqualTo(sample.problem());
        List<Weights> weights = IntStream.range(0, 40)
                .mapToObj(k ->
                        Weights.of(new SplittableRandom(k).doubles(4, 0.1, 1).toArray()))
                .toList();
        List<Scores> expected =
                weights.stream().map(w -> again.score(w, Tracer.OFF)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Scores>> tasks = new ArrayList<>();
            weights.forEach(w -> tasks.add(() -> scorer.score(w, Tracer.OFF)));
            List<Scores> got = new ArrayList<>();
            for (Future<Scores> future : threads.invokeAll(tasks)) {
                got.add(future.get());
            }
            assertThat(got).isEqualTo(expected);
        } finally {
            threads.shutdownNow();
        }
    }

    private static double largest(Scores scores) {
        return Arrays.stream(scores.toArray()).map(Math::abs).max().orElse(0);
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int k = order.length - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int swap = order[k];
            order[k] = order[other];
            order[other] = swap;
        }
    }
}
