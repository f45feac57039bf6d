package io.github.steelyard.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.Steelyard;
import io.github.steelyard.io.format.ReadLimits;
import io.github.steelyard.model.InvalidDecision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every limit refuses what is more, and no file that is within. */
class ReadLimitsTest {

    private static final String DECISION = """
            title: t
            include: [more.yaml]
            table: t.csv
            criteria: {cost: {direction: min}}
            """;

    private static final String JSON = "{\"title\": \"t\", \"criteria\": {\"cost\": {\"direction\": \"min\"}}, "
            + "\"options\": {\"x\": {\"performance\": {\"cost\": 1}}, \"y\": {\"performance\": {\"cost\": 2}}}}";

    private static final String SHEET = "id,cost\ndirection,min\nx,1\ny,2\n";

    @TempDir
    private Path folder;

    private Path file(String name) throws IOException {
        Files.writeString(folder.resolve("d.yaml"), DECISION);
        Files.writeString(folder.resolve("d.json"), JSON);
        Files.writeString(folder.resolve("d.csv"), SHEET);
        Files.writeString(folder.resolve("more.yaml"), "include: [deep.yaml]\n");
        Files.writeString(folder.resolve("deep.yaml"), "description: twelve characters and more\n");
        Files.writeString(folder.resolve("t.csv"), "id,cost\nx,1\ny,2\n");
        Files.copy(Path.of("src/test/resources/sheets/heating.xlsx"), folder.resolve("d.xlsx"));
        return folder.resolve(name);
    }

    private static final ReadLimits ALL = ReadLimits.DEFAULT;

    static Stream<Arguments> limits() {
        return Stream.of(
                Arguments.of("d.yaml", ALL.withDocumentBytes(100), "is too large: no more than"),
                Arguments.of("d.json", ALL.withDocumentBytes(100), "is too large: no more than 100 bytes"),
                Arguments.of("d.csv", ALL.withTableBytes(10), "is too large: no more than 10 bytes"),
                Arguments.of("d.yaml", ALL.withTableBytes(10), "is too large: no more than 10 bytes"),
                Arguments.of("d.xlsx", ALL.withTableBytes(1 << 10), "is too large: no more than 1 KiB"),
                Arguments.of("d.xlsx", ALL.withUnpackedBytes(1 << 10), "unpacks to more than 1 KiB"),
                Arguments.of("d.xlsx", ALL.withValues(5), "more than 5 cells in a sheet"),
                Arguments.of("d.csv", ALL.withValues(5), "more than 5 cells in a sheet"),
                Arguments.of("d.yaml", ALL.withValues(5), "more than 5 keys and values"),
                Arguments.of("d.json", ALL.withValues(5), "more than 5 keys and values"),
                Arguments.of("d.yaml", ALL.withTableCells(5), "more than 5 cells in a table"),
                Arguments.of("d.yaml", ALL.withNesting(2), "nested more than 2 deep"),
                Arguments.of("d.json", ALL.withNesting(2), "nested more than 2 deep"),
                Arguments.of("d.yaml", ALL.withIncludes(1), "includes are nested more than 1 deep"),
                Arguments.of("d.yaml", ALL.withTextLength(12), "a text is longer than 12"));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void whatIsMoreIsRefused(String name, ReadLimits limits, String words) throws IOException {
        Path file = file(name);
        assertThat(Steelyard.read(file).decision().options()).hasSizeGreaterThan(1);
        assertThatThrownBy(() -> Steelyard.read(file, limits))
                .isInstanceOf(InvalidDecision.class)
                .hasMessageContaining(words);
    }

    @Test
    void largerLimitsReadMore() throws IOException {
        Path deep = folder.resolve("deep.json");
        String parameters = "{\"a\": ".repeat(100) + "1" + "}".repeat(100);
        Files.writeString(deep, JSON.replace("\"title\"", "\"unknown\": " + parameters + ", \"title\""));
        assertThat(DecisionReader.read(deep).diagnostics())
                .anyMatch(d -> d.message().contains("nested more than 64 deep"));
        assertThat(DecisionReader.read(deep, ALL.withNesting(1_000)).diagnostics())
                .noneMatch(d -> d.message().contains("nested"));
    }

    @Test
    void aLimitThatNobodyCanMeetIsRefused() {
        assertThatThrownBy(() -> ALL.withValues(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("values must be between 1 and 2147483631, was 0");
        assertThatThrownBy(() -> ALL.withNesting(1_001)).isInstanceOf(IllegalArgumentException.class);
    }
}
