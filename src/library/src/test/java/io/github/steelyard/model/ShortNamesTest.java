package io.github.steelyard.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Values say shortly what they are, in logs and in messages of tests. */
class ShortNamesTest {

    @Test
    void aLabelIsItsIdAndWhatTheIdDoesNotSay() {
        assertThat(Label.of("night-bus")).hasToString("night-bus");
        assertThat(Label.of("night-bus").named("Line N1")).hasToString("night-bus (Line N1)");
    }

    @Test
    void thresholdsAreThoseGiven() {
        Thresholds some = new Thresholds(
                OptionalDouble.of(1), OptionalDouble.empty(), OptionalDouble.of(2.5), OptionalDouble.empty());

        assertThat(some).hasToString("{indifference: 1, veto: 2.5}");
        assertThat(Thresholds.NONE).hasToString("{}");
    }

    @Test
    void weightsAreRounded() {
        assertThat(Weights.of(1.0 / 3, 2.0 / 3)).hasToString("[0.3333, 0.6667]");
    }
}
