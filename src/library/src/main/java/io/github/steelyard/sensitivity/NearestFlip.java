package io.github.steelyard.sensitivity;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Weights;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The smallest move of weight, by the sum of changes, that puts any other option level with the first: what
 * {@link Flips#nearest} gives, without solving for every option.
 *
 * <p><b>Formula:</b> options come in rank order, each with its {@link DirectMove}, which bounds the true move from below,
 * and is it where nobody and nothing is in the way; otherwise a linear programme says. The search ends where even the
 * widest spread of terms could not close the gap with less than the best move so far.
 *
 * <p><b>Cost:</b> a few options where the field is close; after {@link #PROGRAMMES} programmes it gives up.
 *
 * @param step to the nearest; empty when there is none
 * @param isProved whether that is certain, and not only as far as was looked
 */
record NearestFlip(Optional<Step> step, boolean isProved) {

    /**
     * The smallest move.
     *
     * @param challenger who is first after it
     * @param moved the share of weight that moves
     * @param moves what goes from where to where
     * @param arrival whether the two are level there
     */
    record Step(Option challenger, double moved, List<Flips.Move> moves, Flips.Arrival arrival) {

        /**
         * Whether a ranking at the weights after the moves says so, too. Searches along a few directions can end beside a
         * jump of scores.
         */
        boolean holds(Evaluation before) {
            Study study = before.study();
            int first = before.ranking().option(0);
            int other = study.problem().optionIndex(challenger.id());
            boolean isLevel = arrival == Flips.Arrival.LEVEL;
            Evaluation after =
                    study.with(moved(study, isLevel ? 1 : 1 + BEYOND)).evaluate();
            return isLevel
                    ? Math.abs(after.scores().at(first) - after.scores().at(other)) <= LEVEL * size(before)
                    : after.ranking().rank(other) <= after.ranking().rank(first);
        }

        private Weights moved(Study study, double share) {
            double[] weights = study.weights().toArray();
            for (Flips.Move move : moves) {
                weights[study.problem().criteria().indexOf(move.from())] -= move.share() * share;
                weights[study.problem().criteria().indexOf(move.to())] += move.share() * share;
            }
            for (int j = 0; j < weights.length; j++) {
                weights[j] = Math.max(0, weights[j]);
            }
            return Weights.of(weights);
        }

        private static double size(Evaluation evaluation) {
            return Arrays.stream(evaluation.ranking().order())
                    .mapToDouble(i -> Math.abs(evaluation.scores().at(i)))
                    .filter(Double::isFinite)
                    .max()
                    .orElse(1);
        }
    }

    /** Scores that differ by a smaller share of the largest are level. */
    private static final double LEVEL = 1e-5;

    /** The share by which a move goes beyond the place where scores jump. */
    private static final double BEYOND = 1e-6;

    /** Programmes after which the search is cut off. */
    static final int PROGRAMMES = 300;

    static NearestFlip of(ScoreModel model, FeasibleWeights region) {
        return of(model, region, Cancellation.NEVER);
    }

    static NearestFlip of(ScoreModel model, FeasibleWeights region, Cancellation cancellation) {
        Ranking ranking = model.ranking();
        int first = model.first();
        double widest = widest(model);
        int nearest = -1;
        double[] weights = model.weights();
        double least = Double.POSITIVE_INFINITY;
        int programmes = 0;
        for (int p = 1; p < model.options(); p++) {
            int c = ranking.option(p);
            double gap = (model.scores()[first] - model.scores()[c]) / model.size();
            if (gap >= 2 * widest * least) {
                break;
            }
            DirectMove direct = DirectMove.of(model, c);
            if (direct.moved() >= least - 1e-12) {
                continue;
            }
            if (region.constraints().isEmpty() && direct.isFree(model, c)) {
                least = direct.moved();
                nearest = c;
                weights = direct.weights();
            } else if (programmes++ < PROGRAMMES) {
                cancellation.check();
                Optional<double[]> exact = FlipPrograms.least(model, region, c);
                double moved = exact.map(w -> moved(model.weights(), w)).orElse(Double.POSITIVE_INFINITY);
                if (moved < least - 1e-12) {
                    least = moved;
                    nearest = c;
                    weights = exact.get();
                }
            }
        }
        boolean proved = programmes <= PROGRAMMES;
        if (nearest < 0) {
            return new NearestFlip(Optional.empty(), proved);
        }
        List<Flips.Move> moves = Flips.moves(model.study().problem().criteria(), model.weights(), weights);
        return new NearestFlip(Optional.of(new Step(model.option(nearest), least, moves, Flips.Arrival.LEVEL)), proved);
    }

    private static double moved(double[] from, double[] to) {
        double sum = 0;
        for (int j = 0; j < to.length; j++) {
            sum += Math.abs(to[j] - from[j]);
        }
        return sum / 2;
    }

    /** The widest range of the terms of a criterion, scaled. */
    private static double widest(ScoreModel model) {
        double widest = 0;
        for (int j = 0; j < model.criteria(); j++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < model.options(); i++) {
                low = Math.min(low, model.row(i)[j]);
                high = Math.max(high, model.row(i)[j]);
            }
            widest = Math.max(widest, high - low);
        }
        return widest / model.size();
    }
}
