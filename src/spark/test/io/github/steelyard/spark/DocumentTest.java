package io.github.steelyard.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The code of docs/spark.md compiles and runs. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@ExtendWith(Executors.class)
class DocumentTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```java spark\\n(.*?)^```$");

    @TempDir
    private Path folder;

    @Test
    void codeCompilesAndRuns() throws Exception {
        Executors.session();
        List<String> blocks = BLOCK.matcher(Files.readString(Path.of("docs/spark.md")))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        assertThat(blocks).hasSize(3);
        for (int k = 0; k < blocks.size(); k++) {
            runs("Example" + k, blocks.get(k));
        }
    }

    private void runs(String name, String block) throws Exception {
        String imports =
                block.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        String body = block.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        Path source = Files.writeString(
                folder.resolve(name + ".java"),
                imports + "\npublic class " + name + " { public static void run() throws Exception {\n" + body
                        + "\n}}\n");
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        complaints,
                        "-d",
                        folder.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString());
        assertThat(code).as(complaints.toString(StandardCharsets.UTF_8)).isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, DocumentTest.class.getClassLoader())) {
            loader.loadClass(name).getMethod("run").invoke(null);
        }
    }
}
