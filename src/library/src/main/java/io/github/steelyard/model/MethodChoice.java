package io.github.steelyard.model;

import io.github.steelyard.text.PlainValues;
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

    /**
     * Copies lists and maps, and checks that every part is given.
     *
     * @param id of an aggregation method
     * @param parameters plain values by parameter name
     * @throws InvalidDecision when a part is null
     */
    public MethodChoice {
        Given.value(id, "the id of a method");
        parameters = PlainValues.of(Given.value(parameters, "the parameters of '" + id + "'"));
    }

    /**
     * {@return that method with its defaults}
     *
     * @param id id of a ranking method
     */
    public static MethodChoice of(String id) {
        return new MethodChoice(id, Map.of());
    }

    @Override
    public String toString() {
        return parameters.isEmpty() ? id : id + parameters;
    }
}
