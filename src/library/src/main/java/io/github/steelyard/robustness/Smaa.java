package io.github.steelyard.robustness;

import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultSchema;
import io.github.steelyard.report.document.Block;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * Stochastic multicriteria acceptability analysis: how often each option has each rank when weights and performances are
 * drawn from all that the file allows.
 *
 * <p><b>Formula:</b> b<sub>i</sub><sup>r</sup> = P(option i has rank r); central weights w<sub>i</sub><sup>c</sup> =
 * E[w | i first]; confidence factor p<sub>i</sub><sup>c</sup> = P(i first | w = w<sub>i</sub><sup>c</sup>); pairwise
 * winning P(i beats i′); expected rank Σ<sub>r</sub> r·b<sub>i</sub><sup>r</sup>; entropy −Σ<sub>i</sub>
 * b<sub>i</sub><sup>1</sup> log<sub>2</sub> b<sub>i</sub><sup>1</sup>.
 *
 * <p><b>Holds:</b> acceptabilities sum to 1 over the ranks of an option and over the options of a rank.
 *
 * <p><b>Edge:</b> options that tie over several ranks share them. An option that is never first has neither central
 * weights nor a confidence factor. With exact performances, a score linear in the weights and at most two degrees of
 * freedom in the weights, no draws are made: the figures are exact.
 *
 * <p><b>Error:</b> random draws √(p(1 − p)/n); quasi-random ones, from how far {@code 16} replicates differ.
 *
 * <p><b>Throws:</b> a refusal when the stated bounds and orders leave no weights.
 *
 * <p><b>Cost:</b> O(samples · options · (criteria + options)); memory does not depend on the samples.
 *
 * <p><b>Source:</b> Lahdelma &amp; Salminen (2001), SMAA-2, Operations Research 49, 444–454; Leskinen et al. (2006) for
 * pairwise winning.
 *
 * <p><b>Differs:</b> options that tie over ranks r … r + g − 1 have 1/g of each. R's smaa gives all of them rank r and
 * leaves the next ones empty, JSMAA gives all of them r and closes up (1, 1, 2), so that there the options of a rank do
 * not sum to 1 and central weights count a draw for every winner; both tie only scores that are equal to the last bit,
 * here those within {@link io.github.steelyard.aggregation.Ranking#TIE_TOLERANCE}. Where scores never tie, all agree.
 */
final class Smaa implements Analysis<SmaaResult> {

    @Override
    public Description description() {
        return Description.of(
                        "smaa",
                        "Stochastic acceptability (SMAA-2)",
                        "How often each option comes out at each rank when weights and performances are drawn from all that "
                                + "the file allows.")
                .formula("b_i^r = P(option i has rank r); w_i^c = E[w | i is first]; p_i^c = P(i is first | w = w_i^c)")
                .source("Lahdelma & Salminen (2001), SMAA-2: Stochastic multicriteria acceptability analysis for group "
                        + "decision making, Operations Research 49(3), 444-454")
                .parameter(ParameterSpec.integer("samples", 10_000)
                        .in(1, 1_000_000_000)
                        .help("number of draws; not used where the answer is exact"))
                .parameter(ParameterSpec.optional("until-error", ParameterKind.NUMBER)
                        .in(0.0001, 0.5)
                        .help("draws until no standard error of an acceptability is larger, instead of 'samples'"))
                .parameter(
                        ParameterSpec.choice("draws", "random", "quasi")
                                .help(
                                        "'random' draws stand each on their own; 'quasi' are quasi-random points in 16 replicates: "
                                                + "fewer draws for the same error, which the replicates tell; at most 300 options"))
                .parameter(ParameterSpec.choice("weights", "stated", "any")
                        .help("'stated' draws the weights as the file says: over its bounds and orders, else spread by "
                                + "weight-uncertainty; 'any' draws from all weights alike"))
                .parameter(ParameterSpec.optional("methods", ParameterKind.CHOICES)
                        .words(AggregationMethods.all().ids())
                        .help(
                                "several methods that all rank every draw and count alike, to see how much of the verdict is "
                                        + "due to the choice of method"))
                .parameter(ParameterSpec.integer("threads", 0)
                        .in(0, 1024)
                        .help("0 for as many as there are processors; the result does not depend on it"))
                .outputs(ResultSchema.meanings(SmaaResult.class));
    }

    @Override
    public SmaaResult run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        return run(study, parameters, cancellation, progress, rougher -> {});
    }

    @Override
    public SmaaResult run(
            Study study,
            Parameters parameters,
            Cancellation cancellation,
            Progress progress,
            Consumer<SmaaResult> soFar) {
        List<String> methods = parameters.has("methods")
                ? parameters.texts("methods").stream().distinct().toList()
                : List.of();
        boolean any = parameters.text("weights").equals("any");
        SmaaRun run = parameters.text("draws").equals("quasi")
                ? SmaaRun.quasi(study, any, methods)
                : SmaaRun.of(study, any, methods);
        int threads = parameters.integer("threads");
        if (parameters.has("until-error")) {
            run.sharpen(parameters.number("until-error"), threads, cancellation, progress, soFar);
        } else {
            run.advance(parameters.integer("samples"), threads, cancellation, progress, soFar);
        }
        return run.result();
    }

    @Override
    public List<Block> present(SmaaResult result) {
        return SmaaReport.of(result);
    }

    /** The first-rank acceptability of the option that is first most often. */
    @Override
    public OptionalDouble measure(SmaaResult result) {
        double most = 0;
        for (int i = 0; i < result.acceptability().rows(); i++) {
            most = Math.max(most, result.first(i));
        }
        return OptionalDouble.of(most);
    }
}
