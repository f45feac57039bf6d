package io.github.steelyard.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where each rule begins to speak and where it keeps quiet. */
class LintRuleTest {

    private static final String BUS = "{performance: {cost: 30, noise: 80}}";
    private static final String TRAM = "{performance: {cost: 45, noise: 52}}";

    private static Loaded read(String text) {
        Loaded loaded = DecisionReader.read("bus.yaml", text.getBytes(StandardCharsets.UTF_8));
        assertThat(loaded.diagnostics()).isEmpty();
        return loaded;
    }

    private static List<Finding> found(String rule, String text) {
        return Lint.of(read(text).orThrow()).stream()
                .filter(f -> f.rule().equals(rule))
                .toList();
    }

    /** Cost and noise on declared scales unless said otherwise, two options, and what else there is. */
    private static String decision(String cost, String noise, String bus, String tram, String more) {
        return "title: t\nbaseline: bus\ncriteria:\n  cost: {direction: min, " + cost + "}\n  noise: {direction: min, "
                + noise + "}\noptions:\n  bus: " + bus + "\n  tram: " + tram + "\n" + more + "\n";
    }

    private static String decision(String cost, String noise, String more) {
        return decision(cost, noise, BUS, TRAM, more);
    }

    private static final String COST = "scale: {worst: 60, best: 20}, weight: 50";
    private static final String NOISE = "scale: {worst: 90, best: 50}, weight: 50";

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            scale: {worst: 60, best: 20}, weight: 50 | 30             | 33             | 1
            scale: {worst: 60, best: 20}, weight: 50 | 30             | 34             | 0
            scale: {worst: 60, best: 20}, weight: 5  | 30             | 31             | 0
            weight: 50                               | 30             | 30             | 1
            weight: 50                               | 100            | 104            | 1
            weight: 50                               | 100            | 106            | 0
            weight: 50                               | -1             | 1              | 0
            weight: 50                               | 30             | ~              | 0
            weight: 50                               | {min: 1, max: 9} | {min: 1, max: 9} | 0
            """)
    void aRangeIsSmallByTheShareOfItsScaleOrBesideItsOwnSize(String cost, String bus, String tram, int findings) {
        String text = decision(
                cost,
                NOISE,
                "{performance: {cost: " + bus + ", noise: 80}}",
                "{performance: {cost: " + tram + ", noise: 52}}",
                "");

        assertThat(found("small-range", text)).hasSize(findings);
        assertThat(found("small-range", text + "lint: {thresholds: {small-range: {weight: 0.6}}}"))
                .isEmpty();
    }

    @Test
    void swingPointsAreMendedInProportionAndTheEndsKeepTheirOrder() {
        Finding finding = found(
                        "scale-changed",
                        decision(
                                "scale: {worst: 60, best: 20}",
                                "scale: {worst: 90, best: 50}",
                                "weighting: {method: swing, points: {cost: 100, noise: 80}, ranges: {cost: [40, 20]}}"))
                .get(0);

        assertThat(finding.fix().orElseThrow().changes())
                .containsExactly(
                        new Fix.Change("weighting/points/cost", "200"),
                        new Fix.Change("weighting/ranges/cost/0", "60"),
                        new Fix.Change("weighting/ranges/cost/1", "20"));
    }

    @Test
    void weightsOfACurvedCriterionAreAskedForAndNotScaled() {
        String ranges = "weighting: {method: direct, ranges: {cost: [40, 20]}}";
        List<Finding> findings =
                found("scale-changed", decision(COST + ", value: {exponential: {midpoint: 30}}", NOISE, ranges));

        assertThat(findings).hasSize(1).allSatisfy(f -> assertThat(f.fix()).isEmpty());
    }

    @Test
    void aStakeholdersRangesCountToo() {
        List<Finding> findings = found(
                "scale-changed",
                decision(
                        COST,
                        NOISE,
                        "stakeholders: {mayor: {weighting: {method: equal, ranges: {cost: [40, 20], noise: [90, 51]}}}}"));

        assertThat(findings).extracting(Finding::subject).containsExactly("stakeholders/mayor/weighting/ranges/cost");
    }

    @ParameterizedTest
    @CsvSource({
        "cost, max, 1",
        "cost, min, 0",
        "cost-savings, max, 0",
        "risk-reduction, max, 0",
        "ride-quality, min, 1",
        "lack-of-quality, min, 0",
        "cost-per-benefit, max, 0",
        "height, min, 0"
    })
    void aDirectionLooksReversedByItsName(String id, String direction, int findings) {
        String text =
                "title: t\ncriteria: {%s: {direction: %s}}\noptions: {a: {performance: {%s: 1}}, b: {performance: {%s: 2}}}"
                        .formatted(id, direction, id, id);

        assertThat(found("reversed-direction", text)).hasSize(findings);
    }

    @Test
    void aLocalScaleIsNotBlamedForWhatTheMethodDoes() {
        String options = "options: {a: {performance: {x: 1, y: 9}}, b: {performance: {x: 5, y: 6}},"
                + " c: {performance: {x: 6, y: 3}}, d: {performance: {x: 9, y: 1}}}";
        String declared = "title: t\nmethod: topsis\ncriteria: {x: {direction: max, scale: {worst: 0, best: 10}},"
                + " y: {direction: max, scale: {worst: 0, best: 10}}}\n" + options;
        String local = "title: t\nmethod: topsis\ncriteria: {x: {direction: max}, y: {direction: max}}\n" + options;

        assertThat(found("local-scale", declared)).isEmpty();
        assertThat(found("local-scale", local)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            topsis                                                  | °C | 10, 20, 30 | 1
            {id: topsis, parameters: {normalization: min-max}}      | °C | 10, 20, 30 | 0
            topsis                                                  | kg | 10, 20, 30 | 0
            topsis                                                  | kg | -5, 20, 30 | 1
            weighted-sum                                            | °C | -5, 20, 30 | 0
            """)
    void ratiosNeedAZero(String method, String unit, String numbers, int findings) {
        String[] x = numbers.split(", ");
        String text = """
                title: t
                method: %s
                criteria: {warmth: {unit: %s, direction: max, weight: 1}, cost: {direction: min, weight: 1}}
                options: {a: {performance: {warmth: %s, cost: 3}}, b: {performance: {warmth: %s, cost: 6}},
                  c: {performance: {warmth: %s, cost: 8}}}
                """.formatted(method, unit, x[0], x[1], x[2]);

        assertThat(found("ratio-on-interval", text)).hasSize(findings);
    }

    @Test
    void twoCriteriaAgreeWhenTheirBetterEndsDo() {
        String text =
                "title: t\ncriteria: {cost: {direction: min, weight: %d}, quiet: {direction: max, weight: 1}}\noptions:\n"
                        + IntStream.rangeClosed(1, 5)
                                .mapToObj(
                                        i -> "  o" + i + ": {performance: {cost: " + i + ", quiet: " + (9 - i) + "}}\n")
                                .collect(Collectors.joining());

        assertThat(found("correlated-criteria", text.formatted(1))).hasSize(1);
        assertThat(found("correlated-criteria", text.formatted(0))).isEmpty();
        assertThat(found("correlated-criteria", text.formatted(1).replace("direction: max", "direction: min")))
                .isEmpty();
        assertThat(found("correlated-criteria", text.formatted(1).replaceAll("  o5.*\n", "")))
                .isEmpty();
    }

    @Test
    void siblingsWithAsManyCriteriaSplitNothing() {
        String text = "title: t\ncriteria: {a: {direction: max}, b: {direction: max}}\noptions: {x: {}, y: {}}";

        assertThat(found("splitting-bias", text)).isEmpty();
        assertThat(found("splitting-bias", text.replace("b: {direction: max}", "g: {criteria: {b: {direction: max}}}")))
                .isEmpty();
    }

    @Test
    void whatMustBeIsNoDoubtOnceItIsRequired() {
        String must = COST + ", note: A red line for the council";

        assertThat(found("must-as-weight", decision(must, NOISE, ""))).hasSize(1);
        assertThat(found("must-as-weight", decision(must + ", require: {at-most: 50}", NOISE, "")))
                .isEmpty();
        assertThat(found("must-as-weight", decision(must.replace("weight: 50", "weight: 0"), NOISE, "")))
                .isEmpty();
    }

    @Test
    void aLevelThatIsNotAllowedIsARequirement() {
        String text =
                "title: t\ncriteria: {permit: {levels: {illegal: 0, doubtful: 50, safe: 100}}}\noptions: {a: {}, b: {}}";

        assertThat(found("must-as-weight", text)).hasSize(1);
    }

    @Test
    void aContradictionIsMendedTheWayItIsWritten() {
        String text = """
                title: t
                weighting: {method: ahp, pairwise: {b: {a: 0.25, c: 4}, c: {a: 2}}}
                criteria: {a: {direction: max}, b: {direction: max}, c: {direction: max}}
                options: {x: {}, y: {}}
                """;
        Finding finding = found("inconsistent-judgements", text).get(0);
        Fix.Change change = finding.fix().orElseThrow().changes().get(0);
        Loaded mended = read(text.replace("b: {a: 0.25", "b: {a: " + change.text())
                .replace("c: {a: 2", change.way().endsWith("c/a") ? "c: {a: " + change.text() : "c: {a: 2"));

        assertThat(finding.message()).contains("consistency ratio");
        assertThat(change.way()).matches("weighting/pairwise/(b/a|b/c|c/a)");
        assertThat(read(text).place(change.way())).isPresent();
        assertThat(mended.value()).isPresent();
    }

    @Test
    void eachStakeholdersContradictionsAreTheirOwn() {
        String text = """
                title: t
                criteria: {a: {direction: max}, b: {direction: max}, c: {direction: max}}
                options: {x: {}, y: {}}
                stakeholders:
                  mayor: {weighting: {method: ahp, pairwise: {a: {b: 3}, b: {c: 3}, c: {a: 2}}}}
                  council: {weighting: {method: best-worst, best: a, worst: c,
                    best-to-others: {a: 1, b: 8, c: 3}, others-to-worst: {a: 3, b: 6, c: 1}}}
                """;

        assertThat(found("inconsistent-judgements", text))
                .extracting(Finding::subject)
                .containsExactly("stakeholders/mayor/weighting", "stakeholders/council/weighting");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {min: 28.125, max: 34.5}           | 28.12
            {min: 28.12, max: 34.5}            |
            {mean: 31.4159, sd: 1.5}           | 31.42
            {low: 28, mode: 31.0625, high: 47} | 31.06
            {value: 31.4159, confidence: low}  | 31.4
            {value: 31.4, confidence: low}     |
            {value: 31.4159}                   |
            31.4159                            |
            """)
    void aPerformanceIsAsFineAsItsSpread(String cost, String mended) {
        List<Finding> findings = found(
                "false-precision", decision(COST, NOISE, "{performance: {cost: " + cost + ", noise: 80}}", TRAM, ""));

        assertThat(findings).hasSize(mended == null ? 0 : 1);
        assertThat(findings)
                .allSatisfy(f -> assertThat(f.fix().orElseThrow().changes())
                        .extracting(Fix.Change::text)
                        .containsExactly(mended));
    }

    @Test
    void roundingOffTheScaleIsNotOffered() {
        String bus = "{performance: {cost: {min: 30, max: 59.955}, noise: 80}}";

        assertThat(found(
                        "false-precision",
                        decision("scale: {worst: 59.96, best: 20}, weight: 50", NOISE, bus, TRAM, "")))
                .singleElement()
                .satisfies(f -> assertThat(f.fix()).isEmpty());
        assertThat(found("false-precision", decision(COST, NOISE, bus, TRAM, "")))
                .singleElement()
                .satisfies(f -> assertThat(f.fix()).isPresent());
    }

    @Test
    void optionsThatDifferInTheirSpreadAreNotIdentical() {
        String same = "{performance: {cost: 30, noise: {min: 60, max: 80}}}";

        assertThat(found("identical-options", decision(COST, NOISE, same, same, "")))
                .hasSize(1);
        assertThat(found("identical-options", decision(COST, NOISE, same, same.replace("80", "81"), "")))
                .isEmpty();
        assertThat(found("identical-options", decision(COST, NOISE, "{}", "{}", "")))
                .isEmpty();
    }

    @Test
    void manyDominatedOptionsAreToldInOneFinding() {
        String options = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> "  o" + i + ": {performance: {x: " + i + "}}\n")
                .collect(Collectors.joining());
        String text = "title: t\nbaseline: o1\ncriteria: {x: {direction: max}}\noptions:\n" + options;

        assertThat(found("dominated-option", text))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).startsWith("6 of 8 options"));
        assertThat(found("dominated-option", text + "lint: {thresholds: {dominated-option: {each: 6}}}"))
                .hasSize(6)
                .noneMatch(f -> f.subject().equals("options/o1"));
    }

    @Test
    void dominanceOverAnUnknownPerformanceIsNotTold() {
        assertThat(found("dominated-option", decision(COST, NOISE, BUS, "{performance: {cost: 55}}", "")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"bus, , 1", "bus, baseline, 0", "status-quo, , 0", "do-nothing, , 0", "bus-as-now, , 0", "do-more, , 1"
    })
    void aBaselineIsNamedOrSpeaksForItself(String id, String kind, int findings) {
        String text = "title: t\ncriteria: {x: {direction: max}}\noptions: {a: {}, " + id + ": "
                + (kind == null ? "{}" : "{kind: " + kind + "}") + "}";

        assertThat(found("no-baseline", text)).hasSize(findings);
    }

    @Test
    void evidenceIsMissedOnlyWhereMostHaveIt() {
        String backed = "{value: 30, evidence: [{source: s}]}";
        String sources = "sources: {s: {title: Bids}}";
        String one = "{performance: {cost: " + backed + ", noise: 80}}";
        String both = "{performance: {cost: " + backed + ", noise: {value: 70, evidence: [{source: s}]}}}";

        assertThat(found("missing-evidence", decision(COST, NOISE, one, TRAM, sources)))
                .isEmpty();
        assertThat(found("missing-evidence", decision(COST, NOISE, one, both, sources)))
                .extracting(Finding::subject)
                .containsExactly("options/bus/performance/noise");
        assertThat(found(
                        "missing-evidence",
                        decision(
                                COST,
                                NOISE,
                                "{evidence: [{source: s}], performance: {cost: " + backed + ", noise: 80}}",
                                both,
                                sources)))
                .isEmpty();
    }

    @Test
    void anUnknownPerformanceThatDecidesIsWeakEvidence() {
        String tram = "{performance: {cost: 32}}";
        List<Finding> findings = found("weak-evidence", decision(COST, NOISE, BUS, tram, ""));

        assertThat(findings).extracting(Finding::subject).containsExactly("options/tram/performance/noise");
        assertThat(findings.get(0).message())
                .contains("is unknown and can change the winner", "'bus' is first instead of 'tram'");
        assertThat(found("weak-evidence", decision(COST, "weight: 0", BUS, tram, "")))
                .isEmpty();
    }

    @Test
    void ofTwoOptionsTheWinnerMayWellBeWorseSomewhere() {
        assertThat(found("worst-on-heavy", decision(COST, NOISE, ""))).isEmpty();
    }

    @Test
    void aSharedFirstPlaceIsUnstable() {
        List<Finding> findings = found(
                "unstable-winner",
                decision(
                        COST,
                        NOISE,
                        "{performance: {cost: 30, noise: 70}}",
                        "{performance: {cost: 40, noise: 60}}",
                        ""));

        assertThat(findings)
                .extracting(Finding::message)
                .containsExactly("'bus' and 'tram' share the first place; the" + " ranking does not decide");
    }

    @Test
    void methodsThatAreNotLinearAreJudgedByTheirNearestInterval() {
        String text = decision(
                "weight: 50",
                "weight: 50",
                "{performance: {cost: 30, noise: 70}}",
                "{performance: {cost: 40, noise: 52}}",
                "method: topsis");

        assertThat(found("unstable-winner", text))
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("stays first only while the weight of 'cost'"));
        assertThat(found("unstable-winner", text + "lint: {thresholds: {unstable-winner: {move: 0.001}}}"))
                .isEmpty();
    }

    @Test
    void oneStakeholderIsNoGroup() {
        assertThat(found("nobodys-first", decision(COST, NOISE, "stakeholders: {mayor: {weights: {cost: 90}}}")))
                .isEmpty();
    }

    @Test
    void whatCannotBeRankedIsStillLookedOver() {
        String text = "title: t\nweighting: entropy\ncriteria: {running-cost: {direction: max}, y: {direction: max}}\n"
                + "options: {a: {performance: {running-cost: 1}}, b: {performance: {running-cost: 2, y: 1}}}";

        assertThat(Lint.of(read(text).orThrow()))
                .extracting(Finding::rule)
                .contains("reversed-direction", "no-baseline")
                .doesNotContain("unstable-winner");
    }

    @Test
    void aTableOfThousandsIsNotRankedAgainAndAgain() {
        String options = IntStream.range(0, 3000)
                .mapToObj(i -> "  o" + i + ": {performance: {x: " + i % 97 + ", y: " + i % 89 + "}}\n")
                .collect(Collectors.joining());
        String text = "title: t\ncriteria: {x: {direction: max}, y: {direction: max}}\noptions:\n" + options;

        assertThat(Lint.of(read(text).orThrow())).extracting(Finding::rule).containsOnly("no-baseline");
    }
}
