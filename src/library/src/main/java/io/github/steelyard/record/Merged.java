package io.github.steelyard.record;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import java.util.List;

/**
 * Two people's changes to a decision file brought together, format "steelyard-merge/1".
 *
 * @param text the file: ours with their changes, and with conflict markers where both changed the same fact differently
 * @param taken ways of the changes of theirs that were made in ours
 * @param conflicts facts that both changed differently
 */
@Outputs({"format", "taken", "conflicts"})
public record Merged(
        String text,

        @Meaning("ways of the changes of theirs that were made in ours")
        List<String> taken,

        @Meaning("facts that both changed differently") List<MergeConflict> conflicts) {

    /** The format and its version. */
    @Meaning("the format and its version")
    public String format() {
        return "steelyard-merge/1";
    }
}
