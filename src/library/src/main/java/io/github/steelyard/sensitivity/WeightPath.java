package io.github.steelyard.sensitivity;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.model.Node;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.weighting.NodeWeights;
import java.util.Arrays;
import java.util.Optional;

/**
 * The weights along which the cumulative weight of one node runs from 0 to 1: the criteria below it keep their
 * proportions to each other, and so do all others.
 *
 * <p><b>Formula:</b> w(t) = (1 − t) · others + t · own, both summing to 1.
 *
 * <p><b>Edge:</b> where all others weigh 0, they share what the node gives up equally; where the node itself weighs 0,
 * its criteria share by their local weights. A node above every criterion cannot vary: its weight is 1.
 *
 * @param node what varies
 * @param current its weight now
 * @param own weights when it has everything
 * @param others weights when it has nothing
 * @param isFixed whether there is nothing else to share with
 * @param note what a reader should know about the sharing
 */
record WeightPath(Node node, double current, double[] own, double[] others, boolean isFixed, Optional<String> note) {

    static WeightPath of(NodeWeights weights, Node node) {
        ValueTree tree = weights.tree();
        int n = tree.criteria().size();
        boolean[] below = new boolean[n];
        for (int j : tree.leavesBelow(node)) {
            below[j] = true;
        }
        double[] own = new double[n];
        double[] others = new double[n];
        double inside = 0;
        double outside = 0;
        int rest = 0;
        for (int j = 0; j < n; j++) {
            double w = weights.weights().at(j);
            if (below[j]) {
                own[j] = w;
                inside += w;
            } else {
                others[j] = w;
                outside += w;
                rest++;
            }
        }
        Optional<String> note = Optional.empty();
        if (rest == 0) {
            return new WeightPath(
                    node, 1, own, own, true, Optional.of("it holds every criterion, so its weight is always 100%"));
        }
        if (inside == 0) {
            spread(weights, node, 1, own);
            inside = Arrays.stream(own).sum();
        }
        if (outside == 0) {
            for (int j = 0; j < n; j++) {
                others[j] = below[j] ? 0 : 1;
            }
            outside = rest;
            note = Optional.of("all others weigh nothing now; they share equally what it gives up");
        }
        double current = requireNonNull(weights.shares().get(node.id())).cumulative();
        return new WeightPath(node, current, scaled(own, inside), scaled(others, outside), false, note);
    }

    private static void spread(NodeWeights weights, Node node, double share, double[] into) {
        if (node instanceof io.github.steelyard.model.Group group) {
            for (Node child : group.children()) {
                spread(
                        weights,
                        child,
                        share * requireNonNull(weights.shares().get(child.id())).local(),
                        into);
            }
        } else {
            into[weights.tree().criteria().indexOf(node)] = share;
        }
    }

    private static double[] scaled(double[] points, double sum) {
        double[] shares = new double[points.length];
        for (int j = 0; j < points.length; j++) {
            shares[j] = points[j] / sum;
        }
        return shares;
    }

    /** The weights when the node's share is t. */
    double[] at(double t) {
        double[] w = new double[own.length];
        for (int j = 0; j < w.length; j++) {
            w[j] = t * own[j] + (1 - t) * others[j];
        }
        return w;
    }
}
