package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.model.Decision;
import io.github.steelyard.report.SteeringCharacters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that a spreadsheet would run or that steer a terminal do neither, in any format and by any command. */
class HostileNamesTest {

    private static final List<String> BEGINNINGS = List.of(
            "=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", "'=", "''+", " =", "\u00a0@", "\u200b=",
            "\ufeff-");

    @TempDir
    private Path folder;

    /** A decision in JSON, where every character can be written as an escape. */
    private Path decision(String name) throws IOException {
        StringBuilder escaped = new StringBuilder();
        name.chars().forEach(c -> escaped.append(String.format(Locale.ROOT, "\\u%04x", c)));
        String json = """
                {"title": "t", "criteria": {"cost": {"name": "NAME c", "direction": "min"}, "noise": {"direction": "min"}},
                 "options": {"x": {"name": "NAME x", "performance": {"cost": 1, "noise": -3.5}},
                  "y": {"name": "y", "performance": {"cost": 2, "noise": 5}}}}
                """;
        return Files.writeString(folder.resolve("d.json"), json.replace("NAME", escaped));
    }

    private static Run run(String... arguments) {
        return Run.with("", 100, false, false, arguments);
    }

    private static List<String> names(Decision decision) {
        List<String> names = new ArrayList<>();
        decision.options().forEach(option -> names.add(option.name()));
        decision.tree().criteria().forEach(criterion -> names.add(criterion.name()));
        return names;
    }

    /** The cells of a CSV text whose cells hold no comma. */
    private static Stream<String> cells(String csv) {
        return csv.lines().flatMap(line -> Stream.of(line.split(","))).map(cell -> cell.replace("\"", ""));
    }

    private static boolean isRun(String cell) {
        String shown = cell.replaceAll("^[\\s\\p{Zs}\\p{Cf}\\p{Cc}]+", "");
        return !shown.isEmpty()
                && "=+-@\uff1d\uff0b\uff0d\uff20".indexOf(shown.charAt(0)) >= 0
                && !cell.matches("[-+]?[0-9.]+(e-?[0-9]+)?");
    }

    static Stream<String> commands() {
        return Stream.of("rank", "weights", "analyze", "batch", "convert");
    }

    private Run csv(String command, String file, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, file));
        switch (command) {
            case "convert" -> arguments.addAll(List.of("-", "--to", "csv"));
            default -> arguments.addAll(List.of("--format", "csv"));
        }
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void noCellOfATableIsRun(String command) throws IOException {
        for (String beginning : BEGINNINGS) {
            Run done = csv(command, decision(beginning + "SUM(A1)").toString());
            assertThat(done.out()).as(command + " " + beginning).isNotEmpty();
            assertThat(cells(done.out())).as(command + " " + beginning).noneMatch(HostileNamesTest::isRun);
        }
    }

    @Test
    void rawCellsAreAsTheyAreAndNumbersAlways() throws IOException {
        Path file = decision("=SUM(A1)");
        for (String command : List.of("rank", "convert")) {
            assertThat(cells(csv(command, file.toString(), "--raw-cells").out()))
                    .anyMatch(HostileNamesTest::isRun);
        }
        assertThat(csv("convert", file.toString()).out()).contains(",-3.5").doesNotContain("'-3.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "tsv", "xlsx", "json", "yaml"})
    void namesComeBackAsTheyWere(String format) throws IOException {
        for (String beginning : BEGINNINGS) {
            Path file = decision(beginning + "SUM(A1)");
            Path other = folder.resolve("other." + format);
            assertThat(run("convert", file.toString(), other.toString()).code()).isZero();
            Decision before = DecisionReader.read(file).orThrow();
            assertThat(names(DecisionReader.read(other).orThrow()))
                    .as(beginning)
                    .isEqualTo(
                            format.equals("json") || format.equals("yaml")
                                    ? names(before)
                                    : names(before).stream().map(String::strip).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "csv", "markdown"})
    void noCharacterOfANameSteersATerminal(String format) throws IOException {
        StringBuilder all = new StringBuilder("a");
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            // Control characters are refused when they are read.
            if (SteeringCharacters.isOne(c) && !Character.isISOControl(c) && c != '\u2028' && c != '\u2029') {
                all.append(c).append('b');
            }
        }
        assertThat(all.length()).isEqualTo(1 + 2 * 12);
        Path file = decision(all.toString());
        for (String command : List.of("rank", "weights", "analyze", "validate")) {
            List<String> arguments = new ArrayList<>(List.of(command, file.toString()));
            arguments.addAll(List.of("--format", format));
            Run done = run(arguments.toArray(String[]::new));
            assertThat((done.out() + done.err()).chars().filter(c -> c != '\n' && c != '\r'))
                    .as(command)
                    .noneMatch(c -> SteeringCharacters.isOne((char) (int) c));
        }
    }

    @Test
    void coloursStayAndEverythingElseIsReplaced() {
        String text = "\u001b[1;31mred\u001b[0m \u001b[2J \u001b]0;title\u0007 \u202eabc\nline";
        assertThat(SteeringCharacters.laidOut(text))
                .isEqualTo("\u001b[1;31mred\u001b[0m \ufffd[2J \ufffd]0;title\ufffd \ufffdabc\nline");
        assertThat(SteeringCharacters.line("a\nb\u001b[1m")).isEqualTo("a b\ufffd[1m");
    }

    @Test
    void everyCommandThatWritesAFileTakesNamesOf250Bytes() throws IOException {
        String file = decision("x").toString();
        List<List<String>> commands = List.of(
                List.of("rank", file, "-o", "%.txt"),
                List.of("analyze", file, "-o", "%.txt"),
                List.of("report", file, "-o", "%.html"),
                List.of("convert", file, "%.yaml"),
                List.of("convert", file, "%.xlsx"),
                List.of("batch", file, "-o", "%.csv"),
                List.of("schema", "-o", "%.json"),
                List.of("examples", "offices", "-o", "%.yaml"),
                List.of("new", "%.yaml"));
        for (List<String> command : commands) {
            List<String> arguments = new ArrayList<>();
            Path[] target = {null};
            for (String word : command) {
                int dot = word.startsWith("%") ? word.length() - 1 : -1;
                if (dot >= 0) {
                    target[0] = folder.resolve("n".repeat(250 - dot) + word.substring(1));
                }
                arguments.add(dot >= 0 ? target[0].toString() : word);
            }
            Files.deleteIfExists(target[0]);
            Run done = run(arguments.toArray(String[]::new));
            assertThat(done.code()).as(command + done.err()).isZero();
            assertThat(target[0].getFileName().toString().getBytes(StandardCharsets.UTF_8))
                    .hasSize(250);
            assertThat(target[0]).as(command.toString()).isNotEmptyFile();
        }
    }

    @Test
    void aClosedStandardInputIsSaidToBeClosed() throws IOException {
        Terminal terminal =
                new Terminal(new StandardInput.Closed(), new ByteArrayOutputStream(), System.err, 100, false, false);
        assertThat(catchThrowable(() -> Input.read("-", SheetOptions.NONE, terminal)))
                .hasMessage("cannot read standard input: it is closed");
        Path home = Path.of(System.getProperty("java.home")).toRealPath();
        assertThat(StandardInput.isJavasOwn(home.resolve("lib/modules"))).isTrue();
        assertThat(StandardInput.isJavasOwn(folder.resolve("d.yaml"))).isFalse();
    }
}
