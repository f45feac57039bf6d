package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.Steelyard;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Exclusion;
import io.github.steelyard.model.Option;
import io.github.steelyard.oracle.OracleCase;
import io.github.steelyard.sensitivity.Decisive;
import io.github.steelyard.weighting.OptionComparison;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole decisions with what must come out of them; each keeps its derivation beside it. */
class MeaningTest {

    private static final Path ROOT = Path.of("src/test/resources/meaning");
    private static final double TOLERANCE = 1e-9;

    @ParameterizedTest
    @ValueSource(
            strings = {"missing-constant-column", "missing-intervals", "pairwise-options", "weight-order-centroid"})
    void theRankingIsAsDerived(String id) {
        Map<String, Object> expected = expected(id);
        Evaluation evaluation =
                Steelyard.read(ROOT.resolve(id + ".yaml")).study().evaluate();
        List<Option> options = evaluation.study().problem().options();
        numbers(expected, "score")
                .forEach((option, score) -> assertThat(evaluation.scores().at(index(options, option)))
                        .as("score of " + option)
                        .isCloseTo(score, within(TOLERANCE)));
        numbers(expected, "rank")
                .forEach((option, rank) -> assertThat(evaluation.ranking().rank(index(options, option)))
                        .as("rank of " + option)
                        .isEqualTo(rank.intValue()));
        numbers(expected, "weights")
                .forEach((criterion, weight) -> assertThat(evaluation
                                .study()
                                .weights()
                                .at(evaluation.study().problem().criterionIndex(criterion)))
                        .as("weight of " + criterion)
                        .isCloseTo(weight, within(TOLERANCE)));
        numbers(expected, "score-low")
                .forEach((option, score) -> assertThat(
                                evaluation.intervals().orElseThrow().low(index(options, option)))
                        .as("lowest score of " + option)
                        .isCloseTo(score, within(TOLERANCE)));
        numbers(expected, "score-high")
                .forEach((option, score) -> assertThat(
                                evaluation.intervals().orElseThrow().high(index(options, option)))
                        .as("highest score of " + option)
                        .isCloseTo(score, within(TOLERANCE)));
        numbers(expected, "place-best")
                .forEach((option, place) -> assertThat(
                                evaluation.intervals().orElseThrow().best(index(options, option)))
                        .as("best place of " + option)
                        .isEqualTo(place.intValue()));
        numbers(expected, "place-worst")
                .forEach((option, place) -> assertThat(
                                evaluation.intervals().orElseThrow().worst(index(options, option)))
                        .as("worst place of " + option)
                        .isEqualTo(place.intValue()));
        Map<String, ?> decides = raw(expected, "decides");
        if (!decides.isEmpty()) {
            Decisive one = Decisive.of(evaluation).orElseThrow();
            assertThat(one.option().id()).isEqualTo(decides.get("option"));
            assertThat(one.criterion().id()).isEqualTo(decides.get("criterion"));
            assertThat(one.thenLeads().id()).isEqualTo(decides.get("then-leads"));
            assertThat(one.atOrBelow().orElseThrow())
                    .isCloseTo(((Number) decides.get("at-or-below")).doubleValue(), within(TOLERANCE));
        }
        Object notJudged = expected.get("not-judged");
        assertThat(evaluation.study().exclusions().stream()
                        .filter(e -> !e.isJudged())
                        .map(Exclusion::option)
                        .map(Option::id)
                        .toList())
                .isEqualTo(notJudged == null ? List.of() : notJudged);
    }

    @Test
    void aForgottenCellIsAWarningWithItsPlace() {
        Run run =
                Run.of("validate", ROOT.resolve("missing-constant-column.yaml").toString());
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("missing-constant-column.yaml:8:9: warning: 'new' has no performance on 'light'; state it, or"
                        + " write 'unknown' where it is not known [performance-absent]");
        assertThat(Run.of("validate", ROOT.resolve("missing-intervals.yaml").toString())
                        .out())
                .doesNotContain("performance-absent");
    }

    @Test
    void whatIsNotJudgedYetIsListedAndNotRanked() {
        String file = ROOT.resolve("missing-intervals.yaml").toString();
        assertThat(Run.of("rank", file, "--format", "json").out())
                .contains(
                        "\"option\": \"mine\",\n      \"criterion\": null,\n      \"why\": \"not judged yet: nothing is"
                                + " known of it on any criterion\",\n      \"judged\": false");
        assertThat(Run.of("rank", file).out()).contains("Not judged yet", "Mine: not judged yet");
        assertThat(Run.of("batch", file).out()).contains("\"not-judged\": [\"mine\"]");
    }

