package io.github.steelyard.model;

import java.util.OptionalDouble;

/**
 * What an option must reach to be ranked at all, in the criterion's unit.
 *
 * @param atLeast smallest acceptable performance
 * @param atMost largest acceptable performance
 */
public record Requirement(OptionalDouble atLeast, OptionalDouble atMost) {

    /**
     * Checks that every part is given.
     *
     * @param atLeast smallest acceptable performance
     * @param atMost largest acceptable performance
     * @throws InvalidDecision when a part is null
     */
    public Requirement {
        Given.value(atLeast, "the smallest acceptable performance");
        Given.value(atMost, "the largest acceptable performance");
    }

    /**
     * {@return whether a performance passes; the limits themselves pass}
     *
     * @param performance in the criterion's unit
     */
    public boolean admits(double performance) {
        return (atLeast.isEmpty() || performance >= atLeast.getAsDouble())
                && (atMost.isEmpty() || performance <= atMost.getAsDouble());
    }
}
