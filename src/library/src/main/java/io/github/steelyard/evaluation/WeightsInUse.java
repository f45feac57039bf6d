package io.github.steelyard.evaluation;

import io.github.steelyard.model.ValueTree;
import io.github.steelyard.model.Weights;
import io.github.steelyard.weighting.FeasibleWeights;
import io.github.steelyard.weighting.NodeWeights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The weights of a study. Those of groups are worked out when they are asked for: ranking needs those of criteria only,
 * and weights that are tried by the million are never asked for more.
 */
final class WeightsInUse {

    private final ValueTree tree;
    private final Weights weights;
    /** Null until asked for; worked out twice by two threads at once, it is the same. */
    private volatile @Nullable NodeWeights nodes;

    /** What judgements of whole options leave of the weights. */
    private final List<FeasibleWeights.Constraint> judged;

    private WeightsInUse(
            ValueTree tree, Weights weights, @Nullable NodeWeights nodes, List<FeasibleWeights.Constraint> judged) {
        this.tree = tree;
        this.weights = weights;
        this.nodes = nodes;
        this.judged = judged;
    }

    /** Weights that were resolved for every node. */
    static WeightsInUse of(NodeWeights nodes) {
        return new WeightsInUse(nodes.tree(), nodes.weights(), nodes, nodes.judged());
    }

    /** Other weights, resolved for every node, within the same judgements. */
    WeightsInUse with(NodeWeights other) {
        return of(other.within(judged));
    }

    /**
     * Other weights of the criteria alone, within the same judgements.
     *
     * @throws IllegalArgumentException when there are more or fewer weights than criteria
     */
    WeightsInUse with(ValueTree of, Weights other) {
        return other.size() == of.criteria().size()
                ? new WeightsInUse(of, other, null, judged)
                : with(NodeWeights.of(of, other, "direct"));
    }

    Weights weights() {
        return weights;
    }

    NodeWeights nodes() {
        NodeWeights known = nodes;
        if (known == null) {
            known = NodeWeights.of(tree, weights, "direct").within(judged);
            nodes = known;
        }
        return known;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WeightsInUse w && weights.equals(w.weights) && nodes().equals(w.nodes());
    }

    @Override
    public int hashCode() {
        return weights.hashCode();
    }
}
