package io.github.steelyard.model;

import java.util.Optional;

/**
 * A performance that is computed.
 *
 * @param formula of numbers, quantities, events (1 or 0) and other criteria of the same option
 * @param spread added, drawn for this performance alone; neither missing nor dependent
 */
public record Computed(Formula formula, Optional<Performance> spread) implements Dependent {
    /**
     * Checks that every part is given.
     *
     * @param formula of numbers, quantities, events (1 or 0) and other criteria of the same option
     * @param spread added, drawn for this performance alone; neither missing nor dependent
     * @throws InvalidDecision when a part is null
     */
    public Computed {
        Given.value(formula, "the formula of a performance");
        Given.value(spread, "the spread of a performance");
    }
}
