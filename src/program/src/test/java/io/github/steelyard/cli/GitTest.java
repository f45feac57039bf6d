package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drivers in a real repository of git. */
class GitTest {

    private static final String LUNCH = """
            title: Lunch
            criteria:
              price: {direction: min, weight: 30, scale: {worst: 12, best: 4}} # in euro
              taste: {levels: {dull: 0, fine: 60, lovely: 100}, weight: 50}
            options:
              canteen: {performance: {price: 7, taste: dull}} # our own
              bakery: {performance: {price: 8, taste: fine}}
            """;

    @TempDir
    private Path folder;

    private record Done(int code, String text) {}

    private Done git(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.pager=cat"));
        command.addAll(List.of(words));
        return run(command);
    }

    private Done run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "GIT_CONFIG_GLOBAL", "/dev/null",
                        "GIT_CONFIG_NOSYSTEM", "1",
                        "GIT_AUTHOR_NAME", "Ann",
                        "GIT_AUTHOR_EMAIL", "ann@example.org",
                        "GIT_COMMITTER_NAME", "Ann",
                        "GIT_COMMITTER_EMAIL", "ann@example.org",
                        "COLUMNS", "100"));
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Done(process.exitValue(), text);
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("lunch.yaml"), text);
    }

    private void commit(String text, String message) throws Exception {
        write(text);
        assertThat(git("commit", "-q", "-a", "-m", message).code()).isZero();
    }

    /** A repository that was set up by the lines that git-setup prints. */
    @BeforeEach
    void repository() throws Exception {
        assertThat(git("init", "-q", "-b", "main").code()).isZero();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> classes = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            classes.add(Path.of(part).toAbsolutePath().toString());
        }
        Files.writeString(
                folder.resolve("steelyard"),
                "#!/bin/sh\nexec '" + java + "' -XX:TieredStopAtLevel=1 -cp '"
                        + String.join(File.pathSeparator, classes) + "' " + Main.class.getName() + " \"$@\"\n");
        assertThat(folder.resolve("steelyard").toFile().setExecutable(true)).isTrue();
        Run setup = Run.of(
                "git-setup", "*.yaml", "--command", folder.resolve("steelyard").toString());
        Files.writeString(
                folder.resolve(".gitattributes"),
                setup.out()
                                .lines()
                                .filter(line -> line.startsWith("*.yaml"))
                                .findFirst()
                                .orElseThrow() + "\n");
        for (String line :
                setup.out().lines().filter(l -> l.startsWith("git config")).toList()) {
            assertThat(run(List.of("sh", "-c", line)).code()).as(line).isZero();
        }
        write(LUNCH);
        assertThat(git("add", "-A").code()).isZero();
        assertThat(git("commit", "-q", "-m", "Lunch").code()).isZero();
    }

    @Test
    void gitDiffSaysWhatChangedInTheDecision() throws Exception {
        write(LUNCH.replace("weight: 30", "weight: 10"));

        assertThat(git("diff").text())
                .contains("weight of Price 30 → 10 points", "Ranking before and after", "lunch.yaml");
    }

    @Test
    void gitLogComparesFactsByTextconv() throws Exception {
        commit("""
                options: {bakery: {performance: {taste: fine, price: 8}}, canteen: {performance: {taste: fine, price: 7}}}
                criteria: {taste: {weight: 50, levels: {lovely: 100, fine: 60, dull: 0}}, price: {weight: 30,
                  direction: min, scale: {best: 4, worst: 12}}}
                title: Lunch
                """, "Another layout and a new cook");

        String log = git("log", "-p", "-1", "--no-ext-diff").text();

        assertThat(log.lines().filter(l -> l.matches("[-+][^-+].*")))
                .containsExactly(
                        "-options/canteen/performance/taste: dull", "+options/canteen/performance/taste: fine");
    }

    @Test
    void gitMergeBringsBothTogether() throws Exception {
        assertThat(git("checkout", "-q", "-b", "theirs").code()).isZero();
        commit(LUNCH.replace("dull}} # our own", "lovely}} # our own"), "A new cook");
        assertThat(git("checkout", "-q", "main").code()).isZero();
        commit(LUNCH.replace("canteen: {performance: {price: 7,", "canteen: {performance: {price: 9,"), "Dearer");

        assertThat(git("merge", "-q", "theirs").code()).isZero();
        assertThat(Files.readString(folder.resolve("lunch.yaml")))
                .isEqualTo(LUNCH.replace("{price: 7, taste: dull}", "{price: 9, taste: lovely}"));
    }

    @Test
    void aConflictIsSeenAndSolved() throws Exception {
        assertThat(git("checkout", "-q", "-b", "theirs").code()).isZero();
        commit(LUNCH.replace("weight: 30", "weight: 40").replace("price: 8", "price: 9"), "Price counts more");
        assertThat(git("checkout", "-q", "main").code()).isZero();
        commit(LUNCH.replace("weight: 30", "weight: 20"), "Price counts less");

        Done merge = git("merge", "theirs");

        assertThat(merge.code()).isEqualTo(1);
        assertThat(merge.text()).contains("conflict: criteria, price, weight: was 30, ours 20, theirs 40", "CONFLICT");
        Path file = folder.resolve("lunch.yaml");
        Run rank = Run.of("rank", file.toString());
        assertThat(rank.code()).isEqualTo(1);
        assertThat(rank.err()).contains("lunch.yaml:3:1: error: two versions were merged and differ here");

        String text = Files.readString(file);
        String solved = text.replaceAll("(?s)<<<<<<< ours\n.*?=======\n(.*?)>>>>>>> theirs\n", "$1");
        commit(solved, "Solved");

        assertThat(git("status", "--short").text()).doesNotContain("lunch.yaml");
        assertThat(solved).isEqualTo(LUNCH.replace("weight: 30", "weight: 40").replace("price: 8", "price: 9"));
        assertThat(Run.of("rank", file.toString()).code()).isZero();
    }

    @Test
    void aRevisionIsComparedWithTheFile() throws Exception {
        String old = "git:HEAD:" + folder.resolve("lunch.yaml");
        // The repository of the process is another one: git is asked where the file stands.
        Run run = Run.of("diff", old, folder.resolve("lunch.yaml").toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("nothing differs");
        assertThat(Run.of("diff", "git:no-such:options/examples/lunch.yaml", "options/examples/lunch.yaml")
                        .code())
                .isEqualTo(1);
    }
}
