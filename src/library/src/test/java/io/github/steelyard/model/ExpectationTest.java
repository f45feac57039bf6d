package io.github.steelyard.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Beta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expectations against closed forms that they do not use. */
class ExpectationTest {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private static final ValueFunction POINTS = new ValueFunction.Piecewise(
            List.of(new ValueFunction.Point(0, 0), new ValueFunction.Point(30, 0.8), new ValueFunction.Point(100, 1)));

    private static Expectation on(ValueFunction function) {
        return new Expectation(new ValueCurve(function, 0, 100), true);
    }

    /** The c for which (1 - e^(-ct)) / (1 - e^(-c)) = 1/2 at t, by Newton's method from ln 2 / t, mirrored above the middle. */
    private static double bend(double midpoint) {
        double t = Math.min(midpoint, 100 - midpoint) / 100;
        double c = Math.log(2) / t;
        for (int k = 0; k < 100; k++) {
            double f = 1 - 2 * Math.exp(-c * t) + Math.exp(-c);
            c -= f / (2 * t * Math.exp(-c * t) - Math.exp(-c));
        }
        return midpoint < 50 ? c : -c;
    }

    @ParameterizedTest
    @CsvSource({"90, 40, 0, 100", "80, 40, 0, 100", "50, 1, 0, 100", "-30, 20, 0, 100", "100, 0.1, 0, 100"})
    void theMeanOfATruncatedNormal(double mean, double sd, double low, double high) {
        double a = (low - mean) / sd;
        double b = (high - mean) / sd;
        double share = NORMAL.cumulativeProbability(b) - NORMAL.cumulativeProbability(a);
        double expected = mean + sd * (NORMAL.density(a) - NORMAL.density(b)) / share;
        assertThat(on(new ValueFunction.Linear()).performance(new Performance.Normal(mean, sd)))
                .isCloseTo(expected, within(1e-10));
    }

    @Test
    void theMeanOfATailIsThatOfTheInverseMillsRatio() {
        // N(-400, 20) above 0: 20 standard deviations out, mean = sd * (phi(20) / Q(20) - 20); the ratio by its
        // continued fraction x + 1/(x + 2/(x + 3/(x + ...))).
        double ratio = 20;
        for (int k = 60; k >= 1; k--) {
            ratio = 20 + k / ratio;
        }
        assertThat(on(new ValueFunction.Linear()).performance(new Performance.Normal(-400, 20)))
                .isCloseTo(20 * (ratio - 20), within(1e-9));
    }

    @Test
    void farAwayOnlyTheEndIsLeft() {
        assertThat(on(new ValueFunction.Linear()).performance(new Performance.Normal(-4000, 20)))
                .isZero();
        assertThat(on(new ValueFunction.Linear()).value(new Performance.Normal(4000, 20)))
                .isEqualTo(1);
    }

    @Test
    void aTriangleThroughAPiecewiseCurve() {
        // Density 2x/50^2 on 0..50: v = 0.8 x/30 below 30, 0.8 + 0.2 (x - 30)/70 above; integrated by hand.
        double below = 0.8 / 30 * 2 * 27_000 / 3 / 2500;
        double share = 1 - 900.0 / 2500;
        double first = 2.0 / 2500 * (125_000 - 27_000) / 3;
        double above = 0.8 * share + 0.2 / 70 * (first - 30 * share);
        assertThat(on(POINTS).value(new Performance.Triangular(0, 50, 50))).isCloseTo(below + above, within(1e-13));
    }

    @Test
    void aRangeThroughAPiecewiseCurve() {
        assertThat(on(POINTS).value(new Performance.Uniform(0, 100))).isCloseTo(0.3 * 0.4 + 0.7 * 0.9, within(1e-14));
    }

    @Test
    void aCutNormalThroughAPiecewiseCurve() {
        // E[(X - k)+] of a normal in closed form; slopes change by hand.
        double mean = 40;
        double sd = 25;
        double share = NORMAL.cumulativeProbability(2.4) - NORMAL.cumulativeProbability(-1.6);
        double expected = 0.8 / 30 * partial(mean, sd, 0, 30) / share
                + ((0.8 - 0.2 / 70 * 30) * (NORMAL.cumulativeProbability(2.4) - NORMAL.cumulativeProbability(-0.4))
                                + 0.2 / 70 * partial(mean, sd, 30, 100))
                        / share;
        assertThat(on(POINTS).value(new Performance.Normal(mean, sd))).isCloseTo(expected, within(1e-12));
    }

    /** E[X; a &lt; X &lt; b] of a normal. */
    private static double partial(double mean, double sd, double a, double b) {
        double p = (a - mean) / sd;
        double q = (b - mean) / sd;
        return mean * (NORMAL.cumulativeProbability(q) - NORMAL.cumulativeProbability(p))
                + sd * (NORMAL.density(p) - NORMAL.density(q));
    }

    @ParameterizedTest
    @CsvSource({"30", "49.9", "52", "80", "3", "97", "0.5"})
    void aRangeThroughAnExponentialCurve(double midpoint) {
        double c = bend(midpoint);
        double expected = (1 - (Math.exp(-c * 0.1) - Math.exp(-c * 0.7)) / (0.6 * c)) / -Math.expm1(-c);
        assertThat(on(new ValueFunction.Exponential(midpoint)).value(new Performance.Uniform(10, 70)))
                .isCloseTo(expected, within(Math.abs(c) < 0.1 ? 1e-9 : 1e-12));
    }

