package io.github.steelyard.portfolio;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.packages.Removed;
import io.github.steelyard.packages.Tried;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What the packages of a decision come to in the additive value model.
 *
 * @param study what was asked, with packages as options
 * @param feasible how many keep all rules, limits and requirements; empty when they are more than 2 million
 * @param best the best ones
 * @param nonDominated by the value at the extreme points of the weights; empty when they were not listed
 * @param coreIndex share of each measure among the non-dominated packages
 * @param additions what each measure adds to the best package
 * @param shapley its Shapley value in the best package
 * @param frontier value against each limit
 * @param turns where the best package changes
 * @param removed what each rule excludes
 * @param tried the package that was asked for, or the best
 */
@Outputs({
    "feasible",
    "best",
    "non-dominated",
    "core-index",
    "with-and-without",
    "shapley",
    "frontier",
    "turns",
    "removed",
    "tried"
})
public record PackagesResult(
        Study study,

        @Meaning("how many packages keep all rules, limits and requirements; null when they are more than 2 million")
        OptionalDouble feasible,

        @Meaning("the best packages, the best first") List<Best> best,

        @Meaning(
                value = "packages of which no other is at least as good at all feasible weights and better at some",
                name = "non-dominated")
        List<List<String>> nonDominated,

        @Meaning(value = "by measure: its share among the non-dominated packages", name = "core-index")
        Map<String, Double> coreIndex,

        @Meaning(
                value = "by measure of the best package: its score less that of the package without it",
                name = "with-and-without")
        Map<String, OptionalDouble> additions,

        @Meaning("by measure of the best package: its Shapley value, parts scored with the rules aside")
        Map<String, Double> shapley,

        @Meaning("by limit: the best package for every amount")
        Map<String, List<Step>> frontier,

        @Meaning("where the best package changes as one weight moves")
        List<Turn> turns,

        @Meaning("what each rule and limit excludes") List<Removed> removed,

        @Meaning("the package that 'measures' asks for, or the best: its place, and what it breaks")
        Tried tried) {

    /**
     * Copies {@code best}, {@code nonDominated}, {@code turns} and {@code removed}.
     *
     * @param study what was asked, with packages as options
     * @param feasible how many keep all rules, limits and requirements; empty when they are more than 2 million
     * @param best the best ones
     * @param nonDominated by the value at the extreme points of the weights; empty when they were not listed
     * @param coreIndex share of each measure among the non-dominated packages
     * @param additions what each measure adds to the best package
     * @param shapley its Shapley value in the best package
     * @param frontier value against each limit
     * @param turns where the best package changes
     * @param removed what each rule excludes
     * @param tried the package that was asked for, or the best
     * @throws NullPointerException when one of them or a part of one is null
     */
    public PackagesResult {
        best = List.copyOf(best);
        nonDominated = nonDominated.stream().map(List::copyOf).toList();
        turns = List.copyOf(turns);
        removed = List.copyOf(removed);
    }

    /**
     * A package.
     *
     * @param measures ids
     * @param score weighted value
     * @param use how much of each limit it uses
     */
    public record Best(
            @Meaning("ids of its measures") List<String> measures,

            @Meaning("its score at the weights of the study")
            double score,

            @Meaning("by limit: how much of it the package uses")
            Map<String, Double> use) {}

    /**
     * The best package for an amount.
     *
     * @param use of the limit
     * @param score weighted value
     * @param measures ids
     * @param isOnHull whether it lies on the convex hull
     */
    public record Step(
            @Meaning("how much it uses of what the limit limits")
            double use,

            @Meaning("its score") double score,
            @Meaning("ids of its measures") List<String> measures,

            @Meaning(value = "whether it lies on the convex hull, the order in which to do things", name = "on-hull")
            boolean isOnHull) {}

    /**
     * A weight at which another package becomes the best.
     *
     * @param criterion whose weight moves, the others in proportion
     * @param now where it is
     * @param at where the best package changes
     * @param side above or below
     * @param measures what is best beyond
     */
    public record Turn(
            @Meaning("whose weight moves, the others in proportion")
            Criterion criterion,

            @Meaning("its weight now") double now,

            @Meaning("its weight where the best package changes")
            double at,

            @Meaning("on which side of it: above or below") String side,

            @Meaning("ids of the measures of the package that is best beyond")
            List<String> measures) {}

    /** {@return the analysis that gives it} */
    public static Analysis<PackagesResult> analysis() {
        return new PackagesCheck();
    }
}
