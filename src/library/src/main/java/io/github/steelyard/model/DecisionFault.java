package io.github.steelyard.model;

/**
 * A fault of a decision that was made in code.
 *
 * @param where the way through the decision; empty when it concerns the whole
 * @param id kebab-case id of the rule
 * @param message what was found and what is allowed
 */
record DecisionFault(String where, String id, String message) implements Fault {

    /** {@code options/diesel/performance/noise: error: … [performance-outside-scale]}. */
    @Override
    public String toString() {
        return (where.isEmpty() ? "" : where + ": ") + "error: " + message + " [" + id + "]";
    }
}
