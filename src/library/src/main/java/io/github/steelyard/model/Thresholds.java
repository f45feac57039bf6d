package io.github.steelyard.model;

import java.util.OptionalDouble;

/**
 * Differences of performance that matter to outranking methods, in the criterion's unit, never negative.
 *
 * @param indifference up to here two performances are as good
 * @param preference from here one is clearly better
 * @param veto from here a worse performance cannot be made good elsewhere
 * @param s where the gaussian preference function bends
 */
public record Thresholds(
        OptionalDouble indifference, OptionalDouble preference, OptionalDouble veto, OptionalDouble s) {

    public Thresholds {
        Given.value(indifference, "the indifference threshold");
        Given.value(preference, "the preference threshold");
        Given.value(veto, "the veto threshold");
        Given.value(s, "the parameter s");
    }

    /** No threshold stated. */
    public static final Thresholds NONE = new Thresholds(
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
}
