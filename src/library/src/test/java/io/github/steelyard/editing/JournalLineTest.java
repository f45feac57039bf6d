package io.github.steelyard.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.editing.Changes.CellKey;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Performance;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JournalLineTest {

    private static final String TEXT = """
            title: Buses
            weight-uncertainty: 0.25
            criteria:
              cost: {direction: min, weight: 40}
              city: {direction: max, weight: 60}
            options:
              diesel: {performance: {cost: 1, city: 2}}
            """;

    private static Changes everything() {
        return Changes.NONE
                .weighing("", Map.of("cost", 12.5))
                .weighing("treasury", Map.of("city", 3.0))
                .performing(new CellKey("", new Cell("diesel", "noise")), Performance.exact(70))
                .performing(new CellKey("cheap-power", new Cell("battery", "purchase")), new Performance.Uniform(1, 2))
                .performing(new CellKey("", new Cell("hybrid", "noise")), new Performance.Triangular(1, 2, 3))
                .performing(new CellKey("", new Cell("hybrid", "upkeep")), new Performance.Normal(5, 0.1))
                .performing(new CellKey("", new Cell("hybrid", "comfort")), Performance.MISSING)
                .performing(new CellKey("", new Cell("diesel", "upkeep")), new Performance.Beta(2, 5.5))
                .performing(
                        new CellKey("", new Cell("diesel", "comfort")),
                        new Performance.Discrete(
                                List.of(new Performance.Outcome(10, 0.25), new Performance.Outcome(1e-7, 0.75))))
                .choosing(new MethodChoice("topsis", Map.of()))
                .spreading(0.4);
    }

    @Test
    void aLineSaysAllChanges() {
        assertThat(JournalLine.parse(JournalLine.of(everything()))).contains(everything());
    }

    @Test
    void aTornOrDamagedLineIsKnown() {
        String line = JournalLine.of(everything());
        for (int end = 0; end < line.length(); end++) {
            assertThat(JournalLine.parse(line.substring(0, end))).isEmpty();
        }
        assertThat(JournalLine.parse("points||cost|many\tend")).isEmpty();
        assertThat(JournalLine.parse("nonsense\tend")).isEmpty();
    }

    @Test
    void whatWasTakenBackSinceSavingIsNotLostEither() {
        Origin origin = Origin.of(
                DecisionReader.read("a.yaml", TEXT.getBytes(StandardCharsets.UTF_8))
                        .orThrow(),
                Optional.empty(),
                List.of());
        Changes saved =
                Changes.NONE.weighing("", Map.of("cost", 70.0, "city", 30.0)).spreading(0.9);
        Changes unsaved = Unsaved.of(origin, saved, Changes.NONE);
        assertThat(unsaved.points("")).isEqualTo(Map.of("cost", 40.0, "city", 60.0));
        assertThat(unsaved.uncertainty()).hasValue(0.25);
        assertThat(Unsaved.of(origin, saved, saved)).isEqualTo(Changes.NONE);
    }
}