    @Test
    void theVerdictNamesWhatIsUnknownAndCanTurnIt() {
        String file = ROOT.resolve("missing-intervals.yaml").toString();
        Run run = Run.of("rank", file, "--format", "json");
        assertThat(run.out())
                .contains("Ground is unknown for Harbour: at 43.3 or below, Hill would tie or lead.")
                .contains("\"score-low\": 0.47", "\"rank-worst\": 3", "\"then-leads\": \"hill\"");
        assertThat(Run.of("rank", file, "--ascii").out())
                .contains("/ as unknown performances turn out", "Can be", "Places");
        assertThat(Run.of("rank", file, "--format", "csv").out())
                .contains("score-low,score-high,rank-best,rank-worst")
                .contains(",0.47,");
    }

    @Test
    void optionsAreComparedInPairs() {
        Map<String, Object> expected = expected("pairwise-options");
        Evaluation evaluation =
                Steelyard.read(ROOT.resolve("pairwise-options.yaml")).study().evaluate();
        OptionComparison one =
                OptionComparison.all(evaluation.study().problem()).get(0);
        numbers(expected, "priorities")
                .forEach((option, p) -> assertThat(one.priorities().get(option)).isCloseTo(p, within(TOLERANCE)));
        assertThat(one.lambdaMax()).isCloseTo(((Number) expected.get("lambda-max")).doubleValue(), within(TOLERANCE));
        assertThat(one.consistencyIndex())
                .isCloseTo(((Number) expected.get("consistency-index")).doubleValue(), within(TOLERANCE));
        assertThat(one.consistencyRatio())
                .isCloseTo(((Number) expected.get("consistency-ratio")).doubleValue(), within(1e-4));
        assertThat(Run.of("validate", ROOT.resolve("pairwise-options.yaml").toString())
                        .out())
                .doesNotContain("performance-absent");
    }

    @Test
    void analyzeBeginsWithTheFactOnWhichTheFirstPlaceHangsMost() {
        assertThat(firstSentence("options/north-korea-2017.yaml"))
                .startsWith("First place depends most on whether “Beijing presses hard” holds, which explains");
        assertThat(firstSentence("options/examples/two-buses.yaml"))
                .startsWith("Articulated is first whatever the uncertainties come to");
        assertThat(Run.of("analyze", "options/examples/bus-fleet.yaml", "--samples", "500")
                        .out())
                .doesNotContain("Key uncertainties");
    }

    /** The first lines behind the title and the heading of the first analysis. */
    private static String firstSentence(String file) {
        String[] parts = Run.of("analyze", file, "--samples", "2000").out().split("\n\n");
        return parts[1].substring(parts[1].indexOf('\n', parts[1].indexOf('\n') + 1) + 1)
                .replace('\n', ' ');
    }

    @Test
    void aPolicyIsGivenOnTheCommandLine() {
        String file = ROOT.resolve("missing-intervals.yaml").toString();
        assertThat(Run.of("rank", file, "--missing-as", "worst").out())
                .contains("Hill leads Harbour (0.6 vs 0.47)")
                .contains("count as the worst of their criterion's scale");
        assertThat(Run.of("rank", file, "--method", "topsis").code()).isEqualTo(1);
        assertThat(Run.of("rank", file, "--method", "topsis", "--missing-as", "middle")
                        .code())
                .isZero();
        Run refused = Run.of("rank", file, "--missing-as", "refuse");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("'harbour' on 'ground'");
        assertThat(Run.of("analyze", file, "smaa", "--missing-as", "refuse").code())
                .isEqualTo(1);
        assertThat(Run.of("rank", file, "--missing-as", "wurst").err()).contains("did you mean 'worst'?");
        assertThat(Run.of("rank", file, "--missing-as", "baseline").err()).contains("needs a “do nothing” option");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> expected(String id) {
        return (Map<String, Object>)
                OracleCase.at(ROOT.resolve(id + ".expected.json")).content().get("expected");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Number> raw(Map<String, Object> expected, String key) {
        return (Map<String, Number>) expected.getOrDefault(key, Map.of());
    }

    private static Map<String, Double> numbers(Map<String, Object> expected, String key) {
        Map<String, Double> numbers = new java.util.LinkedHashMap<>();
        raw(expected, key).forEach((id, number) -> numbers.put(id, number.doubleValue()));
        return numbers;
    }

    private static int index(List<Option> options, String id) {
        return options.stream().map(Option::id).toList().indexOf(id);
    }
}
