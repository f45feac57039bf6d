package io.github.steelyard.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.model.WeightStatement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Weights from an order of importance, whole or partial, with ties. */
class StatedOrderTest {

    private static NodeWeights weights(List<List<String>> order, Double... points) {
        List<Criterion> criteria = IntStream.range(0, points.length)
                .mapToObj(j -> points[j] == null
                        ? Criterion.max("c" + j)
                        : Criterion.max("c" + j).weighing(points[j]))
                .toList();
        ValueTree tree = new ValueTree(new Group(
                new Label(ValueTree.ROOT, "", "", List.of(), ""),
                NodeWeight.NONE,
                WeightStatement.DIRECT,
                order,
                List.copyOf(criteria)));
        Problem problem =
                new Problem(tree, List.of(Option.of("x")), PerformanceTable.ofColumns(1, new double[points.length][1]));
        return NodeWeights.resolve(problem, Optional.empty(), Map.of(), Tracer.OFF);
    }

    @Test
    void tiedChildrenShareALevel() {
        // Corners: (1, 0, 0, 0), then a third on each of the first three, then a quarter on all.
        assertThat(weights(List.of(List.of("c2"), List.of("c0", "c3"), List.of("c1")), null, null, null, null)
                        .weights()
                        .toArray())
                .containsExactly(
                        new double[] {(1 / 3.0 + 0.25) / 3, 0.25 / 3, (1 + 1 / 3.0 + 0.25) / 3, (1 / 3.0 + 0.25) / 3},
                        within(1e-12));
    }

    @Test
    void whatTheOrderDoesNotNameMayWeighAnything() {
        NodeWeights weights = weights(List.of(List.of("c0"), List.of("c1")), null, null, null);
        // Corners: all on c0, half on c0 and c1, all on c2.
        assertThat(weights.weights().toArray()).containsExactly(new double[] {0.5, 1 / 6.0, 1 / 3.0}, within(1e-12));
        assertThat(weights.notices()).anyMatch(n -> n.message().contains("does not name c2"));
    }

    @Test
    void theCentreIsTheMeanOfWeightsThatAgree() {
        List<List<String>> order = List.of(List.of("c3"), List.of("c1", "c0"), List.of("c4"));
        double[] centre = weights(order, null, null, null, null, null).weights().toArray();
        // Any weights at all, the tie apart: the levels' weights per child by rejection.
        Random random = new Random(5);
        double[] sum = new double[5];
        int kept = 0;
        while (kept < 20_000) {
            double[] e = new double[4];
            double all = 0;
            for (int k = 0; k < 4; k++) {
                e[k] = -Math.log(random.nextDouble());
                all += e[k];
            }
            double top = e[0] / all;
            double tied = e[1] / all / 2;
            double last = e[2] / all;
            if (top >= tied && tied >= last) {
                double[] w = {tied, tied, e[3] / all, top, last};
                for (int j = 0; j < 5; j++) {
                    sum[j] += w[j];
                }
                kept++;
            }
        }
        for (int j = 0; j < 5; j++) {
            assertThat(centre[j]).isCloseTo(sum[j] / kept, within(0.006));
        }
    }

    @Test
    void pointsGoBeforeTheOrderAndAreHeldAgainstIt() {
        NodeWeights agree = weights(List.of(List.of("c0"), List.of("c1")), 60.0, 40.0);
        assertThat(agree.weights().toArray()).containsExactly(0.6, 0.4);
        assertThat(agree.notices()).isEmpty();
        assertThat(weights(List.of(List.of("c0", "c1")), 60.0, 40.0).notices())
                .anyMatch(n -> n.message().contains("'c0' weighs the same as 'c1'"));
        assertThat(weights(List.of(List.of("c0"), List.of("c1")), 40.0, 60.0).notices())
                .anyMatch(n -> n.message().contains("'c0' weighs at least as much as 'c1'"));
    }
}
