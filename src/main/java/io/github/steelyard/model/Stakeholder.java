package io.github.steelyard.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Someone with weights of their own.
 *
 * @param label id, name and reasons
 * @param voice how much they count in the group, 0 or more
 * @param weights points by node id; nodes not named keep the base weight
 * @param weighting statements by group id ({@link ValueTree#ROOT} for the top)
 */
public record Stakeholder(
        Label label, double voice, Map<String, Double> weights, Map<String, WeightStatement> weighting) {
    public Stakeholder {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        weighting = Collections.unmodifiableMap(new LinkedHashMap<>(weighting));
    }

    public String id() {
        return label.id();
    }

    public String name() {
        return label.name();
    }
}
