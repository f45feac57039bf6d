package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskCommandTest {

    private static final Path CASE = Path.of("src/test/resources/meaning/ask-next-pair.yaml");

    @TempDir
    Path folder;

    private Path copy() throws IOException {
        return Files.copy(CASE, folder.resolve("ask.yaml"));
    }

    @Test
    void answersAreWrittenIntoTheFileAsJudgements() throws IOException {
        Path file = copy();
        Path answers = Files.writeString(folder.resolve("answers.txt"), "perhaps\nfirst\n\nfirst\n");
        Run run = Run.of("ask", file.toString(), "--answers", answers.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Which is better: First (first) or Second (second)?")
                .contains("was 'perhaps'")
                .contains("First loses at most 0. 2 answers written into");
        assertThat(Files.readString(file))
                .startsWith(Files.readString(CASE))
                .endsWith("judgements:\n  - {better: first, than: second}\n  - {better: first, than: both}\n");
        assertThat(Run.of("ask", file.toString(), "--answers", answers.toString())
                        .out())
                .contains("No answer was needed");
    }

    @Test
    void judgementsThatStandThereAreKept() throws IOException {
        Path file = Files.writeString(
                folder.resolve("more.yaml"),
                Files.readString(CASE).replace("options:", "judgements:\n- {better: first, than: second}\n\noptions:"));
        Path answers = Files.writeString(folder.resolve("answers.txt"), "both\nstop\n");
        assertThat(Run.of("ask", file.toString(), "--answers", answers.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(file))
                .contains("- {better: first, than: second}\n- {better: both, than: first}\n\noptions:");
    }
}
