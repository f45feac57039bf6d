package io.github.steelyard.aggregation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.model.ValueFunction;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.model.Weights;
import io.github.steelyard.oracle.OracleCase;
import io.github.steelyard.oracle.Plain;
import io.github.steelyard.weighting.NodeWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What ranking methods stand on, against derived figures: normalisations, ranks, weights, value functions. */
class FoundationOracleTest {

    static Stream<OracleCase> normalizations() {
        return OracleCase.of("normalization").stream();
    }

    @ParameterizedTest
    @MethodSource("normalizations")
    void normalizesColumns(OracleCase oracle) {
        Problem problem = oracle.problem();
        Normalization normalization =
                Normalization.of((String) oracle.parameters().get("normalization"));
        assertThat(normalization.objection(problem)).isEmpty();
        Object ours = Arrays.stream(normalization.apply(problem).toRows())
                .map(Plain::list)
                .toList();
        Plain.assertAgree("normalized", ours, oracle.expect().get("normalized"), oracle.tolerance("normalized"));
        Plain.assertAgree("exact", ours, oracle.exact().get("normalized"), oracle.exactTolerance());
    }

    static Stream<OracleCase> rankings() {
        return OracleCase.of("ranking").stream();
    }

    @ParameterizedTest
    @MethodSource("rankings")
    void ranksSharePlacesInThreeWays(OracleCase oracle) {
        Ranking ranking = Ranking.of(OracleCase.numbers(oracle.map("inputs").get("scores")), (Boolean)
                oracle.map("inputs").get("higher_is_better"));
        Plain.assertAgree(
                "competition", doubles(ranking.ranks()), oracle.expect().get("competition"), 0);
        Plain.assertAgree(
                "average", Plain.list(ranking.averageRanks()), oracle.expect().get("average"), 0);
        Plain.assertAgree(
                "dense", doubles(ranking.denseRanks()), oracle.expect().get("dense"), 0);
    }

    private static List<Double> doubles(int[] ranks) {
        return Arrays.stream(ranks).mapToObj(rank -> (double) rank).toList();
    }

    static Stream<OracleCase> weights() {
        return OracleCase.of("weights").stream();
    }

    @ParameterizedTest
    @MethodSource("weights")
    void weightsThatMeanNothingAreRefused(OracleCase oracle) {
        assertThat(oracle.isRefused()).isTrue();
        assertThatThrownBy(() -> {
                    Problem problem = oracle.problem();
                    Weights weights = oracle.weights();
                    NodeWeights.of(problem.tree(), weights, "direct");
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weights");
    }

    static Stream<OracleCase> hierarchies() {
        return OracleCase.of("hierarchy").stream();
    }

    @ParameterizedTest
    @MethodSource("hierarchies")
    void weightsMultiplyDownTheTree(OracleCase oracle) {
        List<Group> groups = new ArrayList<>();
        Map<?, ?> tree = (Map<?, ?>) oracle.map("inputs").get("tree");
        tree.forEach((name, content) -> {
            Map<?, ?> node = (Map<?, ?>) content;
            double[] local = OracleCase.numbers(node.get("children"));
            List<Criterion> leaves = IntStream.range(0, local.length)
                    .mapToObj(j -> Criterion.max(name + "-" + j).weighing(local[j]))
                    .toList();
            groups.add(Group.of(Label.of((String) name), NodeWeight.points((Double) node.get("weight")), leaves));
        });
        ValueTree values = new ValueTree(Group.of(Label.of(ValueTree.ROOT), NodeWeight.NONE, groups));
        Problem problem = new Problem(
                values,
                List.of(),
                PerformanceTable.of(List.of(), values.criteria().size()));
        NodeWeights weights = NodeWeights.resolve(problem, Optional.empty(), Map.of(), Tracer.OFF);
        Plain.assertAgree(
                "global-weights",
                Plain.list(weights.weights().toArray()),
                oracle.expect().get("global-weights"),
                oracle.tolerance("global-weights"));
    }

    static Stream<OracleCase> valueFunctions() {
        return OracleCase.of("value-function").stream();
    }

    @ParameterizedTest
    @MethodSource("valueFunctions")
    void valueFunctionsPassThroughTheirPoints(OracleCase oracle) {
        double[] performances = OracleCase.numbers(oracle.map("inputs").get("cutoffs"));
        double[] values = OracleCase.numbers(oracle.map("inputs").get("cutoff_values"));
        ValueCurve curve = new ValueCurve(
                new ValueFunction.Piecewise(IntStream.range(0, values.length)
                        .mapToObj(k -> new ValueFunction.Point(performances[k], values[k]))
                        .toList()),
                performances[0],
                performances[performances.length - 1]);
        double[] x = OracleCase.numbers(oracle.map("inputs").get("x"));
        Plain.assertAgree(
                "values",
                Plain.list(Arrays.stream(x).map(curve::value).toArray()),
                oracle.expect().get("values"),
                oracle.tolerance("values"));
        assertThat(curve.values(x)).isEqualTo(Arrays.stream(x).map(curve::value).toArray());
    }
}
