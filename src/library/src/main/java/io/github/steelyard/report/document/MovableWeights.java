package io.github.steelyard.report.document;

import java.util.List;

/**
 * Weights for the reader to move, and a weighted sum that follows. Only a page that can be acted on has a use for it;
 * everywhere else it is left out, since the table of the ranking stands beside it.
 *
 * @param refusal why there is nothing to move, may be empty; then there are no nodes and no rows
 * @param nodes parents before children; those without children have the rows' terms, in the same order
 * @param parts what the bars are made of
 * @param rows in the order in which ties stand
 * @param unit size of the numbers that a score is a difference of, 0 when it is none: ties are measured by it
 * @param isLimited whether the weights have bounds or an order
 */
public record MovableWeights(
        String refusal, List<Node> nodes, List<String> parts, List<Row> rows, double unit, boolean isLimited)
        implements Block {

    public MovableWeights {
        nodes = List.copyOf(nodes);
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
    }

    /** Nothing to move, and why. */
    public static MovableWeights none(String why) {
        return new MovableWeights(why, List.of(), List.of(), List.of(), 0, false);
    }

    /** Whether there is anything to move. */
    public boolean isMovable() {
        return !rows.isEmpty();
    }

    /** How deep a node is, 0 at the top. */
    public int depth(int node) {
        int depth = 0;
        for (int k = nodes.get(node).parent(); k >= 0; k = nodes.get(k).parent()) {
            depth++;
        }
        return depth;
    }

    /** How many nodes stand beside it under the same parent, itself included. */
    public long siblings(int node) {
        return nodes.stream()
                .filter(n -> n.parent() == nodes.get(node).parent())
                .count();
    }

    /** The points of all that stand beside it, its own included. */
    public double total(int node) {
        double total = 0;
        for (Node other : nodes) {
            total += other.parent() == nodes.get(node).parent() ? other.points() : 0;
        }
        return total;
    }

    /**
     * A node of the tree of weights.
     *
     * @param id by which a state names it
     * @param name shown
     * @param parent index of the node above it, −1 at the top
     * @param points among its siblings
     * @param share among its siblings, until the points of one of them are moved; then they follow from the points
     * @param part index of the part of a bar that it belongs to, −1 when it spans several
     * @param alike difference of values up to which two are alike, 0 where none is stated
     */
    public record Node(String id, String name, int parent, double points, double share, int part, double alike) {}

    /**
     * A subject of the ranking.
     *
     * @param id by which programs know it
     * @param name shown
     * @param terms what each node without children adds at full weight
     * @param rank as things stand
     */
    public record Row(String id, String name, List<Double> terms, int rank) {
        public Row {
            terms = List.copyOf(terms);
        }
    }
}
