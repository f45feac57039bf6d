package io.github.steelyard.model;

import io.github.steelyard.catalogue.Identified;
import java.util.List;
import java.util.Map;

/**
 * Someone with weights of their own.
 *
 * @param label id, name and reasons
 * @param voice how much they count in the group, 0 or more
 * @param weights points by node id; nodes not named keep the base weight
 * @param bounds limits of the weights of criteria, in per cent, by id
 * @param weighting statements by group id ({@link ValueTree#ROOT} for the top)
 * @param weightOrder criteria by importance, most important first, inner lists tie; what is not named may weigh anything.
 *     Where no points are given the weights are the centre of all that agree with it; empty when no order is stated
 */
public record Stakeholder(
        Label label,
        double voice,
        Map<String, Double> weights,
        Map<String, WeightStatement> weighting,
        Map<String, NodeWeight.Bounds> bounds,
        List<List<String>> weightOrder)
        implements Identified {

    /**
     * Someone who states no bounds and no order.
     *
     * @param label id, name and description
     * @param voice how much this person counts in a group, 0 or more
     * @param weights points by id of a criterion or group
     * @param weighting how groups are weighed, by id, where not by points
     */
    public Stakeholder(Label label, double voice, Map<String, Double> weights, Map<String, WeightStatement> weighting) {
        this(label, voice, weights, weighting, Map.of(), List.of());
    }

    /**
     * Copies lists and maps, and checks that every part is given.
     *
     * @param label id, name and reasons
     * @param voice how much they count in the group, 0 or more
     * @param weights points by node id; nodes not named keep the base weight
     * @param bounds limits of the weights of criteria, in per cent, by id
     * @param weighting statements by group id ({@link ValueTree#ROOT} for the top)
     * @param weightOrder criteria by importance, most important first, inner lists tie; what is not named may weigh
     *     anything. Where no points are given the weights are the centre of all that agree with it; empty when no order
     *     is stated
     * @throws InvalidDecision when a part is null
     */
    public Stakeholder {
        Given.value(label, "the label of a stakeholder");
        weights = Given.map(weights, "weights of '" + label.id() + "'");
        bounds = Given.map(bounds, "bounds of '" + label.id() + "'");
        weighting = Given.map(weighting, "weighting of '" + label.id() + "'");
        weightOrder = Given.list(weightOrder, "the weight order of '" + label.id() + "'").stream()
                .map(tied -> Given.list(tied, "a tie in the weight order of '" + label.id() + "'"))
                .toList();
    }

    /**
     * {@return someone with points of their own on some nodes, who counts once}
     *
     * @param id kebab-case id; the name is made from it
     * @param weights points by id of a criterion or group
     */
    public static Stakeholder of(String id, Map<String, ? extends Number> weights) {
        return new Stakeholder(Label.of(id), 1, Given.numbers(weights, "weights of '" + id + "'"), Map.of());
    }

    @Override
    public String id() {
        return label.id();
    }

    /** {@return the name for people} */
    public String name() {
        return label.name();
    }

    /** {@return whether they say nothing of the weights, so that the base weights count as theirs} */
    public boolean isSilent() {
        return weights.isEmpty() && weighting.isEmpty() && bounds.isEmpty() && weightOrder.isEmpty();
    }

    /**
     * {@return the same with other points}
     *
     * @param points by id of a criterion or group
     */
    public Stakeholder with(Map<String, Double> points) {
        return new Stakeholder(label, voice, points, weighting, bounds, weightOrder);
    }

    @Override
    public String toString() {
        return id() + weights + (weightOrder.isEmpty() ? "" : weightOrder);
    }
}
