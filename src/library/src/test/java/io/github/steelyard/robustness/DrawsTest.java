package io.github.steelyard.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.model.ValueFunction;
import io.github.steelyard.sampling.Draws;
import io.github.steelyard.sampling.NormalQuantile;
import io.github.steelyard.sampling.NormalTable;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.junit.jupiter.api.Test;

class DrawsTest {

    private static final int SIZE = 50_000;
    private static final ValueCurve LINE = new ValueCurve(new ValueFunction.Linear(), 0, 1);

    private static double[] sample(Quantile quantile, long input) {
        long key = Draws.key(1, Draws.Use.PERFORMANCE, input);
        int[] bits = new int[SIZE];
        for (int k = 0; k < SIZE; k++) {
            bits[k] = (int) Draws.bits(key, k);
        }
        double[] x = new double[SIZE];
        quantile.fill(bits, SIZE, x);
        for (int k = 0; k < SIZE; k += 997) {
            assertThat(x[k]).isCloseTo(quantile.of(bits[k]), within(1e-12));
            assertThat(x[k]).isCloseTo(quantile.at(Draws.uniform(bits[k])), within(1e-7));
        }
        return x;
    }

    private static Quantile free(Performance performance) {
        return Quantile.of(performance, Criterion.max("c"), LINE);
    }

    private static Quantile declared(Performance performance, double worst, double best) {
        Criterion criterion = Criterion.max("c").between(worst, best);
        return Quantile.of(performance, criterion, new ValueCurve(new ValueFunction.Linear(), worst, best));
    }

    @Test
    void bothHalvesAreUniformAndAloneOfEachOther() {
        for (long input : new long[] {0, 1, 1_000_000}) {
            long key = Draws.key(42, Draws.Use.WEIGHT, input);
            double[] low = new double[SIZE];
            double[] high = new double[SIZE];
            double[] folded = new double[SIZE];
            double[] stepped = new double[SIZE];
            for (int k = 0; k < SIZE; k++) {
                low[k] = Draws.low(Draws.bits(key, k));
                high[k] = Draws.high(Draws.bits(key, k));
                // The sum modulo 1 of two uniforms is uniform only if they have nothing to do with each other.
                folded[k] = (low[k] + high[k]) % 1;
                stepped[k] = (low[k] + Draws.low(Draws.bits(key, k + 1))) % 1;
            }
            Fit.follows("low", low, u -> u);
            Fit.follows("high", high, u -> u);
            Fit.follows("low and high", folded, u -> u);
            Fit.follows("this draw and the next", stepped, u -> u);
        }
    }

    @Test
    void neighbouringInputsAndSeedsHaveNothingToDoWithEachOther() {
        double[] inputs = new double[SIZE];
        double[] seeds = new double[SIZE];
        for (int k = 0; k < SIZE; k++) {
            double u = Draws.fine(Draws.bits(Draws.key(7, Draws.Use.PERFORMANCE, 3), k));
            inputs[k] = (u + Draws.fine(Draws.bits(Draws.key(7, Draws.Use.PERFORMANCE, 4), k))) % 1;
            seeds[k] = (u + Draws.fine(Draws.bits(Draws.key(8, Draws.Use.PERFORMANCE, 3), k))) % 1;
        }
        Fit.follows("inputs", inputs, u -> u);
        Fit.follows("seeds", seeds, u -> u);
    }

    @Test
    void uniformsStayInsideTheUnitInterval() {
        assertThat(Draws.uniform(Integer.MIN_VALUE)).isPositive();
        assertThat(Draws.uniform(Integer.MAX_VALUE)).isLessThan(1);
        assertThat(Draws.fine(0)).isPositive();
        assertThat(Draws.fine(-1)).isLessThan(1);
    }

    @Test
    void normalTableAgreesWithTheExactQuantile() {
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        for (long half = Integer.MIN_VALUE; half <= Integer.MAX_VALUE; half += 99_991) {
            double u = Draws.uniform((int) half);
            double exact = NormalQuantile.at(u);
            assertThat(NormalTable.of((int) half)).isCloseTo(exact, within(1e-9));
            assertThat(normal.cumulativeProbability(exact)).isCloseTo(u, within(1e-14));
        }
        for (int half : new int[] {Integer.MIN_VALUE, Integer.MIN_VALUE + 1, -1, 0, Integer.MAX_VALUE}) {
            assertThat(NormalTable.of(half)).isCloseTo(NormalQuantile.at(Draws.uniform(half)), within(1e-3));
        }
    }

