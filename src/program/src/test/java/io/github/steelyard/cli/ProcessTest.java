package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own: bytes, pipes, signals and exit codes. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "asks a POSIX shell")
class ProcessTest {

    private static final String LUNCH = "options/examples/lunch.yaml";
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    private Path folder;

    private record Ended(int code, byte[] out, String err) {
        String text() {
            return new String(out, StandardCharsets.UTF_8);
        }
    }

    /** Runs a shell script in which $STEELYARD stands for the program. */
    private Ended shell(String script, Map<String, String> environment) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        builder.environment().remove("COLUMNS");
        builder.environment().put("STEELYARD", String.join(" ", command()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readAllBytes(out), Files.readString(err));
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                JAVA.toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.steelyard.cli.Main"));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    @Test
    void bytesAreUtf8WhateverTheLocaleSays() throws IOException, InterruptedException {
        Path file = folder.resolve("cafe.yaml");
        Files.writeString(
                file, Files.readString(Path.of(LUNCH)).replace("Where do we have lunch?", "Déjeuner à Zürich"));
        Ended posix = shell("$STEELYARD rank " + file, Map.of("LC_ALL", "POSIX"));
        assertThat(posix.err()).isEmpty();
        assertThat(posix.text())
                .startsWith("Déjeuner à Zürich\n═════════════════\n")
                .contains("█");
        Ended complaint = shell("$STEELYARD rank -", Map.of("LC_ALL", "POSIX"));
        assertThat(complaint.code()).isEqualTo(1);
        Ended unicode = shell("$STEELYARD rank " + file, Map.of("LC_ALL", "C.UTF-8"));
        assertThat(unicode.out()).isEqualTo(posix.out());
    }

    @Test
    void whatIsRedirectedIsAPageOfAHundredColumnsWithoutColour() throws IOException, InterruptedException {
        Ended ended = shell("$STEELYARD rank " + LUNCH, Map.of("TERM", "xterm-256color"));
        assertThat(ended.text()).isEqualTo(Run.at(100, "rank", LUNCH).out());
        Ended narrow = shell("$STEELYARD rank " + LUNCH, Map.of("COLUMNS", "60"));
        assertThat(narrow.text()).isEqualTo(Run.at(60, "rank", LUNCH).out());
    }

    @Test
    void aReaderWhoHasHadEnoughMakesNoNoise() throws IOException, InterruptedException {
        // A document larger than any pipe buffer, of which one line is read.
        String many = (LUNCH + " ").repeat(400);
        Ended ended = shell("$STEELYARD rank " + many + " --format json | head -1; echo ${PIPESTATUS[0]}", Map.of());
        assertThat(ended.err()).isEmpty();
        assertThat(ended.text()).isEqualTo("[\n0\n");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "needs /dev/full")
    void aFullDiskIsReported() throws IOException, InterruptedException {
        Ended ended = shell("$STEELYARD rank " + LUNCH + " > /dev/full", Map.of());
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).isEqualTo("error: cannot write to standard output: No space left on device\n");
    }

    @Test
    void closedStandardInputIsSaid() throws IOException, InterruptedException {
        for (String command : new String[] {"rank -", "validate -", "analyze -", "convert - " + folder + "/a.json"}) {
            Ended ended = shell("$STEELYARD " + command + " <&-", Map.of());
            assertThat(ended.code()).as(command).isEqualTo(1);
            assertThat(ended.err() + ended.text())
                    .as(command)
                    .contains("standard input")
                    .contains("closed");
        }
    }

    @Test
    void exitCodesTellWhatHappened() throws IOException, InterruptedException {
        Ended ended = shell(
                "$STEELYARD rank " + LUNCH + " > /dev/null; echo $?;"
                        + "$STEELYARD rank no-such-file.yaml; echo $?;"
                        + "$STEELYARD rank --nonsense; echo $?",
                Map.of());
        assertThat(ended.text()).isEqualTo("0\n1\n2\n");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "needs /proc")
    void anInterruptEndsQuietlyWith130() throws IOException, InterruptedException {
        Path out = folder.resolve("interrupted");
        List<String> command = command("rank", "-");
        // Whoever runs this test in the background has interrupts switched off for its children.
        command.addAll(0, List.of("env", "--default-signal=INT"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        process.getOutputStream().write("title: waiting for the rest\n".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        assertThat(new ProcessBuilder("bash", "-c", WAIT_FOR_JVM, "wait", Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(out).isEmptyFile();
    }

    /** Until the virtual machine handles interrupts itself: bit 2 of the caught signals. */
    private static final String WAIT_FOR_JVM = """
            for i in $(seq 600); do
              caught=$(sed -n 's/^SigCgt:[[:space:]]*//p' /proc/$1/status) || exit 1
              (( (0x$caught >> 1) & 1 )) && exit 0
              sleep 0.05
            done
            exit 1
            """;
}
