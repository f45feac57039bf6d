package io.github.steelyard.results;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.figures.ResultValues;
import io.github.steelyard.report.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What differs between two decisions and what each group of changes did to the ranking, format "steelyard-diff/1".
 *
 * @param from how the first is called; empty for one made in code
 * @param to how the second is called; empty for one made in code
 * @param decision title of the second
 * @param isSameRanking whether the same options have the same ranks
 * @param changes all facts that differ
 * @param before ranking of the first
 * @param after ranking of the second
 * @param over the option that leads are measured against: the old leader
 * @param leads over it, before and after
 * @param attribution the change of each lead, shared out by Shapley's value
 * @param errors standard errors of the shares
 * @param permutations how many orders the shares are the mean of
 * @param necessary smallest sets of groups without which the new first place is not reached
 * @param sufficient smallest sets of groups that reach the new first place alone
 * @param notes what to know about the shares
 */
@Outputs({
    "format",
    "from",
    "to",
    "decision",
    "same-ranking",
    "changes",
    "before",
    "after",
    "over",
    "leads",
    "attribution",
    "errors",
    "permutations",
    "necessary",
    "sufficient",
    "notes"
})
public record Difference(
        @Meaning(value = "how the first decision is called; left out for one made in code", omitted = true)
        Optional<String> from,

        @Meaning(value = "how the second decision is called; left out for one made in code", omitted = true)
        Optional<String> to,

        @Meaning("title of the second decision") String decision,

        @Meaning(value = "whether the same options have the same ranks", name = "same-ranking")
        boolean isSameRanking,

        @Meaning("all facts that differ") List<Changed> changes,

        @Meaning("ranking of the first decision, best first")
        List<Place> before,

        @Meaning("ranking of the second decision, best first")
        List<Place> after,

        @Meaning("the option that leads are measured against: the old leader; null where there is none")
        Optional<String> over,

        @Meaning("lead of each option over it") Map<String, Lead> leads,

        @Meaning("by option, then by group: what the group adds to the change of the lead (Shapley); sums to it")
        Map<String, Map<String, Double>> attribution,

        @Meaning(value = "standard errors of the shares; left out where they are exact", omitted = true)
        Optional<Map<String, Map<String, Double>>> errors,

        @Meaning(
                value =
                        "how many seeded orders of the groups the shares are the mean of; left out where they are exact",
                omitted = true)
        Optional<Integer> permutations,

        @Meaning(
                "smallest sets of groups without which the new first place is not reached; empty where it is the old one")
        List<List<String>> necessary,

        @Meaning("smallest sets of groups that reach the new first place alone; empty where it is the old one")
        List<List<String>> sufficient,

        @Meaning("what to know about the shares") List<String> notes) {

    /** {@return the format and its version} */
    @Meaning("the format and its version")
    public String format() {
        return "steelyard-diff/1";
    }

    /**
     * A fact that differs.
     *
     * @param group that it belongs to, as the attribution names it; "evidence" and "texts" bear on no ranking
     * @param subject way through the decision file
     * @param from value before; null where there was none
     * @param to value after; null where there is none
     * @param words in a sentence
     */
    public record Changed(
            @Meaning("group that it belongs to, as the attribution names it")
            String group,

            @Meaning("way through the decision file") String subject,

            @Meaning("value before; null where there was none")
            Object from,

            @Meaning("value after; null where there is none")
            Object to,

            @Meaning("the same in a sentence") String words) {}

    /**
     * An option in a ranking.
     *
     * @param option its id
     * @param name what people read
     * @param rank from 1; ties share the smaller rank
     * @param score as the method gives it
     */
    public record Place(
            @Meaning("id of the option") String option,
            @Meaning("what people read") String name,
            @Meaning("from 1; ties share the smaller rank") int rank,
            @Meaning("as the method gives it") double score) {}

    /**
     * How far an option is ahead.
     *
     * @param before score less that of the old leader, larger is better
     * @param after the same in the second decision
     */
    public record Lead(
            @Meaning("score less that of the old leader, in the first decision")
            double before,

            @Meaning("the same in the second") double after) {

        /** {@return how much it grew} */
        public double change() {
            return after - before;
        }
    }

    /**
     * {@return the same of decisions that are called so}
     *
     * @param first what the first decision is called
     * @param second what the second decision is called
     */
    public Difference named(String first, String second) {
        return new Difference(
                Optional.of(first),
                Optional.of(second),
                decision,
                isSameRanking,
                changes,
                before,
                after,
                over,
                leads,
                attribution,
                errors,
                permutations,
                necessary,
                sufficient,
                notes);
    }

    /** {@return whether nothing at all differs} */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** {@return the document, as {@code diff --format json} prints it: ends in a line break} */
    public String json() {
        return Json.document(ResultValues.plain(this));
    }
}
