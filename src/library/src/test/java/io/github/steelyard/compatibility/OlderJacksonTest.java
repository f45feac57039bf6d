package io.github.steelyard.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where another program puts its own Jackson in front on the class path, as Spark does, files are read, judged, written
 * and ranked to the same letter. The build puts these jars under {@code src/library/target/jackson}.
 */
class OlderJacksonTest {

    private static final String[] FOLDERS = {"options", "src/test/resources/decisions", "src/test/resources/diagnostics"
    };

    private static String today;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readWithOurs(@TempDir Path folder) throws Exception {
        today = probe(folder, List.of());
        assertThat(today).hasSizeGreaterThan(10_000);
    }

    private static String probe(Path folder, List<Path> front) throws Exception {
        List<String> path = new ArrayList<>(front.stream().map(Path::toString).toList());
        path.addAll(Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator)));
        Path out = folder.resolve("out.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                String.join(File.pathSeparator, path),
                Probe.class.getName()));
        Arrays.stream(FOLDERS).filter(f -> Files.isDirectory(Path.of(f))).forEach(command::add);
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start()
                .waitFor();
        String text = Files.readString(out, StandardCharsets.UTF_8);
        assertThat(code).as(text.substring(Math.max(0, text.length() - 2000))).isZero();
        return text;
    }

    private static List<Path> jars(String version) throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("src/library/target/jackson", version))) {
            return jars.sorted().toList();
        }
    }

    /** Spark 3.3 brings 2.13, Spark 3.4 brings 2.14, Spark 3.5 brings 2.15, each with the SnakeYAML of its time. */
    @ParameterizedTest
    @ValueSource(strings = {"2.13.4", "2.14.2", "2.15.2"})
    void readsWritesAndRanksTheSame(String version) throws Exception {
        List<Path> jars = jars(version);
        assertThat(jars.stream().map(p -> p.getFileName().toString().replaceAll("-[0-9.]+\\.jar", "")))
                .contains("jackson-core", "jackson-databind", "jackson-dataformat-yaml", "snakeyaml");
        String theirs = probe(folder, jars);
        assertThat(theirs).startsWith("jackson-core " + version + "\n");
        assertThat(body(theirs)).isEqualTo(body(today));
    }

    /** Spark has no YAML of Jackson in front unless it runs on Kubernetes: then only the core is old. */
    @ParameterizedTest
    @ValueSource(strings = {"2.13.4", "2.14.2", "2.15.2"})
    void anOldCoreAloneDoesNotMatter(String version) throws Exception {
        List<Path> core = jars(version).stream()
                .filter(p -> !p.toString().contains("yaml"))
                .toList();
        assertThat(body(probe(folder, core))).isEqualTo(body(today));
    }

    private static String body(String text) {
        return text.lines().skip(1).collect(Collectors.joining("\n"));
    }

    @Test
    void theFilesCoverBothFormatsAndManyFaults() {
        assertThat(today).contains("title: ", "\"title\": ", "error:", "[syntax]", "[tab]");
    }
}
