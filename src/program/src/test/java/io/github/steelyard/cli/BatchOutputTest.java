package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.batch.PartFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The file that a batch writes: it is there whole or not at all, and an interrupted run goes on with what it had. */
class BatchOutputTest {

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

    /** Writes a file that a decision takes in, and ranks until a wrong input stops the run. */
    private Path interrupted(String key, String file, String text) throws IOException {
        Files.writeString(runs.resolve(file), text);
        Files.writeString(runs.resolve("b.yaml"), """
                title: b
                criteria: {cost: {direction: min}, noise: {direction: min}}
                options: {x: {performance: {cost: 1, noise: 1}}}
                %s
                """.formatted(key));
        Files.writeString(runs.resolve("c.yaml"), "title: c\ncriteria: {}\n");
        Path target = folder.resolve("out.jsonl");
        assertThat(run(runs.toString(), "-o", target.toString(), "--fail-fast").code())
                .isEqualTo(Cli.WRONG_INPUT);
        Files.writeString(runs.resolve("c.yaml"), DECISION.formatted("c", 1));
        return target;
    }

    private void resumesAt(String input, String changed, Path target) throws IOException {
        Run done = run(runs.toString(), "-o", target.toString(), "--resume");
        assertThat(done.err())
                .contains(
                        changed + "', which '" + runs.resolve(input) + "' takes in, was changed after the interrupted");
        assertThat(done.code()).isEqualTo(Cli.DONE);
        assertThat(Files.readString(target)).isEqualTo(run(runs.toString()).out());
    }

