package io.github.steelyard.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.model.Decision;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Strategies that start as packages or go on with them. */
class PackageStrategiesTest {

    private static final String TEXT = """
            title: Two steps
            weight-uncertainty: 0
            criteria:
              effect: {direction: max, scale: {worst: 0, best: 100}}
            uncertainties:
              presses: {chance: 0.25}
            options:
              talks: {performance: {effect: {if: presses, then: 40, else: 20}}}
              pledge: {performance: {effect: 30}}
              hold: {performance: {effect: 10}}
            packages: {measures: [talks, pledge, hold], combine: {effect: sum}}
            strategies:
              path: {start: START, when: not presses, then: THEN}
            """;

    private static Evaluation ranked(String start, String then) {
        Decision decision = DecisionReader.read("two.yaml", text(start, then)).orThrow();
        return Study.of(decision).evaluate();
    }

    private static byte[] text(String start, String then) {
        return TEXT.replace("START", start).replace("THEN", then).getBytes(StandardCharsets.UTF_8);
    }

    private static double score(Evaluation evaluation, String id) {
        return evaluation.scores().at(evaluation.study().problem().optionIndex(id));
    }

    @Test
    void aStrategyStartsAsAPackageWhichIsAnOptionToo() {
        Evaluation evaluation = ranked("talks+pledge", "hold");
        // The package is 70 where they press and 50 where not: 55. The strategy is 70 with 1/4, and 10 with 3/4: 25.
        assertThat(score(evaluation, "talks+pledge")).isCloseTo(0.55, within(1e-12));
        assertThat(score(evaluation, "path")).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void aStrategyGoesOnWithAPackage() {
        // 30 with 1/4; where they do not press the package of talks and hold is 30 too, with pledge and hold 40.
        assertThat(score(ranked("pledge", "pledge+hold"), "path")).isCloseTo(0.375, within(1e-12));
        assertThat(score(ranked("pledge", "talks+hold"), "path")).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void aPackageIsNamedByItsMeasuresInTheirOrder() {
        assertThat(DecisionReader.read("two.yaml", text("pledge+talks", "hold")).diagnostics())
                .singleElement()
                .satisfies(d -> assertThat(d.message())
                        .isEqualTo("'start' names a package by its measures in their order, 'talks+pledge'"));
        assertThat(DecisionReader.read("two.yaml", text("talks+plege", "hold")).diagnostics())
                .singleElement()
                .satisfies(d -> assertThat(d.message()).contains("talks+plege"));
    }

    @Test
    void whoAnswersFirstAnticipatesWhoAnswersNext() {
        Decision decision = DecisionReader.read("two.yaml", """
                        title: Two answers
                        weight-uncertainty: 0
                        criteria:
                          first: {direction: max, scale: {worst: 0, best: 100}}
                          second: {direction: max, scale: {worst: 0, best: 100}}
                        stakeholders:
                          a: {weights: {first: 1, second: 0}}
                          b: {weights: {first: 0, second: 1}}
                        uncertainties:
                          moves: {decided-by: a, reading: best}
                          yields: {decided-by: b, reading: best}
                        options:
                          stay: {kind: baseline, performance: {first: 50, second: 50}}
                          ask:
                            performance:
                              first: {if: yields, then: 90, else: 20}
                              second: {if: moves, then: {if: yields, then: 60, else: 40}, else: {if: yields, then: 0, else: 30}}
                        """.getBytes(StandardCharsets.UTF_8))
                .orThrow();
        var result = io.github.steelyard.analyses.Analyses.REACTIONS.run(
                Study.of(decision),
                io.github.steelyard.catalogue.Parameters.of(
                        io.github.steelyard.analyses.Analyses.REACTIONS,
                        java.util.Map.of(),
                        Study.of(decision).scope()),
                io.github.steelyard.evaluation.Cancellation.NEVER,
                io.github.steelyard.evaluation.Progress.NONE);
        var ask = result.study().problem().options().get(1);
        // b yields where a moves (60 over 40) and not where it does not (30 over 0), so moving is worth 90 to a, else
        // 20.
        assertThat(result.reply(ask, "moves").orElseThrow().margin()).isCloseTo(0.7, within(1e-12));
        assertThat(result.least()).allSatisfy(l -> assertThat(l.uncertainty()).isNotEmpty());
    }
}
