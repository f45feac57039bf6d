package io.github.steelyard.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.Steelyard;
import io.github.steelyard.catalogue.SteelyardException;
import io.github.steelyard.io.text.DiagnosticId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Nonsense that a caller can write is refused with the ids of the reader, never scored and never a stray exception. */
class NonsenseInCodeTest {

    private static final double[] NO_NUMBERS = {
        Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1, -1e308, 2, 1e308
    };

    private final Random random = new Random(20261130);

    /** One mistake, made in a builder that is otherwise fine. */
    private record Mistake(String name, Function<DecisionBuilder, DecisionBuilder> made) {}

    private static Mistake mistake(String name, Function<DecisionBuilder, DecisionBuilder> made) {
        return new Mistake(name, made);
    }

    private double bad() {
        return NO_NUMBERS[random.nextInt(3)];
    }

    private DecisionBuilder fine() {
        DecisionBuilder builder = Decision.builder("Fine")
                .criteria(
                        Criterion.max("a").between(0, 10).weighing(1 + random.nextInt(9)),
                        Group.of(
                                "g",
                                2,
                                Criterion.min("b").weighing(1),
                                Criterion.levels("c", Map.of("low", 0, "high", 100))
                                        .weighing(2)));
        int n = 2 + random.nextInt(4);
        for (int i = 0; i < n; i++) {
            builder.option("o" + i, random.nextInt(11), random.nextGaussian(), random.nextBoolean() ? "low" : "high");
        }
        return builder.stakeholder("s", Map.of("a", 1 + random.nextInt(5), "g", 1))
                .scenario("f", 1, Map.of(new Cell("o0", "a"), random.nextInt(11)));
    }

