package io.github.steelyard.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Performance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decision that becomes a file of its own says of missing performances what was said before. */
class WrittenAnewTest {

    private static final String SHEET = """
            id,cost,noise
            direction,min,min
            bus,10,unknown
            tram,20,60
            metro,,50
            """;

    private static final String RAIN = """
            title: Rain
            criteria:
              cost: {scale: {worst: 100, best: 0}, weight: 1}
              noise: {scale: {worst: 100, best: 0}, weight: 1}
            uncertainties:
              rain: {chance: 0.3}
            options:
              bus: {performance: {cost: {if: rain, then: 20}, noise: unknown}}
              tram: {performance: {cost: {if: rain, then: 20, else: unknown}, noise: 3}}
              metro: {performance: {cost: 5}}
            """;

    @TempDir
    Path folder;

    /** Each save into another format, which has no place for the words of the first. */
    @Test
    void anotherFormatKeepsWhatWasSaidAndWhatWasLeftOut() throws IOException {
        Path file = Files.writeString(folder.resolve("rain.yaml"), RAIN);
        Origin origin = Origin.of(DecisionReader.read(file), file);
        Path json = folder.resolve("rain.json");
        Saving.saveAs(origin, Changes.NONE, json);

        assertThat(gaps(json)).isEqualTo(gaps(file)).hasSize(1);
        assertThat(stated(json, "options/bus/performance/noise")).isTrue();
        assertThat(stated(json, "options/metro/performance/noise")).isFalse();
    }

    /** What somebody takes back on purpose is said to be unknown. */
    @Test
    void aChangeToUnknownIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("rain.yaml"), RAIN);
        Origin origin = Origin.of(DecisionReader.read(file), file);
        Changes changes =
                Changes.NONE.performing(new Changes.CellKey("", new Cell("tram", "noise")), Performance.MISSING);
        Path anew = folder.resolve("anew.yaml");
        Saving.saveAnew(origin, changes, anew);

        assertThat(stated(anew, "options/tram/performance/noise")).isTrue();
        assertThat(stated(anew, "options/metro/performance/noise")).isFalse();
    }

    @Test
    void aSheetBecomesADraftWithItsUnknowns() throws IOException {
        Path sheet = Files.writeString(folder.resolve("table.csv"), SHEET);
        Loaded loaded = DecisionReader.read(sheet);
        Draft draft = Draft.of(Origin.of(loaded, sheet), Changes.NONE);
        Path anew = Files.write(folder.resolve("anew.yaml"), draft.texts().get(Draft.UNSAVED));

        assertThat(stated(anew, "options/bus/performance/noise")).isTrue();
        assertThat(stated(anew, "options/metro/performance/cost")).isFalse();
    }

    private static boolean stated(Path file, String way) {
        return DecisionReader.read(file).sources().isStated(way);
    }

    private static List<String> gaps(Path file) throws IOException {
        return DecisionReader.read(
                        file.getFileName().toString(), Files.readString(file).getBytes(StandardCharsets.UTF_8))
                .diagnostics()
                .stream()
                .filter(d -> d.id().equals("else-absent"))
                .map(d -> d.message())
                .toList();
    }
}
