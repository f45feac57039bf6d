package io.github.steelyard.answers;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.record.Replay;
import io.github.steelyard.results.RankResult;
import java.util.Optional;

/**
 * A moment of a meeting, as a document for programs, format "steelyard-replay/1".
 *
 * @param moment that was asked for
 * @param steps of the journal that can be made again
 * @param ranking then
 */
@Outputs({"format", "step", "steps", "time", "for", "what", "why", "ranking"})
public record ReplayResult(
        Replay.Moment moment,

        @Meaning("steps of the journal that can be made again")
        int steps,

        @Meaning("the ranking then, as rank gives it") RankResult ranking) {

    @Meaning("the format and its version")
    private String format() {
        return "steelyard-replay/1";
    }

    @Meaning("number of the step; 0 for the beginning")
    private int step() {
        return moment.step();
    }

    @Meaning("when it was done; null for the beginning")
    private Optional<String> time() {
        return moment.time().map(Object::toString);
    }

    @Meaning(value = "whose view was changed; null for everybody's", name = "for")
    private Optional<String> person() {
        return moment.person();
    }

    @Meaning("what was done")
    private String what() {
        return moment.what();
    }

    @Meaning("why; empty where it was not said")
    private String why() {
        return moment.why();
    }
}
