package io.github.steelyard.model;

import io.github.steelyard.text.PlainValues;
import java.util.Map;

/**
 * How a group weighs its children.
 *
 * @param method id of a weighting method
 * @param parameters its parameters as plain values
 * @param ranges what the performances ran over when the weights were given, by criterion; empty when not said
 */
public record WeightStatement(String method, Map<String, Object> parameters, Map<String, Range> ranges) {

    /** Points on each child. */
    public static final WeightStatement DIRECT = new WeightStatement("direct", Map.of());

    /**
     * Copies lists and maps, and checks that every part is given.
     *
     * @param method id of a weighting method
     * @param parameters its parameters as plain values
     * @param ranges what the performances ran over when the weights were given, by criterion; empty when not said
     * @throws InvalidDecision when a part is null
     */
    public WeightStatement {
        Given.value(method, "the method of a weighting");
        parameters = PlainValues.of(Given.value(parameters, "the parameters of a weighting"));
        ranges = Given.map(ranges, "the ranges of a weighting");
    }

    /**
     * A statement that does not say which ranges it was given for.
     *
     * @param method id of a weighting method
     * @param parameters plain values by name
     */
    public WeightStatement(String method, Map<String, Object> parameters) {
        this(method, parameters, Map.of());
    }

    /**
     * Two different performances in the criterion's unit, in either order.
     *
     * @param from one end, finite
     * @param to the other end, finite
     */
    public record Range(double from, double to) {
        /**
         * Checks the ends.
         *
         * @param from one end, finite
         * @param to the other end, finite
         * @throws InvalidDecision when one is not finite or both are the same
         */
        public Range {
            if (!Double.isFinite(from) || !Double.isFinite(to) || from == to) {
                throw new InvalidDecision(
                        new Broken("scale-ends", "a range needs two different ends, had " + from + " and " + to));
            }
        }

        /** {@return the smaller end} */
        public double low() {
            return Math.min(from, to);
        }

        /** {@return the larger end} */
        public double high() {
            return Math.max(from, to);
        }
    }
}
