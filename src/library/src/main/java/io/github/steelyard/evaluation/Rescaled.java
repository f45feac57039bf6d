package io.github.steelyard.evaluation;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.model.MidpointOutside;
import io.github.steelyard.model.Problem;
import io.github.steelyard.text.Numbers;
import java.util.function.Supplier;

/** A problem whose local scales are taken anew, from other options or performances than the file states. */
public final class Rescaled {

    private Rescaled() {}

    /**
     * The problem.
     *
     * @throws Refusal when the midpoint of an exponential value function lies outside the range that is left
     */
    public static Problem of(Supplier<Problem> problem) {
        try {
            return problem.get();
        } catch (MidpointOutside outside) {
            throw new Refusal("the midpoint of '" + outside.criterion() + "', " + Numbers.plain(outside.midpoint())
                    + ", does not lie inside the range of the options that are left, "
                    + Numbers.plain(outside.low()) + " to " + Numbers.plain(outside.high())
                    + "; a declared 'scale' keeps it apart from the options");
        }
    }
}
