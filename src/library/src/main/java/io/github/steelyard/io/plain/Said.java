package io.github.steelyard.io.plain;

import java.util.function.Predicate;

/**
 * What an author wrote of performances that are missing, by their ways through the decision
 * ("options/diesel/performance/noise"): so that what was said to be unknown is written so again, and what was left out is
 * left out again.
 *
 * @param isUnknown whether a missing performance is said to be unknown, and not left out
 * @param hasElse whether the {@code else} at a way was written
 */
public record Said(Predicate<String> isUnknown, Predicate<String> hasElse) {

    /** Of a decision made in code: it has no text in which something could be left out or said. */
    public static final Said NOTHING = new Said(way -> false, way -> true);

    /** The same after changes; everything that is missing in a performance that was changed is meant so. */
    public Said changed(Predicate<String> isChanged) {
        return new Said(isUnknown.or(isChanged), hasElse.or(isChanged));
    }

    /** Whether an {@code else} below a way was written. */
    Predicate<String> below(String way) {
        return part -> hasElse.test(way + "/" + part);
    }
}
