package io.github.steelyard.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which ranking method, and how it is set.
 *
 * @param id of an aggregation method
 * @param parameters plain values by parameter name
 */
public record MethodChoice(String id, Map<String, Object> parameters) {

    /** The additive value model. */
    public static final MethodChoice DEFAULT = new MethodChoice("weighted-sum", Map.of());

    public MethodChoice {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
