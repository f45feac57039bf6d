package io.github.steelyard.model;

import java.util.Arrays;
import java.util.List;

/**
 * A node whose children share its weight.
 *
 * @param label id, name and reasons; the root's id is {@link ValueTree#ROOT}
 * @param weight what the file says of its weight among its siblings
 * @param weighting how the children are weighed
 * @param weightOrder children by importance, most important first, inner lists tie; empty when no order is stated
 * @param children at least one
 */
public record Group(
        Label label, NodeWeight weight, WeightStatement weighting, List<List<String>> weightOrder, List<Node> children)
        implements Node {

    /**
     * Copies lists and maps.
     *
     * @param label id, name and reasons; the root's id is {@link ValueTree#ROOT}
     * @param weight what the file says of its weight among its siblings
     * @param weighting how the children are weighed
     * @param weightOrder children by importance, most important first, inner lists tie; empty when no order is stated
     * @param children at least one
     * @throws InvalidDecision when a part is null, or the group has no children
     */
    public Group {
        Given.value(label, "the label of a group");
        String of = " of group '" + label.id() + "'";
        Given.value(weight, "the weight" + of);
        Given.value(weighting, "the weighting" + of);
        weightOrder = Given.list(weightOrder, "the weight order" + of).stream()
                .map(tied -> Given.list(tied, "a tie in the weight order" + of))
                .toList();
        children = Given.list(children, "the children" + of);
        if (children.isEmpty()) {
            throw new InvalidDecision(new Broken(
                    "no-criteria",
                    label.id().equals(ValueTree.ROOT)
                            ? "a decision needs 'criteria', at least one of them"
                            : "group '" + label.id() + "' holds no criteria"));
        }
    }

    /**
     * {@return a group with points on each child}
     *
     * @param label id, name and description
     * @param weight points and bounds among its siblings
     * @param children criteria or groups within it
     */
    public static Group of(Label label, NodeWeight weight, List<? extends Node> children) {
        return new Group(label, weight, WeightStatement.DIRECT, List.of(), Given.list(children, "children"));
    }

    /**
     * {@return a group of that many points among its siblings, with points on each child}
     *
     * @param id kebab-case id; the name is made from it
     * @param points any finite number of 0 or more
     * @param children criteria or groups within it
     */
    public static Group of(String id, double points, Node... children) {
        return new Group(
                Label.of(id),
                NodeWeight.points(points),
                WeightStatement.DIRECT,
                List.of(),
                Arrays.asList(Given.value(children, "the children of group '" + id + "'")));
    }

    /** The id with the ids of the children. */
    @Override
    public String toString() {
        return id() + children.stream().map(Node::id).toList();
    }
}
