package io.github.steelyard.robustness;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultSchema;
import io.github.steelyard.model.Settled;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.sampling.WeightSampler;
import java.util.List;
import java.util.Optional;

/**
 * On which uncertainty the first place hangs most, and what each of them reaches.
 *
 * <p><b>Formula:</b> share of x = I(first; x) / H(first) = (H(first) − E<sub>x</sub>[H(first | x)]) / H(first), H the
 * entropy of who is first over the draws, weights and all other uncertainties included ({@link EntropyDrop}).
 *
 * <p><b>Out:</b> 0 to 1; shares need not add up, since what two facts settle together is not what each settles alone.
 *
 * <p><b>Edge:</b> where one option is first in every draw, all shares are 0. Options that have chances of their own see
 * one fact differently; then what they see together counts.
 *
 * <p><b>Source:</b> Cover &amp; Thomas (2006), Elements of information theory, 2nd edition, section 2.4.
 */
final class KeyUncertainties implements Analysis<KeyUncertaintiesResult> {

    @Override
    public Description description() {
        return Description.of(
                        "key-uncertainties",
                        "Key uncertainties",
                        "On which uncertainty the first place hangs most, which performances each of them reaches, and who"
                                + " leads under each of its outcomes.")
                .formula("share of x = (H(first) - E_x[H(first | x)]) / H(first)")
                .source("Cover & Thomas (2006), Elements of information theory, 2nd edition")
                .parameter(ParameterSpec.integer("samples", 10_000)
                        .in(100, 1_000_000)
                        .help("number of draws"))
                .parameter(ParameterSpec.choice("weights", "stated", "any")
                        .help("'stated' draws the weights as the file says, 'any' from all weights alike"))
                .outputs(ResultSchema.meanings(KeyUncertaintiesResult.class));
    }

    @Override
    public Optional<String> objection(Study study, Parameters parameters) {
        if (study.problem().options().size() < 2) {
            return Optional.of("a choice takes two options");
        }
        return Settled.uncertainties(study.problem()).all().isEmpty()
                ? Optional.of("no performance depends on an uncertainty")
                : Analysis.super.objection(study, parameters);
    }

    @Override
    public KeyUncertaintiesResult run(
            Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        WeightSampler weights =
                WeightSpread.of(study, parameters.text("weights").equals("any"));
        SampledScores sampled = new SampledScores(
                PerformanceSampler.of(study), weights, Scoring.of(study), parameters.integer("samples"), cancellation);
        progress.done(0.9);
        return new Facts(study, sampled, cancellation).result();
    }

    @Override
    public List<Block> present(KeyUncertaintiesResult result) {
        return KeyUncertaintiesReport.of(result);
    }
}
