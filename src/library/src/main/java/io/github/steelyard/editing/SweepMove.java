package io.github.steelyard.editing;

import io.github.steelyard.model.Group;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.ValueTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The weight of a node set to a share of the whole while everything outside of it keeps its proportions, as the sweep of
 * that weight draws it.
 *
 * <p><b>Formula:</b> what lies outside the node is multiplied by (1 - t) / (1 - w), t the share it gets and w the one it
 * has; the children of every group above the node then share as these products say.
 *
 * <p><b>Edge:</b> where the node has everything, the others come back in the proportions that the file gives them.
 */
final class SweepMove {

    private final ValueTree tree;
    private final Map<String, Double> points;
    private final List<Group> above = new ArrayList<>();
    private final Node node;

    private SweepMove(ValueTree tree, Map<String, Double> points, String id) {
        this.tree = tree;
        this.points = points;
        this.node = tree.find(id).orElseThrow();
        Optional<Group> parent = tree.parent(id);
        while (parent.isPresent()) {
            above.add(0, parent.get());
            parent = tree.parent(parent.get().id());
        }
    }

    /** The points of every node in the groups above, after the move; empty where nothing can move. */
    static Map<String, Double> of(Origin origin, Content content, String node, double share) {
        ValueTree tree = origin.decision().tree();
        Map<String, Double> file = BasePoints.of(origin, content.changes()).get(content.person());
        Map<String, Double> now = new LinkedHashMap<>(file);
        now.putAll(content.changes().points(content.person()));
        SweepMove move = new SweepMove(tree, now, node);
        if (move.share() >= 1) {
            move = new SweepMove(tree, file, node);
        }
        return move.share() >= 1 ? Map.of() : move.to(Math.max(0, Math.min(1, share)), now);
    }

    /** The share of the whole that a node has now. */
    static double share(Origin origin, Content content, String node) {
        Map<String, Double> now =
                new LinkedHashMap<>(BasePoints.of(origin, content.changes()).get(content.person()));
        now.putAll(content.changes().points(content.person()));
        return new SweepMove(origin.decision().tree(), now, node).share();
    }

    /** The ids whose points such a move changes. */
    static List<String> moved(ValueTree tree, String node) {
        List<String> ids = new ArrayList<>();
        new SweepMove(tree, Map.of(), node)
                .above.forEach(group -> group.children().forEach(child -> ids.add(child.id())));
        return ids;
    }

    private double share() {
        double share = 1;
        for (int k = 0; k < above.size(); k++) {
            share *= local(above.get(k), next(k));
        }
        return share;
    }

    /** The child of the k-th group above on the way down to the node. */
    private Node next(int k) {
        return k + 1 < above.size() ? above.get(k + 1) : node;
    }

    private double local(Group group, Node child) {
        double total = total(group, points);
        return total > 0 ? points.get(child.id()) / total : 0;
    }

    private static double total(Group group, Map<String, Double> of) {
        double total = 0;
        for (Node child : group.children()) {
            total += of.get(child.id());
        }
        return total;
    }

    private Map<String, Double> to(double share, Map<String, Double> now) {
        double own = share();
        double factor = (1 - share) / (1 - own);
        Map<String, Double> after = new LinkedHashMap<>();
        double before = 1;
        double whole = 1;
        for (int k = 0; k < above.size(); k++) {
            Group group = above.get(k);
            Node on = next(k);
            double reached = before * local(group, on);
            double gets = share + (reached - own) * factor;
            double total = total(group, now);
            double grid = 1e4 / Math.pow(10, Math.floor(Math.log10(Math.max(total, 1e-9))));
            for (Node child : group.children()) {
                double part = child == on ? gets : before * local(group, child) * factor;
                // A group without any weight keeps its points: there is nothing to share.
                after.put(
                        child.id(),
                        whole > 1e-12 ? Math.round(total * part / whole * grid) / grid : now.get(child.id()));
            }
            before = reached;
            whole = gets;
        }
        return after;
    }
}
