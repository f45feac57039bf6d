package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code steelyard replay} and the minutes of a report. */
class ReplayCommandTest {

    private static final String MEETING = "src/test/resources/record/lunch.journal.jsonl";

    @TempDir
    private Path folder;

    @Test
    void aMomentIsTheFileByteForByteAndItsRanking() throws Exception {
        Path out = folder.resolve("then.yaml");

        Run run = Run.of("replay", MEETING, "--step", "0", "-o", out.toString());

        assertThat(run.code()).isZero();
        assertThat(out).hasSameBinaryContentAs(Path.of("options/examples/lunch.yaml"));
        assertThat(run.out()).contains("After step 0 of 3: the beginning.", "Bakery leads");
        assertThat(Run.of("replay", MEETING).out())
                .contains(
                        "After step 3 of 3, 2026-11-30T14:02:00Z, for Ann: weight of Price 30 → 90 (budget was cut).");
        assertThat(Run.of("replay", MEETING, "--until", "2026-11-30T14:01:59Z").out())
                .contains("After step 2 of 3");
    }

    @Test
    void whatIsWrongIsSaid() throws Exception {
        assertThat(Run.of("replay", MEETING, "--step", "9").err())
                .contains("there is no step 9; the journal has 3 steps");
        assertThat(Run.of("replay", MEETING, "--until", "noon").code()).isEqualTo(2);
        List<String> lines = Files.readAllLines(Path.of(MEETING));
        Path torn = Files.writeString(
                folder.resolve("torn.journal.jsonl"), String.join("\n", lines.subList(0, 3)) + "\n{\"st");
        Run run = Run.of("replay", torn.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("torn.journal.jsonl:4: this line is broken off", "the last good step is 2");
        assertThat(run.out()).contains("After step 2 of 2");
        assertThat(Run.of("replay", torn.toString(), "--step", "1").code()).isZero();
    }

    @Test
    void aReportHasMinutes() throws Exception {
        Path out = folder.resolve("report.md");

        assertThat(Run.of("report", "options/examples/lunch.yaml", "--minutes", MEETING, "-o", out.toString())
                        .code())
                .isZero();

        assertThat(Files.readString(out))
                .contains("## Minutes", "At the beginning Bakery was first, at the end Canteen.", "budget was cut");
    }
}
