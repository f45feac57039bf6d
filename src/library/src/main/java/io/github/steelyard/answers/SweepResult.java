package io.github.steelyard.answers;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import java.util.List;
import java.util.Map;

/**
 * Which setting decides the winner, as a document for programs, format "steelyard-sweep/1".
 *
 * @param decision title
 * @param cells of the grid
 * @param refused cells that cannot be ranked
 * @param first cells in which each option is first
 * @param axes what was varied
 */
@Outputs({"format", "decision", "cells", "refused", "first", "axes"})
public record SweepResult(
        @Meaning("title of the decision") String decision,
        @Meaning("cells of the grid") int cells,
        @Meaning("cells that cannot be ranked") int refused,

        @Meaning("cells in which each option is first; a shared place counts in part")
        Map<String, Double> first,

        @Meaning("what was varied, in the order given") List<Axis> axes) {

    /**
     * One axis.
     *
     * @param axis its name
     * @param values that it takes
     * @param share of the variance of the winner that it explains alone
     */
    public record Axis(
            @Meaning("name of the axis") String axis,
            @Meaning("values that it takes") List<String> values,

            @Meaning("share of the variance of the winner that it explains alone, 0 to 1")
            double share) {}

    @Meaning("the format and its version")
    private String format() {
        return "steelyard-sweep/1";
    }
}
