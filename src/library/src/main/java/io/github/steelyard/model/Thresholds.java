package io.github.steelyard.model;

import io.github.steelyard.text.Numbers;
import java.util.OptionalDouble;
import java.util.StringJoiner;

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

    /**
     * Checks that every part is given.
     *
     * @param indifference up to here two performances are as good
     * @param preference from here one is clearly better
     * @param veto from here a worse performance cannot be made good elsewhere
     * @param s where the gaussian preference function bends
     * @throws InvalidDecision when a part is null
     */
    public Thresholds {
        Given.value(indifference, "the indifference threshold");
        Given.value(preference, "the preference threshold");
        Given.value(veto, "the veto threshold");
        Given.value(s, "the parameter s");
    }

    /** No threshold stated. */
    public static final Thresholds NONE = new Thresholds(
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /** Those that there are, as a file has them: "{indifference: 1, veto: 15}". */
    @Override
    public String toString() {
        StringJoiner given = new StringJoiner(", ", "{", "}");
        indifference.ifPresent(x -> given.add("indifference: " + Numbers.plain(x)));
        preference.ifPresent(x -> given.add("preference: " + Numbers.plain(x)));
        veto.ifPresent(x -> given.add("veto: " + Numbers.plain(x)));
        s.ifPresent(x -> given.add("s: " + Numbers.plain(x)));
        return given.toString();
    }
}
