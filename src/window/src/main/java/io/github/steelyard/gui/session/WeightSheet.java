package io.github.steelyard.gui.session;

import io.github.steelyard.gui.session.Findings.Band;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.ValueTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The weight tree as rows.
 *
 * @param rows the visible nodes, parents before children
 * @param changed whether any weight of the person differs from the file
 */
public record WeightSheet(List<Row> rows, boolean changed) {

    public WeightSheet {
        rows = List.copyOf(rows);
    }

    /**
     * One node.
     *
     * @param id of the node
     * @param name shown
     * @param help longer text, may be empty
     * @param depth 0 at the top
     * @param group whether it has children
     * @param folded whether these are hidden
     * @param points among its siblings
     * @param total of its siblings' points, its own included
     * @param share of the whole
     * @param locked whether it stays when a sibling moves
     * @param movable whether anything can give or take
     * @param changed whether it differs from the file
     * @param asRead share of the siblings' total in the file
     * @param band where the leader stays first, as shares of the total
     * @param colour index of its criterion, or of the first criterion below it
     */
    public record Row(
            String id,
            String name,
            String help,
            int depth,
            boolean group,
            boolean folded,
            double points,
            double total,
            double share,
            boolean locked,
            boolean movable,
            boolean changed,
            double asRead,
            Optional<Band> band,
            int colour) {

        /** Share of the siblings' total. */
        public double local() {
            return total > 0 ? points / total : 0;
        }

        /** What a step of the keyboard moves: one per cent of the total. */
        public double step() {
            return total / 100;
        }
    }

    /** The rows of a state. */
    public static WeightSheet of(SessionState state) {
        List<Row> rows = new ArrayList<>();
        ValueTree tree = state.origin().decision().tree();
        collect(state, tree, tree.root(), 0, 1, true, StaleWeights.of(state), rows);
        Map<String, Double> own =
                state.content().changes().points(state.content().person());
        return new WeightSheet(rows, !own.isEmpty());
    }

    private static void collect(
            SessionState state,
            ValueTree tree,
            Group group,
            int depth,
            double whole,
            boolean shown,
            Map<String, Double> stale,
            List<Row> rows) {
        double total = 0;
        double fileTotal = 0;
        int free = 0;
        for (Node child : group.children()) {
            fileTotal += file(state, child.id());
            total += state.points(child.id());
            free += state.content().locks().contains(child.id()) ? 0 : 1;
        }
        for (Node child : group.children()) {
            String id = child.id();
            double points = state.points(id);
            double share = total > 0 ? whole * points / total : 0;
            boolean locked = state.content().locks().contains(id);
            boolean folded = state.attention().collapsed().contains(id);
            double asRead = file(state, id);
            int[] leaves = tree.leavesBelow(child);
            if (shown) {
                rows.add(new Row(
                        id,
                        stale.containsKey(id) ? "• " + child.name() : child.name(),
                        help(child, stale),
                        depth,
                        child instanceof Group,
                        folded,
                        points,
                        total,
                        share,
                        locked,
                        !locked && free > 1,
                        Math.abs(points - asRead) > 1e-9 * Math.max(1, asRead),
                        fileTotal > 0 ? asRead / fileTotal : 0,
                        band(state, id),
                        leaves[0]));
            }
            if (child instanceof Group inner) {
                collect(state, tree, inner, depth + 1, share, shown && !folded, stale, rows);
            }
        }
    }

    private static String help(Node node, Map<String, Double> stale) {
        String about = node.label().description();
        if (!stale.containsKey(node.id())) {
            return about;
        }
        String moved = Text.of("stale.help", Text.score(stale.get(node.id())));
        return about.isEmpty() ? moved : about + " " + moved;
    }

    private static double file(SessionState state, String node) {
        return state.basePoints(node);
    }

    private static Optional<Band> band(SessionState state, String node) {
        return state.isCurrent() ? Optional.ofNullable(state.findings().bands().get(node)) : Optional.empty();
    }
}
