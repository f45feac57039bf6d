package io.github.steelyard.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearProgramTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void agreesWithEveryVertexOfSmallProgrammes(int n) {
        Random random = new Random(100 + n);
        int[] seen = new int[3];
        for (int trial = 0; trial < (n == 4 ? 400 : 1500); trial++) {
            int m = 1 + random.nextInt(5);
            ExactVertices exact = new ExactVertices(n);
            LinearProgram program = new LinearProgram(n);
            for (int k = 0; k < m; k++) {
                long[] a = random.longs(n, -2, 3).toArray();
                int kind = random.nextInt(5) == 0 ? 0 : random.nextBoolean() ? 1 : -1;
                long b = random.nextInt(4) == 0 ? -random.nextInt(4) : random.nextInt(6);
                int copies = random.nextInt(3) == 0 ? 2 : 1;
                for (int copy = 0; copy < copies; copy++) {
                    if (copy > 0 && random.nextBoolean()) {
                        a = Arrays.stream(a).map(x -> -x).toArray();
                        b = -b;
                        kind = random.nextInt(3) - 1;
                    }
                    exact.add(a, kind, b);
                    add(program, Arrays.stream(a).asDoubleStream().toArray(), kind, b);
                }
            }
            long[] c = random.longs(n, -3, 4).toArray();
            ExactVertices.Answer truth = exact.maximize(c);
            double[] objective = Arrays.stream(c).asDoubleStream().toArray();
            LinearProgram.Solution solution = program.maximize(objective);
            switch (truth.status()) {
                case "infeasible" -> assertThat(solution).isInstanceOf(LinearProgram.Infeasible.class);
                case "unbounded" -> assertThat(solution).isInstanceOf(LinearProgram.Unbounded.class);
                default ->
                    assertThat(((LinearProgram.Optimal) solution).value()).isCloseTo(truth.value(), within(1e-9));
            }
            seen[truth.status().equals("optimal") ? 0 : truth.status().equals("infeasible") ? 1 : 2]++;
            double[] back = Arrays.stream(objective).map(x -> -x).toArray();
            LinearProgram.Solution mirrored = program.minimize(back);
            assertThat(mirrored).hasSameClassAs(solution);
            if (mirrored instanceof LinearProgram.Optimal optimal) {
                assertThat(optimal.value()).isCloseTo(-truth.value(), within(1e-9));
            }
        }
        assertThat(seen[0]).isGreaterThan(50);
        assertThat(seen[1]).isGreaterThan(50);
        assertThat(seen[2]).isGreaterThan(50);
    }

    private static void add(LinearProgram program, double[] a, int kind, double b) {
        if (kind == 0) {
            program.exactly(a, b);
        } else if (kind > 0) {
            program.atLeast(a, b);
        } else {
            program.atMost(a, b);
        }
    }

    @Test
    void equalColumnsDoNotClaimTheSameRow() {
        // commons-math3 3.6.1 answers (0, 1, 0, 0), which does not even satisfy the equation.
        LinearProgram program = new LinearProgram(4).exactly(new double[] {1, -1, -1, -2}, -2);
        LinearProgram.Optimal optimal = (LinearProgram.Optimal) program.maximize(new double[] {-1, 0, 0, 2});
        assertThat(optimal.value()).isCloseTo(2, within(1e-14));
        assertThat(optimal.point()).containsExactly(new double[] {0, 0, 0, 1}, within(1e-14));
    }

    /** The extreme points of ordered weights are 1/k for the first k. */
    @Test
    void orderedWeightsReachTheBestOfTheirExtremePoints() {
        Random random = new Random(7);
        for (int trial = 0; trial < 400; trial++) {
            int n = 2 + random.nextInt(12);
            double[] c = random.doubles(n, -1, 1).toArray();
            LinearProgram program = weights(n);
            for (int j = 0; j + 1 < n; j++) {
                double[] a = new double[n];
                a[j] = 1;
                a[j + 1] = -1;
                program.atLeast(a, 0);
                program.atMost(Arrays.stream(a).map(x -> -x).toArray(), 0);
            }
            double best = Double.NEGATIVE_INFINITY;
            double sum = 0;
            for (int k = 1; k <= n; k++) {
                sum += c[k - 1];
                best = Math.max(best, sum / k);
            }
            LinearProgram.Optimal optimal = (LinearProgram.Optimal) program.maximize(c);
            assertThat(optimal.value()).isCloseTo(best, within(1e-12));
            feasible(optimal.point());
        }
    }

    /** Bounded weights: fill the best coefficients first. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-12, 1e-9, 1e-6, 0.01, 1})
    void boundedWeightsReachTheGreedyOptimumHoweverThin(double width) {
        Random random = new Random(31);
        for (int trial = 0; trial < 300; trial++) {
            int n = 2 + random.nextInt(11);
            double[] middle = random.doubles(n, 0.01, 1).toArray();
            double total = Arrays.stream(middle).sum();
            double[] low = new double[n];
            double[] high = new double[n];
            LinearProgram program = weights(n);
            for (int j = 0; j < n; j++) {
                low[j] = middle[j] / total * (1 - width * random.nextDouble());
                high[j] = middle[j] / total * (1 + width * random.nextDouble());
                double[] a = new double[n];
                a[j] = 1;
                program.atLeast(a, low[j]).atMost(a, high[j]);
            }
            double[] c = random.doubles(n, -1, 1).toArray();
            assertThat(program.maximize(c)).isInstanceOf(LinearProgram.Optimal.class);
            LinearProgram.Optimal optimal = (LinearProgram.Optimal) program.maximize(c);
            assertThat(optimal.value()).isCloseTo(greedy(c, low, high), within(1e-11));
            feasible(optimal.point());
        }
    }

    private static double greedy(double[] c, double[] low, double[] high) {
        Integer[] order = IntStream.range(0, c.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(j -> -c[j]));
        double left = 1 - Arrays.stream(low).sum();
        double value = 0;
        for (int j : order) {
            double more = Math.min(left, high[j] - low[j]);
            value += c[j] * (low[j] + more);
            left -= more;
        }
        return value;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-15, 1e-12, 1e-9, 1e-6, 1, 1e6, 1e9, 1e12})
    void unitsOfConstraintsAndObjectiveDoNotMatter(double unit) {
        Random random = new Random(3);
        for (int trial = 0; trial < 200; trial++) {
            int n = 3 + random.nextInt(5);
            double[] c = random.doubles(n, -1, 1).toArray();
            LinearProgram plain = weights(n);
            LinearProgram scaled = weights(n);
            for (int k = 0; k < 4; k++) {
                double[] a = random.doubles(n, -1, 1).toArray();
                double bound = 0.1 * random.nextDouble();
                plain.atMost(a, bound);
                double factor = k % 2 == 0 ? unit : 1;
                scaled.atMost(Arrays.stream(a).map(x -> x * factor).toArray(), bound * factor);
            }
            LinearProgram.Solution one = plain.maximize(c);
            LinearProgram.Solution other =
                    scaled.maximize(Arrays.stream(c).map(x -> x * unit).toArray());
            assertThat(other).hasSameClassAs(one);
            if (one instanceof LinearProgram.Optimal a && other instanceof LinearProgram.Optimal b) {
                assertThat(b.value() / unit).isCloseTo(a.value(), within(1e-9));
            }
        }
    }

    @Test
    void redundantEqualitiesAreNoTrouble() {
        Random random = new Random(5);
        for (int trial = 0; trial < 300; trial++) {
            int n = 3 + random.nextInt(6);
            double[] w = random.doubles(n, 0, 1).toArray();
            double total = Arrays.stream(w).sum();
            LinearProgram program = weights(n);
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < j; k++) {
                    double[] a = new double[n];
                    a[j] = w[k] / total;
                    a[k] = -w[j] / total;
                    program.exactly(a, 0);
                }
            }
            LinearProgram.Optimal optimal = (LinearProgram.Optimal)
                    program.maximize(random.doubles(n, -1, 1).toArray());
            for (int j = 0; j < n; j++) {
                assertThat(optimal.point()[j]).isCloseTo(w[j] / total, within(1e-9));
            }
        }
    }

    @Test
    void contradictionsAreInfeasibleHoweverSlight() {
        for (double gap : new double[] {1, 1e-3, 1e-6, 1e-8}) {
            LinearProgram program = weights(3);
            program.atLeast(new double[] {1, 1, 0}, 0.5 + gap);
            program.atLeast(new double[] {0, 0, 1}, 0.5);
            assertThat(program.maximize(new double[] {1, 0, 0})).isInstanceOf(LinearProgram.Infeasible.class);
        }
    }

    @Test
    void nothingToStopTheObjectiveIsUnbounded() {
        LinearProgram program = new LinearProgram(2).atLeast(new double[] {1, -1}, 0);
        assertThat(program.maximize(new double[] {0, 1})).isInstanceOf(LinearProgram.Unbounded.class);
        assertThat(program.minimize(new double[] {1, 0})).isInstanceOf(LinearProgram.Optimal.class);
    }

    @Test
    void aProgrammeWithoutConstraintsIsSolvedToo() {
        assertThat(((LinearProgram.Optimal) new LinearProgram(2).minimize(new double[] {1, 2})).value())
                .isZero();
        assertThat(new LinearProgram(2).maximize(new double[] {1, 2})).isInstanceOf(LinearProgram.Unbounded.class);
    }

    @Test
    void aCopyLeavesTheOriginalAlone() {
        LinearProgram one = weights(2);
        one.copy().atMost(new double[] {1, 0}, 0.25);
        assertThat(((LinearProgram.Optimal) one.maximize(new double[] {1, 0})).value())
                .isEqualTo(1);
    }

    @Test
    void aConstraintOfAnotherLengthIsRejected() {
        assertThatThrownBy(() -> new LinearProgram(2).atMost(new double[] {1}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 coefficients, the programme 2 variables");
    }

    private static LinearProgram weights(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return new LinearProgram(n).exactly(ones, 1);
    }

    private static void feasible(double[] weights) {
        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
        for (double w : weights) {
            assertThat(w).isGreaterThanOrEqualTo(-1e-12);
        }
    }
}
