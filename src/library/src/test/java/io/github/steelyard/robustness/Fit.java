package io.github.steelyard.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Kolmogorov's test at one false alarm in 1.4 billion: P(√n·D &gt; 3.3) ≤ 2·exp(−2·3.3²) = 7e-10, whatever the
 * distribution. Seeds are fixed, so a right implementation that passes once passes always.
 */
final class Fit {

    private static final double CRITICAL = 3.3;

    private Fit() {}

    static void follows(String what, double[] sample, DoubleUnaryOperator distribution) {
        double[] x = sample.clone();
        Arrays.sort(x);
        double worst = 0;
        for (int k = 0; k < x.length; k++) {
            double p = distribution.applyAsDouble(x[k]);
            worst = Math.max(worst, Math.max((k + 1.0) / x.length - p, p - (double) k / x.length));
        }
        assertThat(worst * Math.sqrt(x.length)).as(what).isLessThan(CRITICAL);
    }

    /** The same for two samples of the same size: P ≤ 2·exp(−3.3²·2) again. */
    static void alike(String what, double[] one, double[] other) {
        double[] x = one.clone();
        double[] y = other.clone();
        Arrays.sort(x);
        Arrays.sort(y);
        double worst = 0;
        int a = 0;
        int b = 0;
        while (a < x.length && b < y.length) {
            if (x[a] <= y[b]) {
                a++;
            } else {
                b++;
            }
            worst = Math.max(worst, Math.abs(a - b) / (double) x.length);
        }
        assertThat(worst * Math.sqrt(x.length / 2.0)).as(what).isLessThan(CRITICAL);
    }

    /** Whether a mean lies within six standard errors: one false alarm in 500 million where the mean is near normal. */
    static void mean(String what, double[] sample, double expected) {
        double mean = Arrays.stream(sample).average().orElseThrow();
        double square = Arrays.stream(sample)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        assertThat(Math.abs(mean - expected))
                .as(what)
                .isLessThanOrEqualTo(6 * Math.sqrt(square / sample.length) + 1e-12);
    }
}
