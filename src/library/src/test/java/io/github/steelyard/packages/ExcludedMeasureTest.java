package io.github.steelyard.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.sensitivity.TippingPoints;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A measure that a requirement leaves out of the ranking still makes the packages that it is a part of. */
class ExcludedMeasureTest {

    private static final String HEAD = """
            title: t
            uncertainties: {happens: {chance: 0.4}}
            criteria:
              effect: {scale: {worst: 0, best: 20}, weight: 1}
              calm: {scale: {worst: 0, best: 20}, weight: 1, require: {at-least: 3}}
            """;

    private static final String MEASURES = """
            options:
              push: {performance: {effect: {if: happens, then: 9, else: 1}, calm: 2}}
              talk: {performance: {effect: 4, calm: 5}}
              wait: {performance: {effect: 2, calm: 12}}
            """;

    private static Study study(String yaml) {
        return Study.of(DecisionReader.read("d.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .orThrow());
    }

    @Test
    void packagesTipAsTheyDoWrittenOutByHand() {
        Study packages = study(HEAD + MEASURES
                + "packages: {measures: [push, talk], combine: {effect: sum, calm: sum}, ranked: true}\n");
        Study byHand =
                study(HEAD + MEASURES + "  both: {performance: {effect: {if: happens, then: 13, else: 5}, calm: 7}}\n");

        TippingPoints found = TippingPoints.of(packages);
        TippingPoints expected = TippingPoints.of(byHand);

        assertThat(packages.problem().options()).noneMatch(o -> o.id().equals("push"));
        // 'both' is worth (5 + 8 p + 7) / 40, 'wait' (2 + 12) / 40: they are level at p = 0.25.
        assertThat(expected.shifts())
                .singleElement()
                .satisfies(shift -> assertThat(shift.below().orElseThrow().at()).isCloseTo(0.25, within(1e-9)));
        assertThat(found.shifts()).hasSameSizeAs(expected.shifts());
        for (int k = 0; k < found.shifts().size(); k++) {
            assertThat(found.shifts().get(k).below().map(TippingPoints.Point::at))
                    .isEqualTo(expected.shifts().get(k).below().map(TippingPoints.Point::at));
            assertThat(found.shifts().get(k).above().map(TippingPoints.Point::at))
                    .isEqualTo(expected.shifts().get(k).above().map(TippingPoints.Point::at));
        }
    }
}
