package io.github.steelyard.sensitivity;

import io.github.steelyard.evaluation.Exclusion;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a verdict says, before any words: found once, said in any language. */
sealed interface VerdictFacts {

    /** At most one option is ranked. */
    record Unranked(Optional<Option> only, List<Exclusion> exclusions) implements VerdictFacts {}

    /** Several share the first place. */
    record Tied(List<Option> leaders, int options, Weighting weighting) implements VerdictFacts {
        Tied headline() {
            return new Tied(leaders, options, weighting.unsaid());
        }
    }

    /**
     * One option is ahead.
     *
     * @param seconds who share the second place
     * @param score of the leader
     * @param next score of the seconds
     * @param decimals with which the two scores are told apart
     * @param isLowerBetter whether the best score is the lowest
     * @param indifference a gap up to here does not count; empty where none is stated
     * @param isFirm whether nothing that was looked at takes the first place away easily
     * @param advantages over the seconds
     * @param share of the feasible weights in which the leader is first, where that is known
     * @param flip the smallest move of weight that puts another option first; empty when none was found
     * @param isProved whether it is certain that there is no smaller one
     * @param unknown what is missing and turns the first place
     */
    record Ahead(
            Option leader,
            List<Option> seconds,
            double score,
            double next,
            int decimals,
            boolean isLowerBetter,
            OptionalDouble indifference,
            boolean isFirm,
            List<Advantage> advantages,
            OptionalDouble share,
            Optional<NearestFlip.Step> flip,
            boolean isProved,
            Unknown unknown,
            Weighting weighting)
            implements VerdictFacts {

        /** What follows from values and weights alone. */
        Ahead headline() {
            boolean isFree = !weighting.isStated();
            boolean isNear = isFree
                    && flip.map(step -> step.moved() < Verdict.FIRM - 1e-12).orElse(false);
            return new Ahead(
                    leader,
                    seconds,
                    score,
                    next,
                    decimals,
                    isLowerBetter,
                    indifference,
                    !isNear,
                    advantages,
                    OptionalDouble.empty(),
                    isFree ? flip : Optional.empty(),
                    isFree && isProved,
                    new Unknown(Optional.empty(), List.of()),
                    weighting.unsaid());
        }

        boolean isClose() {
            return indifference.isPresent() && Math.abs(score - next) <= indifference.getAsDouble();
        }
    }

    /** On which criteria, largest first, the leader is ahead of some options the most. */
    record Advantage(List<Option> over, List<Criterion> on) {}

    /** One missing performance that turns the first place alone, or who can be first when all are taken together. */
    record Unknown(Optional<Decisive> alone, List<Option> together) {}

    /**
     * What is known of the weights.
     *
     * @param isStated whether the file limits them by bounds or orders
     * @param isEqual whether none is stated, so that criteria count the same
     * @param isFlat whether the criteria are in no groups
     */
    record Weighting(boolean isStated, boolean isEqual, boolean isFlat) {
        Weighting unsaid() {
            return new Weighting(isStated, false, isFlat);
        }
    }
}
