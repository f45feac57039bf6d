package io.github.steelyard.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.aggregation.Ranking;
import java.util.OptionalDouble;
import java.util.Random;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;

/** Coefficients against their definitions and against commons-math3. */
class RankCorrelationTest {

    @Test
    void coefficientsFollowTheirDefinitionsOnRandomRankingsWithTies() {
        Random random = new Random(4);
        for (int seed = 0; seed < 300; seed++) {
            int n = 2 + random.nextInt(12);
            double[] x = random.ints(n, 1, n + 1).asDoubleStream().toArray();
            double[] y = random.ints(n, 1, n + 1).asDoubleStream().toArray();
            double same = 0;
            double both = 0;
            double untiedX = 0;
            double untiedY = 0;
            double frobenius = 0;
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    double inX = Math.signum(x[b] - x[a]);
                    double inY = Math.signum(y[b] - y[a]);
                    same += inX * inY;
                    both += a != b && (inX >= 0) == (inY >= 0) ? 1 : a != b ? -1 : 0;
                    untiedX += inX * inX;
                    untiedY += inY * inY;
                    frobenius += (inX - inY) * (inX - inY);
                }
            }
            double all = n * (n - 1.0);
            assertIs(RankCorrelation.kendallTauA(x, y), same / all);
            assertIs(RankCorrelation.kendallTauX(x, y), both / all);
            assertThat(RankDistance.frobenius(x, y)).isCloseTo(Math.sqrt(frobenius), within(1e-12));
            if (untiedX > 0 && untiedY > 0) {
                assertIs(RankCorrelation.kendallTauB(x, y), same / Math.sqrt(untiedX * untiedY));
                assertIs(RankCorrelation.kendallTauB(x, y), new KendallsCorrelation().correlation(x, y));
            } else {
                assertThat(RankCorrelation.kendallTauB(x, y)).isEmpty();
            }
        }
    }

    @Test
    void spearmanOfAverageRanksIsSpearman() {
        Random random = new Random(5);
        for (int seed = 0; seed < 100; seed++) {
            double[] x = random.ints(9, 1, 6).asDoubleStream().toArray();
            double[] y = random.ints(9, 1, 6).asDoubleStream().toArray();
            double[] averageX = Ranking.of(x, false).averageRanks();
            double[] averageY = Ranking.of(y, false).averageRanks();
            double expected = new SpearmansCorrelation().correlation(x, y);
            if (Double.isNaN(expected)) {
                assertThat(RankCorrelation.spearman(averageX, averageY)).isEmpty();
            } else {
                assertIs(RankCorrelation.spearman(averageX, averageY), expected);
            }
        }
    }

    @Test
    void aSwapAtTheTopCostsMoreThanOneAtTheBottom() {
        double[] x = {1, 2, 3, 4, 5};
        double[] top = {2, 1, 3, 4, 5};
        double[] bottom = {1, 2, 3, 5, 4};
        assertThat(RankCorrelation.spearman(x, top)).isEqualTo(RankCorrelation.spearman(x, bottom));
        assertThat(RankCorrelation.weightedSpearman(x, top).getAsDouble())
                .isLessThan(RankCorrelation.weightedSpearman(x, bottom).getAsDouble());
        assertThat(RankCorrelation.ws(x, top).getAsDouble())
                .isLessThan(RankCorrelation.ws(x, bottom).getAsDouble());
    }

    @Test
    void whatCannotBeComputedIsEmpty() {
        double[] one = {1};
        double[] tied = {1.5, 1.5};
        double[] two = {1, 2};
        assertThat(RankCorrelation.kendallTauA(one, one)).isEmpty();
        assertThat(RankCorrelation.kendallTauB(tied, two)).isEmpty();
        assertThat(RankCorrelation.spearman(tied, two)).isEmpty();
        assertThat(RankCorrelation.weightedSpearman(one, one)).isEmpty();
        assertThat(RankCorrelation.ws(new double[0], new double[0])).isEmpty();
        assertThat(Concordance.of(new double[][] {{1, 1}, {2, 2}})).isEmpty();
        assertThat(Concordance.of(new double[0][])).isEmpty();
    }

    @Test
    void concordanceIsTestedAgainstJudgesWhoRankAtRandom() {
        double[][] ranks = {{1, 2, 3, 4, 5, 6, 7}, {1, 2, 3, 4, 5, 6, 7}, {4, 3, 1, 2, 7, 5, 6}};
        Concordance c = Concordance.of(ranks).orElseThrow();
        double s = 0;
        for (int i = 0; i < 7; i++) {
            double sum = ranks[0][i] + ranks[1][i] + ranks[2][i];
            s += (sum - 12) * (sum - 12);
        }
        assertThat(c.w()).isCloseTo(12 * s / (9 * (343 - 7)), within(1e-12));
        assertThat(c.chiSquare().getAsDouble()).isCloseTo(18 * c.w(), within(1e-12));
        assertThat(c.f().getAsDouble()).isCloseTo(2 * c.w() / (1 - c.w()), within(1e-12));
        assertThat(c.fP().getAsDouble()).isLessThan(c.chiSquareP().getAsDouble());
        assertThat(Concordance.of(new double[][] {{1, 2, 3}}).orElseThrow().chiSquareP())
                .isEmpty();
    }

    private static void assertIs(OptionalDouble ours, double expected) {
        assertThat(ours.getAsDouble()).isCloseTo(expected, within(1e-12));
    }
}
