package io.github.steelyard.sensitivity;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.Keyed;
import io.github.steelyard.model.Option;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What each option can come to over all feasible weights: best and worst rank, whether it can be first, how far it can
 * fall behind, and whom it beats whatever the weights.
 *
 * <p><b>Formula:</b> a beats b necessarily where min (s<sub>a</sub> − s<sub>b</sub>) ≥ 0 and max &gt; 0 over the feasible
 * w; margin: max over w of the lead over the best other option; maximum regret: max over w and k of s<sub>k</sub> −
 * s<sub>a</sub>. The best rank leaves out the smallest set of competitors without which the rest can all be held back at
 * once; see {@link RankSearch}.
 *
 * <p>Where scores are linear in the weights, a missing performance may have any value in all of this: an option can be
 * first with its own at their best and those of the others at their worst, and its regret is counted the other way round,
 * so that no option is safe for being unknown.
 *
 * <p><b>Edge:</b> ties count for the option (they share the smaller rank), so an option that can draw level with the
 * first can be first. Equal options do not beat each other.
 *
 * <p><b>Source:</b> Kadziński, Greco &amp; Słowiński (2012), Extreme ranking analysis in robust ordinal regression, Omega
 * 40, 488–501; Hazen (1986), Partial information, dominance, and potential optimality, Operations Research 34, 296–310.
 *
 * @param study what was asked
 * @param options in the order of the file
 * @param isExact whether everything is proved; otherwise scores are not linear in the weights and these are the
 *     extremes over the weights tried
 * @param isStated whether the decision (or a lock) restricts the weights
 */
@Outputs(whole = "by-option")
public record RankBounds(Study study, List<Bounds> options, boolean isExact, boolean isStated) {

    /**
     * Copies {@code options}.
     *
     * @param study what was asked
     * @param options in the order of the file
     * @param isExact whether everything is proved; otherwise scores are not linear in the weights and these are the
     *     extremes over the weights tried
     * @param isStated whether the decision (or a lock) restricts the weights
     * @throws NullPointerException when it or a part of it is null
     */
    public RankBounds {
        options = List.copyOf(options);
    }

    /**
     * What one option can come to.
     *
     * @param option which
     * @param best rank that no weights improve
     * @param worst rank below which no weights push it
     * @param isBestExact whether {@code best} is reached; otherwise the search was cut off and it is a bound
     * @param isWorstExact the same for {@code worst}
     * @param margin its largest lead over the best other option; negative when it is never first; empty when alone
     * @param isPotentiallyOptimal whether some weights put it first
     * @param maxRegret how far it can fall behind the best
     * @param regretTo behind whom; empty when it never falls behind
     * @param necessarilyBeats whom it is never behind, and ahead of somewhere
     * @param possiblyBeats whom it is ahead of somewhere
     * @param beatenBy shares of others in a mixture that is ahead of it everywhere, where it is never first
     */
    public record Bounds(
            Option option,
            int best,
            int worst,
            boolean isBestExact,
            boolean isWorstExact,
            OptionalDouble margin,
            boolean isPotentiallyOptimal,
            double maxRegret,
            List<Option> regretTo,
            List<Option> necessarilyBeats,
            List<Option> possiblyBeats,
            Map<Option, Double> beatenBy) {

        /**
         * Copies {@code regretTo}, {@code necessarilyBeats}, {@code possiblyBeats} and {@code beatenBy}.
         *
         * @param option which
         * @param best rank that no weights improve
         * @param worst rank below which no weights push it
         * @param isBestExact whether {@code best} is reached; otherwise the search was cut off and it is a bound
         * @param isWorstExact the same for {@code worst}
         * @param margin its largest lead over the best other option; negative when it is never first; empty when alone
         * @param isPotentiallyOptimal whether some weights put it first
         * @param maxRegret how far it can fall behind the best
         * @param regretTo behind whom; empty when it never falls behind
         * @param necessarilyBeats whom it is never behind, and ahead of somewhere
         * @param possiblyBeats whom it is ahead of somewhere
         * @param beatenBy shares of others in a mixture that is ahead of it everywhere, where it is never first
         * @throws NullPointerException when one of them or a part of one is null
         */
        public Bounds {
            regretTo = List.copyOf(regretTo);
            necessarilyBeats = List.copyOf(necessarilyBeats);
            possiblyBeats = List.copyOf(possiblyBeats);
            beatenBy = Collections.unmodifiableMap(new LinkedHashMap<>(beatenBy));
        }
    }

