package io.github.steelyard.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectionTest {

    static LongStream seeds() {
        return LongStream.range(0, 120);
    }

    /** The projection of x0 onto a convex set is the one point p of it with (x0 − p)·(y − p) ≤ 0 for every y of it. */
    @ParameterizedTest
    @MethodSource("seeds")
    void nothingFeasibleLiesOnTheNearSide(long seed) {
        Random random = new Random(seed);
        int n = 2 + random.nextInt(5);
        List<double[]> normals = new ArrayList<>();
        double[] inside = new double[n];
        double sum = 0;
        for (int j = 0; j < n; j++) {
            inside[j] = random.nextDouble();
            sum += inside[j];
        }
        Projection projection = new Projection(n);
        double[] ones = new double[n];
        java.util.Arrays.fill(ones, 1);
        projection.exactly(ones, 1);
        LinearProgram program = new LinearProgram(n);
        program.exactly(ones, 1);
        for (int j = 0; j < n; j++) {
            double[] unit = new double[n];
            unit[j] = 1;
            projection.atLeast(unit, 0);
        }
        for (int c = 0; c < 6; c++) {
            double[] a = new double[n];
            double at = 0;
            for (int j = 0; j < n; j++) {
                a[j] = random.nextGaussian();
                at += a[j] * inside[j] / sum;
            }
            double b = at - random.nextInt(3) * random.nextDouble();
            normals.add(a);
            projection.atLeast(a, b);
            program.atLeast(a, b);
        }
        double[] start = new double[n];
        for (int j = 0; j < n; j++) {
            start[j] = random.nextGaussian();
        }
        double[] p = projection.of(start).orElseThrow();
        double[] towards = new double[n];
        double reach = 0;
        for (int j = 0; j < n; j++) {
            towards[j] = start[j] - p[j];
            reach += towards[j] * p[j];
            assertThat(p[j]).isGreaterThan(-1e-10);
        }
        LinearProgram.Optimal furthest = (LinearProgram.Optimal) program.maximize(towards);
        assertThat(furthest.value()).isCloseTo(reach, within(1e-8));
    }

    @Test
    void aPointInsideStaysWhereItIs() {
        Projection projection =
                new Projection(2).atLeast(new double[] {1, 0}, 0).atLeast(new double[] {0, 1}, 0);
        assertThat(projection.of(new double[] {1, 2}))
                .hasValueSatisfying(p -> assertThat(p).containsExactly(1, 2));
    }

    @Test
    void aCornerIsFoundExactly() {
        Projection projection =
                new Projection(2).atLeast(new double[] {1, 0}, 1).atLeast(new double[] {0, 1}, 2);
        assertThat(projection.of(new double[] {-3, -4}))
                .hasValueSatisfying(p -> assertThat(p).containsExactly(new double[] {1, 2}, within(1e-12)));
    }

    @Test
    void repeatedConstraintsDoNoHarm() {
        Projection projection = new Projection(2)
                .exactly(new double[] {1, 1}, 1)
                .exactly(new double[] {2, 2}, 2)
                .atLeast(new double[] {1, 0}, 0.5)
                .atLeast(new double[] {3, 0}, 1.5);
        assertThat(projection.of(new double[] {0, 0}))
                .hasValueSatisfying(p -> assertThat(p).containsExactly(new double[] {.5, .5}, within(1e-12)));
    }

    @Test
    void contradictionsHaveNoNearestPoint() {
        assertThat(new Projection(1)
                        .atLeast(new double[] {1}, 1)
                        .atLeast(new double[] {-1}, 0)
                        .of(new double[] {0}))
                .isEqualTo(Optional.empty());
        assertThat(new Projection(1)
                        .exactly(new double[] {1}, 1)
                        .exactly(new double[] {1}, 2)
                        .of(new double[] {0}))
                .isEqualTo(Optional.empty());
    }

    @Test
    void equalitiesAfterInequalitiesAreAMistake() {
        assertThatThrownBy(() -> new Projection(1).atLeast(new double[] {1}, 1).exactly(new double[] {1}, 1))
                .isInstanceOf(IllegalStateException.class);
    }
}
