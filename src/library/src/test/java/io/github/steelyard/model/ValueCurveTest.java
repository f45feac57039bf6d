package io.github.steelyard.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Refusal;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueCurveTest {

    private static final ValueFunction LINEAR = new ValueFunction.Linear();

    @Test
    void aStraightLineRunsFromWorstToBestEitherWay() {
        ValueCurve cost = new ValueCurve(LINEAR, 60, 20);
        assertThat(cost.value(60)).isZero();
        assertThat(cost.value(20)).isOne();
        assertThat(cost.value(31)).isEqualTo(29.0 / 40);
        assertThat(cost.isLinear()).isTrue();
    }

    @Test
    void theExponentialCurvePassesItsMidpointAndBothEnds() {
        for (double midpoint : new double[] {1, 10, 30, 50, 70, 90, 99}) {
            ValueCurve curve = new ValueCurve(new ValueFunction.Exponential(midpoint), 0, 100);
            assertThat(curve.value(0)).isZero();
            assertThat(curve.value(100)).isCloseTo(1, within(1e-12));
            assertThat(curve.value(midpoint)).as("midpoint " + midpoint).isCloseTo(0.5, within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-9, 1e-6, 1e-4, 3e-4, 1 - 1e-3, 1 - 3e-4, 1 - 1e-6, 1 - 1e-9, 1 - 1e-12})
    void aMidpointNearAnEndIsPassedToo(double midpoint) {
        ValueCurve curve = new ValueCurve(new ValueFunction.Exponential(midpoint), 0, 1);
        assertThat(curve.value(0)).isZero();
        assertThat(curve.value(1)).isCloseTo(1, within(1e-12));
        assertThat(curve.value(midpoint)).isCloseTo(0.5, within(1e-4));
        assertThat(curve.performance(0.5)).isCloseTo(midpoint, within(1e-12));
        assertThat(curve.value(-0.5)).isFinite();
        assertThat(curve.value(1.5)).isFinite();
    }

    @Test
    void aMidpointThatCannotBeToldFromAnEndIsRefused() {
        assertThatThrownBy(() -> new ValueCurve(new ValueFunction.Exponential(95), -1e308, 100))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void anExponentialMidpointInTheMiddleIsAStraightLine() {
        ValueCurve curve = new ValueCurve(new ValueFunction.Exponential(40), 60, 20);
        assertThat(curve.isLinear()).isTrue();
        assertThat(curve.value(50)).isEqualTo(0.25);
    }

    @Test
    void aMidpointOutsideTheScaleIsRefused() {
        assertThatThrownBy(() -> new ValueCurve(new ValueFunction.Exponential(100), 0, 100))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("inside the scale");
    }

    @Test
    void piecesAreJoinedByStraightLines() {
        ValueCurve noise = new ValueCurve(
                new ValueFunction.Piecewise(List.of(
                        new ValueFunction.Point(60, 1),
                        new ValueFunction.Point(75, 0.4),
                        new ValueFunction.Point(85, 0))),
                85,
                60);
        assertThat(noise.value(60)).isOne();
        assertThat(noise.value(67.5)).isCloseTo(0.7, within(1e-15));
        assertThat(noise.value(75)).isEqualTo(0.4);
        assertThat(noise.value(80)).isCloseTo(0.2, within(1e-15));
        assertThat(noise.value(85)).isZero();
    }

    @Test
    void theInverseUndoesEveryCurve() {
        SplittableRandom random = new SplittableRandom(7);
        List<ValueCurve> curves = List.of(
                new ValueCurve(LINEAR, -3, 9),
                new ValueCurve(LINEAR, 9, -3),
                new ValueCurve(new ValueFunction.Exponential(12), 10, 30),
                new ValueCurve(new ValueFunction.Exponential(12), 30, 10),
                new ValueCurve(
                        new ValueFunction.Piecewise(List.of(
                                new ValueFunction.Point(0, 0),
                                new ValueFunction.Point(1, 0.9),
                                new ValueFunction.Point(5, 1))),
                        0,
                        5),
                new ValueCurve(
                        new ValueFunction.Piecewise(List.of(
                                new ValueFunction.Point(0, 1),
                                new ValueFunction.Point(1, 0.9),
                                new ValueFunction.Point(5, 0))),
                        5,
                        0));
        for (ValueCurve curve : curves) {
            for (int k = 0; k < 100; k++) {
                double v = random.nextDouble();
                assertThat(curve.value(curve.performance(v))).isCloseTo(v, within(1e-10));
            }
        }
    }

    @Test
    void aFlatPieceGoesBackToItsWorseEnd() {
        ValueCurve curve = new ValueCurve(
                new ValueFunction.Piecewise(List.of(
                        new ValueFunction.Point(0, 0),
                        new ValueFunction.Point(1, 0.5),
                        new ValueFunction.Point(2, 0.5),
                        new ValueFunction.Point(3, 1))),
                0,
                3);
        assertThat(curve.performance(0.5)).isEqualTo(1);
    }

    @Test
    void aConstantColumnIsWorthNothingToAnyOption() {
        assertThat(new ValueCurve(LINEAR, 5, 5).value(5)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-150, 1, 1e150, 1e300, Double.MAX_VALUE})
    void extremeScalesStayNumbers(double size) {
        ValueCurve curve = new ValueCurve(LINEAR, -size, size);
        assertThat(curve.value(0)).isEqualTo(0.5);
        assertThat(curve.value(size)).isOne();
        assertThat(curve.value(-size)).isZero();
        assertThat(curve.performance(0.5)).isZero();
    }

    /** Midpoints within a billionth of an end bend the curve until its exponential is 0 in doubles. */
    @Test
    void theInverseIsFiniteHoweverSteepTheCurve() {
        for (double share : new double[] {1e-2, 1e-4, 1e-6, 1e-9, 1e-12, 1 - 1e-2, 1 - 1e-4, 1 - 1e-6, 1 - 1e-9}) {
            ValueCurve up = new ValueCurve(new ValueFunction.Exponential(8e9 * share), 0, 8e9);
            ValueCurve down = new ValueCurve(new ValueFunction.Exponential(8e9 * share), 8e9, 0);
            for (ValueCurve curve : new ValueCurve[] {up, down}) {
                assertThat(curve.performance(0)).isEqualTo(curve.worst());
                assertThat(curve.performance(1)).isEqualTo(curve.best());
                assertThat(curve.performance(0.5)).isCloseTo(8e9 * share, within(1e-6 * 8e9));
            }
        }
    }
}
