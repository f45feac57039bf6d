package io.github.steelyard.robustness;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import java.util.List;
import java.util.Map;

/**
 * On which uncertainty the first place hangs most.
 *
 * @param study what was asked
 * @param leader who is first most often
 * @param samples draws
 * @param entropy of who is first, in bits
 * @param facts those that explain most first
 */
@Outputs({"leader", "entropy", "samples", "uncertainties"})
public record KeyUncertaintiesResult(
        Study study,
        @Meaning("who is first most often") Option leader,
        @Meaning("number of draws") int samples,
        @Meaning("entropy of who is first, in bits") double entropy,

        @Meaning(
                value = "each uncertainty that some performance depends on, those that explain most first",
                name = "uncertainties")
        List<Fact> facts) {

    /**
     * Copies {@code facts}.
     *
     * @param study what was asked
     * @param leader who is first most often
     * @param samples draws
     * @param entropy of who is first, in bits
     * @param facts those that explain most first
     * @throws NullPointerException when it or a part of it is null
     */
    public KeyUncertaintiesResult {
        facts = List.copyOf(facts);
    }

    /**
     * An uncertainty, or several that correlations join.
     *
     * @param id {@code uncertainty:ID}
     * @param words "whether “Ban” holds"
     * @param share of the entropy of who is first that knowing it would take away on average, 0 to 1
     * @param cells how many performances of options depend on it, by criterion; criteria without any are left out
     * @param leaders who is first most often under each of its outcomes
     */
    public record Fact(
            @Meaning("uncertainty:ID, of several that correlations join with a plus between")
            String id,

            @Meaning("what it is, in words") String words,

            @Meaning(
                    value = "share of the uncertainty about who is first that knowing it would take away on average",
                    name = "share-of-first-place")
            double share,

            @Meaning("how many performances depend on it, by criterion")
            Map<Criterion, Integer> cells,

            @Meaning(value = "who is first most often under each of its outcomes", name = "leaders")
            List<Outcome> leaders) {

        /**
         * Copies {@code cells} and {@code leaders}.
         *
         * @param id {@code uncertainty:ID}
         * @param words "whether “Ban” holds"
         * @param share of the entropy of who is first that knowing it would take away on average, 0 to 1
         * @param cells how many performances of options depend on it, by criterion; criteria without any are left out
         * @param leaders who is first most often under each of its outcomes
         * @throws NullPointerException when one of them or a part of one is null
         */
        public Fact {
            cells = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(cells));
            leaders = List.copyOf(leaders);
        }

        int reach() {
            return cells.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * One outcome of an uncertainty.
     *
     * @param outcome "it holds", "it does not hold", "it is stalls", "it is below 2.4%"
     * @param chance share of the draws
     * @param leader who is first most often then
     * @param first in what share of these draws
     */
    public record Outcome(
            @Meaning("the outcome, in words") String outcome,
            @Meaning("share of the draws") double chance,

            @Meaning(value = "who is first most often then", name = "first-most-often")
            Option leader,

            @Meaning(value = "in what share of these draws it is", name = "first-share")
            double first) {}

    /** {@return the analysis that gives it} */
    public static Analysis<KeyUncertaintiesResult> analysis() {
        return new KeyUncertainties();
    }
}
