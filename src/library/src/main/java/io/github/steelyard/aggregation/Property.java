package io.github.steelyard.aggregation;

/** What a ranking method promises whatever the decision; the contract tests hold it to its word. */
public enum Property {
    /** An option at least as good on every criterion is never ranked below. */
    DOMINANCE("an option at least as good on every criterion is never ranked below the other"),
    /** Multiplying a criterion's performances (and its scale) by a positive number changes no rank. */
    UNIT_CHANGE("changing a criterion's unit changes no rank"),
    /** Adding a number to a criterion's performances (and its scale) changes no rank. */
    TRANSLATION("moving the zero of a criterion changes no rank"),
    /** An option more or less leaves the order of the others. */
    ADDING_AN_OPTION("an option more or less leaves the order of the others, when scales are declared"),
    /** A second copy of an option leaves the order of the others. */
    DUPLICATED_OPTION("a copy of an option leaves the order of the others");

    private final String words;

    Property(String words) {
        this.words = words;
    }

    /** {@return the promise in words} */
    public String words() {
        return words;
    }
}
