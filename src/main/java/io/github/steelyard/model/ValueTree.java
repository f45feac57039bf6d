package io.github.steelyard.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The value tree: groups of criteria, in the order of the file. */
public final class ValueTree {

    /** The id of the root group, which no file can use. */
    public static final String ROOT = "";

    private final Group root;
    private final List<Criterion> criteria = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final Map<String, Node> byId = new LinkedHashMap<>();
    private final Map<String, Group> parents = new LinkedHashMap<>();

    /**
     * A tree.
     *
     * @throws IllegalArgumentException when two nodes have the same id
     */
    public ValueTree(Group root) {
        this.root = root;
        walk(root);
    }

    /** A flat tree of criteria with direct points. */
    public static ValueTree of(List<Criterion> criteria) {
        return new ValueTree(Group.of(new Label(ROOT, "", "", List.of(), ""), NodeWeight.NONE, criteria));
    }

    private void walk(Node node) {
        if (byId.put(node.id(), node) != null) {
            throw new IllegalArgumentException("two nodes of the value tree have the id '" + node.id() + "'");
        }
        if (node instanceof Group group) {
            groups.add(group);
            for (Node child : group.children()) {
                parents.put(child.id(), group);
                walk(child);
            }
        } else {
            criteria.add((Criterion) node);
        }
    }

    /** The same tree with every criterion replaced by another, which may keep its id. */
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

    public Group root() {
        return root;
    }

    /** The leaves in order. */
    public List<Criterion> criteria() {
        return List.copyOf(criteria);
    }

    /** All groups, the root first, parents before children. */
    public List<Group> groups() {
        return List.copyOf(groups);
    }

    /** Every node but the root, parents before children. */
    public List<Node> nodes() {
        return byId.values().stream().filter(n -> n != root).toList();
    }

    /** The node of that id. */
    public Optional<Node> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The group a node stands in; empty for the root. */
    public Optional<Group> parent(String id) {
        return Optional.ofNullable(parents.get(id));
    }

    /** Indices (among {@link #criteria()}) of the leaves at or below a node. */
    public int[] leavesBelow(Node node) {
        List<Integer> found = new ArrayList<>();
        collect(node, found);
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private void collect(Node node, List<Integer> found) {
        if (node instanceof Group group) {
            group.children().forEach(child -> collect(child, found));
        } else {
            found.add(criteria.indexOf(node));
        }
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
