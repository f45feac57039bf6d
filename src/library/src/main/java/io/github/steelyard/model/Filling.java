package io.github.steelyard.model;

/**
 * What somebody said that a missing performance counts as.
 *
 * @param policy the one that holds for its criterion
 * @param like the performance of the baseline option where the policy is {@link MissingPolicy#BASELINE}; else missing
 */
public record Filling(MissingPolicy policy, Performance like) {

    /**
     * Checks that every part is given.
     *
     * @param policy the one that holds for its criterion
     * @param like the performance of the baseline option where the policy is {@link MissingPolicy#BASELINE}; else
     *     missing
     * @throws InvalidDecision when a part is null
     */
    public Filling {
        Given.value(policy, "the policy of a missing performance");
        Given.value(like, "the performance of the baseline");
    }

    /** What is drawn in its place; missing where that is anything at all. */
    Performance standIn(ValueCurve curve) {
        return policy == MissingPolicy.WORST ? Performance.exact(curve.worst()) : like;
    }

    /**
     * What is drawn in branches in which a performance is missing. What the baseline has there is drawn apart from the
     * branch, so that the mean is known.
     */
    static Performance inBranches(Performance performance, ValueCurve curve) {
        Performance standIn = performance.filling().map(f -> f.standIn(curve)).orElse(Performance.MISSING);
        return standIn instanceof BoundCell bound ? bound.alone() : standIn;
    }
}
