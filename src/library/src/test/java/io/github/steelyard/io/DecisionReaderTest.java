package io.github.steelyard.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.CellNote;
import io.github.steelyard.model.Confidence;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Evidence;
import io.github.steelyard.model.Filling;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.MissingPolicy;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.PreferenceFunction;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Requirement;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.Source;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.Thresholds;
import io.github.steelyard.model.ValueFunction;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.model.WeightStatement;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in a file is what stands in the decision. */
class DecisionReaderTest {

    private static final Decision ALL = DecisionReader.read(Path.of("src/test/resources/decisions/everything.yaml"))
            .orThrow();

    private static Decision read(String text) {
        Loaded loaded = DecisionReader.read("bus.yaml", text.getBytes(StandardCharsets.UTF_8));
        assertThat(loaded.diagnostics()).isEmpty();
        return loaded.orThrow();
    }

    private static Performance performance(String option, String criterion) {
        int i = ALL.options().stream().map(Option::id).toList().indexOf(option);
        int j = ALL.tree().criteria().stream().map(Criterion::id).toList().indexOf(criterion);
        return ALL.performances().at(i, j);
    }

    private static Criterion criterion(String id) {
        return (Criterion) ALL.tree().find(id).orElseThrow();
    }

    @Test
    void theSettingsAtTheTop() {
        assertThat(ALL.title()).isEqualTo("Which bus fleet?");
        assertThat(ALL.description()).isEqualTo("Forty buses,\nfifteen years.\n");
        assertThat(ALL.method().id()).isEqualTo("weighted-sum");
        assertThat(ALL.method().parameters()).isEqualTo(Map.of("normalization", "value"));
        assertThat(ALL.seed()).isEqualTo(20170816);
        assertThat(ALL.weightUncertainty()).isEqualTo(0.25);
        assertThat(ALL.confidence()).isEqualTo(new Confidence.Shares(0.05, 0.15, 0.30));
    }

    @Test
    void theValueTree() {
        assertThat(ALL.tree().groups()).extracting(Group::id).containsExactly(ValueTree.ROOT, "city", "service");
        assertThat(ALL.tree().criteria())
                .extracting(Criterion::id)
                .containsExactly("cost", "noise", "image", "uptime", "range", "comfort");
        assertThat(ALL.tree().root().weighting())
                .isEqualTo(new WeightStatement(
                        "direct",
                        Map.of(),
                        Map.of("cost", new WeightStatement.Range(20, 60), "image", new WeightStatement.Range(0, 100))));
        assertThat(ALL.tree().root().weightOrder()).isEqualTo(List.of(List.of("cost"), List.of("city", "service")));
        Group city = (Group) ALL.tree().find("city").orElseThrow();
        assertThat(city.weighting())
                .isEqualTo(new WeightStatement("swing", Map.of("points", Map.of("noise", 100.0, "image", 40.0))));
        assertThat(city.label().evidence())
                .containsExactly(new Evidence("survey-25", OptionalInt.of(4), Optional.empty(), ""));
        assertThat(city.name()).isEqualTo("Life in the city");
        assertThat(ALL.tree().find("service").orElseThrow().name()).isEqualTo("Service");
        assertThat(ALL.tree().find("service").orElseThrow().weight())
                .isEqualTo(new NodeWeight(OptionalDouble.of(20), Optional.of(new NodeWeight.Bounds(10, 50))));
    }

