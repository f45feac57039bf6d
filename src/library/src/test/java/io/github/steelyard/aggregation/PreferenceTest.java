package io.github.steelyard.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.PreferenceFunction;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Thresholds;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Preference functions at their thresholds, and thresholds that cannot be meant. */
class PreferenceTest {

    @ParameterizedTest
    @CsvSource({
        "USUAL, 0, 0",
        "USUAL, 1e-9, 1",
        "U_SHAPE, 2, 0",
        "U_SHAPE, 2.001, 1",
        "V_SHAPE, 4, 1",
        "V_SHAPE, 1, 0.25",
        "LEVEL, 2, 0",
        "LEVEL, 4, 0.5",
        "LEVEL, 4.001, 1",
        "LINEAR, 2, 0",
        "LINEAR, 3, 0.5",
        "LINEAR, 4, 1",
        "GAUSSIAN, 3, 0.3934693402873666",
        "GAUSSIAN, 0, 0"
    })
    void eachShapeKeepsItsWordAtTheThresholds(PreferenceFunction function, double advantage, double preference) {
        Preference p = new Preference(function, 2, 4, 3);
        assertThat(p.of(advantage, 0)).isCloseTo(preference, within(1e-12));
        assertThat(p.of(0, advantage)).isZero();
    }

    @Test
    void binaryRoundingDoesNotCrossAThreshold() {
        Preference u = new Preference(PreferenceFunction.U_SHAPE, 0.1, 0, 0);
        assertThat(0.3 - 0.2).isLessThan(0.1);
        assertThat(0.8 - 0.7).isGreaterThan(0.1);
        assertThat(u.of(0.8, 0.7)).isZero();
        assertThat(u.of(0.3, 0.2)).isZero();
        assertThat(u.of(0.81, 0.7)).isEqualTo(1);
    }

    @Test
    void withoutAStatedFunctionTheThresholdsDecide() {
        assertThat(Preference.of(Criterion.max("c").preferring(null, Thresholds.NONE))
                        .function())
                .isEqualTo(PreferenceFunction.USUAL);
        assertThat(Preference.of(stated(null, 1, Double.NaN, Double.NaN)).function())
                .isEqualTo(PreferenceFunction.U_SHAPE);
        assertThat(Preference.of(stated(null, Double.NaN, 2, Double.NaN)).function())
                .isEqualTo(PreferenceFunction.V_SHAPE);
        assertThat(Preference.of(stated(null, 1, 2, Double.NaN)).function()).isEqualTo(PreferenceFunction.LINEAR);
        assertThat(Preference.of(stated(null, Double.NaN, Double.NaN, 2)).function())
                .isEqualTo(PreferenceFunction.GAUSSIAN);
    }

    @ParameterizedTest
    @CsvSource({
        "LINEAR, 3, 1, NaN, 'preference >= thresholds.indifference (3), was 1'",
        "LINEAR, NaN, 1, NaN, 'indifference >= 0; none is stated'",
        "LEVEL, 1, NaN, NaN, 'preference >= 0; none is stated'",
        "V_SHAPE, NaN, -1, NaN, 'preference >= 0, was -1'",
        "GAUSSIAN, NaN, NaN, 0, 's > 0, was 0'",
        "GAUSSIAN, NaN, NaN, NaN, 's > 0; none is stated'"
    })
    void thresholdsThatCannotBeMeantAreRefused(PreferenceFunction function, double q, double p, double s, String why) {
        Problem problem = Problem.of(List.of(stated(function, q, p, s)), List.of("a", "b"), new double[][] {{1}, {2}});
        assertThat(Preference.objection(problem))
                .hasValueSatisfying(reason ->
                        assertThat(reason).contains("'c'", function.word()).endsWith(why));
    }

    private static Criterion stated(PreferenceFunction function, double q, double p, double s) {
        return Criterion.max("c")
                .preferring(function, new Thresholds(limit(q), limit(p), OptionalDouble.empty(), limit(s)));
    }

    private static OptionalDouble limit(double x) {
        return Double.isNaN(x) ? OptionalDouble.empty() : OptionalDouble.of(x);
    }
}
