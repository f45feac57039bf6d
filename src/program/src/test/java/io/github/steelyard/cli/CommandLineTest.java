package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong command lines, and where results go. */
class CommandLineTest {

    private static final String BUS = "options/examples/bus-fleet.yaml";
    private static final String LUNCH = "options/examples/lunch.yaml";

    @TempDir
    private Path folder;

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("unknown command 'rnak'; did you mean 'rank'?", "", "rnak", LUNCH),
                wrong("unknown option '--fromat'; did you mean '--format'?", " rank", "rank", LUNCH, "--fromat=json"),
                wrong("unknown format 'jsn'; did you mean 'json'?", " rank", "rank", LUNCH, "--format", "jsn"),
                wrong("missing required parameter: 'FILE'", " rank", "rank"),
                wrong("unexpected argument 'more'", " weights", "weights", LUNCH, "more"),
                wrong("unknown method 'topsi'; did you mean 'topsis'?", " rank", "rank", LUNCH, "--method", "topsi"),
                wrong("--set takes NAME=VALUE, was 'x'", " rank", "rank", LUNCH, "--set", "x"),
                wrong(
                        "unknown parameter 'normalisation' of 'topsis'; did you mean 'normalization'?",
                        " rank",
                        "rank",
                        LUNCH,
                        "--method",
                        "topsis",
                        "--set",
                        "normalisation=vector"),
                wrong("unknown criterion 'tast'; did you mean 'taste'?", " rank", "rank", LUNCH, "--weight", "tast=3"),
                wrong(
                        "--weight taste: points must be a number >= 0, was '-3'",
                        " rank",
                        "rank",
                        LUNCH,
                        "--weight",
                        "taste=-3"),
                wrong(
                        "unknown stakeholder 'tresury'; did you mean 'treasury'?",
                        " rank",
                        "rank",
                        BUS,
                        "--stakeholder",
                        "tresury"),
                wrong("unknown stakeholder 'x'; the decision has none", " rank", "rank", LUNCH, "--stakeholder", "x"),
                wrong(
                        "unknown scenario 'peace'; allowed: cheap-power, dear-power",
                        " rank",
                        "rank",
                        BUS,
                        "--scenario",
                        "peace"),
                wrong(
                        "invalid value for option '--seed': it must be a whole number, was 'x'",
                        " rank",
                        "rank",
                        LUNCH,
                        "--seed",
                        "x"),
                wrong("a decision file is missing", " analyze", "analyze"),
                wrong(
                        "unknown analysis 'dominence'; did you mean 'dominance'?",
                        " analyze",
                        "analyze",
                        LUNCH,
                        "dominence"),
                wrong(
                        "none of the analyses takes --samples",
                        " analyze",
                        "analyze",
                        LUNCH,
                        "dominance",
                        "--samples=9"));
    }

    private static Arguments wrong(String message, String command, String... arguments) {
        return Arguments.of(message, command, arguments);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void aWrongCommandLineIsNamedAndEndsWithTwo(String message, String command, String[] arguments) {
        Run run = Run.of(arguments);
        assertThat(run.err()).isEqualTo("error: " + message + "\nTry 'steelyard" + command + " --help'.\n");
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void withoutACommandTheHelpIsShownAsAComplaint() {
        Run run = Run.of();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Ranks policy options").contains("rank ", "validate ", "Exit codes");
    }

    @Test
    void theVersionIsTheOneOfTheBuild() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String version = pom.substring(pom.indexOf("<version>") + 9, pom.indexOf("</version>"));
        assertThat(Run.of("--version")).isEqualTo(new Run(0, "steelyard " + version + "\n", ""));
    }

    @Test
    void standardInputIsReadForADash() throws IOException {
        String text = Files.readString(Path.of(LUNCH));
        Run piped = Run.with(text, 80, false, false, "rank", "-");
        assertThat(piped).isEqualTo(Run.at(80, "rank", LUNCH));
        Run broken = Run.with("title: x\n", 80, false, false, "rank", "-");
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.err()).startsWith("<stdin>:1:1: error: ");
    }

    @Test
    void oneBadFileAmongSeveralIsReportedAndTheOthersRanked() {
        Run run = Run.at(80, "rank", "no-such-file.yaml", LUNCH);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("no-such-file.yaml:1:1: error: there is no file 'no-such-file.yaml' [unreadable]\n");
        assertThat(run.out()).isEqualTo(Run.at(80, "rank", LUNCH).out());
    }

    @Test
    void theResultGoesIntoAFileWholeOrNotAtAll() throws IOException {
        Path out = folder.resolve("ranking.json");
        assertThat(Run.of("rank", LUNCH, "--format", "json", "-o", out.toString()))
                .isEqualTo(new Run(0, "", ""));
        String written = Files.readString(out);
        assertThat(written).isEqualTo(Run.of("rank", LUNCH, "--format", "json").out());

        Run failed = Run.of("rank", LUNCH, "no-such-file.yaml", "--format", "json", "-o", out.toString());
        assertThat(failed.code()).isEqualTo(1);
        assertThat(out).hasContent(written);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(out);
        }
    }

    @Test
    void whatCannotBeWrittenIsSaid() {
        Path nowhere = folder.resolve("no/where.txt");
        Run run = Run.of("rank", LUNCH, "-o", nowhere.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("error: cannot write '" + nowhere + "': there is no folder '" + nowhere.getParent() + "'\n");
        assertThat(Run.of("rank", LUNCH, "-o", folder.toString()).err()).contains("it is a folder");
    }

    @Test
    void aWarningFailsAStrictCheckOnly() throws IOException {
        Path file = folder.resolve("odds.yaml");
        Files.writeString(file, """
                title: Odds
                criteria: {a: {direction: max, scale: {worst: 0, best: 9}}}
                options:
                  x: {performance: {a: {outcomes: {1: 0.3, 2: 0.3}}}}
                  y: {performance: {a: 3}}
                """);
        Run lax = Run.of("validate", file.toString());
        Run strict = Run.of("validate", "--strict", file.toString());
        assertThat(lax.out()).contains(": warning: ").isEqualTo(strict.out());
        assertThat(lax.code()).isZero();
        assertThat(strict.code()).isEqualTo(1);
    }

    @Test
    void whatWouldSteerTheTerminalIsTakenOutOfMessages() throws IOException {
        String text = Files.readString(Path.of(LUNCH)).replace("title:", "\"ti\\e[31mtle\":");
        Run run = Run.with(text, 80, false, false, "rank", "-");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isNotEmpty().doesNotContain("\u001b");
        assertThat(Run.of("rank", "no\u001b[31m.yaml").err()).isNotEmpty().doesNotContain("\u001b");
        assertThat(Run.of("rank", LUNCH, "--method", "\u001b[31m").err())
                .isNotEmpty()
                .doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rank FILE", "validate FILE", "batch FILE", "schema"})
    void aHyphenAsOutputIsStandardOutput(String command) {
        String[] plain = command.replace("FILE", LUNCH).split(" ");
        List<String> named = new ArrayList<>(List.of(plain));
        named.addAll(List.of("-o", "-"));
        assertThat(Run.of(named.toArray(String[]::new)).out())
                .isNotEmpty()
                .isEqualTo(Run.of(plain).out());
        assertThat(Path.of("-")).doesNotExist();
    }
}