    @ParameterizedTest
    @CsvSource({"30", "75", "10"})
    void anUncutNormalInsideAnExponentialCurve(double midpoint) {
        // Ten standard deviations to either end, so that the moment generating function is all there is.
        double c = bend(midpoint);
        double expected = -Math.expm1(-c * 0.5 + c * c * 0.05 * 0.05 / 2) / -Math.expm1(-c);
        assertThat(on(new ValueFunction.Exponential(midpoint)).value(new Performance.Normal(50, 5)))
                .isCloseTo(expected, within(1e-12));
    }

    @Test
    void aTriangleThroughAnExponentialCurve() {
        double c = bend(30);
        // E[e^(-ct)] of a triangle on 0..1 with its peak in the middle: (4/c^2) (1 - e^(-c/2))^2.
        double half = -Math.expm1(-c / 2);
        double expected = (1 - 4 * half * half / (c * c)) / -Math.expm1(-c);
        assertThat(on(new ValueFunction.Exponential(30)).value(new Performance.Triangular(0, 50, 100)))
                .isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"2, 5", "0.3, 0.4", "800, 300"})
    void aBetaThroughAPiecewiseCurve(double alpha, double beta) {
        ValueCurve curve = new ValueCurve(
                new ValueFunction.Piecewise(List.of(
                        new ValueFunction.Point(0, 0),
                        new ValueFunction.Point(0.3, 0.8),
                        new ValueFunction.Point(1, 1))),
                0,
                1);
        double below = Beta.regularizedBeta(0.3, alpha, beta);
        double first = alpha / (alpha + beta) * Beta.regularizedBeta(0.3, alpha + 1, beta);
        double mean = alpha / (alpha + beta);
        double expected = 0.8 / 0.3 * first + 0.8 * (1 - below) + 0.2 / 0.7 * (mean - first - 0.3 * (1 - below));
        assertThat(new Expectation(curve, true).value(new Performance.Beta(alpha, beta)))
                .isCloseTo(expected, within(1e-11));
    }

    @Test
    void theMeanOfACutBeta() {
        ValueCurve curve = new ValueCurve(new ValueFunction.Linear(), 0, 0.3);
        BetaDistribution whole = new BetaDistribution(null, 2, 5);
        double expected = 2.0 / 7 * Beta.regularizedBeta(0.3, 3, 5) / whole.cumulativeProbability(0.3);
        assertThat(new Expectation(curve, true).performance(new Performance.Beta(2, 5)))
                .isCloseTo(expected, within(1e-12));
    }

    @Test
    void outcomesCountByTheirValues() {
        Performance outcomes =
                new Performance.Discrete(List.of(new Performance.Outcome(0, 0.5), new Performance.Outcome(60, 0.5)));
        assertThat(on(POINTS).value(outcomes)).isCloseTo(0.5 * (0.8 + 0.2 * 30 / 70), within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"30", "49.99", "50", "50.01", "75", "1"})
    void whatIsMissingIsUniformInValue(double midpoint) {
        ValueCurve curve = new ValueCurve(new ValueFunction.Exponential(midpoint), 0, 100);
        double sum = 0;
        int n = 200_000;
        for (int k = 0; k < n; k++) {
            sum += curve.performance((k + 0.5) / n) / n;
        }
        assertThat(curve.meanPerformance()).isCloseTo(sum, within(1e-5));
        assertThat(on(new ValueFunction.Exponential(midpoint)).value(Performance.MISSING))
                .isEqualTo(0.5);
        assertThat(new ValueCurve(POINTS, 0, 100).meanPerformance()).isCloseTo(0.8 * 15 + 0.2 * 65, within(1e-12));
    }

    @Test
    void aCurveGoesOnStraightOutsideItsScale() {
        for (double midpoint : new double[] {20, 30, 70, 80}) {
            ValueCurve curve = new ValueCurve(new ValueFunction.Exponential(midpoint), 100, 0);
            for (double x : new double[] {-40, -1, 101, 150}) {
                double end = x < 0 ? 0 : 100;
                double slope = (curve.value(end) - curve.value(end == 0 ? 1e-6 : 100 - 1e-6)) / (x < 0 ? -1e-6 : 1e-6);
                assertThat(curve.value(x))
                        .isCloseTo(
                                curve.value(end) + slope * (x - end),
                                within(1e-9 + 1e-3 * Math.abs(slope * (x - end))));
                assertThat(curve.performance(curve.value(x))).isCloseTo(x, within(1e-6));
            }
        }
    }

    @Test
    void theSteepestCurvesHaveValues() {
        for (double midpoint : new double[] {0.01, 99.99}) {
            ValueCurve curve = new ValueCurve(new ValueFunction.Exponential(midpoint), 0, 100);
            assertThat(curve.value(midpoint)).isCloseTo(0.5, within(1e-3));
            assertThat(curve.performance(0.5)).isCloseTo(midpoint, within(0.05));
            assertThat(curve.value(0)).isZero();
            assertThat(curve.value(100)).isEqualTo(1);
            assertThat(new Expectation(curve, true).value(new Performance.Uniform(0, 100)))
                    .isBetween(0.0, 1.0);
        }
    }
}
