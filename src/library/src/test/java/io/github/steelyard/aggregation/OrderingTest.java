package io.github.steelyard.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The radix sort against a comparison sort. */
class OrderingTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 1000, 20_000})
    void anyScoresComeInTheOrderOfAComparisonSort(int m) {
        SplittableRandom random = new SplittableRandom(m);
        holdsFor(random.doubles(m, -1, 1).toArray());
        holdsFor(random.doubles(m, 0.25, 0.75).toArray());
    }

    @Test
    void tiesKeepTheOrderOfTheFile() {
        SplittableRandom random = new SplittableRandom(7);
        holdsFor(random.ints(5000, 0, 4).asDoubleStream().toArray());
        holdsFor(new double[500]);
    }

    @Test
    void scoresThatShareTheirLeadingBitsAreToldApart() {
        double[] scores = new SplittableRandom(11)
                .ints(3000, 0, 1000)
                .mapToDouble(k -> 1 + k * Math.ulp(1.0))
                .toArray();
        scores[17] = -1e300;
        scores[18] = 1e300;
        holdsFor(scores);
    }

    @Test
    void everySizeFromTheLeastToTheGreatestIsInOrder() {
        double[] scores = new double[4000];
        SplittableRandom random = new SplittableRandom(13);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (random.nextBoolean() ? 1 : -1) * Math.pow(10, random.nextDouble(-300, 300));
        }
        scores[1] = 0.0;
        scores[2] = -0.0;
        scores[3] = Double.MIN_VALUE;
        scores[4] = -Double.MAX_VALUE;
        holdsFor(scores);
    }

    @Test
    void infiniteScoresStandAtTheEnds() {
        double[] scores = new double[300];
        SplittableRandom random = new SplittableRandom(17);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextInt(3) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(2);
        }
        scores[9] = Double.NEGATIVE_INFINITY;
        holdsFor(scores);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = scores[i] == 0 ? 1 : scores[i];
        }
        holdsFor(scores);
    }

    @Test
    void outliersAndClustersOfAnySizeAreInOrder() {
        SplittableRandom random = new SplittableRandom(19);
        for (double outlier : new double[] {1e308, 1e-300, -1.5}) {
            double[] scores = random.doubles(3000, 1, 1 + 1e-9).toArray();
            scores[5] = outlier;
            holdsFor(scores);
            for (int i = 0; i < scores.length; i++) {
                scores[i] *= 1e-305;
            }
            holdsFor(scores);
        }
    }

    /** What the keys tell apart, the scores tell apart by the step that is promised. */
    @Test
    void aStepIsNoMoreThanWhatScoresDifferBy() {
        double[] scores = new SplittableRandom(23).doubles(20_000, -3, 5).toArray();
        Ordering ordering = Ordering.of(scores, true);
        int steps = 0;
        for (int k = 1; k < scores.length; k++) {
            double difference = scores[ordering.order()[k - 1]] - scores[ordering.order()[k]];
            steps += ordering.isStep(k) ? 1 : 0;
            assertThat(!ordering.isStep(k) || difference >= ordering.step()).isTrue();
        }
        assertThat(steps).isGreaterThan(19_900);
    }

    private static void holdsFor(double[] scores) {
        for (boolean higherIsBetter : new boolean[] {true, false}) {
            Comparator<Integer> byScore = Comparator.comparingDouble(i -> scores[i] + 0.0);
            int[] expected = IntStream.range(0, scores.length)
                    .boxed()
                    .sorted(higherIsBetter ? byScore.reversed() : byScore)
                    .mapToInt(i -> i)
                    .toArray();
            assertThat(Ordering.bestFirst(scores, higherIsBetter)).isEqualTo(expected);
        }
    }
}