    @Test
    void whatTheRulesAreTold() {
        assertThat(ALL.baseline()).contains("diesel");
        assertThat(ALL.lint().disabled()).isEqualTo(Map.of("weak-evidence", "The bids come in May."));
        assertThat(ALL.lint().thresholds()).isEqualTo(Map.of("correlated-criteria", Map.of("tau-b", 0.95)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            baseline: trams                                      | unknown option 'trams' in 'baseline'; did you mean 'tram'?
            baseline: [bus]                                      | 'baseline' must be a text, was a list
            lint: [no-baseline]                                  | 'lint' must be a map of keys, was a list
            lint: {off: no-baseline}                             | unknown key 'off' in lint; allowed: disable, thresholds
            lint: {disable: {no-baseline: }}                     | disabling 'no-baseline' needs a reason behind it, for whoever reads the file next
            lint: {disable: {no-baseline: ~}}                    | disabling 'no-baseline' needs a reason behind it, for whoever reads the file next
            lint: {disable: [no-baseline]}                       | 'disable' of 'lint' must be a map of keys, was a list
            lint: {thresholds: {small-range: {weigth: 0.2}}}     | unknown parameter 'weigth' of 'small-range'; did you mean 'weight'?
            lint: {thresholds: {small-range: {weight: 2}}}       | 'weight' must be a number, from 0 to 1; was 2
            weighting: {method: equal, ranges: {cots: [1, 2]}}   | unknown criterion 'cots' in 'ranges' of 'weighting'; did you mean 'cost'?
            weighting: {method: equal, ranges: {cost: [1, 1]}}   | the two ends of the range of 'cost' are equal
            weighting: {method: equal, ranges: {cost: [1, few]}} | an end of 'ranges' on 'cost' must be a number, was 'few'
            weighting: {method: equal, ranges: {cost: 3}}        | range of 'cost' must be a list of its two ends, such as [20, 60]; was '3'
            weighting: {method: equal, ranges: {cost: [3]}}      | range of 'cost' must be a list of its two ends, such as [20, 60]; was a list of another length
            weighting: {method: equal, ranges: [cost]}           | 'ranges' of 'weighting' must be a map of keys, was a list
            """)
    void whatTheRulesAreToldIsChecked(String line, String message) {
        Loaded loaded = DecisionReader.read(
                "bus.yaml",
                ("title: t\ncriteria: {cost: {direction: min}}\noptions: {bus: {performance: {cost: 1}}, tram: {}}\n"
                                + line + "\n")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(loaded.diagnostics()).extracting(Diagnostic::message).containsExactly(message);
        assertThat(loaded.diagnostics().get(0).place().line()).isEqualTo(4);
    }

    @Test
    void aCriterionWithAllItCanHave() {
        Criterion cost = criterion("cost");
        assertThat(cost.label().description()).isEqualTo("Buying, driving, mending.");
        assertThat(cost.label().note()).isEqualTo("With subsidies.");
        assertThat(cost.label().evidence())
                .containsExactly(
                        new Evidence("survey-25", OptionalInt.empty(), Optional.of("table 3"), "Sums of all rows."));
        assertThat(cost.unit()).isEqualTo("MEUR");
        assertThat(cost.direction()).isEqualTo(Direction.MIN);
        assertThat(cost.scale()).isEqualTo(new Scale.Declared(60, 20));
        assertThat(cost.thresholds())
                .isEqualTo(new Thresholds(
                        OptionalDouble.of(1), OptionalDouble.of(4), OptionalDouble.of(15), OptionalDouble.empty()));
        assertThat(cost.preferenceFunction()).contains(PreferenceFunction.LINEAR);
        assertThat(cost.weight())
                .isEqualTo(new NodeWeight(OptionalDouble.empty(), Optional.of(new NodeWeight.Bounds(30, 60))));
    }

    @Test
    void valueFunctionsAndLevelsAndRequirements() {
        assertThat(criterion("noise").value())
                .isEqualTo(new ValueFunction.Piecewise(List.of(
                        new ValueFunction.Point(60, 1),
                        new ValueFunction.Point(75, 0.4),
                        new ValueFunction.Point(85, 0))));
        assertThat(criterion("uptime").value()).isEqualTo(new ValueFunction.Exponential(95));
        assertThat(criterion("uptime").requirement())
                .contains(new Requirement(OptionalDouble.of(90), OptionalDouble.empty()));
        Scale.Levels levels = (Scale.Levels) criterion("image").scale();
        assertThat(levels.values().keySet()).containsExactly("poor", "fair", "good", "splendid");
        assertThat(criterion("image").direction()).isEqualTo(Direction.MAX);
        assertThat(criterion("image").requirement())
                .contains(new Requirement(OptionalDouble.of(0), OptionalDouble.empty()));
    }

    @Test
    void levelsSayWhatTheyMean() {
        Scale.Levels image = (Scale.Levels) criterion("image").scale();
        assertThat(image.values()).containsEntry("good", 80.0);
        assertThat(image.means()).containsOnly(Map.entry("good", "Most passengers would ride it again."));
    }

    @Test
    void optionsComparedInPairsArePerformances() {
        Scale.Compared comfort = (Scale.Compared) criterion("comfort").scale();
        assertThat(comfort.ratios().get("battery")).containsEntry("diesel", 2.0).containsEntry("gas", 1.5);
        assertThat(performance("battery", "comfort").central()).isEqualTo(100);
        assertThat(performance("diesel", "comfort").central()).isCloseTo(50, within(1e-9));
        assertThat(performance("gas", "comfort").central()).isCloseTo(200 / 3.0, within(1e-9));
        assertThat(performance("trolley", "comfort").isMissing()).isTrue();
    }

    @Test
    void everyFormOfPerformance() {
        assertThat(performance("diesel", "cost")).isEqualTo(new Performance.Exact(31));
        assertThat(performance("diesel", "image")).isEqualTo(new Performance.Exact(0));
        assertThat(performance("battery", "cost")).isEqualTo(new Performance.Triangular(28, 34, 47));
        assertThat(performance("battery", "noise")).isEqualTo(new Performance.Uniform(60, 64));
        assertThat(performance("battery", "uptime")).isEqualTo(new Performance.Normal(95, 1.5));
        assertThat(performance("hydrogen", "cost"))
                .isEqualTo(new Performance.Discrete(
                        List.of(new Performance.Outcome(40, 0.3), new Performance.Outcome(55, 0.7))));
        assertThat(performance("hydrogen", "image"))
                .isEqualTo(new Performance.Discrete(
                        List.of(new Performance.Outcome(80, 0.5), new Performance.Outcome(100, 0.5))));
        Performance worst = new Performance.Missing(Optional.of(new Filling(MissingPolicy.WORST, Performance.MISSING)));
        assertThat(performance("hydrogen", "range")).isEqualTo(worst);
        assertThat(performance("trolley", "range")).isEqualTo(worst);
        assertThat(performance("trolley", "image")).isEqualTo(new Performance.Uniform(0, 80));
    }

    @Test
    void confidenceSpreadsByAShareOfTheScaleCutAtItsEnds() {
        // Points from 60 to 85 are the scale: 62 ± 0.30 · 25, cut at 60.
        assertThat(performance("hydrogen", "noise")).isEqualTo(new Performance.Uniform(60, 69.5));
        // No scale is declared: the stated values 500 and 210 are it: 210 ± 0.15 · 290, cut at 210.
        assertThat(performance("battery", "range")).isEqualTo(new Performance.Uniform(210, 253.5));
    }

    @Test
    void confidenceWithoutAnyRangeSpreadsNothing() {
        Decision decision = read(Samples.SMALL
                .replace("cost: 10", "cost: {value: 14, confidence: low}")
                .replace("noise: 70", "noise: {value: 60, confidence: low}"));

        assertThat(decision.performances().isExact()).isTrue();
        assertThat(decision.notes().get(new Cell("bus", "cost")).confidence()).contains(Confidence.LOW);
    }

    @Test
    void whatStandsBesideAPerformance() {
        assertThat(ALL.notes().get(new Cell("battery", "image")))
                .isEqualTo(new CellNote(
                        "good",
                        Optional.empty(),
                        List.of(new Evidence("survey-25", OptionalInt.empty(), Optional.of("table 3"), "")),
                        "before the first winter"));
        assertThat(ALL.notes().get(new Cell("hydrogen", "noise")))
                .isEqualTo(new CellNote("62", Optional.of(Confidence.LOW), List.of(), ""));
        assertThat(ALL.notes().get(new Cell("trolley", "image")).stated()).isEqualTo("poor..good");
        assertThat(ALL.notes()).doesNotContainKey(new Cell("diesel", "cost"));
    }

    @Test
    void stakeholdersAndTheirStatements() {
        assertThat(ALL.stakeholders()).extracting(Stakeholder::voice).containsExactly(2.0, 1.0, 1.0);
        assertThat(ALL.stakeholders().get(0).weights()).isEqualTo(Map.of("cost", 80.0, "city", 20.0, "service", 10.0));
        assertThat(ALL.stakeholders().get(1).weighting())
                .isEqualTo(Map.of("service", new WeightStatement("equal", Map.of())));
        assertThat(ALL.stakeholders().get(2).weighting())
                .isEqualTo(Map.of(
                        ValueTree.ROOT,
                        new WeightStatement("rank-sum", Map.of("order", List.of("cost", "city", "service")))));
    }

    @Test
    void scenariosAndWhatDiffersInThem() {
        assertThat(ALL.scenarios())
                .extracting(s -> s.probability().orElseThrow())
                .containsExactly(0.4, 0.6);
        assertThat(ALL.scenarios().get(0).performances())
                .isEqualTo(Map.of(
                        new Cell("battery", "cost"), new Performance.Exact(28),
                        new Cell("hydrogen", "cost"), new Performance.Uniform(33, 40),
                        new Cell("hydrogen", "image"), Performance.MISSING));
        assertThat(ALL.scenarios().get(1).performances())
                .isEqualTo(Map.of(new Cell("battery", "cost"), new Performance.Uniform(43, 47)));
    }

    @Test
    void sources() {
        assertThat(ALL.sources())
                .containsExactly(new Source(
                        "survey-25",
                        "Passenger survey",
                        "Transport office",
                        "The city",
                        "2025-03-01",
                        "https://example.org/survey",
                        OptionalInt.of(12),
                        "Asked in March."));
    }

    @Test
    void directionFollowsFromScaleOrPoints() {
        Decision decision = read("""
                title: t
                criteria:
                  a: {scale: {worst: 5, best: 1}}
                  b: {scale: {worst: 1, best: 5}}
                  c: {value: {points: {0: 0, 1: 30, 2: 100}}}
                  d: {value: {points: {2: 0, 1: 0, 0: 100}}}
                options: {x: {}, y: {}}
                """);

        assertThat(decision.tree().criteria())
                .extracting(Criterion::direction)
                .containsExactly(Direction.MIN, Direction.MAX, Direction.MAX, Direction.MIN);
        assertThat(((ValueFunction.Piecewise) decision.tree().criteria().get(3).value()).points())
                .extracting(ValueFunction.Point::performance)
                .containsExactly(0.0, 1.0, 2.0);
        Problem problem = new Problem(decision.tree(), decision.options(), decision.performances());
        assertThat(problem.curves().get(3).worst())
                .describedAs("the outermost of the points of value 0")
                .isEqualTo(2);
    }

    @Test
    void aGroupWithoutAnyWeightsIsAllowed() {
        assertThat(read(Samples.SMALL.replace(", weight: 60", "").replace(", weight: 40", ""))
                        .tree()
                        .root()
                        .children())
                .allMatch(child -> child.weight().equals(NodeWeight.NONE));
    }

    @Test
    void whatIsLeftEmptyIsAsIfNotWritten() {
        Decision decision = read(Samples.SMALL
                + "question:\nstakeholders:\nscenarios: ~\nsources:\ninclude:\ndescription:\nmethod:\nweighting:\n"
                + "  \n");

        assertThat(decision.question()).isEmpty();
        assertThat(decision.stakeholders()).isEmpty();
    }

    @Test
    void aMidpointMustLieInsideTheRangeOfTheOptionsThatAreAdmitted() {
        String text = Samples.SMALL
                        .replace(
                                "{direction: min, unit: EUR,", "{direction: min, value: {exponential: {midpoint: 19}},")
                        .replace("noise: {direction: min,", "noise: {direction: min, require: {at-most: 75},")
                + "  rail: {performance: {cost: 20, noise: 80}}\n";

        Loaded loaded = DecisionReader.read("bus.yaml", text.getBytes(StandardCharsets.UTF_8));

        assertThat(loaded.diagnostics())
                .singleElement()
                .asString()
                .contains("range of the options that meet all requirements, between 10 and 14; was 19");
    }

    @Test
    void aMidpointMustLieInsideTheRangeInEveryScenario() {
        String text = Samples.SMALL.replace(
                        "{direction: min, unit: EUR,", "{direction: min, value: {exponential: {midpoint: 12}},")
                + "scenarios: {night: {performance: {bus: {cost: 13}}}}\n";

        Loaded loaded = DecisionReader.read("bus.yaml", text.getBytes(StandardCharsets.UTF_8));

        assertThat(loaded.diagnostics())
                .singleElement()
                .asString()
                .contains("in scenario 'night', between 13 and 14; was 12");
    }

    @Test
    void aScenarioMayStateAGradedValueBeyondTheBaseRange() {
        Decision decision = read(
                Samples.SMALL + "scenarios: {night: {performance: {bus: {cost: {value: 20, confidence: low}}}}}\n");

        assertThat(decision.scenarios().get(0).performances())
                .isEqualTo(Map.of(new Cell("bus", "cost"), new Performance.Uniform(18.8, 20)));
    }

    @Test
    void theSeedIsAWholeNumberOfSixtyFourBits() {
        assertThat(read(Samples.SMALL + "seed: 9223372036854775807\n").seed()).isEqualTo(Long.MAX_VALUE);
        assertThat(read(Samples.SMALL + "seed: -9223372036854775808\n").seed()).isEqualTo(Long.MIN_VALUE);
        assertThat(read(Samples.SMALL + "seed: 1e3\n").seed()).isEqualTo(1000);
    }

    @Test
    void onePlaceFollowsFromAnUnknownCriterionAndNoMore() {
        Loaded loaded = DecisionReader.read(
                "bus.yaml", Samples.SMALL.replace("noise: {dir", "nois: {dir").getBytes(StandardCharsets.UTF_8));

        assertThat(loaded.diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "bus.yaml:6:33: error: unknown criterion 'noise' in performance of 'bus'; did you mean 'nois'?"
                                + " [unknown-criterion]",
                        "bus.yaml:7:34: error: unknown criterion 'noise' in performance of 'tram'; did you mean 'nois'?"
                                + " [unknown-criterion]");
    }

    @Test
    void ofARepeatedKeyTheFirstCountsHoweverLongTheMap() {
        StringBuilder text = new StringBuilder("title: t\ncriteria: {cost: {direction: min}}\noptions:\n");
        for (int k = 0; k < 40; k++) {
            text.append("  o" + k % 30 + ": {}\n");
        }

        Loaded loaded = DecisionReader.read("t.yaml", text.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(loaded.diagnostics()).hasSize(10).allSatisfy(d -> {
            assertThat(d.id()).isEqualTo("duplicate-key");
            assertThat(d.message()).contains("in line " + (d.place().line() - 30));
        });
    }

    @Test
    void aGroupCannotHaveAPerformance() {
        String text = """
                title: t
                criteria: {city: {criteria: {noise: {direction: min}}}}
                options: {a: {performance: {city: 3}}, b: {}}
                """;

        assertThat(DecisionReader.read("t.yaml", text.getBytes(StandardCharsets.UTF_8))
                        .diagnostics())
                .singleElement()
                .asString()
                .contains("'city' in performance of 'a' is a group; performances belong to the criteria in it");
    }
}
