package io.github.steelyard.model;

import java.util.List;

/**
 * All that is said about what somebody prefers.
 *
 * @param all in the order of the file
 * @param isFree whether the value functions are unknown too, so that only their direction is known
 */
public record Judgements(List<Judgement> all, boolean isFree) {

    /** None. */
    public static final Judgements NONE = new Judgements(List.of(), false);

    /**
     * Copies lists and maps, and checks that every part is given.
     *
     * @param all in the order of the file
     * @param isFree whether the value functions are unknown too, so that only their direction is known
     * @throws InvalidDecision when a part is null
     */
    public Judgements {
        all = Given.list(all, "the judgements");
    }

    /**
     * {@return those that bind the weights of a stakeholder; with an empty id, those of the decision}
     *
     * @param stakeholder id of a stakeholder; empty for the decision's own
     */
    public List<Judgement> by(String stakeholder) {
        return all.stream().filter(j -> j.by().equals(stakeholder)).toList();
    }
}
