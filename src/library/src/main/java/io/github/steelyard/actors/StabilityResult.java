package io.github.steelyard.actors;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Study;
import java.util.List;
import java.util.Map;

/**
 * Which combinations of answers last, under each option.
 *
 * @param study what was asked
 * @param states all combinations
 * @param nash ids of those that nobody leaves alone
 * @param gmr ids of the general metarational ones
 * @param smr ids of the symmetric metarational ones
 * @param seq ids of the sequentially stable ones
 * @param breaks the moves that nothing answers
 */
@Outputs({"states", "nash", "gmr", "smr", "seq", "breaks"})
public record StabilityResult(
        Study study,
        @Meaning("all combinations of answers, by option") List<State> states,

        @Meaning("ids of the states that are Nash stable for all")
        List<String> nash,

        @Meaning("ids of the states that are general metarational for all")
        List<String> gmr,

        @Meaning("ids of the states that are symmetric metarational for all")
        List<String> smr,

        @Meaning("ids of the states that are sequentially stable for all")
        List<String> seq,

        @Meaning("the moves that break states, since nothing answers them")
        List<Move> breaks) {

    /**
     * A combination of answers.
     *
     * @param id option and answers
     * @param option under which option
     * @param answers by what is decided
     */
    public record State(
            @Meaning("option, and the events that are true or the states")
            String id,

            @Meaning("id of the option") String option,
            @Meaning("by what is decided: the answer") Map<String, String> answers) {}

    /**
     * A move that breaks a state.
     *
     * @param concept what the mover expects
     * @param state id of the state that is left
     * @param player who leaves
     * @param to id of the state that it goes to
     */
    public record Move(
            @Meaning("which concept of stability") String concept,
            @Meaning("the state that is left") String state,
            @Meaning("who leaves it") String player,
            @Meaning("where to") String to) {}

    /** {@return the analysis that gives it} */
    public static Analysis<StabilityResult> analysis() {
        return new StabilityCheck();
    }
}
