package io.github.steelyard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.cli.Cli;
import io.github.steelyard.cli.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the documentation shows is what happens: commands in {@code console} blocks print what stands below them (a line
 * "…" stands for any lines), Java blocks compile and run, links lead somewhere.
 */
class DocumentationTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final String PROGRAM = "java -jar target/steelyard.jar ";

    private static List<Path> documents() {
        try (Stream<Path> docs = Files.list(Path.of("docs"));
                Stream<Path> examples = Files.list(Path.of("docs/examples"))) {
            return Stream.concat(
                            Stream.of(Path.of("README.md")),
                            Stream.concat(docs, examples)
                                    .filter(f -> f.toString().endsWith(".md")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> blocks(Path document, String language) {
        return BLOCK.matcher(read(document))
                .results()
                .filter(m -> m.group(1).equals(language))
                .map(m -> m.group(2));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> commandsPrintWhatStandsBelowThem() {
        return documents().stream()
                .flatMap(document -> blocks(document, "console")
                        .flatMap(block -> Arrays.stream(block.split("(?m)^(?=\\$ )")))
                        .filter(step -> !step.isBlank())
                        .map(step -> DynamicTest.dynamicTest(
                                document + ": " + step.lines().findFirst().orElse(""), () -> shows(step))));
    }

    private static void shows(String step) {
        String command = step.lines().findFirst().orElseThrow().substring(2);
        assertThat(command).startsWith(PROGRAM);
        List<String> arguments = words(command.substring(PROGRAM.length()));
        String expected = step.substring(step.indexOf('\n') + 1).stripTrailing();
        String regex = Arrays.stream(expected.split("(?m)^…$\\n?", -1))
                .map(part -> part.isEmpty() ? "" : Pattern.quote(part.stripTrailing()))
                .collect(Collectors.joining("(?s:.*)"));
        // A terminal shows both line ends alike; CSV has the one of its standard.
        assertThat(printed(arguments).replace("\r\n", "\n")).matches("(?s)" + regex + "\\s*");
    }

    /** Words as a shell splits them, quotes included. */
    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)").matcher(command);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        return words;
    }

    private static String printed(List<String> arguments) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        Cli.run(
                arguments,
                new Terminal(
                        new ByteArrayInputStream(new byte[0]),
                        both,
                        new PrintStream(both, true, StandardCharsets.UTF_8),
                        100,
                        false,
                        false));
        return both.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theFirstCommandOfTheReadmeRanksNorthKorea() {
        Matcher arguments = Pattern.compile("<exec.args>([^<]*)</exec.args>").matcher(read(Path.of("pom.xml")));
        assertThat(arguments.find()).isTrue();
        assertThat(read(Path.of("README.md"))).contains("\nmvn -q compile exec:java\n");
        assertThat(printed(words(arguments.group(1))))
                .contains("North Korea, 2017", "paragraph")
                .containsAnyOf(" leads ", " too close to call ", " tie for first place")
                .doesNotContain("error:");
    }

    @Test
    void continuousIntegrationRunsTheTestCommandOfTheReadme() {
        assertThat(read(Path.of("README.md"))).contains("\nmvn verify\n");
        assertThat(read(Path.of(".ci/run"))).containsPattern("mvn .*verify");
    }

    @TestFactory
    Stream<DynamicTest> javaCompilesAndRuns(@TempDir Path folder) {
        return documents().stream()
                .flatMap(document -> blocks(document, "java")
                        .map(block -> DynamicTest.dynamicTest(
                                document + ": " + block.lines().findFirst().orElse(""), () -> runs(block, folder))));
    }

    private static void runs(String block, Path folder) throws Exception {
        String imports =
                block.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        String body = block.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        String name = "Example" + Integer.toHexString(block.hashCode());
        Path source = folder.resolve(name + ".java");
        Files.writeString(
                source,
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
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, DocumentationTest.class.getClassLoader())) {
            loader.loadClass(name).getMethod("run").invoke(null);
        } catch (InvocationTargetException e) {
            throw new AssertionError("the example fails", e.getCause());
        }
    }

    @TestFactory
    Stream<DynamicTest> linksLeadSomewhere() {
        return documents().stream()
                .map(document -> DynamicTest.dynamicTest(
                        document.toString(),
                        () -> assertThat(LINK.matcher(read(document)).results().map(m -> m.group(1)))
                                .allSatisfy(link -> assertThat(document.toAbsolutePath()
                                                .getParent()
                                                .resolve(link))
                                        .exists())));
    }
}
