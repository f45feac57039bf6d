package io.github.steelyard.sensitivity;

import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.aggregation.Scores;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Settled;
import io.github.steelyard.model.Uncertainties;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A study with one performance replaced by another number, scales and weights as they are. In the additive value model
 * only one score moves, by the weight times the change of value; other methods are run anew.
 */
final class Trials {

    private final ScoreModel model;
    private final Study study;
    private final AggregationMethod method;
    private final Parameters parameters;
    private final boolean isAdditive;

    Trials(ScoreModel model) {
        this.model = model;
        this.study = model.study();
        this.method = study.method();
        this.parameters = study.parameters();
        this.isAdditive = method.id().equals("weighted-sum")
                && parameters.text("normalization").equals("value");
    }

    /** Whether the scores are weighted means of values, so that one performance moves one score. */
    boolean isAdditive() {
        return isAdditive;
    }

    /** The scores and ranks with that performance; empty when the method cannot take it. */
    Optional<Outcome> with(int i, int j, double performance) {
        if (isAdditive) {
            double[] scores = model.scores().clone();
            double value = study.problem().curves().get(j).value(performance);
            scores[i] += model.weights()[j] * (value - model.row(i)[j]);
            return Optional.of(new Outcome(scores, Ranking.of(scores, true)));
        }
        return tried(() -> Settled.with(study.problem(), i, j, performance));
    }

    /** The scores and ranks where uncertainties are others; empty when the method cannot take it. */
    Optional<Outcome> under(Uncertainties other) {
        return tried(() -> Settled.under(study.problem(), other));
    }

    private Optional<Outcome> tried(Supplier<Problem> problem) {
        try {
            Problem changed = problem.get();
            Scores scores = method.prepared(changed, parameters).score(study.weights(), Tracer.OFF);
            double[] turned = scores.toArray();
            for (int k = 0; k < turned.length; k++) {
                turned[k] = model.original(turned[k]);
            }
            return Optional.of(new Outcome(turned, scores.ranking()));
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    /**
     * What comes out.
     *
     * @param scores more is better
     * @param ranking of the options
     */
    record Outcome(double[] scores, Ranking ranking) {

        /** By how much option i is ahead of option k. */
        double gap(int i, int k) {
            return scores[i] == scores[k] ? 0 : scores[i] - scores[k];
        }

        /** By how much option i is ahead of the best other one; negative when it is behind. */
        double lead(int i) {
            double best = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < scores.length; k++) {
                if (k != i) {
                    best = Math.max(best, scores[k]);
                }
            }
            return scores.length == 1 ? 0 : scores[i] == best ? 0 : scores[i] - best;
        }
    }
}
