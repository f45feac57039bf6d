package io.github.steelyard.model;

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

    public Group {
        weightOrder = weightOrder.stream().map(List::copyOf).toList();
        children = List.copyOf(children);
        if (children.isEmpty()) {
            throw new IllegalArgumentException("group '" + label.id() + "' has no children");
        }
    }

    /** A group with points on each child. */
    public static Group of(Label label, NodeWeight weight, List<? extends Node> children) {
        return new Group(label, weight, WeightStatement.DIRECT, List.of(), List.copyOf(children));
    }
}
