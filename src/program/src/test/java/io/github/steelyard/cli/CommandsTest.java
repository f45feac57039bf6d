package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.weighting.WeightingMethods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each command promises, beyond the letters of the golden files. */
class CommandsTest {

    private static final String BUS = "options/examples/bus-fleet.yaml";
    private static final String LUNCH = "options/examples/lunch.yaml";

    @TempDir
    private Path folder;

    static Stream<String> ids() {
        return Stream.of(
                        AggregationMethods.all().ids(),
                        WeightingMethods.all().ids(),
                        Analyses.all().ids())
                .flatMap(List::stream)
                .distinct();
    }

    @Test
    void methodsListsEverythingOneALine() {
        List<String> lines = Run.of("methods").out().lines().toList();
        assertThat(ids()).allSatisfy(id -> assertThat(lines).anyMatch(line -> line.startsWith(id + " ")));
        assertThat(Run.of("methods", "--format", "csv").out().lines().skip(1).map(line -> line.split(",")[0]))
                .containsAll(ids().toList());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void eachMethodIsExplainedInEveryFormat(String id) {
        for (String format : List.of("text", "json", "csv", "markdown")) {
            Run run = Run.of("methods", id, "--format", format);
            assertThat(run.err()).isEmpty();
            assertThat(run.code()).isZero();
            assertThat(run.out()).isNotBlank();
        }
    }

    @Test
    void anUnknownMethodIsMetWithTheNearest() {
        assertThat(Run.of("methods", "topis"))
                .isEqualTo(new Run(1, "", "error: unknown method 'topis'; did you mean 'topsis'?\n"));
    }

    @Test
    void analysesAreListed() {
        List<String> lines = Run.of("analyze", "--list").out().lines().toList();
        assertThat(Analyses.all().ids()).allSatisfy(id -> assertThat(lines).anyMatch(line -> line.startsWith(id)));
    }

    @Test
    void analysesAnswerInTheOrderAsked() {
        Run run = Run.of("analyze", BUS, "dominance", "stability-intervals", "--format", "json");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("{\n  \"format\": \"steelyard-analysis/1\",\n  \"analyses\": {\n    \"dominance\": {");
        assertThat(run.out().indexOf("\"stability-intervals\"")).isPositive();
        for (String format : List.of("text", "csv", "markdown")) {
            assertThat(Run.of("analyze", BUS, "stability-intervals", "--format", format)
                            .out())
                    .isNotBlank();
        }
    }

    @Test
    void ofSeveralAnalysesOneWithoutAnAnswerTakesNoneOfTheOthersAlong() {
        Run run = Run.of("analyze", LUNCH, "dominance", "stakeholders", "cube", "tornado", "--format", "json");
        assertThat(run.code()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(run.out()).contains("\"dominance\": {", "\"tornado\": [").doesNotContain("\"cube\":");
        Run lines = Run.of("analyze", LUNCH, "dominance", "stakeholders", "cube", "tornado");
        assertThat(run.err()).contains("\"steelyard-errors/1\"", "'stakeholders' has no answer here");
        assertThat(lines.err().lines())
                .containsExactly(
                        LUNCH + ": error: 'stakeholders' has no answer here: the decision has no stakeholders",
                        LUNCH
                                + ": error: 'cube' has no answer here: the decision has neither stakeholders nor scenarios");
        Run none = Run.of("analyze", LUNCH, "stakeholders", "cube");
        assertThat(none.code()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(none.out()).isEmpty();
        assertThat(none.err().lines()).hasSize(2);
    }

    @Test
    void aSettingReachesTheAnalysisThatHasItAndElseTheMethod() {
        Run run = Run.of(
                "analyze",
                LUNCH,
                "weight-sweep",
                "--set",
                "criterion=taste",
                "--set",
                "normalization=min-max",
                "--format",
                "json");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("\"criterion\": \"taste\"");
        assertThat(Run.of("analyze", LUNCH, "weight-sweep", "--set", "criterion=tast")
                        .err())
                .startsWith("error: unknown criterion 'tast'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy", "procurement", "site", "personal"})
    void eachTemplateHasNothingWrongAndRanks(String template) throws IOException {
        Path file = folder.resolve("mine.yaml");
        Run run = Run.of("new", file.toString(), "--template", template);
        assertThat(run)
                .isEqualTo(new Run(
                        0,
                        "",
                        "wrote " + file + "; change it, then run: steelyard validate " + file + ", steelyard rank "
                                + file + "\n"));
        assertThat(Run.of("validate", file.toString())).isEqualTo(new Run(0, file + ": nothing wrong\n", ""));
        Loaded loaded = DecisionReader.read(file);
        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.orThrow().baseline()).isPresent();
        assertThat(file).content().startsWith("# yaml-language-server: $schema=decision.schema.json\n");
        assertThat(Run.of("rank", file.toString()).code()).isZero();
        assertThat(Run.of("new", "-", "--template", template).out()).isEqualTo(Files.readString(file));
        for (Stakeholder stakeholder : loaded.orThrow().stakeholders()) {
            assertThat(Run.of("rank", file.toString(), "--stakeholder", stakeholder.id())
                            .code())
                    .isZero();
        }
    }

    @Test
    void newStartsWithAPolicyAndAnswersAWrongTemplateWithTheNearest() {
        assertThat(Run.of("new", "-").out())
                .isEqualTo(Run.of("new", "-", "--template", "policy").out());
        Run run = Run.of("new", "-", "--template", "procurment");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("error: unknown template 'procurment'; did you mean 'procurement'?\n");
        assertThat(Run.of("new", "-", "--template", "xyz").err())
                .startsWith("error: unknown template 'xyz'; allowed: policy, procurement, site, personal\n");
    }

    @Test
    void newNeverOverwrites() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "precious");
        Run run = Run.of("new", file.toString());
        assertThat(run).isEqualTo(new Run(1, "", "error: '" + file + "' already exists; it was not overwritten\n"));
        assertThat(file).hasContent("precious");
        Path dangling = Files.createSymbolicLink(folder.resolve("link.yaml"), folder.resolve("nowhere.yaml"));
        assertThat(Run.of("new", dangling.toString()).code()).isEqualTo(1);
        assertThat(dangling).isSymbolicLink();
    }

