package io.github.steelyard.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table as the program writes it for a decision file, ids first: a row that is no total is an option, however it lies. */
class WrittenTablesTest {

    @TempDir
    private Path folder;

    private Loaded read(String heading, String row) throws IOException {
        Files.writeString(
                folder.resolve("cells.csv"),
                heading + "\no-1,Tram,10,0.2,7\no-2,Bus,12,0.4,5\no-3,Metro,11,0.1,6\n" + row + "\n");
        Path file = Files.writeString(folder.resolve("decision.yaml"), """
                title: Lines
                criteria:
                  cost: {direction: min}
                  delay: {direction: min}
                  comfort: {direction: max}
                table: cells.csv
                """);
        return DecisionReader.read(file);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "far|Far away,9000,300,800",
                "target|Target,11,0.3,6",
                "weight-loss|Weight loss,11,0.3,6",
                "ideal|Ideal,10,0.1,7",
                "o-4|Like a share,50,20,30"
            })
    void eachRowIsAnOption(String id, String cells) throws IOException {
        Loaded loaded = read("id,name,cost,delay,comfort", id + "," + cells);

        assertThat(loaded.value()).as("%s", loaded.diagnostics()).isPresent();
        assertThat(loaded.orThrow().options()).extracting(o -> o.id()).containsExactly("o-1", "o-2", "o-3", id);
    }

    /** With another first column it is anyone's sheet, and what looks odd is asked for. */
    @Test
    void aSheetOfOthersIsAskedAbout() throws IOException {
        assertThat(read("option,name,cost,delay,comfort", "far,Far away,9000,300,800")
                        .value())
                .isEmpty();
    }
}
