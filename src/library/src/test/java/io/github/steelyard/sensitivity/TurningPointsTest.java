package io.github.steelyard.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Option;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of the places where the first place passes on is held against the ranking on both sides of them. */
class TurningPointsTest {

    static Stream<String> methods() {
        return AggregationMethods.all().ids().stream()
                .filter(id -> !List.of("electre-tri", "choquet", "multiplicative-value", "rim", "owa")
                        .contains(id));
    }

    private static Optional<ScoreModel> model(Study study, String method) {
        try {
            return Optional.of(ScoreModel.of(Studies.method(study, method)));
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void whoIsNamedBesideAnIntervalLeadsThereAndNobodyElseIsNamed(String method) {
        for (int seed = 0; seed < 60; seed++) {
            Optional<ScoreModel> model = model(Studies.random(7_000 + seed, 2 + seed % 3, 2 + seed % 2), method);
            if (model.isEmpty()) {
                continue;
            }
            Study study = model.get().study();
            Option winner = model.get().option(model.get().first());
            for (Stability.Interval interval : intervals(study)) {
                WeightPath path = WeightPath.of(study.nodeWeights(), interval.node());
                assertThat(interval.winner().low()).isBetween(0.0, interval.weight());
                assertThat(interval.winner().high()).isBetween(interval.weight(), 1.0);
                assertThat(interval.below().isPresent())
                        .isEqualTo(interval.winner().low() > 0);
                assertThat(interval.above().isPresent())
                        .isEqualTo(interval.winner().high() < 1);
                int at = seed;
                interval.above().ifPresent(o -> {
                    double t = Math.min(1, interval.winner().high() + 4e-9);
                    Ranking beyond = model.get().ranking(path.at(t));
                    assertThat(o).isNotEqualTo(winner);
                    assertThat(beyond.rank(study.problem().options().indexOf(o)))
                            .as("%s, seed %d, %s above %s", method, at, o.id(), interval.winner())
                            .isEqualTo(1);
                });
            }
        }
    }

    /** None where the method refuses weights on the way. */
    private static List<Stability.Interval> intervals(Study study) {
        try {
            return Stability.of(study).intervals();
        } catch (Refusal refusal) {
            return List.of();
        }
    }

    private static Optional<Flips> flips(Study study) {
        try {
            return Optional.of(Flips.of(study, FeasibleWeights.any(3)));
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void levelIsSaidWhereScoresMeetAndNowhereElse(String method) {
        for (int seed = 0; seed < 25; seed++) {
            Optional<ScoreModel> model = model(Studies.random(9_000 + seed, 3, 3), method);
            if (model.isEmpty()) {
                continue;
            }
            Optional<Flips> flips = flips(model.get().study());
            if (flips.isEmpty()) {
                continue;
            }
            for (Flips.Challenger challenger : flips.get().challengers()) {
                if (challenger.flip().isEmpty()) {
                    continue;
                }
                boolean isNearest = flips.get().nearest().equals(Optional.of(challenger));
                int i = model.get().study().problem().options().indexOf(challenger.option());
                double[] scores =
                        model.get().scores(challenger.flip().get().weights().toArray());
                Ranking there =
                        model.get().ranking(challenger.flip().get().weights().toArray());
                String what = method + ", seed " + seed;
                int first = model.get().first();
                double best = Double.NEGATIVE_INFINITY;
                for (int k = 0; k < scores.length; k++) {
                    best = k == i ? best : Math.max(best, scores[k]);
                }
                switch (challenger.flip().get().arrival()) {
                    case LEVEL ->
                        assertThat(scores[i])
                                .as(what)
                                .isCloseTo(
                                        isNearest ? scores[first] : best,
                                        within(1e-5 * model.get().size()));
                    case OVERTAKES -> {
                        assertThat(there.rank(i)).as(what).isEqualTo(1);
                        assertThat(isNearest && there.rank(first) == 1).as(what).isFalse();
                    }
                    case SHARES -> {
                        assertThat(there.rank(i)).as(what).isEqualTo(1);
                        assertThat(there.leaders()).as(what).hasSizeGreaterThan(1);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aPerformanceMakesTwoLevelWhereTheirScoresMeet(String method) {
        for (int seed = 0; seed < 10; seed++) {
            Optional<ScoreModel> model = model(Studies.random(13_000 + seed, 3, 2), method);
            if (model.isEmpty()) {
                continue;
            }
            Study study = model.get().study();
            Trials trials = new Trials(model.get());
            for (ScoreFlips.Flip flip : ScoreFlips.of(study).flips()) {
                if (flip.isLevel()) {
                    int i = study.problem().options().indexOf(flip.option());
                    int j = study.problem().criteria().indexOf(flip.criterion());
                    int other = study.problem().options().indexOf(flip.first().orElseThrow());
                    double[] scores = trials.with(i, j, flip.needed().orElseThrow())
                            .orElseThrow()
                            .scores();
                    assertThat(scores[other])
                            .as("%s, seed %d", method, seed)
                            .isCloseTo(
                                    scores[model.get().first()],
                                    within(1e-5 * model.get().size()));
                }
            }
        }
    }

    @Test
    void twoOptionsThatDifferOnOneCriterionAreLevelWithoutItsWeight() {
        SplittableRandom random = new SplittableRandom(31);
        for (int trial = 0; trial < 2_000; trial++) {
            int n = 2 + random.nextInt(4);
            double[] better = new double[n];
            double[] points = new double[n];
            for (int j = 0; j < n; j++) {
                better[j] = random.nextInt(1, 21) / 20.0;
                points[j] = random.nextInt(1, 101);
            }
            int on = random.nextInt(n);
            double[] worse = better.clone();
            worse[on] = better[on] * random.nextInt(20) / 20;
            Map<?, ?> figures = Studies.figures("critical-criterion", Studies.of(points, better, worse));
            assertThat(figures.get("critical-top")).as("trial %d", trial).isEqualTo("c" + (on + 1));
            assertThat(figures.get("critical-top-percent")).isEqualTo(100.0);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void noWeightsPutATwinAheadOfTheWinner(String method) {
        for (int seed = 0; seed < 20; seed++) {
            double[][] values =
                    Studies.random(11_000 + seed, 4, 3).problem().values().toRows();
            double[] weights = {1 + seed % 5, 2, 3};
            double[] best = Arrays.stream(values)
                    .max((a, b) -> Double.compare(sum(a), sum(b)))
                    .orElseThrow();
            values[3] = best.clone();
            Optional<ScoreModel> model = model(Studies.of(weights, values), method);
            if (model.isEmpty()) {
                continue;
            }
            Study study = model.get().study();
            int first = model.get().first();
            for (Flips.Challenger challenger :
                    flips(study).map(Flips::challengers).orElse(List.of())) {
                int i = study.problem().options().indexOf(challenger.option());
                if (Arrays.equals(values[i], values[first])) {
                    assertThat(challenger.flip())
                            .as("%s, seed %d", method, seed)
                            .isEmpty();
                }
            }
        }
    }

    private static double sum(double[] x) {
        return Arrays.stream(x).sum();
    }
}
