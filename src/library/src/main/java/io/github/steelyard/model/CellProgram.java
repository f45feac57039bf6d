package io.github.steelyard.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A performance that depends on uncertainties, ready to be drawn: its names are resolved, and its spreads are numbered.
 * Immutable.
 */
public final class CellProgram {

    /** What a draw comes to. */
    sealed interface Node {}

    /** A simple performance: exact, spread or missing. */
    record Leaf(int number) implements Node {}

    /** One of two. */
    record Choice(Term condition, Node then, Node otherwise) implements Node {}

    /** One by state. */
    record Switch(Seen seen, List<Node> states) implements Node {
        public Switch {
            states = List.copyOf(states);
        }
    }

    /** A number, and perhaps the leaf that is added. */
    record Sum(Term term, int leaf) implements Node {}

    private final Cell cell;
    private final Performance stated;
    private final Uncertainties uncertainties;
    private final Node root;
    private final List<Performance> leaves;
    private final Set<Seen> seen;
    private final Set<Integer> reached;
    private final List<CellProgram> siblings;
    private final Map<String, Map<String, Performance>> rows;
    private final double low;
    private final double high;
    private final boolean computed;
    private final boolean spreadSiblings;

    CellProgram(
            Cell cell,
            Performance stated,
            Uncertainties uncertainties,
            Node root,
            List<Performance> leaves,
            Set<Seen> seen,
            Set<Integer> reached,
            List<CellProgram> siblings,
            Map<String, Map<String, Performance>> rows,
            double low,
            double high) {
        this.cell = cell;
        this.stated = stated;
        this.uncertainties = uncertainties;
        this.root = root;
        this.leaves = List.copyOf(leaves);
        this.seen = Set.copyOf(seen);
        this.reached = Set.copyOf(reached);
        this.siblings = List.copyOf(siblings);
        this.rows = rows;
        this.low = low;
        this.high = high;
        this.computed = isComputed(root);
        this.spreadSiblings = siblings.stream()
                .anyMatch(s -> s.spreadSiblings || s.leaves.stream().anyMatch(Performance::isUncertain));
    }

    /** {@return which performance it is} */
    public Cell cell() {
        return cell;
    }

    /** {@return what its numbers of uncertainties mean} */
    public Uncertainties uncertainties() {
        return uncertainties;
    }

    /** Whether it would be compiled the same from these performances of its option, by criterion. */
    boolean isOf(Map<String, Performance> row, Uncertainties others, Map<String, Criterion> criteria) {
        Criterion own = criteria.get(cell.criterion());
        if (own == null || uncertainties != others || !stated.equals(row.get(cell.criterion()))) {
            return false;
        }
        double[] ends = own.ends();
        return low == Math.min(ends[0], ends[1])
                && high == Math.max(ends[0], ends[1])
                && siblings.stream().allMatch(s -> s.isOf(row, others, criteria));
    }

    Node root() {
        return root;
    }

    /** {@return its simple performances by number} */
    public List<Performance> leaves() {
        return leaves;
    }

    /** The events and states that it depends on, through other cells too. */
    Set<Seen> seen() {
        return seen;
    }

    /** {@return the uncertainties that it depends on, through other cells too} */
    public Set<Integer> reached() {
        return reached;
    }

    /** {@return the other cells that it is computed from} */
    public List<CellProgram> siblings() {
        return siblings;
    }

    /** What is stated of the options that it was compiled with. */
    Map<String, Map<String, Performance>> rows() {
        return rows;
    }

    /** {@return the lower end of the scale that it must stay on; negative infinity where it has none} */
    public double low() {
        return low;
    }

    /** {@return the upper end of the scale that it must stay on; infinity where it has none} */
    public double high() {
        return high;
    }

    /**
     * {@return whether draws have to be looked at: some of it is computed, so that it may be no number or leave the
     * scale}
     */
    public boolean isComputed() {
        return computed;
    }

    private static boolean isComputed(Node node) {
        if (node instanceof Choice c) {
            return isComputed(c.then) || isComputed(c.otherwise);
        }
        return node instanceof Switch s ? s.states.stream().anyMatch(CellProgram::isComputed) : node instanceof Sum;
    }

    /**
     * {@return whether a spread is added to a number, rather than standing alone}
     *
     * @param leaf its number in {@link #leaves}
     */
    public boolean isAdded(int leaf) {
        return isAdded(root, leaf);
    }

    private static boolean isAdded(Node node, int leaf) {
        if (node instanceof Choice c) {
            return isAdded(c.then, leaf) || isAdded(c.otherwise, leaf);
        }
        return node instanceof Switch s
                ? s.states.stream().anyMatch(n -> isAdded(n, leaf))
                : node instanceof Sum sum && sum.leaf == leaf;
    }

    /**
     * {@return whether it is computed from performances that have spreads of their own, which may lead beyond the
     * scale}
     */
    public boolean hasSpreadSiblings() {
        return spreadSiblings;
    }

    /** The number of a sum alone, without its spread and the scale. */
    CellProgram withoutSpread(Sum sum) {
        return new CellProgram(
                cell,
                stated,
                uncertainties,
                new Sum(sum.term, -1),
                List.of(),
                seen,
                reached,
                siblings,
                rows,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY);
    }

    /**
     * {@return the performances of a block of draws; NaN where they are missing}
     *
     * @param block what is drawn
     */
    public double[] performances(DrawBlock block) {
        return TermLoops.performances(this, root, block);
    }
}
