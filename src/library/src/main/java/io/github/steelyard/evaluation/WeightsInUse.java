package io.github.steelyard.evaluation;

import io.github.steelyard.model.ValueTree;
import io.github.steelyard.model.Weights;
import io.github.steelyard.weighting.NodeWeights;

/**
 * The weights of a study. Those of groups are worked out when they are asked for: ranking needs those of criteria only,
 * and weights that are tried by the million are never asked for more.
 */
final class WeightsInUse {

    private final ValueTree tree;
    private final Weights weights;
    /** Null until asked for; worked out twice by two threads at once, it is the same. */
    private volatile NodeWeights nodes;

    private WeightsInUse(ValueTree tree, Weights weights, NodeWeights nodes) {
        this.tree = tree;
        this.weights = weights;
        this.nodes = nodes;
    }

    /** Weights that were resolved for every node. */
    static WeightsInUse of(NodeWeights nodes) {
        return new WeightsInUse(nodes.tree(), nodes.weights(), nodes);
    }

    /**
     * Weights of the criteria alone.
     *
     * @throws IllegalArgumentException when there are more or fewer weights than criteria
     */
    static WeightsInUse of(ValueTree tree, Weights weights) {
        return weights.size() == tree.criteria().size()
                ? new WeightsInUse(tree, weights, null)
                : of(NodeWeights.of(tree, weights, "direct"));
    }

    Weights weights() {
        return weights;
    }

    NodeWeights nodes() {
        NodeWeights known = nodes;
        if (known == null) {
            known = NodeWeights.of(tree, weights, "direct");
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