    private List<Mistake> mistakes() {
        double x = bad();
        double big = random.nextBoolean() ? 11 + random.nextInt(100) : -1 - random.nextInt(100);
        Map<String, Double> withNull = new HashMap<>(Map.of("a", 1.0));
        withNull.put("g", null);
        Map<String, Double> nullKey = new HashMap<>();
        nullKey.put(null, 1.0);
        return List.of(
                mistake("null title", b -> b.title(null)),
                mistake("empty title", b -> b.title(" ")),
                mistake("null question", b -> b.question(null)),
                mistake("null node", b -> b.criteria((Node) null)),
                mistake("null nodes", b -> b.criteria((Node[]) null)),
                mistake("null tree", b -> b.tree(null)),
                mistake("empty group", b -> b.group("h", 1)),
                mistake("null child", b -> b.group("h", 1, (Node) null)),
                mistake("criterion twice", b -> b.criteria(Criterion.max("a").weighing(1))),
                mistake("group named as a criterion", b -> b.group("b", 1, Criterion.max("d"))),
                mistake("bad id", b -> b.criteria(Criterion.max("Not An Id").weighing(1))),
                mistake("weight missing", b -> b.criteria(Criterion.max("d"))),
                mistake(
                        "weight is no number",
                        b -> b.criteria(Criterion.max("d").weighing(x))),
                mistake("negative weight", b -> b.criteria(Criterion.max("d").weighing(-2))),
                mistake(
                        "scale is no number",
                        b -> b.criteria(Criterion.max("d").between(0, x).weighing(1))),
                mistake(
                        "scale without width",
                        b -> b.criteria(Criterion.max("d").between(3, 3).weighing(1))),
                mistake("null scale", b -> b.criteria(Criterion.max("d").with(null, null, null))),
                mistake("levels short of 100", b -> b.criteria(Criterion.levels("d", Map.of("p", 0, "q", 90)))),
                mistake("level is no number", b -> b.criteria(Criterion.levels("d", Map.of("p", 0, "q", x)))),
                mistake("no levels", b -> b.criteria(Criterion.levels("d", Map.of()))),
                mistake("null levels", b -> b.criteria(Criterion.levels("d", null))),
                mistake("one point", b -> b.criteria(valued(new ValueFunction.Point(1, 0)))),
                mistake(
                        "points that turn",
                        b -> b.criteria(valued(
                                new ValueFunction.Point(1, 0),
                                new ValueFunction.Point(2, 1),
                                new ValueFunction.Point(3, 0.5)))),
                mistake("point is no number", b -> b.criteria(valued(new ValueFunction.Point(x, 0)))),
                mistake("value above 1", b -> b.criteria(valued(new ValueFunction.Point(1, 1.5)))),
                mistake("null points", b -> b.criteria(valued((ValueFunction.Point[]) null))),
                mistake(
                        "midpoint is no number",
                        b -> b.criteria(Criterion.max("d")
                                .valued(new ValueFunction.Exponential(x))
                                .weighing(1))),
                mistake(
                        "midpoint off its scale",
                        b -> b.criteria(Criterion.max("d")
                                .between(0, 1)
                                .valued(new ValueFunction.Exponential(big))
                                .weighing(1))),
                mistake(
                        "bounds",
                        b -> b.criteria(Criterion.max("d")
                                .with(
                                        new Scale.Local(),
                                        new ValueFunction.Linear(),
                                        new NodeWeight(
                                                OptionalDouble.empty(), Optional.of(new NodeWeight.Bounds(60, 20)))))),
                mistake(
                        "threshold is no number",
                        b -> b.criteria(Criterion.max("d")
                                .preferring(
                                        null,
                                        new Thresholds(
                                                OptionalDouble.of(x),
                                                OptionalDouble.empty(),
                                                OptionalDouble.empty(),
                                                OptionalDouble.empty()))
                                .weighing(1))),
                mistake(
                        "requirement is no number",
                        b -> b.criteria(Criterion.max("d").atLeast(x).weighing(1))),
                mistake("option twice", b -> b.option("o0", 1, 2, "low")),
                mistake("null option", b -> b.option((Option) null, 1, 2, "low")),
                mistake("null id", b -> b.option((String) null, 1, 2, "low")),
                mistake("too few cells", b -> b.option("p", 1, 2)),
                mistake("too many cells", b -> b.option("p", 1, 2, "low", 4)),
                mistake("no cells", b -> b.option("p", (Object[]) null)),
                mistake("null cell", b -> b.option("p", 1, null, "low")),
                mistake("cell is no number", b -> b.option("p", 1, x, "low")),
                mistake("cell off its scale", b -> b.option("p", big, 2, "low")),
                mistake("cell off its levels", b -> b.option("p", 1, 2, 100.5)),
                mistake("unknown level", b -> b.option("p", 1, 2, "middling")),
                mistake("text for a number", b -> b.option("p", "many", 2, "low")),
                mistake("something else for a number", b -> b.option("p", new StringBuilder("1"), 2, "low")),
                mistake("unknown criterion", b -> b.option("p", Map.of("z", 1))),
                mistake("null map", b -> b.option("p", (Map<String, ?>) null)),
                mistake("spread is no number", b -> b.option("p", Performance.between(0, x), 2, "low")),
                mistake("spread upside down", b -> b.option("p", Performance.between(3, 2), 2, "low")),
                mistake("spread off its scale", b -> b.option("p", Performance.between(3, 12), 2, "low")),
                mistake("mode outside", b -> b.option("p", Performance.triangular(1, 5, 3), 2, "low")),
                mistake("mode is no number", b -> b.option("p", Performance.triangular(1, x, 3), 2, "low")),
                mistake("negative deviation", b -> b.option("p", Performance.normal(1, -1), 2, "low")),
                mistake("huge deviation", b -> b.option("p", 1, Performance.normal(0, 1.7e308), "low")),
                mistake("beta", b -> b.option("p", new Performance.Beta(0, 1), 2, "low")),
                mistake("beta is no number", b -> b.option("p", new Performance.Beta(1, x), 2, "low")),
                mistake("no outcomes", b -> b.option("p", Performance.outcomes(Map.of()), 2, "low")),
                mistake("negative probability", b -> b.option("p", Performance.outcomes(Map.of(1, -1)), 2, "low")),
                mistake(
                        "probabilities above 1",
                        b -> b.option(
                                "p",
                                new Performance.Discrete(
                                        List.of(new Performance.Outcome(1, 0.8), new Performance.Outcome(2, 0.8))),
                                2,
                                "low")),
                mistake("probability is no number", b -> b.option("p", Performance.outcomes(Map.of(1, x)), 2, "low")),
                mistake("cell of nobody", b -> b.performance("nobody", "a", 1)),
                mistake("cell of nothing", b -> b.performance("o0", "nothing", 1)),
                mistake("cell of null", b -> b.performance(null, "a", 1)),
                mistake(
                        "table of another shape",
                        b -> b.table(List.of(Option.of("o0")), PerformanceTable.ofColumns(1, new double[][] {{1}}))),
                mistake("null table", b -> b.table(null, null)),
                mistake("no options", b -> b.table(List.of(), PerformanceTable.ofColumns(0, new double[3][0]))),
                mistake("stakeholder twice", b -> b.stakeholder("s", Map.of("a", 1))),
                mistake("stakeholder's weight is no number", b -> b.stakeholder("t", Map.of("a", x))),
                mistake("stakeholder's weight is negative", b -> b.stakeholder("t", Map.of("a", -1))),
                mistake("stakeholder's weights are all 0", b -> b.stakeholder("t", Map.of("a", 0, "g", 0))),
                mistake("stakeholder weighs nothing", b -> b.stakeholder("t", Map.of("nothing", 1))),
                mistake("stakeholder's weight is null", b -> b.stakeholder("t", withNull)),
                mistake("stakeholder weighs null", b -> b.stakeholder("t", nullKey)),
                mistake("null stakeholder", b -> b.stakeholder((Stakeholder) null)),
                mistake("null stakeholders", b -> b.stakeholders(null)),
                mistake("stakeholders of null", b -> b.stakeholders(Collections.singletonList(null))),
                mistake("voice", b -> b.stakeholder(new Stakeholder(Label.of("t"), x, Map.of("a", 1.0), Map.of()))),
                mistake(
                        "stakeholder's order of no criteria",
                        b -> b.stakeholder(new Stakeholder(
                                Label.of("t"), 1, Map.of(), Map.of(), Map.of(), List.of(List.of("nothing"))))),
                mistake(
                        "weighting of no group",
                        b -> b.stakeholder(new Stakeholder(
                                Label.of("t"), 1, Map.of(), Map.of("nothing", WeightStatement.DIRECT)))),
                mistake("scenario twice", b -> b.scenario("f", Map.of())),
                mistake("probability missing", b -> b.scenario("h", Map.of())),
                mistake("probability above 1", b -> b.scenarios(List.of()).scenario("h", 1.5, Map.of())),
                mistake("probability is NaN", b -> b.scenarios(List.of()).scenario("h", x, Map.of())),
                mistake("probabilities of 1.2", b -> b.scenario("h", 0.2, Map.of())),
                mistake("scenario of nobody", b -> b.scenarios(List.of()).scenario("h", Map.of(new Cell("z", "a"), 1))),
                mistake(
                        "scenario off the scale",
                        b -> b.scenarios(List.of()).scenario("h", Map.of(new Cell("o0", "a"), big))),
                mistake("null scenarios", b -> b.scenarios(null)),
                mistake("null changes", b -> b.scenario("h", null)),
                mistake("uncertainty", b -> b.weightUncertainty(random.nextBoolean() ? x : 1.5)),
                mistake("confidence", b -> b.confidence(new Confidence.Shares(x, 0.1, 0.2))),
                mistake("null confidence", b -> b.confidence(null)),
                mistake("baseline", b -> b.baseline("nobody")),
                mistake("null method", b -> b.method((MethodChoice) null)),
                mistake("null id of a method", b -> b.method((String) null)),
                mistake("unknown method", b -> b.method("weighted-some")),
                mistake("unknown parameter", b -> b.method("vikor", Map.of("w", 1))),
                mistake("parameter out of range", b -> b.method("vikor", Map.of("v", 7))),
                mistake("parameter is no number", b -> b.method("vikor", Map.of("v", x))),
                mistake("null parameter", b -> b.method("vikor", Collections.singletonMap("v", null))),
                mistake("null rules", b -> b.lint(null)),
                mistake("null source", b -> b.source(null)),
                mistake(
                        "note of nobody",
                        b -> b.note("nobody", "a", new CellNote("", Optional.empty(), List.of(), ""))),
                mistake("null note", b -> b.note("o0", "a", null)),
                mistake("unknown weighting", b -> b.weighting(new WeightStatement("guess", Map.of()))),
                mistake("null weighting", b -> b.weighting(null)),
                mistake(
                        "judgements of nothing",
                        b -> b.weighting(new WeightStatement(
                                "ahp", Map.of("pairwise", Map.of("a", Map.of("nothing", 3)))))));
    }

