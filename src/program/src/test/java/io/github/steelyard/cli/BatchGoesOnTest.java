package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.batch.Inputs;
import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.report.document.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One bad input of a batch takes nothing along. */
class BatchGoesOnTest {

    private static final String DECISION = """
            title: %s
            criteria: {cost: {direction: min}, noise: {direction: min}}
            options: {x: {performance: {cost: 1, noise: %d}}, y: {performance: {cost: 2, noise: 5}}}
            """;

    @TempDir
    private Path folder;

    private Path runs;

    @BeforeEach
    void threeDecisions() throws IOException {
        runs = Files.createDirectory(folder.resolve("runs"));
        for (String name : List.of("a", "b", "c")) {
            Files.writeString(runs.resolve(name + ".yaml"), DECISION.formatted(name, 1));
        }
    }

    private static Run run(String... arguments) {
        return Run.with(
                "",
                100,
                false,
                false,
                Stream.concat(Stream.of("batch"), Arrays.stream(arguments)).toArray(String[]::new));
    }

    /** An analysis with a fault of its own. */
    private record Broken(Throwable failure) implements Analysis<String> {

        @Override
        public Description description() {
            return Analyses.all().find("dominance").orElseThrow().description();
        }

        @Override
        public String run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
            if (study.decision().title().equals("b")) {
                throw BatchGoesOnTest.<RuntimeException>unchecked(failure);
            }
            return "";
        }

        @Override
        public List<Block> present(String result) {
            return List.of();
        }

        @Override
        public Object figures(String result) {
            return result;
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E unchecked(Throwable failure) throws E {
        throw (E) failure;
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                new IllegalStateException("a fault"),
                new NullPointerException(),
                new StackOverflowError(),
                new OutOfMemoryError("too much"),
                new CancellationException(),
                new AssertionError("a fault"),
                new NoClassDefFoundError("a/b"),
                new ServiceConfigurationError("a fault"),
                new Error("a fault"),
                new IOException("declared nowhere"),
                new InterruptedException(),
                new ArrayIndexOutOfBoundsException(-1));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void anyFailureOfOneInputIsItsOwnLine(Throwable failure) {
        BatchWork work =
                new BatchWork(new StudyOptions(), SheetOptions.NONE, List.of(new Broken(failure)), false, false);
        for (String name : List.of("a", "b", "c")) {
            Path file = runs.resolve(name + ".yaml");
            BatchWork.Outcome outcome = work.outcome(Inputs.Entry.of(file));
            assertThat(outcome.errors()).hasSize(name.equals("b") ? 1 : 0);
            assertThat(outcome.text()).contains("\"ranked\": " + !name.equals("b"));
        }
    }

    @Test
    void aVirtualMachineThatDiesEndsTheRun() {
        BatchWork work = new BatchWork(
                new StudyOptions(), SheetOptions.NONE, List.of(new Broken(new InternalError("dying"))), false, false);
        assertThatThrownBy(() -> work.outcome(Inputs.Entry.of(runs.resolve("b.yaml"))))
                .isInstanceOf(InternalError.class);
    }

    @Test
    void namesThatMeanNothingAreWrongInputsAmongTheOthers() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path target = folder.resolve("out.jsonl");

        Run done = run(
                empty.toString(),
                runs.resolve("a.yaml").toString(),
                folder + "/none/*.yaml",
                runs.resolve("gone.yaml").toString(),
                runs.resolve("b.yaml").toString(),
                folder + "/[x.yaml",
                "-o",
                target.toString());

        assertThat(done.code()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(Files.readAllLines(target))
                .extracting(line -> line.contains("\"ranked\": true"))
                .containsExactly(false, true, false, false, true, false);
        assertThat(done.err())
                .contains(empty + ": error: there is no decision file in this folder")
                .contains("/none/*.yaml: error: no file matches this pattern")
                .contains("gone.yaml:1:1: error")
                .contains("/[x.yaml: error: there is no such file, and it is not a pattern")
                .contains("error: 4 of 6 inputs are wrong");
    }

    @Test
    void aFolderThatMayNotBeOpenedIsAWrongInput() throws IOException {
        Path shut = Files.createDirectory(folder.resolve("shut"));
        Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(shut), "a superuser may read everything");

        Run done = run(runs.toString(), shut.toString(), shut + "/*.yaml");

        assertThat(done.code()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(done.out().lines()).hasSize(5);
        assertThat(done.err()).contains(shut + ": error: cannot look into this folder: it may not be opened");
    }

    @Test
    void everyFileOfAFolderThatIsNoDecisionIsNamedWithTheReason() throws IOException {
        Files.writeString(runs.resolve("d.yaml"), DECISION.formatted("d", 2).replace("title:", "titel:"));
        Files.writeString(runs.resolve("part.yaml"), "options: {z: {}}\n");
        Files.writeString(runs.resolve("notes.txt"), "…");
        Files.writeString(runs.resolve("t.csv"), "option,cost\nx,1\n");
        Files.writeString(runs.resolve("j.json"), "{\"title\": \"t\"}");
        Files.writeString(runs.resolve("x.xml"), "<html/>");
        Files.createSymbolicLink(runs.resolve("gone.yaml"), folder.resolve("nowhere.yaml"));

        Run done = run(runs.toString());

        assertThat(done.code()).isEqualTo(Cli.DONE);
        assertThat(done.out().lines()).hasSize(3);
        assertThat(done.err())
                .contains("d.yaml': no line begins with 'title:'; is 'titel' meant so?")
                .contains("part.yaml': no line begins with 'title:', as of a file that another one includes")
                .contains("notes.txt': its ending is none of yaml")
                .contains("t.csv': a table in a folder")
                .contains("j.json': it has no 'title' with")
                .contains("x.xml': it is no XMCDA")
                .contains("gone.yaml': the link leads nowhere");
    }

    @Test
    void linksToFoldersAreFollowedAndThoseThatLeadBackAreNamed() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("e.yaml"), DECISION.formatted("e", 3));
        Files.createSymbolicLink(runs.resolve("linked"), elsewhere);
        Files.createSymbolicLink(runs.resolve("round"), runs);

        Run done = run(runs.toString());

        assertThat(done.out().lines()).hasSize(4).anyMatch(line -> line.contains("linked/e.yaml"));
        assertThat(done.err()).contains("round': the link leads back to a folder that it stands in");
    }

    @Test
    void aFileThatVanishesIsAWrongInputAndNoMore() throws IOException {
        Run done = run(
                runs.resolve("a.yaml").toString(),
                runs.resolve("z.yaml").toString(),
                runs.resolve("c.yaml").toString());

        assertThat(done.code()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(done.out().lines()).hasSize(3);
    }
}
