package io.github.steelyard.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.editing.structure.RemoveOption;
import io.github.steelyard.editing.structure.RemoveScenario;
import io.github.steelyard.editing.structure.RemoveSource;
import io.github.steelyard.editing.structure.RemoveStakeholder;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The last entry of an included file can be taken out: the file stays, with nothing in it, and can be saved. */
class LastEntryTest {

    private static final String MAIN = """
            include: [more.yaml]
            title: Lines
            criteria:
              cost: {direction: min}
            options:
              bus: {performance: {cost: 3}}
              tram: {performance: {cost: 5}}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# what else there is\noptions:\n  metro: {performance: {cost: 9}}\n",
                "options: {metro: {performance: {cost: 9}}}",
                "{options: {metro: {performance: {cost: 9}}}}\n",
                "options:\n  metro:\n    performance:\n      cost: 9\n# and a word at the end",
                "stakeholders: {ann: {weights: {cost: 1}}}\n",
                "scenarios:\n  dear:\n    performance: {bus: {cost: 4}}\n",
                "# read\nsources:\n  paper: {title: A paper}\n"
            })
    void isTakenOutOfAnIncludedFile(String more) throws IOException {
        Path file = Files.writeString(folder.resolve("lines.yaml"), MAIN);
        Files.writeString(folder.resolve("more.yaml"), more);
        Loaded loaded = DecisionReader.read(file);
        Origin origin = Origin.of(loaded, file);

        Changes changes = Restructuring.of(origin, Changes.NONE, edit(more));
        Path saved = Files.createDirectories(folder.resolve("saved")).resolve("lines.yaml");
        Saving.saveAs(origin, changes, saved);
        Loaded again = DecisionReader.read(saved);

        assertThat(again.value()).as("%s", again.diagnostics()).isPresent();
        assertThat(again.diagnostics()).as("nothing to say").isEmpty();
        assertThat(again.orThrow().options()).extracting(o -> o.id()).containsExactly("bus", "tram");
        assertThat(again.orThrow().stakeholders()).isEmpty();
        assertThat(again.orThrow().scenarios()).isEmpty();
        assertThat(again.orThrow().sources()).isEmpty();
        more.lines()
                .filter(line -> line.startsWith("#"))
                .forEach(line ->
                        assertThat(saved.resolveSibling("more.yaml")).content().contains(line));
    }

    private static StructureEdit edit(String more) {
        return more.contains("stakeholders")
                ? new RemoveStakeholder("ann")
                : more.contains("scenarios")
                        ? new RemoveScenario("dear")
                        : more.contains("sources") ? new RemoveSource("paper") : new RemoveOption("metro");
    }
}
