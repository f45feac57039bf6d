package io.github.steelyard.model;

/** Something that is wrong with a decision, the same for one read from a file and one made in code. */
public interface Fault {

    /** {@return kebab-case id of the rule, e.g. {@code performance-outside-scale}; frozen} */
    String id();

    /**
     * {@return where it is: file, line and column of one that was read, else the way through the decision
     * ("options/diesel/performance/noise"); empty when it concerns the whole}
     */
    String where();

    /** {@return what was found, what is allowed, and the nearest right word where there is one} */
    String message();
}
