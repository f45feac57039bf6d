package io.github.steelyard.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.cli.Cli;
import io.github.steelyard.cli.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command writes the same bytes in any locale and time zone, on any number of threads, by any compiler of the
 * virtual machine. Each combination is a process of its own, as a locale is read once at the start; with
 * {@code -Dsame.full=true} every locale is met in every time zone.
 */
class SameBytesTest {

    private static final String DECISION = "options/examples/bus-fleet.yaml";

    /** Other digits, other letters, another calendar, another sign before decimals, another encoding. */
    private static final List<List<String>> LOCALES = List.of(
            List.of("-Duser.language=en", "-Duser.country=US"),
            List.of("-Duser.language=fa", "-Duser.country=IR", "-Dfile.encoding=ISO-8859-1"),
            List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.extensions=u-nu-arab"),
            List.of("-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=US-ASCII"),
            List.of("-Duser.language=th", "-Duser.country=TH", "-Duser.extensions=u-ca-buddhist-nu-thai"));

    private static final List<String> ZONES = List.of("UTC", "Asia/Kathmandu", "Pacific/Apia");

    @TempDir
    private Path folder;

    @Test
    void everyCommandWritesTheSameBytesEverywhere() throws Exception {
        Map<String, Future<String>> all = new LinkedHashMap<>();
        Map<String, Future<String>> few = new LinkedHashMap<>();
        ExecutorService pool =
                Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()));
        try {
            for (List<String> locale : LOCALES) {
                for (String zone : zones(LOCALES.indexOf(locale))) {
                    List<String> machine = machine(locale, zone, "-XX:TieredStopAtLevel=1");
                    all.put(machine.toString(), pool.submit(() -> run("all", machine)));
                    List<String> interpreter = machine(locale, zone, "-Xint");
                    few.put(interpreter.toString(), pool.submit(() -> run("short", interpreter)));
                }
            }
            List<String> compiled = machine(LOCALES.get(0), "UTC", "-XX:+TieredCompilation");
            few.put(compiled.toString(), pool.submit(() -> run("short", compiled)));
            all.put(compiled.toString(), pool.submit(() -> run("all", compiled)));
            assertSame(all);
            assertSame(few);
        } finally {
            pool.shutdownNow();
            pool.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void noCommandIsLeftOut() {
        ByteArrayOutputStream help = new ByteArrayOutputStream();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Cli.run(List.of("--help"), new Terminal(InputStream.nullInputStream(), help, nowhere, 100, false, false));
        List<String> commands = help.toString(StandardCharsets.UTF_8)
                .lines()
                .dropWhile(line -> !line.equals("Commands:"))
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                // What a command does may take two lines.
                .filter(line -> line.matches("  [a-z].*"))
                .map(line -> line.strip().split(" ")[0])
                .filter(name -> !name.equals("gui"))
                .toList();
        assertThat(commands).hasSizeGreaterThan(12);
        assertThat(EveryCommand.ALL.stream().map(line -> line.split(" ")[0])).containsAll(commands);
    }

    /** One for each locale, so that all of them are met; every one of each where all combinations are asked for. */
    private static List<String> zones(int locale) {
        return Boolean.getBoolean("same.full") ? ZONES : List.of(ZONES.get(locale % ZONES.size()));
    }

    private static List<String> machine(List<String> locale, String zone, String compiler) {
        List<String> words = new ArrayList<>(locale);
        words.add("-Duser.timezone=" + zone);
        words.add(compiler);
        return List.copyOf(words);
    }

    /** A command on each number of threads, and each run, against the first. */
    private static void assertSame(Map<String, Future<String>> runs) throws InterruptedException, ExecutionException {
        String first = null;
        for (Map.Entry<String, Future<String>> run : runs.entrySet()) {
            String lines = run.getValue().get();
            first = first == null ? lines : first;
            // A command that ran on several numbers of threads stands there several times.
            assertThat(lines.lines().distinct().map(SameBytesTest::command))
                    .as(run.getKey())
                    .doesNotHaveDuplicates();
            assertThat(lines.lines())
                    .as(run.getKey())
                    .containsExactlyElementsOf(first.lines().toList());
        }
    }

    private String run(String commands, List<String> machine) throws IOException, InterruptedException {
        // The same relative names everywhere, as pages tell the command that made them.
        Path place = Files.createTempDirectory(folder, "run");
        Files.createDirectory(place.resolve("work"));
        copy(Path.of("options"), place.resolve("options"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(machine);
        command.addAll(List.of("-Djava.awt.headless=true", "-cp", classPath(), EveryCommand.class.getName()));
        command.addAll(List.of(commands, "1,2,7", "work", DECISION));
        Path out = place.resolve("out");
        Path err = place.resolve("err");
        Process process = new ProcessBuilder(command)
                .directory(place.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("ends").isTrue();
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        return Files.readString(out);
    }

    /** A line without its exit code and digests. */
    private static String command(String line) {
        String[] words = line.split(" ", 4);
        return words.length == 4 ? words[3] : line;
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
