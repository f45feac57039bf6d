package io.github.steelyard.weighting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.model.WeightStatement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FeasibleWeightsTest {

    private static Criterion criterion(String id, NodeWeight weight) {
        Criterion plain = Criterion.max(id).between(0, 1);
        return plain.with(plain.scale(), plain.value(), weight);
    }

    private static NodeWeight bounds(double min, double max) {
        return new NodeWeight(OptionalDouble.empty(), Optional.of(new NodeWeight.Bounds(min, max)));
    }

    private static FeasibleWeights of(List<List<String>> order, Node... children) {
        Group root = new Group(
                new Label(ValueTree.ROOT, "", "", List.of(), ""),
                NodeWeight.NONE,
                WeightStatement.DIRECT,
                order,
                List.of(children));
        ValueTree tree = new ValueTree(root);
        int n = tree.criteria().size();
        Problem problem = new Problem(tree, List.of(Option.of("a")), PerformanceTable.ofColumns(1, new double[n][1]));
        return FeasibleWeights.of(NodeWeights.resolve(problem, Optional.empty(), Map.of(), Tracer.OFF));
    }

    @Test
    void withNothingStatedAnyWeightsAreFeasible() {
        FeasibleWeights any = of(List.of(), criterion("a", NodeWeight.points(1)), criterion("b", NodeWeight.points(2)));
        assertThat(any.isStated()).isFalse();
        assertThat(any.holds(new double[] {0.9, 0.1}, 0)).isTrue();
    }

    @Test
    void boundsArePerCentOfTheSiblings() {
        FeasibleWeights region = of(
                List.of(),
                criterion("a", bounds(20, 40)),
                criterion("b", NodeWeight.points(1)),
                criterion("c", NodeWeight.points(2)));
        assertThat(region.isStated()).isTrue();
        assertThat(region.holds(new double[] {0.4, 0.2, 0.4}, 1e-12)).isTrue();
        assertThat(region.holds(new double[] {0.41, 0.59 / 3, 0.59 * 2 / 3}, 1e-12))
                .isFalse();
        assertThat(region.holds(new double[] {0.4, 0.3, 0.3}, 1e-12))
                .as("plain points keep their proportion")
                .isFalse();
        assertThat(region.isEmpty()).isFalse();
    }

    @Test
    void anOrderBindsAndTiesBindHarder() {
        FeasibleWeights region = of(
                List.of(List.of("a"), List.of("b", "c")),
                criterion("a", NodeWeight.NONE),
                criterion("b", NodeWeight.NONE),
                criterion("c", NodeWeight.NONE));
        assertThat(region.holds(new double[] {0.5, 0.25, 0.25}, 1e-12)).isTrue();
        assertThat(region.holds(new double[] {0.5, 0.3, 0.2}, 1e-12)).isFalse();
        assertThat(region.holds(new double[] {0.2, 0.4, 0.4}, 1e-12)).isFalse();
    }

    @Test
    void groupsAreBoundAsWholes() {
        Group group = Group.of(
                Label.of("g"),
                bounds(0, 30),
                List.of(criterion("b", NodeWeight.points(1)), criterion("c", NodeWeight.points(3))));
        FeasibleWeights region = of(List.of(), criterion("a", bounds(0, 100)), group);
        assertThat(region.holds(new double[] {0.8, 0.05, 0.15}, 1e-12)).isTrue();
        assertThat(region.holds(new double[] {0.6, 0.1, 0.3}, 1e-12)).isFalse();
        assertThat(region.holds(new double[] {0.8, 0.1, 0.1}, 1e-12)).isFalse();
    }

    @Test
    void statementsThatContradictLeaveNothing() {
        FeasibleWeights region =
                of(List.of(List.of("a"), List.of("b")), criterion("a", bounds(0, 30)), criterion("b", bounds(60, 100)));
        assertThat(region.isEmpty()).isTrue();
    }
}
