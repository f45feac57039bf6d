package io.github.steelyard.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Scope;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.model.WeightStatement;
import io.github.steelyard.model.Weights;
import io.github.steelyard.weighting.LocalWeights;
import io.github.steelyard.weighting.NodeWeights;
import io.github.steelyard.weighting.WeightingMethod;
import io.github.steelyard.weighting.WeightingMethods;
import io.github.steelyard.weighting.WeightingTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Weighting methods against published and derived figures. */
class WeightingOracleTest {

    static Stream<OracleCase> all() {
        return OracleCase.all().stream()
                .filter(c -> WeightingMethods.all().find(c.method()).isPresent());
    }

    /** Cases of one group of criteria; hierarchies of judgements and groups of judges have tests of their own. */
    static Stream<OracleCase> cases() {
        return all().filter(c -> c.map("inputs").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reproduces(OracleCase oracle) {
        if (oracle.isRefused()) {
            assertThatThrownBy(() -> weigh(oracle)).isInstanceOf(Refusal.class);
            return;
        }
        LocalWeights weights = weigh(oracle);
        assertThat(oracle.expect().size() + oracle.exact().size()).isPositive();
        oracle.expect().forEach((name, expected) -> agree(weights, name, expected, oracle.tolerance(name)));
        oracle.exact().forEach((name, expected) -> agree(weights, name, expected, oracle.exactTolerance()));
    }

    @Test
    void everyWeightingMethodHasAnOracle() {
        Map<String, Long> counts =
                all().collect(Collectors.groupingBy(OracleCase::method, TreeMap::new, Collectors.counting()));
        System.out.println("oracle cases by weighting method: " + counts + ", together "
                + counts.values().stream().mapToLong(Long::longValue).sum());
        assertThat(counts.keySet()).containsAll(WeightingMethods.all().ids());
    }

    @Test
    void weightsOfGroupsMultiplyDownTheTree() {
        OracleCase oracle = all().filter(c -> c.map("inputs").containsKey("tree"))
                .findFirst()
                .orElseThrow();
        List<Node> groups = new ArrayList<>();
        tree(oracle).forEach((id, stated) -> {
            Map<?, ?> keys = (Map<?, ?>) stated;
            double[] points = OracleCase.numbers(keys.get("children"));
            List<Criterion> children = new ArrayList<>();
            for (int k = 0; k < points.length; k++) {
                children.add(Criterion.max(id + k).weighing(points[k]));
            }
            groups.add(Group.of(Label.of(id), NodeWeight.points((Double) keys.get("weight")), children));
        });
        ValueTree tree =
                new ValueTree(Group.of(new Label(ValueTree.ROOT, "", "", List.of(), ""), NodeWeight.NONE, groups));
        Problem problem = new Problem(tree, List.<Option>of(), PerformanceTable.of(List.of(), 3));
        Weights weights = NodeWeights.resolve(problem, Optional.empty(), Map.of(), Tracer.OFF)
                .weights();
        assertThat(weights.toArray())
                .containsExactly(OracleCase.numbers(oracle.expect().get("weights")), within(1e-9));
    }

    static Stream<OracleCase> groups() {
        return all().filter(c -> c.map("inputs").containsKey("judges"));
    }

    /** Several judges, as stakeholders of one decision. */
    @ParameterizedTest
    @MethodSource("groups")
    void stakeholdersCountTogether(OracleCase oracle) {
        List<Stakeholder> stakeholders = new ArrayList<>();
        ((Map<?, ?>) oracle.map("inputs").get("judges"))
                .forEach((id, pairs) -> stakeholders.add(new Stakeholder(
                        Label.of((String) id),
                        1,
                        Map.of(),
                        Map.of(ValueTree.ROOT, new WeightStatement("ahp", Map.of("pairwise", pairs))))));
        WeightStatement together = new WeightStatement(
                "ahp", Map.of("aggregation", oracle.map("inputs").get("aggregation")));
        ValueTree tree = new ValueTree(new Group(
                new Label(ValueTree.ROOT, "", "", List.of(), ""),
                NodeWeight.NONE,
                together,
                List.of(),
                List.copyOf(oracle.criteria())));
        Problem problem = new Problem(tree, List.of(), PerformanceTable.of(List.of(), 2));
        Weights weights = NodeWeights.resolve(problem, Optional.empty(), stakeholders, Map.of(), Tracer.OFF)
                .weights();
        assertThat(weights.toArray())
                .containsExactly(OracleCase.numbers(oracle.expect().get("weights")), within(1e-9));
    }

    private static Map<String, Object> tree(OracleCase oracle) {
        @SuppressWarnings("unchecked")
        Map<String, Object> tree = (Map<String, Object>) oracle.map("inputs").get("tree");
        return tree;
    }

    static LocalWeights weigh(OracleCase oracle) {
        List<Criterion> criteria = oracle.criteria();
        if (oracle.content().containsKey("weights")) {
            return direct(oracle, criteria);
        }
        List<String> ids = criteria.stream().map(Criterion::id).toList();
        WeightingMethod method = WeightingMethods.all().get(oracle.method());
        Parameters parameters = Parameters.of(method, oracle.parameters(), new Scope(ids, List.of()));
        List<OptionalDouble> points =
                criteria.stream().map(c -> OptionalDouble.empty()).toList();
        Problem problem = criteria.isEmpty() ? null : oracle.problem();
        return method.weigh(new WeightingTask(List.copyOf(criteria), points, problem), parameters, Tracer.OFF);
    }

    /** Points on criteria, through the decision that would hold them. */
    private static LocalWeights direct(OracleCase oracle, List<Criterion> criteria) {
        double[] points = OracleCase.numbers(oracle.content().get("weights"));
        Map<String, Double> byId = new TreeMap<>();
        for (int j = 0; j < points.length; j++) {
            byId.put(j < criteria.size() ? criteria.get(j).id() : "c" + (j + 1), points[j]);
        }
        Problem problem = Problem.of(criteria, List.of("a1", "a2"), new double[2][criteria.size()]);
        return LocalWeights.of(
                Study.of(Decision.of(oracle.name(), problem)).weighting(byId).weights());
    }

    private static void agree(LocalWeights weights, String name, Object expected, double tolerance) {
        Object ours = switch (name) {
            case "weights" -> plain(weights.shares());
            case "weight-of-constant" -> weights.shares().at(1);
            default -> weights.outputs().get(name);
        };
        assertThat(ours).as(name).isNotNull();
        if (ours instanceof Map<?, ?> byId) {
            ours = List.copyOf(byId.values());
        }
        if (expected instanceof List<?> list && list.get(0) instanceof List<?>) {
            double[][] expectedRows = OracleCase.table(list);
            double[][] rows = OracleCase.table(ours);
            assertThat(rows).as(name).hasDimensions(expectedRows.length, expectedRows[0].length);
            for (int i = 0; i < rows.length; i++) {
                assertThat(rows[i]).as(name + " " + i).containsExactly(expectedRows[i], within(tolerance));
            }
        } else if (expected instanceof List<?>) {
            assertThat(OracleCase.numbers(ours))
                    .as(name)
                    .containsExactly(OracleCase.numbers(expected), within(tolerance));
        } else if (expected instanceof Double x) {
            assertThat((Double) ours).as(name).isCloseTo(x, within(tolerance));
        } else {
            assertThat(ours).as(name).isEqualTo(expected);
        }
    }

    private static List<Double> plain(Weights weights) {
        List<Double> list = new ArrayList<>();
        for (int j = 0; j < weights.size(); j++) {
            list.add(weights.at(j));
        }
        return list;
    }
}
