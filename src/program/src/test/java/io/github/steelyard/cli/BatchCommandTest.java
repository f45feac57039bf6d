package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code steelyard batch}. */
class BatchCommandTest {

    private Run done;

    @TempDir
    private Path folder;

    private Path runs;

    @BeforeEach
    void thirtyDecisionsOfWhichTheTenthIsWrong() throws IOException {
        runs = Files.createDirectory(folder.resolve("runs"));
        Random random = new Random(8);
        for (int k = 0; k < 30; k++) {
            String text = """
                    title: "Decision %d, with a \\"quote\\""
                    criteria: {%s: {direction: max, weight: %d}, noise: {direction: min, weight: 50}}
                    options: {a: {performance: {cost: %d, noise: 1}}, b: {performance: {cost: 3, noise: %d}}, c: {performance: {noise: 0}}}
                    """.formatted(
                    k, k == 10 ? "costs" : "cost", 1 + random.nextInt(99), random.nextInt(9), random.nextInt(9));
            Files.writeString(runs.resolve("d%02d.yaml".formatted(k)), text);
        }
    }

    private int run(String... arguments) {
        return reading("", arguments);
    }

    private int reading(String in, String... arguments) {
        done = Run.with(
                in,
                100,
                false,
                false,
                Stream.concat(Stream.of("batch"), Arrays.stream(arguments)).toArray(String[]::new));
        return done.code();
    }

    private String printed() {
        return done.out();
    }

    private String said() {
        return done.err();
    }

    @Test
    void everyInputHasItsLineAndAWrongOneIsLocatedAndCounted() {
        assertThat(run(runs.toString())).isEqualTo(Cli.WRONG_INPUT);
        List<String> lines = printed().lines().toList();
        assertThat(lines).hasSize(30);
        for (int k = 0; k < 30; k++) {
            assertThat(lines.get(k))
                    .startsWith("{\"format\": \"steelyard-batch/1\", \"input\": \"")
                    .contains("d%02d.yaml\", \"ranked\": %b".formatted(k, k != 10));
        }
        assertThat(lines.get(10)).contains("\"errors\": [", "unknown criterion 'cost'");
        assertThat(said()).contains("d10.yaml:3:", "did you mean 'costs'?", "error: 1 of 30 inputs is wrong");
    }

    @Test
    void theBytesAreTheSameOnAnyNumberOfThreads() {
        run(runs.toString(), "--threads", "1", "--analyze", "flip-distance,smaa");
        String one = printed();
        assertThat(one).contains("\"flip-distance\": {\"winner\":", "\"acceptability\":");
        for (String threads : List.of("2", "7")) {
            run(runs.toString(), "--threads", threads, "--analyze", "flip-distance,smaa");
            assertThat(printed()).isEqualTo(one);
        }
    }

    @Test
    void formatsMixInAFolderAndTheBytesStayTheSame() throws IOException {
        for (String name : new String[] {"d03.json", "d07.xml", "d12.xlsx"}) {
            String from = runs.resolve(name.replaceFirst("[.].*", ".yaml")).toString();
            assertThat(Run.of("convert", from, runs.resolve(name).toString()).code())
                    .isZero();
        }
        Files.writeString(runs.resolve("notes.json"), "{}");
        Files.writeString(runs.resolve("list.csv"), "id,x\na,1\n");
        Path target = folder.resolve("out.jsonl");
        assertThat(run(runs.toString(), "-o", target.toString(), "--threads", "1"))
                .isEqualTo(Cli.WRONG_INPUT);
        String whole = Files.readString(target);
        List<String> lines = whole.lines().toList();

        assertThat(lines).hasSize(33);
        assertThat(said()).contains("error: 1 of 33 inputs is wrong");
        for (String name : new String[] {"d03.json", "d07.xml", "d12.xlsx"}) {
            int at = 0;
            while (!lines.get(at).contains(name)) {
                at++;
            }
            // The YAML that it was made from comes next.
            assertThat(behindInput(lines.get(at))).isEqualTo(behindInput(lines.get(at + 1)));
        }
        run(runs.toString(), "-o", target.toString(), "--threads", "4");
        assertThat(Files.readString(target)).isEqualTo(whole);

        Files.delete(target);
        run(runs.toString(), "-o", target.toString(), "--fail-fast");
        assertThat(said()).contains("stopped at the first wrong input");
        Files.writeString(runs.resolve("d10.yaml"), Files.readString(runs.resolve("d09.yaml")));
        run(runs.toString(), "-o", target.toString(), "--resume");
        assertThat(Files.readString(target).lines()).hasSize(33);
    }

