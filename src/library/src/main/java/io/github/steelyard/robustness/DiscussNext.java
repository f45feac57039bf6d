package io.github.steelyard.robustness;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultSchema;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.sampling.WeightSampler;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The value of information: what it would be worth to know each performance, all performances on a criterion, or a
 * weight, before choosing; an agenda.
 *
 * <p><b>Formula:</b> EVPI = E[max<sub>i</sub> s<sub>i</sub>] − max<sub>i</sub> E[s<sub>i</sub>]; EVPPI of x =
 * E<sub>x</sub>[max<sub>i</sub> E[s<sub>i</sub> | x]] − max<sub>i</sub> E[s<sub>i</sub>], s the score, turned so that more is
 * better.
 *
 * <p><b>Out:</b> in units of the score; each at least 0 and at most the EVPI, up to the standard error. They need not add
 * up.
 *
 * <p><b>Edge:</b> where nothing can change who is best, everything is exactly 0.
 *
 * <p><b>Source:</b> Raiffa &amp; Schlaifer (1961), Applied Statistical Decision Theory; Strong, Oakley &amp; Brennan
 * (2014).
 */
final class DiscussNext implements Analysis<DiscussResult> {

    @Override
    public Description description() {
        return Description.of(
                        "discuss-next",
                        "What to discuss next (value of information)",
                        "What it would be worth to know each uncertain performance, criterion or weight before choosing, the "
                                + "most worthwhile first.")
                .formula("EVPI = E[max_i s_i] - max_i E[s_i]; EVPPI of x = E_x[max_i E[s_i | x]] - max_i E[s_i]")
                .source(
                        "Raiffa & Schlaifer (1961), Applied Statistical Decision Theory; Strong, Oakley & Brennan (2014), "
                                + "Medical Decision Making 34, 311-326")
                .parameter(ParameterSpec.integer("samples", 10_000)
                        .in(100, 1_000_000)
                        .help(
                                "number of draws; fewer are needed where the score sums weighted values, none where a few "
                                        + "discrete performances are all that is uncertain"))
                .parameter(ParameterSpec.choice("weights", "stated", "any")
                        .help("'stated' draws the weights as the file says, 'any' from all weights alike"))
                .outputs(ResultSchema.meanings(DiscussResult.class));
    }

    @Override
    public Optional<String> objection(Study study, Parameters parameters) {
        return study.problem().options().size() < 2
                ? Optional.of("a choice takes two options")
                : Analysis.super.objection(study, parameters);
    }

    @Override
    public DiscussResult run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        WeightSampler weights =
                WeightSpread.of(study, parameters.text("weights").equals("any"));
        PerformanceSampler performances = PerformanceSampler.of(study);
        Scoring scoring = Scoring.of(study);
        Agenda agenda = new Agenda(study, performances, weights, cancellation);
        Optional<DiscreteStates> states = DiscreteStates.of(performances, weights, scoring, cancellation);
        if (states.isPresent()) {
            return agenda.exact(states.get());
        }
        SampledScores sampled =
                new SampledScores(performances, weights, scoring, parameters.integer("samples"), cancellation);
        progress.done(0.5);
        DiscussResult result = agenda.sampled(sampled);
        progress.done(1);
        return result;
    }

    @Override
    public List<Block> present(DiscussResult result) {
        return DiscussReport.of(result);
    }

    /** What knowing everything would be worth. */
    @Override
    public OptionalDouble measure(DiscussResult result) {
        return OptionalDouble.of(result.perfect().gain());
    }
}