    private static Criterion valued(ValueFunction.Point... points) {
        return Criterion.max("d")
                .valued(new ValueFunction.Piecewise(points == null ? null : Arrays.asList(points)))
                .weighing(1);
    }

    /** What came of it: the exception that refused it, or null where it was scored. */
    private Throwable refusal(List<Mistake> mistakes) {
        try {
            DecisionBuilder builder = fine();
            for (Mistake mistake : mistakes) {
                builder = mistake.made().apply(builder);
            }
            Steelyard.of(builder.build()).study().evaluate();
            return null;
        } catch (Throwable refused) {
            return refused;
        }
    }

    private static void isATypedRefusal(Throwable refused, String what) {
        assertThat(refused).as(what).isInstanceOf(SteelyardException.class);
        assertThat(refused.getMessage()).as(what).isNotBlank().doesNotContain("bug");
        if (refused instanceof InvalidDecision invalid) {
            assertThat(invalid.faults())
                    .as(what)
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(DiagnosticId.find(fault.id()))
                            .as("%s: %s", what, fault)
                            .isPresent());
        }
    }

    @Test
    void whatIsFineIsScored() {
        for (int k = 0; k < 200; k++) {
            assertThat(refusal(List.of())).isNull();
        }
    }

    @Test
    void everyMistakeIsRefusedInTheReadersTerms() {
        Map<String, Throwable> first = new TreeMap<>();
        for (int k = 0; k < 30; k++) {
            for (Mistake mistake : mistakes()) {
                Throwable refused = refusal(List.of(mistake));
                first.putIfAbsent(mistake.name(), refused == null ? new AssertionError("scored") : refused);
                isATypedRefusal(refused, mistake.name());
            }
        }
        assertThat(first.size()).isGreaterThan(90);
    }

    @Test
    void severalMistakesAtOnceAreRefusedToo() {
        for (int k = 0; k < 1500; k++) {
            List<Mistake> all = new ArrayList<>(mistakes());
            Collections.shuffle(all, random);
            List<Mistake> some = all.subList(0, 2 + random.nextInt(4));
            isATypedRefusal(
                    refusal(some), some.stream().map(Mistake::name).toList().toString());
        }
    }
}
