package io.github.steelyard.aggregation;

import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Problem;
import io.github.steelyard.text.Numbers;
import java.util.Optional;

/** The signs that ratios and shares need: a negative performance would turn the order round. */
enum Sign {
    /** None below 0, and one above in every column. */
    NOT_NEGATIVE,
    /** Costs above 0; benefits not below, and one above in every column. */
    POSITIVE_COSTS,
    /** All above 0. */
    POSITIVE;

    /**
     * The first performance in the way.
     *
     * @param who what needs the signs, as the sentence begins
     */
    Optional<String> objection(Problem problem, String who) {
        for (int j = 0; j < problem.criteria().size(); j++) {
            Criterion criterion = problem.criteria().get(j);
            double least = problem.central().least(j);
            boolean zeroAllowed =
                    this == NOT_NEGATIVE || this == POSITIVE_COSTS && criterion.direction() == Direction.MAX;
            if (least < 0 || least == 0 && !zeroAllowed) {
                return Optional.of(who + " needs performances " + (zeroAllowed ? ">= 0" : "> 0") + "; '"
                        + option(problem, j, least) + "' has " + Numbers.plain(least) + " on '" + criterion.id() + "'"
                        + (zeroAllowed || criterion.direction() == Direction.MAX ? "" : ", where less is better"));
            }
            if (problem.central().greatest(j) == 0) {
                return Optional.of(who + " needs a performance above 0; '" + criterion.id() + "' has none");
            }
        }
        return Optional.empty();
    }

    private static String option(Problem problem, int j, double performance) {
        int i = 0;
        while (problem.central().at(i, j) != performance) {
            i++;
        }
        return problem.options().get(i).id();
    }
}
