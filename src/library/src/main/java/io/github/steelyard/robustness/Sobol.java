package io.github.steelyard.robustness;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultSchema;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.robustness.SobolResult.Index;
import io.github.steelyard.robustness.SobolResult.Share;
import io.github.steelyard.sampling.WeightSampler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Variance-based sensitivity: which uncertain performance or weight accounts for how much of the variance of the winner's
 * lead, and of who wins.
 *
 * <p><b>In:</b> weights and performances as {@link Smaa} draws them; an input "weight of j" is the independent variate
 * behind that weight (see {@link Factors}).
 *
 * <p><b>Out:</b> first-order indices add up to at most 1, totals to at least 1, both up to sampling error.
 *
 * <p><b>Edge:</b> where nothing varies there are no indices: null.
 *
 * <p><b>Cost:</b> samples · (inputs + 4) rankings.
 */
final class Sobol implements Analysis<SobolResult> {

    @Override
    public Description description() {
        return Description.of(
                        "sobol",
                        "Variance-based sensitivity (Sobol indices)",
                        "Which uncertain performance or weight accounts for how much of the variance of the winner's lead and "
                                + "of who wins; facts and values also as groups.")
                .formula(
                        "S_i = Var(E[f | x_i]) / Var(f); T_i = 1 - Var(E[f | all but x_i]) / Var(f); f the lead of the "
                                + "present winner over the best other, or the indicators of who wins")
                .source(
                        "Saltelli et al. (2010), Computer Physics Communications 181, 259-270; Jansen (1999), ibid. 117, "
                                + "35-43")
                .parameter(ParameterSpec.integer("samples", 1024)
                        .in(16, 65536)
                        .help("base samples, raised to a power of two; the method is run (inputs + 4) times as often"))
                .parameter(ParameterSpec.choice("weights", "stated", "any")
                        .help("'stated' draws the weights as the file says, 'any' from all weights alike"))
                .outputs(ResultSchema.meanings(SobolResult.class));
    }

    @Override
    public Optional<String> objection(Study study, Parameters parameters) {
        return study.problem().options().size() < 2
                ? Optional.of("a lead takes two options")
                : Analysis.super.objection(study, parameters);
    }

    @Override
    public SobolResult run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        WeightSampler weights =
                WeightSpread.of(study, parameters.text("weights").equals("any"));
        Factors factors = new Factors(PerformanceSampler.of(study), weights);
        Outputs outputs = new Outputs(factors, Scoring.of(study));
        int samples = Integer.highestOneBit(parameters.integer("samples") - 1) << 1;
        List<Share> shares = new ArrayList<>();
        List<List<Factors.Input>> blocks = new ArrayList<>();
        for (Factors.Input input : factors.inputs()) {
            blocks.add(List.of(input));
            shares.add(new Share(input.id(), input.words(), false, Index.NONE, Index.NONE));
        }
        for (boolean isWeight : new boolean[] {false, true}) {
            List<Factors.Input> all = factors.inputs().stream()
                    .filter(input -> input.isWeight() == isWeight)
                    .toList();
            if (!all.isEmpty()) {
                blocks.add(all);
                String words = isWeight ? "all values (weights)" : "all facts (performances)";
                shares.add(new Share(isWeight ? "values" : "facts", words, true, Index.NONE, Index.NONE));
            }
        }
        if (blocks.isEmpty()) {
            return new SobolResult(study, outputs.winner, samples, List.of());
        }
        Index[][] indices = indices(outputs, blocks, samples, study.seed(), cancellation, progress);
        for (int f = 0; f < blocks.size(); f++) {
            Share share = shares.get(f);
            shares.set(f, new Share(share.id(), share.words(), share.isGroup(), indices[0][f], indices[1][f]));
        }
        return new SobolResult(study, outputs.winner, samples, shares);
    }

    private static Index[][] indices(
            Outputs outputs,
            List<List<Factors.Input>> blocks,
            int samples,
            long seed,
            Cancellation cancellation,
            Progress progress) {
        int coordinates = outputs.factors.coordinates();
        SobolPoints points = new SobolPoints(2 * coordinates, seed);
        SobolIndices lead = new SobolIndices(blocks.size(), samples, new double[] {outputs.centre});
        SobolIndices identity = new SobolIndices(blocks.size(), samples, new double[outputs.options]);
        for (int k = 0; k < samples; k++) {
            double[] both = points.next();
            Factors.Values a = outputs.factors.at(Arrays.copyOf(both, coordinates));
            Factors.Values b = outputs.factors.at(Arrays.copyOfRange(both, coordinates, both.length));
            Outputs.At atA = outputs.at(a);
            Outputs.At atB = outputs.at(b);
            lead.base(k, atA.lead, atB.lead);
            identity.base(k, atA.first, atB.first);
            for (int f = 0; f < blocks.size(); f++) {
                cancellation.check();
                a.exchange(blocks.get(f), b);
                Outputs.At at = outputs.at(a);
                a.exchange(blocks.get(f), b);
                lead.mixed(k, f, at.lead);
                identity.mixed(k, f, at.first);
            }
            progress.done((k + 1.0) / samples);
        }
        return new Index[][] {lead.indices(seed), identity.indices(seed)};
    }

    /** The lead of the present winner and the indicators of who wins, for values of the inputs. */
    private static final class Outputs {
        final Factors factors;
        final int options;
        final int winner;
        final double centre;
        private final Scoring scoring;

        record At(double[] lead, double[] first) {}

        Outputs(Factors factors, Scoring scoring) {
            this.factors = factors;
            this.scoring = scoring;
            double[] middle = new double[factors.coordinates()];
            Arrays.fill(middle, 0.5);
            double[] scores = scores(factors.at(middle));
            this.options = scores.length;
            this.winner = Ranking.of(scores, true).option(0);
            this.centre = lead(scores);
        }

        private double[] scores(Factors.Values values) {
            return scoring.scores(values.columns(), values.weights());
        }

        private double lead(double[] scores) {
            double best = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < scores.length; i++) {
                best = i == winner ? best : Math.max(best, scores[i]);
            }
            return scores[winner] - best;
        }

        At at(Factors.Values values) {
            double[] scores = scores(values);
            List<Integer> leaders = Ranking.of(scores, true).leaders();
            double[] first = new double[options];
            leaders.forEach(i -> first[i] = 1.0 / leaders.size());
            return new At(new double[] {lead(scores)}, first);
        }
    }

    @Override
    public List<Block> present(SobolResult result) {
        return SobolReport.of(result);
    }
}
