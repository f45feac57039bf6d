package io.github.steelyard.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The value tree: groups of criteria, in the order of the file. */
public final class ValueTree {

    /** The id of the root group, which no file can use. */
    public static final String ROOT = "";

    private final Group root;
    private final List<Criterion> criteria;
    private final List<Group> groups;
    private final List<Node> nodes;
    private final Map<String, Node> byId = new LinkedHashMap<>();
    private final Map<String, Group> parents = new LinkedHashMap<>();
    /** By node id: the first leaf at or below it and the one after the last. */
    private final Map<String, int[]> leaves = new HashMap<>();

    /**
     * A tree.
     *
     * @param root holds all groups and criteria
     * @throws IllegalArgumentException when two nodes have the same id
     */
    public ValueTree(Group root) {
        this.root = Given.value(root, "the root of a value tree");
        List<Criterion> found = new ArrayList<>();
        walk(root, found);
        this.criteria = List.copyOf(found);
        this.groups = byId.values().stream()
                .filter(Group.class::isInstance)
                .map(Group.class::cast)
                .toList();
        this.nodes = byId.values().stream().filter(n -> n != root).toList();
    }

    /**
     * {@return a flat tree of criteria with direct points}
     *
     * @param criteria in the order of the columns
     */
    public static ValueTree of(List<Criterion> criteria) {
        return new ValueTree(Group.of(new Label(ROOT, "", "", List.of(), ""), NodeWeight.NONE, criteria));
    }

    private void walk(Node node, List<Criterion> found) {
        if (byId.put(node.id(), node) != null) {
            throw new InvalidDecision(
                    new Broken("duplicate-id", "criterion or group '" + node.id() + "' is defined twice"));
        }
        int first = found.size();
        if (node instanceof Group group) {
            for (Node child : group.children()) {
                parents.put(child.id(), group);
                walk(child, found);
            }
        } else {
            found.add((Criterion) node);
        }
        leaves.put(node.id(), new int[] {first, found.size()});
    }

    /**
     * {@return the same tree with every criterion replaced by another, which may keep its id}
     *
     * @param change gives the criterion that takes the place of one
     */
    public ValueTree replacing(UnaryOperator<Criterion> change) {
        return new ValueTree((Group) replaced(root, change));
    }

    private static Node replaced(Node node, UnaryOperator<Criterion> change) {
        return node instanceof Group group
                ? new Group(
                        group.label(),
                        group.weight(),
                        group.weighting(),
                        group.weightOrder(),
                        group.children().stream().map(c -> replaced(c, change)).toList())
                : change.apply((Criterion) node);
    }

    /** {@return the group around all criteria} */
    public Group root() {
        return root;
    }

    /** {@return the leaves in order} */
    public List<Criterion> criteria() {
        return criteria;
    }

    /** {@return all groups, the root first, parents before children} */
    public List<Group> groups() {
        return groups;
    }

    /** {@return every node but the root, parents before children} */
    public List<Node> nodes() {
        return nodes;
    }

    /**
     * {@return the node of that id}
     *
     * @param id id of a node
     */
    public Optional<Node> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * {@return the group a node stands in; empty for the root}
     *
     * @param id id of a node
     */
    public Optional<Group> parent(String id) {
        return Optional.ofNullable(parents.get(id));
    }

    /**
     * {@return indices (among {@link #criteria()}) of the leaves at or below a node}
     *
     * @param node a criterion or group of this tree
     */
    public int[] leavesBelow(Node node) {
        int[] range = requireNonNull(leaves.get(node.id()), () -> "no node of this tree: '" + node.id() + "'");
        return IntStream.range(range[0], range[1]).toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValueTree tree && root.equals(tree.root);
    }

    @Override
    public int hashCode() {
        return root.hashCode();
    }
}
