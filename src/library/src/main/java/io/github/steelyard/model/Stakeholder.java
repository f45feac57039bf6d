package io.github.steelyard.model;

import io.github.steelyard.catalogue.Identified;
import java.util.Map;

/**
 * Someone with weights of their own.
 *
 * @param label id, name and reasons
 * @param voice how much they count in the group, 0 or more
 * @param weights points by node id; nodes not named keep the base weight
 * @param bounds limits of the weights of criteria, in per cent, by id
 * @param weighting statements by group id ({@link ValueTree#ROOT} for the top)
 */
public record Stakeholder(
        Label label,
        double voice,
        Map<String, Double> weights,
        Map<String, WeightStatement> weighting,
        Map<String, NodeWeight.Bounds> bounds)
        implements Identified {

    /** Someone who states no bounds. */
    public Stakeholder(Label label, double voice, Map<String, Double> weights, Map<String, WeightStatement> weighting) {
        this(label, voice, weights, weighting, Map.of());
    }

    public Stakeholder {
        Given.value(label, "the label of a stakeholder");
        weights = Given.map(weights, "weights of '" + label.id() + "'");
        bounds = Given.map(bounds, "bounds of '" + label.id() + "'");
        weighting = Given.map(weighting, "weighting of '" + label.id() + "'");
    }

    /** Someone with points of their own on some nodes, who counts once. */
    public static Stakeholder of(String id, Map<String, ? extends Number> weights) {
        return new Stakeholder(Label.of(id), 1, Given.numbers(weights, "weights of '" + id + "'"), Map.of());
    }

    @Override
    public String id() {
        return label.id();
    }

    public String name() {
        return label.name();
    }

    @Override
    public String toString() {
        return id() + weights;
    }
}
