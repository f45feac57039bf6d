package io.github.steelyard.weighting;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.model.Group;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.optimization.LinearProgram;
import io.github.steelyard.optimization.SmallestContradiction;
import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The weights that the statements of a decision allow: shares of the criteria, each 0 or more, together 1, within
 * linear constraints.
 *
 * <p>In a group with bounds or an order, a child with bounds keeps its local share within them; children in the order
 * are worth at least as much as those after them (tied ones the same); children with points but neither keep the
 * proportions of their points among each other; the rest is free. A group with neither bounds nor order keeps its local
 * shares, if anything else in the tree is bounded or ordered; if nothing is, nothing is stated and
 * {@link #isStated()} is false.
 *
 * @param size number of criteria
 * @param constraints each Σ a·w ≤ 0 or Σ a·w = 0 on cumulative weights of the criteria
 * @param isStated whether the decision states bounds or orders at all
 */
public record FeasibleWeights(int size, List<Constraint> constraints, boolean isStated) {

    /**
     * Σ a·w ≤ 0, or = 0.
     *
     * @param a one coefficient a criterion
     * @param isEquality whether it must be 0
     * @param why what it says, in words
     */
    public record Constraint(double[] a, boolean isEquality, String why) {
        public Constraint {
            a = a.clone();
        }

        @Override
        public double[] a() {
            return a.clone();
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Constraint c
                    && Arrays.equals(a, c.a)
                    && isEquality == c.isEquality
                    && why.equals(c.why);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(a);
        }
    }

    public FeasibleWeights {
        constraints = List.copyOf(constraints);
    }

    /** Any weights at all. */
    public static FeasibleWeights any(int size) {
        return new FeasibleWeights(size, List.of(), false);
    }

    /** What the statements in the tree allow; stated local shares are taken from {@code weights}. */
    public static FeasibleWeights of(NodeWeights weights) {
        ValueTree tree = weights.tree();
        boolean stated = tree.groups().stream().anyMatch(FeasibleWeights::says);
        int n = tree.criteria().size();
        if (!stated) {
            return weights.judged().isEmpty() ? any(n) : new FeasibleWeights(n, weights.judged(), true);
        }
        List<Constraint> constraints = new ArrayList<>();
        for (Group group : tree.groups()) {
            if (says(group)) {
                bounds(tree, group, constraints);
                order(tree, group, constraints);
                proportions(tree, group, weights, constraints, unordered(group));
            } else {
                proportions(tree, group, weights, constraints, group.children());
            }
        }
        constraints.addAll(weights.judged());
        return new FeasibleWeights(n, constraints, true);
    }

    private static boolean says(Group group) {
        return !group.weightOrder().isEmpty()
                || group.children().stream().anyMatch(c -> c.weight().bounds().isPresent());
    }

    private static List<Node> unordered(Group group) {
        List<String> ordered =
                group.weightOrder().stream().flatMap(List::stream).toList();
        return group.children().stream()
                .filter(c ->
                        c.weight().bounds().isEmpty() && c.weight().points().isPresent() && !ordered.contains(c.id()))
                .toList();
    }

    private static void bounds(ValueTree tree, Group group, List<Constraint> constraints) {
        for (Node child : group.children()) {
            if (child.weight().bounds().isPresent()) {
                NodeWeight.Bounds b = child.weight().bounds().get();
                String name = "'" + child.id() + "'";
                if (b.min() > 0) {
                    double[] a = new double[tree.criteria().size()];
                    add(a, tree, group, b.min() / 100);
                    add(a, tree, child, -1);
                    constraints.add(
                            new Constraint(a, false, name + " weighs at least " + Numbers.plain(b.min()) + "%"));
                }
                if (b.max() < 100) {
                    double[] a = new double[tree.criteria().size()];
                    add(a, tree, child, 1);
                    add(a, tree, group, -b.max() / 100);
                    constraints.add(new Constraint(a, false, name + " weighs at most " + Numbers.plain(b.max()) + "%"));
                }
            }
        }
    }

    /** What an order of criteria or groups of a tree says. */
    static List<Constraint> order(ValueTree tree, Group group) {
        List<Constraint> constraints = new ArrayList<>();
        order(tree, group, constraints);
        return constraints;
    }

    private static void order(ValueTree tree, Group group, List<Constraint> constraints) {
        List<List<String>> order = group.weightOrder();
        for (int k = 0; k < order.size(); k++) {
            List<String> tied = order.get(k);
            for (int t = 1; t < tied.size(); t++) {
                constraints.add(compare(tree, tied.get(t - 1), tied.get(t), true));
            }
            if (k + 1 < order.size()) {
                constraints.add(compare(tree, tied.get(0), order.get(k + 1).get(0), false));
            }
        }
    }

    private static Constraint compare(ValueTree tree, String more, String less, boolean same) {
        double[] a = new double[tree.criteria().size()];
        add(a, tree, tree.find(less).orElseThrow(), 1);
        add(a, tree, tree.find(more).orElseThrow(), -1);
        return new Constraint(
                a, same, "'" + more + "' weighs " + (same ? "the same as '" : "at least as much as '") + less + "'");
    }

    private static void proportions(
            ValueTree tree, Group group, NodeWeights weights, List<Constraint> constraints, List<Node> children) {
        Node anchor = null;
        for (Node child : children) {
            if (requireNonNull(weights.shares().get(child.id())).local() > 0) {
                anchor = anchor == null ? child : anchor;
            }
        }
        for (Node child : children) {
            if (child != anchor && anchor != null) {
                double[] a = new double[tree.criteria().size()];
                add(
                        a,
                        tree,
                        child,
                        requireNonNull(weights.shares().get(anchor.id())).local());
                add(
                        a,
                        tree,
                        anchor,
                        -requireNonNull(weights.shares().get(child.id())).local());
                constraints.add(
                        new Constraint(a, true, "'" + child.id() + "' keeps its proportion to '" + anchor.id() + "'"));
            }
        }
    }

    private static void add(double[] a, ValueTree tree, Node node, double factor) {
        for (int j : tree.leavesBelow(node)) {
            a[j] += factor;
        }
    }

    /** The same within further constraints. */
    public FeasibleWeights within(List<Constraint> further) {
        if (further.isEmpty()) {
            return this;
        }
        List<Constraint> more = new ArrayList<>(constraints);
        more.addAll(further);
        return new FeasibleWeights(size, more, true);
    }

    /** The constraint that a node keeps this cumulative weight. */
    public static Constraint locked(ValueTree tree, Node node, double weight) {
        double[] a = new double[tree.criteria().size()];
        Arrays.fill(a, -weight);
        add(a, tree, node, 1);
        return new Constraint(a, true, "'" + node.id() + "' keeps its weight");
    }

    /** A linear programme with one variable a criterion and these constraints, the sum included. */
    public LinearProgram program() {
        return program(0);
    }

    /** The same with further variables after the weights, which the constraints leave alone. */
    public LinearProgram program(int further) {
        LinearProgram program = new LinearProgram(size + further);
        double[] ones = new double[size + further];
        Arrays.fill(ones, 0, size, 1);
        program.exactly(ones, 1);
        for (Constraint constraint : constraints) {
            double[] a = Arrays.copyOf(constraint.a, size + further);
            if (constraint.isEquality()) {
                program.exactly(a, 0);
            } else {
                program.atMost(a, 0);
            }
        }
        return program;
    }

    /** Whether these weights satisfy every constraint within {@code tolerance}. */
    public boolean holds(double[] weights, double tolerance) {
        for (Constraint constraint : constraints) {
            double sum = 0;
            for (int j = 0; j < size; j++) {
                sum += constraint.a[j] * weights[j];
            }
            if (constraint.isEquality() ? Math.abs(sum) > tolerance : sum > tolerance) {
                return false;
            }
        }
        return true;
    }

    /** The fewest statements that cannot hold together; empty when some weights satisfy all. */
    public List<String> contradiction() {
        return fewest().stream().map(k -> constraints.get(k).why()).toList();
    }

    /** The same by their numbers. */
    public List<Integer> fewest() {
        return SmallestContradiction.of(
                constraints.size(),
                kept -> !new FeasibleWeights(
                                size, kept.stream().mapToObj(constraints::get).toList(), true)
                        .isEmpty());
    }

    /** Whether no weights satisfy all constraints. */
    public boolean isEmpty() {
        return program().minimize(new double[size]) instanceof LinearProgram.Infeasible;
    }
}
