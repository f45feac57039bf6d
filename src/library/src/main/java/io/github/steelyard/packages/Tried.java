package io.github.steelyard.packages;

import io.github.steelyard.catalogue.Meaning;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A set of measures that somebody tries out, whether it keeps the rules or not.
 *
 * @param measures ids, in the order of the file
 * @param score its score with the rules aside; empty where doing none of the measures has no performance
 * @param place its place among the packages that keep everything, level ones sharing the smaller; empty where it breaks
 *     something, or where packages are too many to list and it is not among the best
 * @param use by limit: how much it uses
 * @param breaks what it breaks; empty for a package that is allowed
 */
public record Tried(
        @Meaning("ids of its measures") List<String> measures,

        @Meaning("its score with the rules aside; null where doing none of the measures has no performance")
        OptionalDouble score,

        @Meaning(
                "its place among the packages that keep everything; null where it breaks something, or where packages are"
                        + " too many to list and it is not among the best")
        OptionalDouble place,

        @Meaning("by limit: how much of it the package uses")
        Map<String, Double> use,

        @Meaning("what it breaks: rules, limits and requirements")
        List<Broken> breaks) {

    public Tried {
        measures = List.copyOf(measures);
        breaks = List.copyOf(breaks);
    }

    /**
     * Something that a package breaks.
     *
     * @param rule in words, with the names of the measures
     * @param because the reason that the file gives, which may be empty
     */
    public record Broken(
            @Meaning("the rule, limit or requirement in words, with names")
            String rule,

            @Meaning("the reason that the file gives") String because) {}
}
