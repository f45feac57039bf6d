package io.github.steelyard.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WeightsTest {

    @Test
    void pointsBecomeShares() {
        assertThat(Weights.of(6, 4).toArray()).containsExactly(0.6, 0.4);
        assertThat(Weights.of(80, 0, 20).at(1)).isZero();
    }

    @Test
    void hugeAndTinyPointsStillSumToOne() {
        for (double size : new double[] {1e-320, 1e-300, 1e300, Double.MAX_VALUE}) {
            assertThat(Arrays.stream(Weights.of(size, size, size / 2).toArray()).sum())
                    .isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void whatCannotBeSharedIsRefused() {
        assertThatThrownBy(() -> Weights.of(0, 0)).hasMessageContaining("all 0");
        assertThatThrownBy(() -> Weights.of()).hasMessageContaining("no weights");
        assertThatThrownBy(() -> Weights.of(1, -1)).hasMessageContaining("weight 1");
        assertThatThrownBy(() -> Weights.of(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Weights.of(1, Double.POSITIVE_INFINITY)).hasMessageContaining("finite");
        assertThatThrownBy(() -> Weights.ofShares(new double[] {0.5, 0.4})).hasMessageContaining("sum to 1");
    }

    @Test
    void noOneCanReachInside() {
        double[] shares = {0.5, 0.5};
        Weights weights = Weights.ofShares(shares);
        shares[0] = 9;
        weights.toArray()[1] = 9;
        assertThat(weights).isEqualTo(Weights.of(1, 1));
    }
}
