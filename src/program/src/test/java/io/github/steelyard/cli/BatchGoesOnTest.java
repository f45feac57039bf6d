package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.batch.Inputs;
import io.github.steelyard.batch.PartFile;
import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.report.document.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
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
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failure;
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

    static Stream<Throwable> failures() {
        return Stream.of(
                new IllegalStateException("a fault"),
                new NullPointerException(),
                new StackOverflowError(),
                new OutOfMemoryError("too much"),
                new ArrayIndexOutOfBoundsException(-1));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void anyFailureOfOneInputIsItsOwnLine(Throwable failure) {
        BatchWork work = new BatchWork(new StudyOptions(), List.of(new Broken(failure)), false);
        for (String name : List.of("a", "b", "c")) {
            Path file = runs.resolve(name + ".yaml");
            BatchWork.Outcome outcome = work.outcome(new Inputs.Entry(file.toString(), file, null));
            assertThat(outcome.errors()).hasSize(name.equals("b") ? 1 : 0);
            assertThat(outcome.text()).contains("\"ranked\": " + !name.equals("b"));
        }
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

    @Test
    void aSecondRunOnTheSameOutputIsRefusedWhileTheFirstIsAlive() throws IOException {
        Path target = folder.resolve("out.jsonl");
        try (PartFile alive = PartFile.open(target, List.of("first"), false, line -> false)) {
            alive.add("a line\n");

            Run done = run(runs.toString(), "-o", target.toString());

            assertThat(done.code()).isEqualTo(Cli.WRONG_INPUT);
            assertThat(done.err()).contains("another run is writing '" + target + "'");
            assertThat(alive.path()).hasContent("a line\n");
            Files.delete(alive.path());
        }
        assertThat(run(runs.toString(), "-o", target.toString()).code()).isEqualTo(Cli.DONE);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(f -> f.getFileName().toString()).filter(f -> !f.endsWith(".part.inputs")))
                    .containsOnly("out.jsonl", "runs");
        }
    }

    @Test
    void anInputEditedAfterAnInterruptedRunIsRankedAnewAndSaid() throws IOException {
        Path broken = runs.resolve("bb.yaml");
        Files.writeString(broken, DECISION.formatted("bb", 1).replace("cost: 1", "cots: 1"));
        Path target = folder.resolve("out.jsonl");
        assertThat(run(runs.toString(), "-o", target.toString(), "--fail-fast").code())
                .isEqualTo(Cli.WRONG_INPUT);
        Files.writeString(broken, DECISION.formatted("bb", 1));
        Files.writeString(runs.resolve("b.yaml"), DECISION.formatted("b", 9));
        Files.setLastModifiedTime(runs.resolve("b.yaml"), FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));

        Run done = run(runs.toString(), "-o", target.toString(), "--resume");

        assertThat(done.err()).contains("b.yaml' was changed after the interrupted run");
        assertThat(done.code()).isEqualTo(Cli.DONE);
        String resumed = Files.readString(target);
        assertThat(resumed).isEqualTo(run(runs.toString()).out());
    }
}
