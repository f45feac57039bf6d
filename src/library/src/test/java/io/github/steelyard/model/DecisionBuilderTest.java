package io.github.steelyard.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.steelyard.Steelyard;
import io.github.steelyard.catalogue.SteelyardException;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.DecisionWriter;
import io.github.steelyard.io.format.DecisionFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionBuilderTest {

    private static DecisionBuilder buses() {
        return Decision.builder("Buses for the north line")
                .criteria(Criterion.min("cost").in("MEUR").between(80, 20).weighing(40))
                .group(
                        "people",
                        60,
                        Criterion.min("noise").between(85, 40).weighing(50),
                        Criterion.levels("comfort", Map.of("poor", 0, "good", 100))
                                .weighing(50))
                .option("diesel", 40, 75, "poor")
                .option("hybrid", Performance.between(45, 60), 62, "good")
                .option("electric", Performance.triangular(55, 62, 80), 48, "unknown")
                .stakeholder("riders", Map.of("people", 80, "cost", 20))
                .stakeholder("council", Map.of("people", 30, "cost", 70))
                .scenario("dear-power", Map.of(new Cell("electric", "cost"), 70));
    }

    @Test
    void whatAFileCanSayCanBeSaidInCode() {
        Decision decision = buses().build();
        String yaml = """
                title: Buses for the north line
                criteria:
                  cost: {unit: MEUR, scale: {worst: 80, best: 20}, weight: 40}
                  people:
                    weight: 60
                    criteria:
                      noise: {scale: {worst: 85, best: 40}, weight: 50}
                      comfort: {levels: {poor: 0, good: 100}, weight: 50}
                options:
                  diesel: {performance: {cost: 40, noise: 75, comfort: 0}}
                  hybrid: {performance: {cost: {min: 45, max: 60}, noise: 62, comfort: 100}}
                  electric: {performance: {cost: {low: 55, mode: 62, high: 80}, noise: 48}}
                stakeholders:
                  riders: {weights: {people: 80, cost: 20}}
                  council: {weights: {people: 30, cost: 70}}
                scenarios:
                  dear-power: {performance: {electric: {cost: 70}}}
                """;
        Decision read = DecisionReader.read("buses.yaml", yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .orThrow();
        assertThat(decision).isEqualTo(read);
        Evaluation riders = Steelyard.of(decision)
                .study()
                .withStakeholder("riders")
                .withScenario("dear-power")
                .evaluate();
        assertThat(riders.study().stakeholder()).map(Stakeholder::id).hasValue("riders");
        assertThat(riders.study().scenario()).map(Scenario::id).hasValue("dear-power");
        assertThat(riders.ranked()).hasSize(3);
        assertThat(decision.toBuilder().build()).isEqualTo(decision);
        byte[] bytes = DecisionWriter.write(decision, DecisionFormat.YAML).bytes();
        assertThat(DecisionReader.read("again.yaml", bytes).orThrow().performances())
                .isEqualTo(decision.performances());
    }

    @Test
    void anyNumberIsANumber() {
        for (Number v : List.<Number>of(1, 1L, 1f, 1.0, (short) 1, (byte) 1, BigDecimal.ONE)) {
            Decision decision = buses().method("vikor", Map.of("v", v))
                    .performance("diesel", "cost", v.intValue() + 40)
                    .performance("electric", "comfort", "good")
                    .build();
            assertThat(decision.method()).isEqualTo(new MethodChoice("vikor", Map.of("v", 1.0)));
            assertThat(Steelyard.of(decision).study().evaluate().parameters().number("v"))
                    .isEqualTo(1);
            assertThat(Steelyard.of(decision)
                            .study()
                            .weighting(Map.of("cost", v))
                            .weights()
                            .at(0))
                    .isPositive();
        }
        assertThat(buses().performance("diesel", "cost", 40.1f)
                        .build()
                        .performances()
                        .central(0, 0))
                .as("as the float is written")
                .isEqualTo(40.1);
        assertThat(buses().performance("diesel", "cost", new BigDecimal("40.1"))
                        .build()
                        .performances()
                        .central(0, 0))
                .isEqualTo(40.1);
    }

    @Test
    void everythingWrongIsSaidAtOnceInTheWordsOfTheReader() {
        InvalidDecision refused = catchThrowableOfType(
                InvalidDecision.class,
                () -> buses().option("diesel", 10, 75, "god")
                        .option("Trolley", 1, 2)
                        .stakeholder("mayor", Map.of("peeple", 3, "cost", -1))
                        .baseline("desel")
                        .weightUncertainty(2)
                        .build());
        assertThat(refused.faults())
                .extracting(Fault::id)
                .containsExactlyInAnyOrder(
                        "unknown-level",
                        "table-row",
                        "bad-id",
                        "duplicate-id",
                        "performance-outside-scale",
                        "performance-outside-scale",
                        "performance-outside-scale",
                        "unknown-criterion",
                        "weight-negative",
                        "unknown-option",
                        "out-of-range");
        assertThat(refused.getMessage())
                .contains("did you mean 'good'?", "did you mean 'people'?", "did you mean 'diesel'?")
                .contains("options/diesel/performance/cost: error: performance on 'cost' must lie on its scale, from 20"
                        + " to 80; was 10; correct it or widen the scale [performance-outside-scale]");
        assertThat(refused.getMessage().lines().count())
                .isEqualTo(refused.faults().size());
    }

    /** The same fault in a file and in code has the same id and the same words. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "criteria: {a: {direction: max, weight: -1}, b: {direction: max, weight: 1}}",
                "criteria: {a: {direction: max, weight: 1}, b: {direction: max}}",
                "criteria: {a: {direction: max, weight: 0}, b: {direction: max, weight: 0}}",
                "criteria: {a: {direction: min, scale: {worst: 0, best: 1}}, b: {direction: max}}",
                "criteria: {a: {direction: max, require: {at-least: 3, at-most: 1}}, b: {direction: max}}",
                "criteria: {a: {direction: max, thresholds: {indifference: 3, preference: 1}}, b: {direction: max}}",
                "criteria: {a: {scale: {worst: 0, best: 1}}, b: {direction: max}}",
                "criteria: {a: {direction: max, value: {exponential: {midpoint: 9}}}, b: {direction: max}}",
                "criteria: {a: {direction: max, weight: {min: 70, max: 90}}, b: {direction: max, weight: {min: 60, max: 90}}}",
            })
    void filesAndCodeAreHeldToTheSameRules(String criteria) {
        String file = "title: x\n" + criteria
                + "\noptions: {p: {performance: {a: 5, b: 2}}, q: {performance: {a: 7, b: 1}}}\n";
        InvalidDecision read = catchThrowableOfType(
                InvalidDecision.class,
                () -> DecisionReader.read("x.yaml", file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .orThrow());
        InvalidDecision made = catchThrowableOfType(
                InvalidDecision.class,
                () -> Decision.builder("x")
                        .criteria(criterion(criteria), other(criteria))
                        .option("p", 5, 2)
                        .option("q", 7, 1)
                        .build());
        assertThat(made.faults().stream().map(f -> f.id() + ": " + f.message()).toList())
                .isEqualTo(read.faults().stream()
                        .map(f -> f.id() + ": " + f.message())
                        .toList());
    }

    private static Criterion criterion(String text) {
        Criterion a = Criterion.max("a");
        if (text.contains("weight: -1")) {
            return a.weighing(-1);
        }
        if (text.contains("weight: 0")) {
            return a.weighing(0);
        }
        if (text.contains("weight: 1}, b: {direction: max}}")) {
            return a.weighing(1);
        }
        if (text.contains("min: 70")) {
            return a.with(a.scale(), a.value(), bounds(70, 90));
        }
        if (text.contains("direction: min")) {
            return Criterion.min("a").with(new Scale.Declared(0, 1), a.value(), NodeWeight.NONE);
        }
        if (text.contains("at-least")) {
            return new Criterion(
                    a.label(),
                    "",
                    Direction.MAX,
                    a.scale(),
                    a.value(),
                    Optional.of(new Requirement(OptionalDouble.of(3), OptionalDouble.of(1))),
                    Thresholds.NONE,
                    Optional.empty(),
                    NodeWeight.NONE);
        }
        if (text.contains("indifference")) {
            return a.preferring(
                    null,
                    new Thresholds(
                            OptionalDouble.of(3),
                            OptionalDouble.of(1),
                            OptionalDouble.empty(),
                            OptionalDouble.empty()));
        }
        return text.contains("midpoint") ? a.valued(new ValueFunction.Exponential(9)) : a.between(0, 1);
    }

    private static Criterion other(String text) {
        Criterion b = Criterion.max("b");
        return text.contains("min: 70")
                ? b.with(b.scale(), b.value(), bounds(60, 90))
                : text.contains("weight: -1") ? b.weighing(1) : text.contains("weight: 0") ? b.weighing(0) : b;
    }

    private static NodeWeight bounds(double min, double max) {
        return new NodeWeight(OptionalDouble.empty(), Optional.of(new NodeWeight.Bounds(min, max)));
    }

    @Test
    void nullIsRefusedLikeAMissingKey() {
        assertThatThrownBy(() -> Decision.builder(null)
                        .criteria(Criterion.max("a"))
                        .option("x", 1)
                        .build())
                .isInstanceOf(InvalidDecision.class)
                .hasMessageContaining("'title' must be given, was null");
        assertThatThrownBy(() -> Label.of(null)).isInstanceOf(InvalidDecision.class);
        assertThatThrownBy(() -> Steelyard.of(null)).isInstanceOf(SteelyardException.class);
        assertThatThrownBy(() -> buses().build().toBuilder().tree(null)).isInstanceOf(InvalidDecision.class);
        assertThatThrownBy(() -> Steelyard.of(buses().build()).study().withStakeholder(null))
                .isInstanceOf(SteelyardException.class)
                .hasMessageContaining("stakeholder");
        assertThat(OptionalInt.empty()).isEmpty();
    }

    @Test
    void anEvaluationOnlyComesFromItsStudy() {
        assertThat(Evaluation.class.getConstructors()).isEmpty();
    }

    @Test
    void recordsAreShortInALog() {
        Decision decision = buses().build();
        assertThat(decision).hasToString("Buses for the north line (3 options, 3 criteria)");
        assertThat(decision.options()).hasToString("[diesel, hybrid, electric]");
        assertThat(decision.tree().criteria().get(0)).hasToString("cost (min, MEUR)");
        assertThat(decision.tree().root().children()).hasToString("[cost (min, MEUR), people[noise, comfort]]");
        assertThat(Steelyard.of(decision).study().evaluate().toString().length())
                .isLessThan(60);
    }
}
