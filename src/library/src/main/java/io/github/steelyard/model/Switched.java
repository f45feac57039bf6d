package io.github.steelyard.model;

/**
 * A performance of a strategy: that of its start, and where a condition comes true, that of what follows, moved by what
 * it costs to change.
 *
 * @param start what is done first
 * @param when the condition, under the chances of the start
 * @param then what follows
 * @param switching added where the condition is true, in the criterion's unit
 */
public record Switched(Cell start, Formula when, Cell then, double switching) implements Dependent {
    /**
     * Checks that every part is given.
     *
     * @param start what is done first
     * @param when the condition, under the chances of the start
     * @param then what follows
     * @param switching added where the condition is true, in the criterion's unit
     * @throws InvalidDecision when a part is null
     */
    public Switched {
        Given.value(start, "the start of a strategy");
        Given.value(when, "the condition of a strategy");
        Given.value(then, "what follows in a strategy");
    }
}
