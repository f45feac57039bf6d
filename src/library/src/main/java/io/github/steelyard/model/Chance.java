package io.github.steelyard.model;

/**
 * How probable an event is: one number, or a range all of whose numbers are equally likely.
 *
 * @param min least chance, 0..1
 * @param max greatest chance, 0..1
 */
public record Chance(double min, double max) {

    /**
     * Checks the ends.
     *
     * @param min least chance, 0..1
     * @param max greatest chance, 0..1
     * @throws InvalidDecision when one lies outside 0 to 1, or min is greater than max
     */
    public Chance {
        PerformanceRules.require(PerformanceRules.within("the chance of an event", min, 0, 1));
        PerformanceRules.require(PerformanceRules.within("the chance of an event", max, 0, 1));
        PerformanceRules.require(PerformanceRules.ascending(
                " of the chance of an event", "smallest number", min, "the greatest number", max));
    }

    /**
     * {@return one chance, 0..1}
     *
     * @param chance 0..1
     */
    public static Chance of(double chance) {
        return new Chance(chance, chance);
    }

    /** {@return the chance that counts where one number is wanted: the middle} */
    public double central() {
        return min + 0.5 * (max - min);
    }

    /**
     * {@return the chance at a place of the range, from 0 to 1}
     *
     * @param v 0 for the least chance, 1 for the greatest
     */
    public double at(double v) {
        return min + v * (max - min);
    }

    /** {@return whether it is known between two ends only} */
    public boolean isRange() {
        return min != max;
    }
}
