package io.github.steelyard.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Files of all formats damaged at random end in a decision that can be ranked or in a refusal with places, in half a
 * gigabyte. An input that does not is kept in {@code target/mutations}.
 */
class MutationTest {

    private static final int INPUTS = 12_000;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES) // against a reader that hangs; how fast it is, is measured elsewhere
    void damagedFilesAreRankedOrRefusedWithAPlace() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        MutatedInput.class.getName(),
                        "0",
                        String.valueOf(INPUTS),
                        "target/mutations")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(lines.stream().filter(line -> line.startsWith("bad"))).isEmpty();
        assertThat(process.waitFor()).isZero();
        Map<String, int[]> ends = new LinkedHashMap<>();
        for (String line : lines) {
            String[] cells = line.split("\t");
            ends.put(
                    cells[0],
                    new int[] {Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), Integer.parseInt(cells[3])});
        }
        for (String format : MutatedInput.KINDS) {
            int[] n = ends.get(format);
            assertThat(n[0] + n[1] + n[2]).describedAs(format).isEqualTo(INPUTS / MutatedInput.KINDS.size());
            assertThat(n[0])
                    .describedAs("some damage must be harmless, or nothing past the syntax of %s was tried", format)
                    .isGreaterThan(50);
            assertThat(n[2]).describedAs(format).isGreaterThan(500);
        }
    }
}
