package io.github.steelyard.robustness;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.Keyed;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How much of the variance of the winner's lead, and of who wins, each input accounts for.
 *
 * @param study what was asked
 * @param winner index of the option that leads at the central weights and performances
 * @param samples base samples
 * @param inputs every input, then {@code facts} and {@code values} where there are any
 */
@Outputs(whole = "by-input")
public record SobolResult(Study study, int winner, int samples, List<Share> inputs) {

    /**
     * Copies {@code inputs}.
     *
     * @param study what was asked
     * @param winner index of the option that leads at the central weights and performances
     * @param samples base samples
     * @param inputs every input, then {@code facts} and {@code values} where there are any
     * @throws NullPointerException when it or a part of it is null
     */
    public SobolResult {
        inputs = List.copyOf(inputs);
    }

    /**
     * The share of one input.
     *
     * @param id as in results
     * @param words for people
     * @param isGroup whether it is all facts or all values together
     * @param lead of the variance of the winner's lead
     * @param identity of the variance of who wins
     */
    public record Share(String id, String words, boolean isGroup, Index lead, Index identity) {}

    /**
     * The index of one input.
     *
     * @param first first-order index
     * @param total total index
     * @param firstLow lower end of the 95% interval of the first-order index
     * @param firstHigh upper end
     * @param totalLow lower end of the 95% interval of the total index
     * @param totalHigh upper end
     */
    @Outputs({"first", "total", "low", "high", "first-low", "first-high"})
    public record Index(
            @Meaning("share of the variance that knowing the input alone would remove")
            OptionalDouble first,

            @Meaning("share that is left while only the input is unknown: with all its interactions")
            OptionalDouble total,

            @Meaning("lower end of the 95% bootstrap interval of 'first'")
            OptionalDouble firstLow,

            @Meaning("its upper end") OptionalDouble firstHigh,

            @Meaning(value = "lower end of the 95% bootstrap interval of 'total'", name = "low")
            OptionalDouble totalLow,

            @Meaning(value = "its upper end", name = "high") OptionalDouble totalHigh) {

        static final Index NONE = new Index(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    /** What is told of an input by its id. */
    @Outputs({"first", "total", "low", "high", "first-low", "first-high", "winner"})
    private record Told(Share share) {

        @Meaning("share of the variance of the lead that knowing the input alone would remove")
        OptionalDouble first() {
            return share.lead().first();
        }

        @Meaning("share that is left while only the input is unknown: with all its interactions")
        OptionalDouble total() {
            return share.lead().total();
        }

        @Meaning("lower end of the 95% bootstrap interval of 'total'")
        OptionalDouble low() {
            return share.lead().totalLow();
        }

        @Meaning("upper end of the 95% bootstrap interval of 'total'")
        OptionalDouble high() {
            return share.lead().totalHigh();
        }

        @Meaning("lower end of the 95% bootstrap interval of 'first'")
        OptionalDouble firstLow() {
            return share.lead().firstLow();
        }

        @Meaning("upper end of the 95% bootstrap interval of 'first'")
        OptionalDouble firstHigh() {
            return share.lead().firstHigh();
        }

        @Meaning("the same for who wins instead of by how much")
        Index winner() {
            return share.identity();
        }
    }

    @Meaning(
            "by input: weight:ID, performance:OPTION/CRITERION, facts (all performances together) and values (all weights"
                    + " together); the input of a weight is the independent gamma variate behind it, and 'weights' is all of them where"
                    + " bounds or orders are stated")
    private Map<String, Told> byInput() {
        return Keyed.by(inputs.stream().map(Share::id).toList(), i -> new Told(inputs.get(i)));
    }

    /** {@return the analysis that gives it} */
    public static Analysis<SobolResult> analysis() {
        return new Sobol();
    }
}
