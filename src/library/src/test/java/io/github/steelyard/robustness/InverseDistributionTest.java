package io.github.steelyard.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quantiles whatever the shape: shapes far below 1 are those of weights of less than a per cent. */
class InverseDistributionTest {

    private static final double[] SHARES = {1e-9, 1e-5, 1e-3, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 0.999, 0.99999};

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1e-4, 1e-3, 0.01, 0.094, 0.3, 0.5, 0.99, 1, 1.5, 3, 47, 1e3, 1e6})
    void aGammaQuantileIsWhereTheDistributionFunctionHasItsShare(double shape) {
        GammaDistribution gamma = new GammaDistribution(null, shape, 1, 1e-13);
        DoubleUnaryOperator inverse = InverseDistribution.gamma(gamma);
        for (double p : SHARES) {
            double x = inverse.applyAsDouble(p);
            assertThat(x).isNotNegative().isFinite();
            if (x > 1e-300) {
                assertThat(gamma.cumulativeProbability(x)).isCloseTo(p, within(1e-9));
            } else {
                assertThat(gamma.cumulativeProbability(1e-300)).isGreaterThan(p * (1 - 1e-9));
            }
        }
        rises(SmoothQuantile.gamma(shape), shape);
    }

    @ParameterizedTest
    @CsvSource({
        "1e-4, 3",
        "0.006, 2.99",
        "2.99, 0.006",
        "0.094, 46.9",
        "0.25, 0.25",
        "0.01, 0.01",
        "0.5, 0.5",
        "1, 1",
        "1, 0.2",
        "8, 121",
        "500, 0.3",
        "1e-3, 1e3",
        "47, 3000"
    })
    void aBetaQuantileIsWhereTheDistributionFunctionHasItsShare(double alpha, double beta) {
        BetaDistribution distribution = new BetaDistribution(null, alpha, beta, 1e-13);
        DoubleUnaryOperator inverse = InverseDistribution.beta(distribution);
        for (double p : SHARES) {
            double x = inverse.applyAsDouble(p);
            assertThat(x).isBetween(0.0, 1.0);
            if (x > 1e-300 && x < 0.999) {
                assertThat(distribution.cumulativeProbability(x)).isCloseTo(p, within(1e-11));
            }
        }
        rises(SmoothQuantile.beta(alpha, beta, 0, 1), alpha / (alpha + beta));
    }

    /** It never falls, is never negative, and its mean is that of the distribution. */
    private static void rises(Quantile quantile, double mean) {
        int slices = 200_000;
        double sum = 0;
        double before = 0;
        for (int t = 0; t < slices; t++) {
            double x = quantile.at((t + 0.5) / slices);
            assertThat(x).isGreaterThanOrEqualTo(before * (1 - 1e-9) - 1e-300).isFinite();
            before = x;
            sum += x;
        }
        // Of a mean that a draw in thousands makes, so few slices show too little.
        if (mean > 5e-3) {
            assertThat(sum / slices).isCloseTo(mean, within(2e-3 * mean));
        }
    }
}
