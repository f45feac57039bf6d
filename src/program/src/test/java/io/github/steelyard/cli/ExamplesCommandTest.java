package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.inspection.PublishedDecisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Decisions from the literature are listed, written, and taken wherever a decision file is. */
class ExamplesCommandTest {

    @TempDir
    private Path folder;

    static List<String> names() {
        return PublishedDecisions.ids();
    }

    @Test
    void allAreListedInTheOrderOfTheIndex() {
        assertThat(Run.of("examples", "--format", "csv").out().lines().skip(1).map(line -> line.split(",")[0]))
                .containsExactlyElementsOf(PublishedDecisions.ids());
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachIsWrittenAndRanksAsItDoesByName(String name) throws IOException {
        Path file = folder.resolve(name + ".yaml");
        assertThat(Run.of("examples", name, "-o", file.toString()))
                .isEqualTo(new Run(0, "", "wrote " + file + "; next: steelyard rank " + file + "\n"));
        assertThat(file).hasContent(PublishedDecisions.of(name).text());
        Run byName = Run.of("rank", "example:" + name);
        assertThat(byName.code()).as(byName.err()).isZero();
        assertThat(Run.of("rank", file.toString()).out()).isEqualTo(byName.out());
        assertThat(Run.of("validate", "example:" + name).code()).isZero();
        assertThat(Path.of("docs/examples", name + ".md")).exists();
    }

    @Test
    void aFileThatExistsIsNotOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "title: Mine\n");
        assertThat(Run.of("examples", "offices", "-o", file.toString()))
                .isEqualTo(new Run(1, "", "error: '" + file + "' already exists; it was not overwritten\n"));
        assertThat(file).hasContent("title: Mine\n");
    }

    @Test
    void aWrongNameIsAnsweredWithTheNearest() {
        Run expected = new Run(1, "", "error: unknown example 'ofices'; did you mean 'offices'?\n");
        assertThat(Run.of("examples", "ofices")).isEqualTo(expected);
        assertThat(Run.of("rank", "example:ofices")).isEqualTo(expected);
    }

    @Test
    void aResultOfAnExampleIsMadeAgain() {
        Path result = folder.resolve("result.json");
        Run.of("rank", "example:offices", "--format", "json", "-o", result.toString());
        assertThat(result).content().contains("\"example:offices\": \"");
        assertThat(Run.of("rerun", result.toString()).code()).isZero();
    }

    @Test
    void completionOffersTheNames() {
        assertThat(Run.of("completion").out()).contains("\"hydropower-drina\"");
    }
}
