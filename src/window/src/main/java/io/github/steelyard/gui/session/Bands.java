package io.github.steelyard.gui.session;

import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.gui.session.Findings.Band;
import io.github.steelyard.gui.session.Findings.Basis;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.weighting.NodeWeights;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a node's slider may go while the leader stays first, siblings giving and taking as they do under the hand.
 *
 * <p><b>Formula:</b> with the siblings' proportions kept, every score is a straight line in the node's local share s
 * (on each side of the present share the same line), so the leader's lead over option i is a + b·s, and the band is
 * where all leads are 0 or more.
 *
 * <p><b>Edge:</b> a method whose score is not linear in the weights has no bands here; neither has a node that
 * cannot move (locked, all siblings locked, a parent of no weight) or that has no weight now.
 */
final class Bands {

    private Bands() {}

    static Map<String, Band> of(Evaluation evaluation, Basis basis) {
        Map<String, Band> bands = new LinkedHashMap<>();
        if (evaluation.terms().isEmpty() || evaluation.ranking().size() < 2) {
            return bands;
        }
        Matrix terms = evaluation.terms().get();
        NodeWeights weights = evaluation.study().nodeWeights();
        ValueTree tree = weights.tree();
        int leader = evaluation.ranking().option(0);
        boolean higher = evaluation.scores().higherIsBetter();
        for (Group group : tree.groups()) {
            for (Node node : group.children()) {
                Band band = band(tree, group, node, weights, terms, leader, higher, basis);
                if (band != null) {
                    bands.put(node.id(), band);
                }
            }
        }
        return bands;
    }

    private static Band band(
            ValueTree tree,
            Group group,
            Node node,
            NodeWeights weights,
            Matrix terms,
            int leader,
            boolean higher,
            Basis basis) {
        double own = weights.shares().get(node.id()).local();
        double fixed = 0;
        double free = 0;
        for (Node child : group.children()) {
            if (child != node) {
                double local = weights.shares().get(child.id()).local();
                if (basis.locks().contains(child.id())) {
                    fixed += local;
                } else {
                    free += local;
                }
            }
        }
        double reach = 1 - fixed;
        double whole = group.id().equals(ValueTree.ROOT)
                ? 1
                : weights.shares().get(group.id()).cumulative();
        if (!(free > 0) || !(own > 0) || !(whole > 0) || basis.locks().contains(node.id())) {
            return null;
        }
        // Per unit of local share gained by the node, how each criterion's weight changes.
        double[] slope = new double[terms.columns()];
        for (Node child : group.children()) {
            double local = weights.shares().get(child.id()).local();
            double rate = child == node ? 1 : basis.locks().contains(child.id()) ? 0 : -local / free;
            if (rate != 0 && local > 0) {
                for (int j : tree.leavesBelow(child)) {
                    slope[j] = weights.weights().at(j) / local * rate;
                }
            }
        }
        double low = 0;
        double high = reach;
        for (int i = 0; i < terms.rows(); i++) {
            if (i == leader) {
                continue;
            }
            double lead = 0;
            double change = 0;
            for (int j = 0; j < slope.length; j++) {
                double difference = terms.at(leader, j) - terms.at(i, j);
                lead += weights.weights().at(j) * difference;
                change += slope[j] * difference;
            }
            if (!higher) {
                lead = -lead;
                change = -change;
            }
            if (Math.abs(change) > 1e-15) {
                double at = own - Math.max(0, lead) / change;
                if (change > 0) {
                    low = Math.max(low, at);
                } else {
                    high = Math.min(high, at);
                }
            }
        }
        return new Band(Math.min(low, own), Math.max(high, own));
    }
}
