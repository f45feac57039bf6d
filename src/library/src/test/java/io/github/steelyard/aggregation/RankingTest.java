package io.github.steelyard.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void tiesShareTheSmallerRankAndKeepTheOrderOfTheFile() {
        Ranking ranking = Ranking.of(new double[] {0.5, 0.7, 0.7, 0.1}, true);
        assertThat(ranking.ranks()).containsExactly(3, 1, 1, 4);
        assertThat(ranking.averageRanks()).containsExactly(3, 1.5, 1.5, 4);
        assertThat(ranking.denseRanks()).containsExactly(2, 1, 1, 3);
        assertThat(ranking.order()).containsExactly(1, 2, 0, 3);
        assertThat(ranking.leaders()).containsExactly(1, 2);
    }

    @Test
    void lessCanBeBetter() {
        assertThat(Ranking.of(new double[] {3, 1, 2}, false).ranks()).containsExactly(3, 1, 2);
    }

    @Test
    void roundingIsNoPreference() {
        double[] scores = {0.6 * (2.0 / 3), 0.4 * 1, 0.6};
        assertThat(scores[0]).isNotEqualTo(scores[1]);
        assertThat(Ranking.of(scores, true).ranks()).containsExactly(2, 2, 1);
    }

    @Test
    void tiesDoNotRunOn() {
        double step = 0.9 * Ranking.TIE_TOLERANCE;
        double[] scores = {1, 1 - step, 1 - 2 * step, 1 - 3 * step};
        assertThat(Ranking.of(scores, true).ranks()).containsExactly(1, 1, 3, 3);
    }

    @Test
    void extremeScoresAreOrdered() {
        double[] scores = {-1e300, 1e300, 0, -0.0, 1e-300, Double.MAX_VALUE};
        assertThat(Ranking.of(scores, true).option(0)).isEqualTo(5);
        assertThat(Ranking.of(scores, true).rank(0)).isEqualTo(6);
        assertThat(Ranking.of(scores, true).rank(2))
                .isEqualTo(Ranking.of(scores, true).rank(3));
    }

    @Test
    void theFastOrderIsTheStableOrder() {
        SplittableRandom random = new SplittableRandom(11);
        for (int m : new int[] {0, 1, 2, 63, 64, 65, 1000, 70000}) {
            for (boolean higher : new boolean[] {true, false}) {
                double[] scores = IntStream.range(0, m)
                        .mapToDouble(i -> switch (random.nextInt(4)) {
                            case 0 -> random.nextInt(-3, 4);
                            case 1 -> random.nextDouble() * 1e-300;
                            case 2 -> -random.nextDouble() * 1e300;
                            default -> random.nextDouble();
                        })
                        .toArray();
                Comparator<Integer> by = Comparator.comparingDouble(i -> scores[i] + 0.0);
                int[] plain = IntStream.range(0, m)
                        .boxed()
                        .sorted(higher ? by.reversed() : by)
                        .mapToInt(Integer::intValue)
                        .toArray();
                assertThat(Ordering.bestFirst(scores, higher))
                        .as(m + " " + higher)
                        .isEqualTo(plain);
            }
        }
    }

    @Test
    void aScoreThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> Scores.higherIsBetter(new double[] {1, Double.NaN}))
                .hasMessageContaining("score of option 2 (of 2)");
    }

    @Test
    void emptyRankingsAreFine() {
        assertThat(Ranking.of(new double[0], true).leaders()).isEmpty();
    }
}
