package io.github.steelyard.gui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.model.Decision;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TradeOffsTest {

    private static final Decision FLATS = DecisionReader.read("flats.yaml", """
            title: Flats
            criteria:
              rent: {direction: min, unit: EUR, scale: {worst: 1000, best: 500}}
              size: {direction: max, value: {points: {20: 0, 40: 80, 100: 100}}}
              place:
                criteria:
                  noise: {direction: min}
                  walk: {direction: min}
            options:
              a: {performance: {rent: 700, size: 30, noise: 4, walk: 10}}
              b: {performance: {rent: 900, size: 80, noise: 2, walk: 20}}
            """.getBytes(StandardCharsets.UTF_8))
            .orThrow();

    private static final Decision TWO = DecisionReader.read("two.yaml", """
            title: Two
            criteria:
              rent: {direction: min, unit: EUR, scale: {worst: 1000, best: 500}}
              size: {direction: max, unit: m2, value: {points: {20: 0, 40: 80, 100: 100}}}
            options:
              a: {performance: {rent: 700, size: 30}}
              b: {performance: {rent: 900, size: 80}}
            """.getBytes(StandardCharsets.UTF_8))
            .orThrow();

    private static Object points(Weighing weighing, Map<String, String> answers, String id) {
        return ((Map<?, ?>) weighing.statement(answers).get("points")).get(id);
    }

    @Test
    void theOtherWeighsTheValueOfTheReference() {
        Weighing weighing = Weighing.of(TWO, "", "trade-off");
        assertThat((double) points(weighing, Map.of("reference", "Rent", "size", "800"), "size"))
                .as("less is better: 800 is two fifths of the way")
                .isCloseTo(40, within(1e-9));
        assertThat((double) points(weighing, Map.of("reference", "Size", "rent", "30"), "rent"))
                .as("by the value function, not by the range")
                .isCloseTo(40, within(1e-9));
        assertThat(weighing.statement(Map.of("reference", "Size", "rent", "30")))
                .containsEntry("method", "swing");
        assertThatThrownBy(() -> weighing.statement(Map.of("reference", "Rent", "size", "400")))
                .as("off the scale")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bothProfilesStandSideBySide() {
        Weighing weighing = Weighing.of(TWO, "", "trade-off");
        Weighing.Question size = weighing.questions().get(2);
        assertThat(weighing.text(size, Map.of("reference", "Rent")))
                .isEqualTo("A: Rent 1000 EUR, Size 100 m2\nB: Size 20 m2, Rent …");
        assertThat(weighing.text(size, Map.of("reference", "Size"))).contains("leave it open");
    }

    @Test
    void aGroupAmongThemIsRefusedInWords() {
        Weighing weighing = Weighing.of(FLATS, "", "trade-off");
        assertThat(weighing.questions()).isEmpty();
        assertThatThrownBy(() -> weighing.statement(Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("group");
        assertThat(Weighing.of(FLATS, "place", "trade-off").questions()).hasSize(3);
    }
}