    private static final String PART = "options: {y: {performance: {cost: %d, noise: 5}}}\n";

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("include: [more.yaml]", "more.yaml", PART.formatted(2), PART.formatted(3)),
                Arguments.of("table: more.csv", "more.csv", "id,cost,noise\ny,2,5\n", "id,cost,noise\ny,3,5\n"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void anIncludedFileEditedAfterAnInterruptedRunIsNoticedEvenWithTheTimeOfBefore(
            String key, String file, String before, String after) throws IOException {
        Path target = interrupted(key, file, before);
        FileTime time = Files.getLastModifiedTime(runs.resolve(file));
        Files.writeString(runs.resolve(file), after);
        Files.setLastModifiedTime(runs.resolve(file), time);
        resumesAt("b.yaml", file, target);
    }

    @Test
    void aWorkbookEditedAfterAnInterruptedRunIsNoticed() throws IOException {
        Path target = interrupted("table: more.xlsx", "more.xlsx", "");
        Workbooks.write(runs.resolve("more.xlsx"), new Object[][] {{"id", "cost", "noise"}, {"y", 2, 5}});
        resumesAt("b.yaml", "more.xlsx", target);
    }

    @Test
    void anIncludedFileThatAppearsAfterAnInterruptedRunIsNoticed() throws IOException {
        Path target = interrupted("include: [more.yaml]", "other.txt", "");
        Run before = run(runs.resolve("b.yaml").toString());
        assertThat(before.err()).contains("there is no file");
        run(runs.toString(), "-o", target.toString());
        Files.deleteIfExists(target);
        Files.writeString(runs.resolve("c.yaml"), "title: c\ncriteria: {}\n");
        Files.writeString(runs.resolve("a.yaml"), Files.readString(runs.resolve("b.yaml")));
        assertThat(run(runs.toString(), "-o", target.toString(), "--fail-fast").code())
                .isEqualTo(Cli.WRONG_INPUT);
        Files.writeString(runs.resolve("c.yaml"), DECISION.formatted("c", 1));
        Files.writeString(runs.resolve("more.yaml"), PART.formatted(2));
        resumesAt("a.yaml", "more.yaml", target);
    }

    @Test
    void anUntouchedRunGoesOnWithoutANote() throws IOException {
        Path target = interrupted("include: [more.yaml]", "more.yaml", PART.formatted(2));
        Files.setLastModifiedTime(runs.resolve("more.yaml"), FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
        Path part;
        try (Stream<Path> all = Files.list(folder)) {
            part = all.filter(f -> f.toString().endsWith(".part")).findFirst().orElseThrow();
        }
        // A mark in the first line shows that it was not made anew.
        Files.writeString(part, Files.readString(part).replaceFirst("\"seed\": \\d+", "\"seed\": 77"));

        // The wrong input was edited and so is ranked anew.
        Run done = run(runs.toString(), "-o", target.toString(), "--resume");
        assertThat(done.err())
                .contains("c.yaml' was changed")
                .doesNotContain("b.yaml'")
                .doesNotContain("a.yaml'");
        assertThat(Files.readAllLines(target)).hasSize(3).first().asString().contains("\"seed\": 77");
    }

    @Test
    void namesAsLongAsTheSystemAllowsAreWritten() throws IOException {
        for (String ending : List.of(".jsonl", ".csv")) {
            for (String letter : List.of("n", "ß", "漢", "😀")) {
                int size = letter.getBytes(StandardCharsets.UTF_8).length;
                Path target = folder.resolve(letter.repeat((255 - ending.length()) / size) + ending);
                assertThat(run(runs.toString(), "-o", target.toString()).code()).isEqualTo(Cli.DONE);
                assertThat(Files.readAllLines(target)).hasSize(ending.equals(".csv") ? 4 : 3);
                Files.delete(target);
            }
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(runs);
        }
    }

    @Test
    void longNamesThatDifferInTheirEndsHaveTheirOwnParts() throws IOException {
        Path one = folder.resolve("n".repeat(249) + "1.csv");
        Path other = folder.resolve("n".repeat(249) + "2.csv");
        try (PartFile first = PartFile.open(one, List.of(), false, line -> false);
                PartFile second = PartFile.open(other, List.of(), false, line -> false)) {
            assertThat(first.path()).isNotEqualTo(second.path());
        }
    }

    @Test
    void linksWhereThePartsStandAreNotFollowed() throws IOException {
        Path target = folder.resolve("out.jsonl");
        run(runs.toString(), runs + "/none.yaml", "-o", target.toString(), "--fail-fast");
        List<Path> parts;
        try (Stream<Path> all = Files.list(folder)) {
            parts = all.filter(f -> f.toString().contains(".part")).toList();
        }
        assertThat(parts).hasSize(2);
        Path victim = Files.writeString(folder.resolve("victim"), "mine\n");
        for (Path part : parts) {
            Files.deleteIfExists(part);
            Files.createSymbolicLink(part, victim);
            Run resumed = run(runs.toString(), runs + "/none.yaml", "-o", target.toString(), "--resume");
            assertThat(resumed.code()).isEqualTo(Cli.WRONG_INPUT);
            assertThat(resumed.err()).contains("is a symbolic link, and nothing is written through it");
            assertThat(victim).hasContent("mine\n");
            Files.delete(part);
            Files.createLink(part, victim);
            run(runs.toString(), runs + "/none.yaml", "-o", target.toString());
            assertThat(victim).hasContent("mine\n");
        }
        Files.createSymbolicLink(folder.resolve("out.jsonl.lock"), victim);
        assertThat(run(runs.toString(), "-o", target.toString()).err()).contains("is a symbolic link");
        assertThat(victim).hasContent("mine\n");
    }

    @Test
    void aTargetBehindALinkIsWrittenWhereItIsAndKeepsWhoMayReadIt() throws IOException {
        Path real = Files.writeString(folder.resolve("real.jsonl"), "before\n");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-------"));
        Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), real);

        assertThat(run(runs.toString(), "-o", link.toString()).code()).isEqualTo(Cli.DONE);

        assertThat(link).isSymbolicLink();
        assertThat(Files.readAllLines(real)).hasSize(3);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-------");
        Path again = Files.createSymbolicLink(folder.resolve("again.jsonl"), real);
        try (PartFile alive = PartFile.open(link, List.of(), false, line -> false)) {
            assertThat(run(runs.toString(), "-o", again.toString()).err()).contains("another run is writing");
            assertThat(alive.before()).isZero();
        }
    }

    @Test
    void aDeviceTakesTheLinesAsTheyCome() {
        assertThat(run(runs.toString(), "-o", "/dev/null").code()).isEqualTo(Cli.DONE);
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void aTableRunIsRefusedToo() throws IOException {
        Path decision = Files.writeString(
                folder.resolve("d.yaml"), "title: t\ncriteria: {cost: {direction: min, scale: {worst: 9, best: 0}}}\n");
        Path table = Files.writeString(folder.resolve("t.csv"), "id,cost\nx,1\ny,2\n");
        Path target = folder.resolve("best.jsonl");
        try (PartFile alive = PartFile.open(target, List.of(), false, line -> false)) {
            Run done = run(decision.toString(), "--table", table.toString(), "-o", target.toString());
            assertThat(done.code()).isEqualTo(Cli.WRONG_INPUT);
            assertThat(done.err()).contains("another run is writing '" + target + "'");
            assertThat(target).doesNotExist();
            assertThat(alive.before()).isZero();
        }
        assertThat(run(decision.toString(), "--table", table.toString(), "-o", target.toString())
                        .code())
                .isEqualTo(Cli.DONE);
        assertThat(Files.readAllLines(target)).hasSize(2);
        assertThat(folder.resolve("best.jsonl.lock")).doesNotExist();
    }
}