    private static String behindInput(String line) {
        return line.substring(line.indexOf("\"ranked\""));
    }

    @Test
    void csvHasARowAnInputAndANumberAnAnalysis() {
        run(runs.resolve("d00.yaml").toString(), "--format", "csv", "--analyze", "flip-distance");
        List<String> rows = printed().lines().toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .isEqualTo("input,decision,method,stakeholder,scenario,options,first,score,second,lead,verdict,error,"
                        + "flip-distance");
        assertThat(rows.get(1)).contains("\"Decision 0, with a \"\"quote\"\"\",weighted-sum,,,3,");
        assertThat(rows.get(1)).matches(".*,0\\.\\d+");
    }

    @Test
    void aRunCutOffAnywhereGoesOnToTheSameBytes() throws IOException {
        for (String name : List.of("clean.jsonl", "clean.csv")) {
            Path clean = folder.resolve(name);
            assertThat(run(runs.toString(), "-o", clean.toString())).isEqualTo(Cli.WRONG_INPUT);
            byte[] whole = Files.readAllBytes(clean);
            assertThat(parts()).isEmpty();

            Path target = folder.resolve("cut-" + name);
            run(runs.toString(), "-o", target.toString(), "--fail-fast");
            assertThat(target).doesNotExist();
            assertThat(said()).contains("stopped at the first wrong input", "--resume");
            Path part = parts().get(0);
            assertThat(whole).startsWith(Files.readAllBytes(part));
            for (int cut : new int[] {0, 1, whole.length / 3, whole.length / 2, whole.length - 1, whole.length}) {
                Files.deleteIfExists(target);
                Files.write(part, Arrays.copyOf(whole, cut));
                assertThat(run(runs.toString(), "-o", target.toString(), "--resume"))
                        .as("the wrong input counts, whoever found it")
                        .isEqualTo(Cli.WRONG_INPUT);
                assertThat(said()).contains("error: 1 of 30 inputs is wrong");
                assertThat(target).as("cut at " + cut).hasBinaryContent(whole);
                assertThat(parts()).isEmpty();
            }
        }
    }

    private List<Path> parts() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".part")).toList();
        }
    }

    @Test
    void resumingAnotherQuestionStartsAfresh() throws IOException {
        Path target = folder.resolve("o.jsonl");
        run(runs.toString(), "-o", target.toString(), "--fail-fast");
        assertThat(parts()).hasSize(1);
        run(runs.toString(), "-o", target.toString(), "--resume", "--weight", "noise=1");
        assertThat(Files.readAllLines(target)).hasSize(30);
        assertThat(parts()).as("the part of the other question stays").hasSize(1);
    }

    @Test
    void standardInputHoldsSeveral() throws IOException {
        String both = Files.readString(runs.resolve("d01.yaml")) + "---\n" + Files.readString(runs.resolve("d10.yaml"));
        assertThat(reading(both, "-")).isEqualTo(Cli.WRONG_INPUT);
        assertThat(printed().lines()).hasSize(2);
        assertThat(printed()).contains("\"input\": \"<stdin>#1\", \"ranked\": true", "\"input\": \"<stdin>#2\"");
    }

    @Test
    void whatDoesNotFitOneOfTheDecisionsIsThatInputsErrorOnly() {
        assertThat(run(runs.toString(), "--stakeholder", "treasury")).isEqualTo(Cli.WRONG_INPUT);
        assertThat(said()).contains("d29.yaml: error: unknown stakeholder 'treasury'", "30 of 30 inputs are wrong");
    }

    @Test
    void wrongCommandLinesAreToldBeforeAnythingIsRead() {
        assertThat(run(runs.toString(), "--analyze", "flip-distanc")).isEqualTo(Cli.WRONG_COMMAND_LINE);
        assertThat(said()).contains("did you mean 'flip-distance'?");
        assertThat(run(runs.toString(), "--resume")).isEqualTo(Cli.WRONG_COMMAND_LINE);
        assertThat(run("-", runs.toString())).isEqualTo(Cli.WRONG_COMMAND_LINE);
        assertThat(run(runs.toString(), "--format", "xml")).isEqualTo(Cli.WRONG_COMMAND_LINE);
        assertThat(run(folder + "/nothing*.yaml")).isEqualTo(Cli.WRONG_INPUT);
        assertThat(said()).contains("no file matches");
    }
}
