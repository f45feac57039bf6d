package io.github.steelyard.sensitivity;

import io.github.steelyard.evaluation.Exclusion;
import java.util.List;

/** What a verdict says where at most one option is ranked. */
final class Unranked {

    private Unranked() {}

    /** No option is ranked. */
    static String all(List<Exclusion> exclusions) {
        long failing = exclusions.stream().filter(Exclusion::isJudged).count();
        if (exclusions.isEmpty()) {
            return "There is no option to rank.";
        }
        return failing == exclusions.size()
                ? "No option is left to rank: every one fails a requirement."
                : failing == 0
                        ? "There is no option to rank yet: nothing is known of any."
                        : "No option is left to rank: every one fails a requirement or is not judged yet.";
    }

    /** What follows the name of the one option that is ranked. */
    static String others(List<Exclusion> exclusions) {
        long failing = exclusions.stream().filter(Exclusion::isJudged).count();
        if (exclusions.isEmpty()) {
            return " is the only option.";
        }
        return failing == exclusions.size()
                ? " is the only option left; the others fail a requirement."
                : failing == 0
                        ? " is the only option of which anything is known; the others are not judged yet."
                        : " is the only option left; the others fail a requirement or are not judged yet.";
    }
}
