package io.github.steelyard.record;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.results.Difference;
import java.util.List;

/**
 * What differs between the decisions of two folders, format "steelyard-diffs/1".
 *
 * @param onlyInFirst files of the first folder that the second has not
 * @param onlyInSecond files of the second folder that the first has not
 * @param decisions the difference of each file that both have
 */
@Outputs({"format", "same-ranking", "only-in-first", "only-in-second", "decisions"})
public record FolderDifference(
        @Meaning("files of the first folder that the second has not")
        List<String> onlyInFirst,

        @Meaning("files of the second folder that the first has not")
        List<String> onlyInSecond,

        @Meaning("the difference of each file that both have")
        List<Difference> decisions) {

    /** The format and its version. */
    @Meaning("the format and its version")
    public String format() {
        return "steelyard-diffs/1";
    }

    /** Whether both have the same files, each with the same ranking. */
    @Meaning(value = "whether both have the same files, each with the same ranking", name = "same-ranking")
    public boolean isSameRanking() {
        return onlyInFirst.isEmpty()
                && onlyInSecond.isEmpty()
                && decisions.stream().allMatch(Difference::isSameRanking);
    }
}
