package io.github.steelyard.answers;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import java.util.List;
import java.util.Optional;

/**
 * Whether a result came out again, as a document for programs, format "steelyard-rerun/1".
 *
 * @param result its file
 * @param isSame whether the bytes agree
 * @param differs what does not
 */
@Outputs({"format", "result", "same", "differs"})
public record RerunResult(
        @Meaning("file of the result") String result,
        @Meaning("whether the bytes agree") boolean isSame,

        @Meaning("what differs: of its making first, then of the result")
        List<Difference> differs) {

    /**
     * Something that differs.
     *
     * @param what version, commit, java, an input, the seed …, or a way through the result
     * @param then in the result
     * @param now made again
     */
    public record Difference(
            @Meaning("version, commit, java, an input, the seed …, or a way through the result")
            String what,

            @Meaning("in the result; null where it is not there")
            Optional<String> then,

            @Meaning("made again; null where it is not there")
            Optional<String> now) {}

    @Meaning("the format and its version")
    private String format() {
        return "steelyard-rerun/1";
    }
}
