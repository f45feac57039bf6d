package io.github.steelyard.io.plain;

import io.github.steelyard.io.source.SourceMap;
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

    /**
     * Of a decision that was read.
     *
     * @param isChanged whether the performance at a way was changed since; everything that is missing in it is meant so
     */
    public static Said of(SourceMap sources, Predicate<String> isChanged) {
        return sources.files().isEmpty()
                ? new Said(isChanged, NOTHING.hasElse)
                : new Said(
                        way -> isChanged.test(way) || sources.isStated(way),
                        way -> isChanged.test(way) || sources.places().containsKey(way));
    }

    /** Whether an {@code else} below a way was written. */
    Predicate<String> below(String way) {
        return part -> hasElse.test(way + "/" + part);
    }
}
