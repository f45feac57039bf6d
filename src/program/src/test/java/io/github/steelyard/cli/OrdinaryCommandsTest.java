package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.ordinary.OrdinaryDecision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three commands a user runs most, on decisions made up at random: an answer, or errors that say why. */
class OrdinaryCommandsTest {

    private static final int COUNT = 40;

    @Test
    void everyCommandEndsInAnAnswerOrAnErrorThatSaysWhy(@TempDir Path folder) throws IOException {
        int answers = 0;
        for (int seed = 0; seed < COUNT; seed++) {
            Path file = Files.writeString(
                    folder.resolve("d" + seed + ".json"),
                    OrdinaryDecision.of(100_000 + seed, 10).text());
            Path report = folder.resolve("r" + seed + ".html");
            Run[] runs = {
                Run.of("analyze", file.toString(), "--samples", "200"),
                Run.of("analyze", "--format", "json", file.toString(), "--samples", "200"),
                Run.of("validate", file.toString()),
                Run.of("report", file.toString(), "-o", report.toString())
            };
            for (Run run : runs) {
                assertThat(run.err() + run.out())
                        .as("seed %d", seed)
                        .doesNotContain("bug in Steelyard")
                        .doesNotContain("NaN");
                assertThat(run.code()).isBetween(0, 1);
                answers += run.code() == 0 ? 1 : 0;
                if (run.code() == 1) {
                    assertThat(run.err() + run.out()).containsPattern("error: |\"severity\": \"error\"");
                }
            }
            assertThat(Files.exists(report)).isEqualTo(runs[3].code() == 0);
        }
        assertThat(answers).isGreaterThan(2 * COUNT);
    }
}