    @Test
    void theSchemaIsTheOneInTheDocumentation() throws IOException {
        String documented = Files.readString(Path.of("docs/decision.schema.json"));
        assertThat(Run.of("schema")).isEqualTo(new Run(0, documented, ""));
        Path file = folder.resolve("schema.json");
        assertThat(Run.of("schema", "-o", file.toString())).isEqualTo(new Run(0, "", ""));
        assertThat(file).hasContent(documented);
    }

    @Test
    void completionKnowsCommandsOptionsAndMethods() throws IOException, InterruptedException {
        Run run = Run.of("completion");
        assertThat(run.out())
                .startsWith("#!/usr/bin/env bash")
                .contains("complete -F _complete_steelyard", "--stakeholder", "weighted-sum", "validate");
        Path script = Files.writeString(folder.resolve("completion.sh"), run.out());
        Process bash =
                new ProcessBuilder("bash", "-n", script.toString()).inheritIO().start();
        assertThat(bash.waitFor()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"options/north-korea-2017.yaml", BUS, "options/examples/laptops.yaml", LUNCH})
    void noLineIsWiderThanThePage(String file) {
        IntStream.of(40, 50, 60, 72, 80, 100, 132, 200).forEach(width -> {
            for (String[] arguments : new String[][] {{"rank", file}, {"weights", file}}) {
                assertThat(Run.at(width, arguments).out().lines())
                        .as(width + " columns")
                        .allMatch(line -> line.codePointCount(0, line.length()) <= width);
            }
        });
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        Run first = Run.of("rank", BUS, "--format", "json");
        assertThat(Run.of("rank", BUS, "--format", "json")).isEqualTo(first);
    }

    @Test
    void asciiDrawsWithAsciiOnly() {
        assertThat(Run.of("rank", BUS, "--ascii").out().chars()).allMatch(c -> c < 128);
        assertThat(Run.with("", 80, true, false, "rank", BUS).out().chars()).allMatch(c -> c < 128);
    }
}
