package io.github.steelyard.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.catalogue.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SobolIndicesTest {

    private static SobolIndices indices(double atA, double atB, double mixed) {
        SobolIndices indices = new SobolIndices(1, 2, new double[] {0});
        indices.base(0, new double[] {atA}, new double[] {atB});
        indices.mixed(0, 0, new double[] {mixed});
        indices.base(1, new double[] {0}, new double[] {0});
        indices.mixed(1, 0, new double[] {0});
        return indices;
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e200, Double.NaN})
    void aMixedPointWithoutAFiniteSquareIsRefused(double mixed) {
        assertThatThrownBy(() -> indices(1, 2, mixed).indices(1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> indices(0, 0, mixed).indices(1)).isInstanceOf(Refusal.class);
    }

    @Test
    void aConstantFunctionHasNoIndices() {
        assertThat(indices(0, 0, 0).indices(1)[0].first()).isEmpty();
    }
}
