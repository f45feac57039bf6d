package io.github.steelyard.phrases;

import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Filling;
import io.github.steelyard.model.MissingPolicy;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Performance;
import java.util.Optional;

/** What a missing performance counts as, in words. */
public final class GapWords {

    private GapWords() {}

    /** What several count as, with the name of the baseline: "the middle of their criterion's value". */
    public static String phrase(Performance performance, Decision decision) {
        String baseline = decision.baselineOption()
                .map(option -> " “" + option.name() + "”")
                .orElse("");
        return of(performance, "the baseline" + baseline).replace("the criterion's", "their criterion's");
    }

    /** What a performance counts as where it is missing, with the id of the baseline: "the middle of the criterion's value". */
    public static String sentence(Performance performance, Decision decision) {
        return of(
                performance,
                "the baseline '" + decision.baselineOption().map(Option::id).orElse("baseline") + "'");
    }

    private static String of(Performance performance, String baseline) {
        Optional<Filling> filling = performance.filling();
        if (filling.isEmpty() || filling.get().policy() == MissingPolicy.MIDDLE) {
            return "the middle of the criterion's value";
        }
        if (filling.get().policy() == MissingPolicy.WORST) {
            return "the worst of the criterion's scale";
        }
        return filling.get().like().isMissing()
                ? "the middle of the criterion's value, since " + baseline + " is missing there, too"
                : "that of " + baseline;
    }
}
