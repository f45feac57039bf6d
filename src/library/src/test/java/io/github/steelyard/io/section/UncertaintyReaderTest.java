package io.github.steelyard.io.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UncertaintyReaderTest {

    /** What depends on a broken uncertainty is not blamed for it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{shape: 1}",
                "{chance: 1.5}",
                "{chance: liekly}",
                "{min: 3, max: 1}",
                "{low: 1, high: 2}",
                "{mean: 1, sd: -1}",
                "{log-mean: 0}",
                "[1, 2]",
                "often"
            })
    void oneCauseIsOneError(String broken) {
        Loaded loaded = DecisionReader.read("d.yaml", """
                title: t
                criteria: {c: {direction: max, scale: {worst: 5, best: 9}}}
                uncertainties: {rain: %s}
                options:
                  a: {performance: {c: {formula: '7 + rain'}}}
                  b: {performance: {c: {if: rain > 1, then: 6, else: 7}}}
                """.formatted(broken).getBytes(StandardCharsets.UTF_8));
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.diagnostics().stream().filter(d -> d.severity() == Severity.ERROR))
                .allMatch(d -> d.place().line() == 3, "in the line of the uncertainty")
                .isNotEmpty();
    }

    /** Where an event alone leads to a division by zero, no quantity moves on the way there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{formula: '6 / rain'} | rain is false",
                "{formula: 'if(rain, 6, 6 / (rain + 0))'} | rain is false",
                "{if: 'reply is yes', then: {formula: '6 / (1 - rain)'}, else: 7} | rain is true, reply is yes",
                "{formula: '7 + 0 / (2 - rain - 1)', spread: {mean: 0, sd: 1}} | rain is true"
            })
    void aDivisionByZeroUnderAnEventSaysUnderWhich(String cell, String where) {
        Loaded loaded = DecisionReader.read("d.yaml", """
                title: t
                criteria: {c: {direction: max, scale: {worst: 5, best: 9}}}
                uncertainties: {rain: {chance: 0.5}, reply: {states: {yes: 0.5, no: 0.5}}}
                options:
                  a: {performance: {c: %s}}
                  b: {performance: {c: 7}}
                """.formatted(cell).getBytes(StandardCharsets.UTF_8));
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.diagnostics())
                .singleElement()
                .satisfies(
                        d -> assertThat(d.message()).contains("divides by zero").endsWith("where " + where))
                .satisfies(d -> assertThat(d.place().line()).isEqualTo(5));
    }
}
