package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code steelyard diff}: what may be compared, how it is printed and how it ends. */
class DiffCommandTest {

    private static final String LUNCH = "options/examples/lunch.yaml";
    private static final String LATER = "src/test/resources/record/lunch-later.yaml";

    @TempDir
    private Path folder;

    @Test
    void endsAsDiffDoesWhereAsked() throws Exception {
        assertThat(Run.of("diff", LUNCH, LATER).code()).isZero();
        assertThat(Run.of("diff", LUNCH, LATER, "--exit-code").code()).isEqualTo(1);
        assertThat(Run.of("diff", LUNCH, LUNCH, "--exit-code").code()).isZero();
        assertThat(Run.of("diff", LUNCH, "no-such.yaml").code()).isEqualTo(1);
        assertThat(Run.of("diff", LUNCH, "no-such.yaml", "--exit-code").code()).isEqualTo(2);
        assertThat(Run.of("diff", LUNCH).code()).isEqualTo(2);
    }

    @Test
    void foldersAreComparedFileByFile() throws Exception {
        Path one = Files.createDirectory(folder.resolve("one"));
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.copy(Path.of(LUNCH), one.resolve("lunch.yaml"));
        Files.copy(Path.of(LATER), other.resolve("lunch.yaml"));
        Files.copy(Path.of(LUNCH), other.resolve("new.yaml"));

        Run run = Run.of("diff", one.toString(), other.toString(), "--exit-code");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("only in " + other + ": new.yaml", "weight of Price 30 → 10 points");
        assertThat(Run.of("diff", one.toString(), other.toString(), "--format", "json")
                        .out())
                .contains("\"only-in-second\": [\"new.yaml\"]");
    }

    @Test
    void theViewIsThatOfTheOptions() {
        Run run = Run.of("diff", LUNCH, LATER, "--method", "topsis", "--format", "json");

        assertThat(run.code()).isZero();
        assertThat(run.out()).doesNotContain("\"score\": 0.625,");
    }

    @Test
    void aPageNeedsNothingElse() {
        assertThat(Run.of("diff", LUNCH, LATER, "--format", "html").out()).startsWith("<!DOCTYPE html>");
        assertThat(Run.of("rank", LUNCH, "--format", "html").code()).isEqualTo(2);
    }
}