    @Test
    void performancesFollowTheirForms() {
        Fit.follows("uniform", sample(free(new Performance.Uniform(2, 5)), 1), x -> (x - 2) / 3);
        TriangularDistribution triangular = new TriangularDistribution(null, 1, 2, 6);
        Fit.follows(
                "triangular", sample(free(new Performance.Triangular(1, 2, 6)), 2), triangular::cumulativeProbability);
        NormalDistribution normal = new NormalDistribution(null, 3, 2);
        Fit.follows("normal", sample(free(new Performance.Normal(3, 2)), 3), normal::cumulativeProbability);
        BetaDistribution beta = new BetaDistribution(null, 8, 121);
        Fit.follows("beta", sample(free(new Performance.Beta(8, 121)), 4), beta::cumulativeProbability);
        BetaDistribution steep = new BetaDistribution(null, 0.6, 2);
        Fit.follows("steep beta", sample(free(new Performance.Beta(0.6, 2)), 5), steep::cumulativeProbability);
        GammaDistribution gamma = new GammaDistribution(null, 2.5, 1);
        Fit.follows("gamma", sample(SmoothQuantile.gamma(2.5), 6), gamma::cumulativeProbability);
    }

    @Test
    void missingIsUniformOverTheWholeScale() {
        Fit.follows("missing", sample(declared(Performance.MISSING, 20, 10), 7), x -> (x - 10) / 10);
    }

    @Test
    void edgesOfTrianglesAreTriangles() {
        Fit.follows("rising", sample(free(new Performance.Triangular(0, 1, 1)), 8), x -> x * x);
        Fit.follows("falling", sample(free(new Performance.Triangular(0, 0, 1)), 9), x -> 1 - (1 - x) * (1 - x));
        assertThat(free(new Performance.Triangular(2, 2, 2)).isPoint()).isTrue();
    }

    @Test
    void normalsAreCutToADeclaredScale() {
        double[][] cases = {{0.5, 0.2, 0, 1}, {0.9, 0.5, 0, 1}, {-3, 1, 0, 1}, {4, 1, 0, 1}, {0.1, 0.3, 1, 0}};
        for (double[] c : cases) {
            NormalDistribution normal = new NormalDistribution(null, c[0], c[1]);
            double low = normal.cumulativeProbability(0);
            double share = normal.probability(0, 1);
            double[] x = sample(declared(new Performance.Normal(c[0], c[1]), c[2], c[3]), 10);
            assertThat(Arrays.stream(x)).allMatch(v -> v >= 0 && v <= 1);
            Fit.follows("cut", x, v -> (normal.cumulativeProbability(v) - low) / share);
        }
        assertThat(declared(new Performance.Normal(1000, 1), 0, 1).at(0.5)).isEqualTo(1);
        assertThat(declared(new Performance.Normal(-1000, 1), 0, 1).at(0.5)).isZero();
    }

    @Test
    void outcomesComeWithTheirProbabilities() {
        Performance.Discrete discrete = new Performance.Discrete(List.of(
                new Performance.Outcome(7, 0.2), new Performance.Outcome(3, 0.5), new Performance.Outcome(5, 0.3)));
        double[] x = sample(free(discrete), 11);
        double[] three = Arrays.stream(x).map(v -> v == 3 ? 1 : 0).toArray();
        double[] seven = Arrays.stream(x).map(v -> v == 7 ? 1 : 0).toArray();
        Fit.mean("three", three, 0.5);
        Fit.mean("seven", seven, 0.2);
        Fit.mean("all", x, discrete.central());
    }

    @Test
    void tabulatedQuantilesAgreeWithTheExactOnes() {
        BetaDistribution beta = new BetaDistribution(null, 20, 116, 1e-13);
        GammaDistribution gamma = new GammaDistribution(null, 0.7, 1, 1e-13);
        agrees(SmoothQuantile.beta(20, 116, 0, 1), beta::inverseCumulativeProbability);
        agrees(SmoothQuantile.gamma(0.7), gamma::inverseCumulativeProbability);
        BetaDistribution cup = new BetaDistribution(null, 0.6, 0.8, 1e-13);
        agrees(SmoothQuantile.beta(0.6, 0.8, 0, 1), cup::inverseCumulativeProbability);
    }

    private static void agrees(Quantile quantile, DoubleUnaryOperator exact) {
        for (double u = 0.0003; u < 1; u += 0.00971) {
            assertThat(quantile.at(u)).as("at " + u).isCloseTo(exact.applyAsDouble(u), within(2e-8));
        }
        assertThat(quantile.at(1e-9)).isCloseTo(exact.applyAsDouble(1e-9), within(1e-12));
    }
}
