package io.github.steelyard.weighting;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.model.WeightStatement;
import io.github.steelyard.model.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The order of the criteria that a stakeholder states instead of weights. What the file says of the weights of the groups
 * is not theirs: their base weights are the centre of all weights of the criteria that agree with the order, and analyses
 * over feasible weights take all that agree.
 *
 * @param order all criteria as the children of one group that states the order
 * @param centre the weights in the middle
 */
record OwnOrder(Group order, LocalWeights centre) {

    private static final double ROUNDING = 1e-12;

    static Optional<OwnOrder> of(ValueTree tree, Optional<Stakeholder> stakeholder) {
        return stakeholder.filter(s -> !s.weightOrder().isEmpty()).map(someone -> {
            List<Node> criteria = new ArrayList<>(tree.criteria());
            Group order = new Group(
                    Label.of(someone.id()), NodeWeight.NONE, WeightStatement.DIRECT, someone.weightOrder(), criteria);
            return new OwnOrder(order, StatedOrder.centre(order, Tracer.OFF));
        });
    }

    /** The problem whose tree is weighed by the centre. */
    Problem of(Problem problem) {
        NodeWeights shares = NodeWeights.of(problem.tree(), centre.shares(), "direct");
        ValueTree tree = new ValueTree((Group) weighed(problem.tree().root(), NodeWeight.NONE, shares));
        return new Problem(tree, problem.options(), problem.performances());
    }

    private static Node weighed(Node node, NodeWeight weight, NodeWeights shares) {
        if (node instanceof Criterion criterion) {
            return criterion.with(criterion.scale(), criterion.value(), weight);
        }
        Group group = (Group) node;
        List<Node> children = group.children().stream()
                .map(child -> weighed(
                        child,
                        NodeWeight.points(
                                requireNonNull(shares.shares().get(child.id())).points()),
                        shares))
                .toList();
        return new Group(group.label(), weight, WeightStatement.DIRECT, List.of(), children);
    }

    /** These weights within the order, with a word on where they come from while nothing else moved them. */
    NodeWeights on(NodeWeights weights, Tracer tracer) {
        NodeWeights within = weights.within(FeasibleWeights.order(weights.tree(), order));
        if (!isCentre(within.weights())) {
            return within;
        }
        StatedOrder.centre(order, tracer);
        List<NodeWeights.Finding> findings = new ArrayList<>(within.findings());
        findings.add(new NodeWeights.Finding(
                ValueTree.ROOT, "rank-order-centroid", centre.outputs(), centre.remarks(), centre.contradiction()));
        return new NodeWeights(within.tree(), within.shares(), within.weights(), findings, within.judged());
    }

    private boolean isCentre(Weights weights) {
        for (int j = 0; j < weights.size(); j++) {
            if (Math.abs(weights.at(j) - centre.shares().at(j)) > ROUNDING) {
                return false;
            }
        }
        return true;
    }
}
