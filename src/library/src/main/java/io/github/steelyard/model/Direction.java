package io.github.steelyard.model;

/** Which end of a criterion's performances is better. */
public enum Direction {
    /** More is better. */
    MAX,
    /** Less is better. */
    MIN;

    /** {@return the word in files} */
    public String word() {
        return this == MAX ? "max" : "min";
    }
}
