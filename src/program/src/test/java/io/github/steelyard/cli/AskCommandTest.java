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

    @Test
    void profilesAreAskedByNumberAndLevelsAreWrittenAsWords() throws IOException {
        Path file = Files.writeString(folder.resolve("levels.yaml"), """
                title: Flat
                criteria:
                  noise: {direction: min, unit: dB, scale: {worst: 80, best: 40}}
                  view: {levels: {wall: 0, yard: 40, park: 100}}
                options:
                  front: {performance: {noise: 75, view: park}}
                  back: {performance: {noise: 45, view: wall}}
                """);
        Path answers = Files.writeString(folder.resolve("answers.txt"), "2\nsame\n");
        Run run = Run.of("ask", file.toString(), "--profiles", "--answers", answers.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("(1) Noise: 50 dB and View: wall, or (2) Noise: 80 dB and View: park?");
        assertThat(Files.readString(file)).contains("than: {noise: 50, view: wall}}");
        assertThat(Files.readString(file)).contains("{better: {noise: 80, view: park}");
        assertThat(Run.of("validate", file.toString()).code()).isZero();
    }

    @Test
    void answersThatTheOthersSpeakAgainstAreNotWritten() throws IOException {
        Path file = copy();
        // First is better than both, said five times and once not.
        Path answers = Files.writeString(folder.resolve("answers.txt"), "first\nboth\nfirst\n1\n1\n1\n1\n1\n1\nstop\n");
        Run run = Run.of("ask", file.toString(), "--wrong", "0.1", "--answers", answers.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("First loses on average")
                .contains("Not written")
                .contains("'both' is at least as good as 'first'");
        assertThat(Files.readString(file))
                .contains("{better: first, than: both}")
                .doesNotContain("{better: both, than: first}");
        assertThat(Run.of("ask", file.toString(), "--wrong", "0.5").err())
                .contains("'--wrong' is from 0 to below 0.5, was 0.5");
    }
}