    /** What is told of an option by its id. */
    @Outputs({
        "best",
        "worst",
        "potentially-optimal",
        "margin",
        "max-regret",
        "regret-to",
        "necessarily-beats",
        "possibly-beats",
        "beaten-by",
        "exact"
    })
    private record Told(RankBounds all, Bounds bounds) {

        @Meaning("the best rank at any feasible weights")
        int best() {
            return bounds.best();
        }

        @Meaning("the worst rank at any feasible weights")
        int worst() {
            return bounds.worst();
        }

        @Meaning("whether some feasible weights put it first, alone or level")
        boolean potentiallyOptimal() {
            return bounds.isPotentiallyOptimal();
        }

        @Meaning("its largest lead over the best other option; negative when it is never first")
        OptionalDouble margin() {
            return bounds.margin();
        }

        @Meaning("how far it can fall behind the best option, in score")
        double maxRegret() {
            return bounds.maxRegret();
        }

        @Meaning("behind whom; null when it never falls behind")
        Optional<Option> regretTo() {
            return bounds.regretTo().stream().findFirst();
        }

        @Meaning("whom it is never behind, and ahead of at some weights")
        List<Option> necessarilyBeats() {
            return bounds.necessarilyBeats();
        }

        @Meaning("whom it is ahead of at some weights")
        List<Option> possiblyBeats() {
            return bounds.possiblyBeats();
        }

        @Meaning(
                value = "where it is never first: the mixture of others that is ahead of it everywhere",
                omitted = true)
        Optional<Map<Option, Double>> beatenBy() {
            return !bounds.isPotentiallyOptimal() && all.isExact() ? Optional.of(bounds.beatenBy()) : Optional.empty();
        }

        @Meaning(
                "true where ranks are proved; false where the search was cut off and they are outer bounds, or where scores"
                        + " are not linear in the weights and they are extremes over weights tried")
        boolean exact() {
            return all.isExact() && bounds.isBestExact() && bounds.isWorstExact();
        }
    }

    @Meaning("by option")
    private Map<Option, Told> byOption() {
        return Keyed.by(options.stream().map(Bounds::option).toList(), i -> new Told(this, options.get(i)));
    }

    /**
     * {@return the bounds over what the decision states}
     *
     * @param study the study that is asked
     */
    public static RankBounds of(Study study) {
        return of(study, FeasibleWeights.of(study.nodeWeights()));
    }

    /**
     * {@return the bounds over a region of weights}
     *
     * @param study the study that is asked
     * @param region weights that are allowed
     * @throws Refusal when no weights lie in the region
     */
    public static RankBounds of(Study study, FeasibleWeights region) {
        return of(study, region, Cancellation.NEVER, Progress.NONE);
    }

    static RankBounds of(Study study, FeasibleWeights region, Cancellation cancellation, Progress progress) {
        if (region.isStated() && region.isEmpty()) {
            throw new Refusal("no weights satisfy all stated bounds, orders and locks");
        }
        ScoreModel model = ScoreModel.of(study);
        List<Bounds> bounds = model.isLinear()
                ? new RankPrograms(model, region, cancellation, progress).all()
                : new RankSamples(model, region, cancellation, progress).all();
        return new RankBounds(study, bounds, model.isLinear(), region.isStated());
    }

    /** {@return the option whose maximum regret is smallest; of several the first in the file} */
    public Bounds safest() {
        Bounds safest = options.get(0);
        for (Bounds b : options) {
            safest = b.maxRegret() < safest.maxRegret() - 1e-12 ? b : safest;
        }
        return safest;
    }

    /** {@return the analysis that gives it} */
    public static Analysis<RankBounds> analysis() {
        return new RankIntervals();
    }
}
