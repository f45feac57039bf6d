package io.github.steelyard.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.optimization.LinearProgram.Optimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Programmes whose coefficients span many powers of ten. Each is solved together with its dual: a point and prices that
 * both satisfy their constraints and reach the same value prove each other best, whatever solved them.
 */
class WideSpanTest {

    private static double number(SplittableRandom random, int powers) {
        double size = Math.pow(10, random.nextDouble() * 2 * powers - powers);
        return random.nextInt(4) == 0 ? 0 : random.nextInt(3) == 0 ? -size : size;
    }

    private static double dot(double[] a, double[] x) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * x[j];
        }
        return sum;
    }

    private static double sizes(double[] a, double[] x) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += Math.abs(a[j] * x[j]);
        }
        return sum;
    }

    /** max c x with A x ≤ b, b ≥ 0, whose dual is min b y with Aᵀ y ≥ c. */
    private record Programme(double[][] a, double[] b, double[] c) {

        static Programme of(SplittableRandom random, int powers) {
            int m = random.nextInt(1, 6);
            int n = random.nextInt(1, 6);
            double[][] a = new double[m][n];
            for (double[] row : a) {
                Arrays.setAll(row, j -> number(random, powers));
            }
            double[] b = new double[m];
            Arrays.setAll(b, k -> Math.abs(number(random, powers)));
            double[] c = new double[n];
            Arrays.setAll(c, j -> number(random, powers));
            return new Programme(a, b, c);
        }

        double[][] transposed() {
            double[][] t = new double[c.length][b.length];
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < c.length; j++) {
                    t[j][k] = a[k][j];
                }
            }
            return t;
        }

        StandardForm primal() {
            int m = b.length;
            int n = c.length;
            double[][] rows = new double[m][];
            int[] slack = new int[m];
            double[] cost = new double[n + m];
            for (int k = 0; k < m; k++) {
                rows[k] = Arrays.copyOf(a[k], n + m);
                rows[k][n + k] = 1;
                slack[k] = n + k;
            }
            for (int j = 0; j < n; j++) {
                cost[j] = -c[j];
            }
            return new StandardForm(rows, b, cost, slack);
        }

        StandardForm dual() {
            int m = b.length;
            int n = c.length;
            double[][] rows = new double[n][];
            double[] right = new double[n];
            int[] slack = new int[n];
            for (int j = 0; j < n; j++) {
                double sign = c[j] < 0 ? -1 : 1;
                double[] row = transposed()[j];
                rows[j] = new double[m + n];
                for (int k = 0; k < m; k++) {
                    rows[j][k] = sign * row[k];
                }
                rows[j][m + j] = -sign;
                right[j] = sign * c[j];
                slack[j] = sign < 0 ? m + j : -1;
            }
            return new StandardForm(rows, right, Arrays.copyOf(b, m + n), slack);
        }
    }

    @Test
    void aProgrammeSolvedWithoutRoundingAndItsDualProveEachOther() {
        SplittableRandom random = new SplittableRandom(8);
        int optimal = 0;
        int unbounded = 0;
        for (int trial = 0; trial < 2_000; trial++) {
            Programme p = Programme.of(random, 9);
            ExactSimplex primal = new ExactSimplex(p.primal());
            ExactSimplex dual = new ExactSimplex(p.dual());
            Simplex.Status status = primal.solve();
            Simplex.Status other = dual.solve();
            if (status == Simplex.Status.UNBOUNDED) {
                unbounded++;
                // What falls short by less than the tolerance of infeasibility is none.
                continue;
            }
            assertThat(status).isEqualTo(Simplex.Status.OPTIMAL);
            assertThat(other).isEqualTo(Simplex.Status.OPTIMAL);
            optimal++;
            double[] x = Arrays.copyOf(primal.point(), p.c().length);
            double[] y = Arrays.copyOf(dual.point(), p.b().length);
            for (int k = 0; k < y.length; k++) {
                assertThat(dot(p.a()[k], x)).isLessThanOrEqualTo(p.b()[k] + 1e-12 * sizes(p.a()[k], x));
                assertThat(y[k]).isNotNegative();
            }
            for (int j = 0; j < x.length; j++) {
                double[] column = p.transposed()[j];
                assertThat(dot(column, y)).isGreaterThanOrEqualTo(p.c()[j] - 1e-9 - 1e-12 * sizes(column, y));
                assertThat(x[j]).isNotNegative();
            }
            double slip = 1e-9 * Arrays.stream(x).sum();
            assertThat(dot(p.c(), x))
                    .isCloseTo(dot(p.b(), y), within(slip + 1e-10 * (sizes(p.c(), x) + sizes(p.b(), y)) + 1e-300));
        }
        assertThat(optimal).isGreaterThan(300);
        assertThat(unbounded).isGreaterThan(300);
    }

    /** A game: the best mixture of rows against the worst column, and the other way round, have the same value. */
    @Test
    void mixturesAndWeightsOverWideSpansHaveTheSameValue() {
        SplittableRandom random = new SplittableRandom(9);
        for (int trial = 0; trial < 3_000; trial++) {
            int m = random.nextInt(1, 7);
            int n = random.nextInt(1, 7);
            int powers = random.nextInt(1, 12);
            double[][] gains = new double[m][n];
            for (double[] row : gains) {
                Arrays.setAll(row, j -> number(random, powers) / Math.pow(10, powers));
            }
            double[] mixture = Arrays.copyOf(game(gains, true), m);
            double[] weights = Arrays.copyOf(game(gains, false), n);
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int k = 0; k < m; k++) {
                    sum += mixture[k] * gains[k][j];
                }
                least = Math.min(least, sum);
            }
            double most = Double.NEGATIVE_INFINITY;
            for (double[] row : gains) {
                most = Math.max(most, dot(row, weights));
            }
            assertThat(Arrays.stream(mixture).sum()).isCloseTo(1, within(1e-9));
            assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-9));
            assertThat(most).as("trial %d", trial).isCloseTo(least, within(1e-8));
        }
    }

    private static double[] game(double[][] gains, boolean rows) {
        int m = gains.length;
        int n = gains[0].length;
        int size = rows ? m : n;
        LinearProgram program = new LinearProgram(size + 1);
        double[] ones = new double[size + 1];
        Arrays.fill(ones, 0, size, 1);
        program.exactly(ones, 1);
        for (int c = 0; c < (rows ? n : m); c++) {
            double[] a = new double[size + 1];
            for (int k = 0; k < size; k++) {
                // Values are moved up by 2, as variables are 0 or more.
                a[k] = 2 + (rows ? gains[k][c] : gains[c][k]);
            }
            a[size] = -1;
            if (rows) {
                program.atLeast(a, 0);
            } else {
                program.atMost(a, 0);
            }
        }
        double[] value = new double[size + 1];
        value[size] = 1;
        return ((Optimal) (rows ? program.maximize(value) : program.minimize(value))).point();
    }
}
