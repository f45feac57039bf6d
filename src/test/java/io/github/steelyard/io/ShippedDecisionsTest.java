package io.github.steelyard.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.model.Decision;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The decisions that come with the program. */
class ShippedDecisionsTest {

    @Test
    void theNorthKoreaDecisionHasNothingToComplainOf() {
        Loaded loaded = DecisionReader.read(Path.of("options/north-korea-2017.yaml"));

        assertThat(loaded.diagnostics()).isEmpty();
        Decision decision = loaded.orThrow();
        assertThat(decision.options()).hasSize(16);
        assertThat(decision.tree().criteria()).hasSize(13);
        assertThat(decision.stakeholders()).hasSize(6);
        assertThat(decision.scenarios()).hasSize(3);
        assertThat(decision.sources()).hasSize(3);
    }

    @Test
    void theBusExampleReadsWithAllItsForms() {
        Loaded loaded = DecisionReader.read(Path.of("options/examples/bus-fleet.yaml"));

        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.orThrow().options()).hasSize(6);
    }

    @Test
    void theLunchExampleReads() {
        assertThat(DecisionReader.read(Path.of("options/examples/lunch.yaml")).diagnostics())
                .isEmpty();
    }
}
