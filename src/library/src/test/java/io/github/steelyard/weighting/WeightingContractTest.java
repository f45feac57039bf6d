package io.github.steelyard.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Trace;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.NodeWeight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every weighting method keeps to, on seeded random statements and data. */
class WeightingContractTest {

    private static final Set<String> TRANSLATION = Set.of("critic", "standard-deviation", "lopcow");

    static Stream<WeightingMethod> all() {
        return WeightingMethods.all().stream();
    }

    static Stream<WeightingMethod> onData() {
        return all().filter(WeightingMethod::needsPerformances);
    }

    static Stream<WeightingMethod> onStatements() {
        return all().filter(m -> !m.needsPerformances());
    }

    /** A random case: criteria, statements about them, rows of performances. */
    record Case(List<Criterion> criteria, Map<String, Object> given, double[][] rows) {

        LocalWeights weigh(String method, Tracer tracer) {
            return Weighing.of(method, criteria, rows, given, tracer);
        }
    }

    static Case random(String method, Random random, int n) {
        List<Criterion> criteria = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            Criterion criterion = random.nextBoolean() ? Criterion.max("c" + j) : Criterion.min("c" + j);
            criteria.add(method.equals("direct") ? criterion.weighing(1 + random.nextInt(9)) : criterion);
        }
        double[][] rows = new double[3 + random.nextInt(6)][n];
        for (double[] row : rows) {
            Arrays.setAll(row, j -> Math.rint(1000 * Math.exp(random.nextGaussian())) / 10 + 1);
        }
        if (n > 1 && (method.equals("cilos") || method.equals("idocriw"))) {
            // What is best on the first criterion is not best on the second: else nothing is lost, and it refuses.
            double sign = criteria.get(0).sign() * criteria.get(1).sign();
            rows[0][0] = 9000;
            rows[1][0] = 0.5;
            rows[0][1] = sign > 0 ? 0.5 : 9000;
            rows[1][1] = sign > 0 ? 9000 : 0.5;
        }
        return new Case(
                criteria,
                Statements.of(method, criteria.stream().map(Criterion::id).toList(), random),
                rows);
    }

    @ParameterizedTest
    @MethodSource("all")
    void weightsSumToOneAndNoneIsNegativeOrNoNumber(WeightingMethod method) {
        Random random = new Random(1);
        for (int trial = 0; trial < 40; trial++) {
            Case one = random(method.id(), random, 2 + random.nextInt(6));
            double[] w = one.weigh(method.id(), Tracer.OFF).shares().toArray();
            assertThat(Arrays.stream(w).sum()).isCloseTo(1, within(1e-12));
            for (double share : w) {
                assertThat(share).isBetween(0.0, 1.0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void permutingTheChildrenPermutesTheWeights(WeightingMethod method) {
        Random random = new Random(2);
        for (int trial = 0; trial < 25; trial++) {
            int n = 2 + random.nextInt(5);
            Case one = random(method.id(), random, n);
            List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
            Collections.shuffle(order, random);
            double[][] rows = Arrays.stream(one.rows())
                    .map(row -> order.stream().mapToDouble(j -> row[j]).toArray())
                    .toArray(double[][]::new);
            Case moved = new Case(order.stream().map(one.criteria()::get).toList(), one.given(), rows);
            double[] w = one.weigh(method.id(), Tracer.OFF).shares().toArray();
            double[] v = moved.weigh(method.id(), Tracer.OFF).shares().toArray();
            for (int j = 0; j < n; j++) {
                assertThat(v[j]).isCloseTo(w[order.get(j)], within(1e-8));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSameStatementsAlwaysGiveTheSameWeights(WeightingMethod method) {
        Case one = random(method.id(), new Random(3), 5);
        assertThat(one.weigh(method.id(), Tracer.OFF)).isEqualTo(one.weigh(method.id(), new Trace()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aSingleChildWeighsOne(WeightingMethod method) {
        Case one = random(method.id(), new Random(4), 1);
        assertThat(one.weigh(method.id(), Tracer.OFF).shares().toArray()).containsExactly(1.0);
        Case constant = new Case(one.criteria(), one.given(), new double[][] {{3}, {3}});
        assertThat(constant.weigh(method.id(), Tracer.OFF).shares().toArray()).containsExactly(1.0);
    }

    @ParameterizedTest
    @MethodSource("all")
    void theLastTableIsTheWeights(WeightingMethod method) {
        Case one = random(method.id(), new Random(5), 4);
        Trace trace = new Trace();
        LocalWeights weights = one.weigh(method.id(), trace);
        Trace.Step last = trace.steps().get(trace.steps().size() - 1);
        assertThat(last.symbol()).isEqualTo("w");
        assertThat(last.columns()).hasSize(4);
        assertThat(last.cells()[0]).containsExactly(weights.shares().toArray(), within(1e-12));
        for (Trace.Step step : trace.steps()) {
            assertThat(step.caption()).isNotBlank();
            for (double[] row : step.cells()) {
                assertThat(row).hasSize(step.columns().size());
                assertThat(row).doesNotContain(Double.NaN);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void outputsArePlainAndDescribed(WeightingMethod method) {
        Map<String, Object> seen = new LinkedHashMap<>();
        Random random = new Random(6);
        for (int trial = 0; trial < 10; trial++) {
            seen.putAll(random(method.id(), random, 4)
                    .weigh(method.id(), Tracer.OFF)
                    .outputs());
        }
        assertThat(method.description().outputs().keySet()).containsAll(seen.keySet());
        seen.values().forEach(WeightingContractTest::plain);
    }

    private static void plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, v) -> {
                assertThat(key).isInstanceOf(String.class);
                plain(v);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(WeightingContractTest::plain);
        } else if (value instanceof Double x) {
            assertThat(x).isFinite();
        } else {
            assertThat(value).isInstanceOfAny(String.class, Boolean.class);
        }
    }

    @ParameterizedTest
    @MethodSource("onData")
    void unitsOfTheCriteriaDoNotMatter(WeightingMethod method) {
        Random random = new Random(7);
        for (int trial = 0; trial < 20; trial++) {
            int n = 2 + random.nextInt(5);
            Case one = random(method.id(), random, n);
            double[] units = random.doubles(n, 1e-6, 1e6).toArray();
            double[][] rows = Arrays.stream(one.rows())
                    .map(row -> IntStream.range(0, n)
                            .mapToDouble(j -> row[j] * units[j])
                            .toArray())
                    .toArray(double[][]::new);
            same(method, one, new Case(one.criteria(), one.given(), rows), 1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("onData")
    void zeroPointsDoNotMatterWhereTheScaleIsAnInterval(WeightingMethod method) {
        Random random = new Random(8);
        boolean everDiffered = false;
        for (int trial = 0; trial < 10; trial++) {
            Case one = random(method.id(), random, 4);
            double[][] rows = Arrays.stream(one.rows())
                    .map(row -> Arrays.stream(row).map(x -> x + 64).toArray())
                    .toArray(double[][]::new);
            Case moved = new Case(one.criteria(), one.given(), rows);
            if (TRANSLATION.contains(method.id())) {
                same(method, one, moved, 1e-9);
            } else {
                double[] w = one.weigh(method.id(), Tracer.OFF).shares().toArray();
                double[] v = moved.weigh(method.id(), Tracer.OFF).shares().toArray();
                everDiffered |= IntStream.range(0, 4).anyMatch(j -> Math.abs(w[j] - v[j]) > 1e-3);
            }
        }
        assertThat(everDiffered).isEqualTo(!TRANSLATION.contains(method.id()));
    }

    @ParameterizedTest
    @MethodSource("onData")
    void theOrderOfTheOptionsDoesNotMatter(WeightingMethod method) {
        Random random = new Random(9);
        for (int trial = 0; trial < 20; trial++) {
            Case one = random(method.id(), random, 4);
            List<double[]> rows = new ArrayList<>(List.of(one.rows()));
            Collections.shuffle(rows, random);
            same(method, one, new Case(one.criteria(), one.given(), rows.toArray(double[][]::new)), 1e-10);
        }
    }

    private static void same(WeightingMethod method, Case one, Case other, double tolerance) {
        assertThat(other.weigh(method.id(), Tracer.OFF).shares().toArray())
                .containsExactly(one.weigh(method.id(), Tracer.OFF).shares().toArray(), within(tolerance));
    }

    @ParameterizedTest
    @MethodSource("onData")
    void aConstantColumnWeighsNothingOrIsRefusedAndLeavesTheOthersAsTheyWere(WeightingMethod method) {
        Random random = new Random(10);
        for (int trial = 0; trial < 10; trial++) {
            Case one = random(method.id(), random, 3);
            double[][] rows = Arrays.stream(one.rows())
                    .map(row -> new double[] {row[0], row[1], row[2], 7})
                    .toArray(double[][]::new);
            List<Criterion> criteria = new ArrayList<>(one.criteria());
            criteria.add(Criterion.max("same"));
            Case more = new Case(criteria, one.given(), rows);
            if (method.id().equals("cilos") || method.id().equals("idocriw")) {
                assertThatThrownBy(() -> more.weigh(method.id(), Tracer.OFF)).isInstanceOf(Refusal.class);
                continue;
            }
            double[] w = more.weigh(method.id(), Tracer.OFF).shares().toArray();
            assertThat(w[3]).isZero();
            if (!method.id().equals("merec")) {
                // MEREC divides by the number of criteria inside a logarithm, so there even an empty one counts.
                double[] v = one.weigh(method.id(), Tracer.OFF).shares().toArray();
                assertThat(Arrays.copyOf(w, 3)).containsExactly(v, within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("onData")
    void extremeNumbersGiveWeightsOrARefusal(WeightingMethod method) {
        double[][][] tables = {
            {{1e308, 1}, {1e307, 2}, {1e306, 4}},
            {{1e-308, 1}, {1e-307, 2}, {3e-307, 4}},
            {{4.9e-324, 1}, {1, 2}, {1e308, 4}},
            {{-1e308, 1}, {0, 2}, {1e308, 4}},
            {{0, 0}, {0, 1}, {0, 2}},
            {{-1, -2}, {-3, -4}, {-4, -1}},
            {{1, 1}, {1 + 1e-15, 2}, {1, 3}}
        };
        for (double[][] rows : tables) {
            for (boolean min : new boolean[] {false, true}) {
                List<Criterion> criteria = List.of(min ? Criterion.min("a") : Criterion.max("a"), Criterion.max("b"));
                try {
                    double[] w = Weighing.of(method.id(), criteria, rows, Map.of(), Tracer.OFF)
                            .shares()
                            .toArray();
                    assertThat(Arrays.stream(w).sum()).isCloseTo(1, within(1e-12));
                    assertThat(Arrays.stream(w).allMatch(x -> x >= 0)).isTrue();
                } catch (Refusal refusal) {
                    assertThat(refusal.getMessage()).contains("'" + method.id() + "'");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("onData")
    void oneOptionAMissingPerformanceOrAGroupIsRefused(WeightingMethod method) {
        List<Criterion> criteria = List.of(Criterion.max("a"), Criterion.max("b"));
        assertThatThrownBy(() -> Weighing.of(method.id(), criteria, new double[][] {{1, 2}}, Map.of(), Tracer.OFF))
                .isInstanceOf(Refusal.class)
                .hasMessage("'" + method.id() + "' weighs by how options differ and needs at least two; there is only"
                        + " 'a1'");
        double[][] holed = {{1, 2}, {Double.NaN, 3}, {4, 1}};
        assertThatThrownBy(() -> Weighing.of(method.id(), criteria, holed, Map.of(), Tracer.OFF))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("'a2' has none on 'a'");
        Node group = Group.of(Label.of("inner"), NodeWeight.NONE, List.of(Criterion.max("c")));
        assertThatThrownBy(() -> Weighing.nodes(method.id(), List.of(criteria.get(0), group), Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("'inner' is a group");
    }

    @ParameterizedTest
    @MethodSource("onStatements")
    void statementsSuitGroupsAsWellAsCriteria(WeightingMethod method) {
        Case one = random(method.id(), new Random(11), 3);
        List<Node> nodes = new ArrayList<>();
        for (Criterion criterion : one.criteria()) {
            nodes.add(
                    Group.of(criterion.label(), criterion.weight(), List.of(Criterion.max("under-" + criterion.id()))));
        }
        assertThat(Weighing.nodes(method.id(), nodes, one.given()).shares())
                .isEqualTo(one.weigh(method.id(), Tracer.OFF).shares());
    }

    @Test
    void statementsCoverEveryMethodThatTakesSome() {
        Set<String> taking = new TreeSet<>();
        all().filter(m ->
                        !m.needsPerformances() && !m.description().parameters().isEmpty())
                .forEach(m -> taking.add(m.id()));
        for (String id : taking) {
            assertThat(Statements.of(id, List.of("a", "b", "c"), new Random(1)))
                    .as(id)
                    .isNotEmpty();
        }
    }
}
