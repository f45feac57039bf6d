package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The smallest inputs that once ended in an exception or in a wrong figure, each with what it has to give. */
class NumericFaultsTest {

    private static final String FAULTS = "src/test/resources/faults/";

    private static Run run(String command, String file, String... more) {
        String[] words = new String[more.length + 2];
        words[0] = command;
        words[1] = FAULTS + file;
        System.arraycopy(more, 0, words, 2, more.length);
        return Run.of(words);
    }

    private static JsonNode figures(String file, String analysis) throws IOException {
        Run run = Run.of("analyze", "--format", "json", FAULTS + file, analysis);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return new ObjectMapper().readTree(run.out()).get("analyses").get(analysis);
    }

    private static List<Double> range(JsonNode node) {
        return List.of(node.get(0).asDouble(), node.get(1).asDouble());
    }

    @Test
    void anIntervalThatRunsToTheEndEndsThereAndNamesNobodyBeyond() throws IOException {
        JsonNode c2 = figures("stability-end.json", "stability-intervals").get("c2");
        assertThat(range(c2.get("winner"))).containsExactly(0.0, 1.0);
        assertThat(c2.get("above").isNull()).isTrue();
        assertThat(c2.get("below").isNull()).isTrue();
    }

    @Test
    void intervalsOfAMethodThatIsNotLinearStayWithinTheirRange() throws IOException {
        JsonNode nodes = figures("stability-intervals-topsis.yaml", "stability-intervals");
        for (String id : List.of("a", "b")) {
            assertThat(range(nodes.get(id).get("winner"))).containsExactly(0.0, 1.0);
            assertThat(range(nodes.get(id).get("ranking"))).containsExactly(0.0, 1.0);
            assertThat(nodes.get(id).get("above").isNull()).isTrue();
        }
    }

    @Test
    void wholeNumbersAreAnalysedValidatedAndReported(@TempDir Path folder) throws IOException {
        Path copy = Files.copy(Path.of(FAULTS, "whole-numbers.yaml"), folder.resolve("w.yaml"));
        assertThat(Run.of("analyze", "--format", "json", copy.toString()).code())
                .isZero();
        assertThat(Run.of("validate", copy.toString()).code()).isZero();
        Path report = folder.resolve("r.html");
        assertThat(Run.of("report", copy.toString(), "-o", report.toString()).code())
                .isZero();
        assertThat(report).isNotEmptyFile();
    }

    @Test
    void aBatchOfThemHasEveryAnswer() {
        Run run = Run.of("batch", FAULTS + "batch-one-fault", "--analyze", "stability-intervals");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().filter(l -> l.contains("a.yaml") || l.contains("b.yaml") || l.contains("c.yaml")))
                .hasSize(3);
    }

    @Test
    void aSmallWeightHasFiniteIndices() throws IOException {
        JsonNode two = figures("small-weight-default.yaml", "sobol");
        assertThat(two.get("weight:b").get("total").isNumber()).isTrue();
        JsonNode three = figures("small-weight-sobol.yaml", "sobol");
        double c = three.get("weight:c").get("total").asDouble();
        assertThat(c).isLessThan(0.05);
        assertThat(c).isLessThan(three.get("weight:a").get("total").asDouble());
        assertThat(c).isLessThan(three.get("weight:b").get("total").asDouble());
    }

    @Test
    void weightsOfOneAndAThousandAreDiscussed() throws IOException {
        for (String file : List.of("small-weight-default.yaml", "small-weight-sobol.yaml")) {
            assertThat(figures(file, "discuss-next").isEmpty()).isFalse();
        }
    }

    @Test
    void spansOfNinePowersOfTenAreSolved() throws IOException {
        JsonNode pareto = figures("dominance-lp.json", "dominance").get("pareto");
        assertThat(pareto.isEmpty()).isFalse();
        JsonNode challengers = figures("flip-distance-lp.yaml", "flip-distance").get("challengers");
        assertThat(challengers.size()).isEqualTo(3);
        for (JsonNode challenger : challengers) {
            JsonNode l1 = challenger.get("l1");
            assertThat(l1.isNull() || l1.asDouble() >= 0 && l1.asDouble() <= 2).isTrue();
        }
    }

    @Test
    void optionsThatDifferOnOneCriterionAreLevelWhereItsWeightIsGone() throws IOException {
        JsonNode critical = figures("critical-100.json", "critical-criterion");
        assertThat(critical.get("critical-top").asText()).isEqualTo("a");
        assertThat(critical.get("critical-top-percent").asDouble()).isCloseTo(100, within(0.0));
    }

    @Test
    void noWeightsPutATwinAhead() throws IOException {
        JsonNode flips = figures("twins.yaml", "flip-distance");
        assertThat(flips.get("challengers").get("y").get("l1").isNull()).isTrue();
        assertThat(flips.get("nearest").isNull()).isTrue();
        String text = run("analyze", "twins.yaml", "flip-distance").out().replaceAll("\\s+", " ");
        assertThat(text).contains("X and Y are the same on every criterion, so they are level whatever the weights.");
        assertThat(text).doesNotContain("decides");
    }

    @Test
    void scoresThatJumpOvertake() {
        String text = run("rank", "electre-iii-never-level.json").out().replaceAll("\\s+", " ");
        assertThat(text)
                .contains("would mean that O0 overtakes O1")
                .doesNotContain("are level")
                .doesNotContain("draws level");
    }

    @Test
    void aCaseWhoseMidpointFallsOutsideIsLeftOutAndNamed() throws IOException {
        assertThat(run("validate", "midpoint-outside.yaml").code()).isZero();
        JsonNode trials = figures("midpoint-outside.yaml", "rank-reversal");
        List<JsonNode> refused =
                trials.findValues("refused").stream().filter(r -> !r.isNull()).toList();
        assertThat(refused).hasSize(1);
        assertThat(refused.get(0).asText()).contains("midpoint", "'a'", "0 to 1");
    }

    @Test
    void aMidpointThatCannotBeToldFromTheEndIsOneErrorAtItsPlace() {
        Run json = run("rank", "midpoint-wide-scale.yaml", "--format", "json");
        assertThat(json.code()).isEqualTo(1);
        assertThat(json.err().lines().filter(l -> l.contains("\"id\": \"midpoint\"")))
                .hasSize(1);
        Run run = run("rank", "midpoint-wide-scale.yaml");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1).allMatch(l -> l.contains(":3:") && l.contains("midpoint"));
    }

    @Test
    void figuresNearTheLargestNumberAreValidatedAndReported(@TempDir Path folder) {
        assertThat(run("validate", "scale-overflow.yaml").code()).isZero();
        Run report = run(
                "report", "scale-overflow.yaml", "-o", folder.resolve("r.html").toString());
        assertThat(report.err()).doesNotContain("bug");
        assertThat(report.code()).isZero();
    }
}
