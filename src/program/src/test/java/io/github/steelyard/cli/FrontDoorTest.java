package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.Steelyard;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program gets at the library's front door is what the command line prints and writes. */
class FrontDoorTest {

    private static final Decision MADE = Decision.builder("Lunch")
            .criteria(
                    Criterion.min("price").weighing(60), Criterion.max("taste").weighing(40))
            .option("soup", 4, 5)
            .option("pizza", 9, 8)
            .build();

    @TempDir
    private Path folder;

    /** What the library gives: the document without what made it. */
    private static String withoutManifest(Run run) {
        int start = run.out().lastIndexOf(",\n  \"manifest\": {");
        assertThat(start).isPositive();
        return run.out().substring(0, start) + "\n}\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {"options/examples/lunch.yaml", "options/examples/two-buses.yaml"})
    void theUsualAnalysesAreThoseOfTheCommandLine(String file) {
        assertThat(Steelyard.read(Path.of(file)).analyze().json())
                .isEqualTo(withoutManifest(Run.of("analyze", file, "--format", "json")));
    }

    @Test
    void analysesAreAskedByTheirIds() {
        String file = "options/examples/lunch.yaml";
        assertThat(Steelyard.read(Path.of(file))
                        .analyze("dominance", "rank-intervals")
                        .json())
                .isEqualTo(withoutManifest(Run.of("analyze", file, "dominance", "rank-intervals", "--format", "json")));
    }

    @Test
    void everyAnalysisThatHasNoAnswerSaysWhy() {
        assertThatThrownBy(() -> Steelyard.of(MADE).analyze("smmaa", "dominance", "cubes"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .containsExactly(
                                        "unknown analysis 'smmaa'; did you mean 'smaa'?",
                                        "unknown analysis 'cubes'; did you mean 'cube'?"));
        assertThatThrownBy(() -> Steelyard.of(MADE).analyze("cube", "stakeholders"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reasons()).hasSize(2));
    }

    @Test
    void whatIsFoundIsWhatValidateFinds() {
        Path file = Path.of("options/examples/lunch.yaml");
        String printed = Run.of("validate", file.toString()).out();
        assertThat(Steelyard.read(file).inspect())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(printed).contains(finding.message()));
    }

    @Test
    void whatIsWrittenReadsAsTheSame() {
        for (String name : new String[] {"lunch.yaml", "lunch.json"}) {
            assertThat(Steelyard.of(MADE).write(folder.resolve(name))).isEmpty();
            assertThat(Steelyard.read(folder.resolve(name)).decision()).isEqualTo(MADE);
        }
        assertThat(Steelyard.of(MADE).write(folder.resolve("lunch.csv"))).isNotNull();
        assertThatThrownBy(() -> Steelyard.of(MADE).write(folder.resolve("lunch.doc")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("lunch.doc");
    }

    @Test
    void theReportIsThatOfTheCommandLineButForTheCommand() throws Exception {
        Path made = folder.resolve("made.md");
        Path printed = folder.resolve("printed.md");
        String file = "options/examples/lunch.yaml";
        Steelyard.read(Path.of(file)).report(made);
        assertThat(Run.of("report", file, "-o", printed.toString()).code()).isZero();
        assertThat(Files.readAllLines(printed).stream()
                        .filter(line -> !line.contains(printed.toString()))
                        .toList())
                .containsAll(Files.readAllLines(made));
        assertThatThrownBy(() -> Steelyard.of(MADE).report(folder.resolve("made.png")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void nothingGivenIsRefusedByItsName() {
        Steelyard made = Steelyard.of(MADE);
        assertThat(List.<ThrowingCallable>of(
                        () -> Steelyard.read(null),
                        () -> Steelyard.read(folder.resolve("lunch.yaml"), null),
                        () -> Steelyard.edit(null),
                        () -> made.write(null),
                        () -> made.report(null),
                        () -> made.diff(null),
                        () -> made.analyze((String) null),
                        () -> made.analyze((String[]) null)))
                .allSatisfy(call -> assertThatThrownBy(call)
                        .isInstanceOf(Refusal.class)
                        .hasMessageEndingWith(" must be given, was null"));
    }

    @Test
    void whatCannotBeWrittenSaysWhy() {
        Path nowhere = folder.resolve("no/lunch.yaml");
        assertThatThrownBy(() -> Steelyard.of(MADE).write(nowhere))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot write '" + nowhere + "': no such file");
    }
}
