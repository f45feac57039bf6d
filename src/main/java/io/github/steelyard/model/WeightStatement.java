package io.github.steelyard.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a group weighs its children.
 *
 * @param method id of a weighting method
 * @param parameters its parameters as plain values
 */
public record WeightStatement(String method, Map<String, Object> parameters) {

    /** Points on each child. */
    public static final WeightStatement DIRECT = new WeightStatement("direct", Map.of());

    public WeightStatement {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
