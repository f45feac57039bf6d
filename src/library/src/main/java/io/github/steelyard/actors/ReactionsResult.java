package io.github.steelyard.actors;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How those who decide answer each option, by how much they prefer it, and the least that would change it.
 *
 * @param study what was asked
 * @param replies by option and uncertainty
 * @param least the least that makes a decider answer otherwise than it answers the baseline
 * @param gains by stakeholder, {@code own} for the weights of the study, and option: value less that of the baseline
 */
@Outputs({"replies", "least", "gains"})
public record ReactionsResult(
        Study study,
        @Meaning("by option, then by what is decided") Map<Option, Map<String, Answer>> replies,

        @Meaning("the least that makes a decider answer otherwise than it answers the baseline")
        List<Least> least,

        @Meaning(
                "by stakeholder, 'own' for the weights of the study, then by option: its value less that of the baseline")
        Map<String, Map<Option, Double>> gains) {

    /**
     * An answer.
     *
     * @param decider who decides
     * @param answer what is answered
     * @param chance how probable that is
     * @param values what each answer is worth to the decider
     * @param margin by how much it is better than the next best
     * @param turning the least that would change it
     */
    public record Answer(
            @Meaning("id of who decides") String decider,

            @Meaning("the likeliest answer: true or false of an event, else a state")
            String answer,

            @Meaning("its chance") double chance,

            @Meaning(value = "what each answer is worth to the decider", name = "decider-value")
            Map<String, Double> values,

            @Meaning("by how much the decider prefers it to the next best")
            double margin,

            @Meaning("the least that would change it") Turning turning) {}

    /**
     * The least that brings an answer which the baseline does not bring.
     *
     * @param uncertainty what is decided
     * @param decider who decides
     * @param answer what is answered
     * @param option the option of the fewest measures with that answer; of several the best by the study's weights
     * @param chance how probable the answer is there
     * @param nearest the option without that answer whose decider loses least by it
     * @param change the smallest change of a performance that turns it there
     */
    public record Least(
            @Meaning("what is decided") String uncertainty,
            @Meaning("id of who decides") String decider,

            @Meaning("the answer, which the baseline does not bring")
            String answer,

            @Meaning("the option of the fewest measures with that answer; of several the best by the study's weights")
            Optional<Option> option,

            @Meaning("the chance of that answer there, 0 without such an option")
            double chance,

            @Meaning("the option without that answer whose decider would lose least by it")
            Optional<Option> nearest,

            @Meaning("the smallest change of one performance that turns it there")
            Optional<Needed> change) {}

    /**
     * What would change an answer.
     *
     * @param weights by criterion: the weight at which it turns, the others in proportion; empty when none does
     * @param l1 the smallest sum of changes of all weights; empty when none is enough
     * @param linf the largest single change in that move
     * @param performances the performances at which it turns, each alone
     */
    public record Turning(
            @Meaning(
                    "by criterion: the weight at which the answer turns, the others in proportion; null when none does")
            Map<Criterion, OptionalDouble> weights,

            @Meaning("the smallest sum of changes of the decider's weights that turns it; null when none does")
            OptionalDouble l1,

            @Meaning("the largest change of one weight in that move")
            OptionalDouble linf,

            @Meaning("performances at which it turns, each alone, the smallest share of its scale first")
            List<Needed> performances) {

        /** {@return the performance that has to move least, as a share of its scale} */
        public Optional<Needed> smallest() {
            return performances.stream().findFirst();
        }
    }

    /**
     * A performance at which an answer turns.
     *
     * @param criterion on which
     * @param branch under which answer
     * @param performance what it is
     * @param needed what it would have to be
     */
    public record Needed(
            @Meaning("on which criterion") Criterion criterion,
            @Meaning("with which answer") String branch,
            @Meaning("what it is") double performance,
            @Meaning("what it would have to be") double needed) {}

    /**
     * {@return the answer to an option}
     *
     * @param option one of the ranked options
     * @param uncertainty id of the uncertainty that somebody decides
     */
    public Optional<Answer> reply(Option option, String uncertainty) {
        return Optional.ofNullable(replies.getOrDefault(option, Map.of()).get(uncertainty));
    }

    /** {@return the analysis that gives it} */
    public static Analysis<ReactionsResult> analysis() {
        return new ReactionsCheck();
    }
}
