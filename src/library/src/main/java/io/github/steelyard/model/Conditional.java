package io.github.steelyard.model;

/**
 * One performance where a condition holds, another where it does not.
 *
 * @param condition over events, states and quantities
 * @param then where it holds
 * @param otherwise where it does not; missing when nothing is said
 */
public record Conditional(Formula condition, Performance then, Performance otherwise) implements Dependent {
    /**
     * Checks that every part is given.
     *
     * @param condition over events, states and quantities
     * @param then where it holds
     * @param otherwise where it does not; missing when nothing is said
     * @throws InvalidDecision when a part is null
     */
    public Conditional {
        Given.value(condition, "the condition of a performance");
        Given.value(then, "'then' of a performance");
        Given.value(otherwise, "'else' of a performance");
        then = then.stated();
        otherwise = otherwise.stated();
    }
}
