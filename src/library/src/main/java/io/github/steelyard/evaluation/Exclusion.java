package io.github.steelyard.evaluation;

import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import java.util.Optional;

/**
 * An option that is not ranked: it fails a requirement, or nothing is known of it yet.
 *
 * @param option the option
 * @param criterion where it fails; empty for one that is not judged yet
 * @param why what it shows and what is required, or that it is not judged yet
 */
public record Exclusion(Option option, Optional<Criterion> criterion, String why) {

    static Exclusion failing(Option option, Criterion criterion, String why) {
        return new Exclusion(option, Optional.of(criterion), why);
    }

    static Exclusion notJudged(Option option) {
        return new Exclusion(option, Optional.empty(), "not judged yet: nothing is known of it on any criterion");
    }

    /** {@return whether anything is known of the option} */
    public boolean isJudged() {
        return criterion.isPresent();
    }
}
