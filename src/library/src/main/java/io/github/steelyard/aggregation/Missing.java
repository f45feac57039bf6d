package io.github.steelyard.aggregation;

import io.github.steelyard.gaps.MissingCells;
import io.github.steelyard.model.Problem;

/** Says which performances are missing. */
final class Missing {

    private Missing() {}

    /** Whether nobody said what some of them count as. */
    static boolean isUnsaid(Problem problem) {
        return !MissingCells.unsaid(problem).isEmpty();
    }

    static String sentence(Problem problem, String method) {
        return method + " needs every performance; missing: " + MissingCells.shown(MissingCells.unsaid(problem))
                + " ('missing: middle', worst or baseline says what they count as)";
    }
}
