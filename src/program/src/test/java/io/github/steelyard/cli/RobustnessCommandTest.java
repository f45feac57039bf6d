package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line promises of draws. */
class RobustnessCommandTest {

    private static final String BUS = "options/examples/bus-fleet.yaml";

    @TempDir
    private Path folder;

    private static String analyzed(String... more) {
        List<String> arguments = new ArrayList<>(List.of("analyze", BUS));
        arguments.addAll(List.of(more));
        Run run = Run.of(arguments.toArray(new String[0]));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return run.out();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--samples=20011",
                "--until-error=0.004",
                "--method=topsis --samples=501",
                "--samples=501 --set=methods=[weighted-sum,topsis,vikor]"
            })
    void anyNumberOfThreadsPrintsTheSameBytes(String asked) {
        for (String format : List.of("text", "json", "csv", "markdown")) {
            Set<String> printed = new TreeSet<>();
            for (String threads : List.of("1", "2", "7")) {
                List<String> arguments = new ArrayList<>(List.of("smaa", "--format", format, "--threads", threads));
                arguments.addAll(List.of(asked.split(" ")));
                printed.add(analyzed(arguments.toArray(new String[0])));
            }
            assertThat(printed).as(format).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"smaa", "sobol", "discuss-next"})
    void theSeedAndNothingElseChangesTheDraws(String analysis) {
        String first = analyzed(analysis, "--format", "json", "--samples", "500", "--seed", "3");
        assertThat(analyzed(analysis, "--format", "json", "--samples", "500", "--seed", "3"))
                .isEqualTo(first);
        assertThat(analyzed(analysis, "--format", "json", "--samples", "500", "--seed", "4"))
                .isNotEqualTo(first);
    }

    @Test
    void drawsUntilTheErrorAskedFor() {
        String rough = analyzed("smaa", "--until-error", "0.005");
        String fine = analyzed("smaa", "--until-error", "0.002");
        assertThat(rough).contains("standard errors are at most 0.4");
        assertThat(fine).contains("standard errors are at most 0.20");
    }

    @Test
    void anErrorThatCannotBeReachedIsAWrongCommandLine() {
        Run zero = Run.of("analyze", BUS, "smaa", "--until-error", "0");
        assertThat(zero.code()).isEqualTo(2);
        assertThat(zero.err()).contains("'until-error' must be a number, from 0.0001 to 0.5; was 0");
        Run word = Run.of("analyze", BUS, "smaa", "--until-error", "small");
        assertThat(word.code()).isEqualTo(2);
        assertThat(word.err()).contains("'--until-error': it must be a number, was 'small'");
    }

    private Run analyze(String analysis, String cost, String noise) throws IOException {
        Path file = folder.resolve("t.yaml");
        Files.writeString(file, """
                title: T
                weight-order: [noise, cost]
                criteria:
                  cost: {direction: min, scale: {worst: 100, best: 0}, weight: %s}
                  noise: {direction: max, scale: {worst: 0, best: 10}, weight: %s}
                options:
                  a: {performance: {cost: 20, noise: {min: 3, max: 6}}}
                  b: {performance: {cost: 40, noise: 7}}
                """.formatted(cost, noise));
        return Run.of("analyze", file.toString(), analysis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"smaa", "sobol", "discuss-next"})
    void weightsThatCannotBeAreRefusedWithTheirReasons(String analysis) throws IOException {
        Run run = analyze(analysis, "{min: 60}", "{max: 100}");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("no weights meet all that is stated; these cannot hold together: 'cost' weighs at least 60%;"
                        + " 'noise' weighs at least as much as 'cost'");
    }

    /** Half of each is all that is left: B is first where A does less than 5 on noise, two thirds of 3 to 6. */
    @Test
    void aSinglePointOfWeightsIsDrawnFromAsItIs() throws IOException {
        Run run = analyze("smaa", "{min: 50}", "{max: 100}");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("The weights are exact: the statements allow only these.")
                .contains("B is first in 67%")
                .contains("50%    50%");
        assertThat(analyze("sobol", "{min: 50}", "{max: 100}").out()).contains("no weight is");
        assertThat(analyze("discuss-next", "{min: 50}", "{max: 100}").out()).doesNotContain("the weight of");
    }
}
