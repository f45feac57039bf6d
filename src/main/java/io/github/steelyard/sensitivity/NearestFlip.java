package io.github.steelyard.sensitivity;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The smallest move of weight, by the sum of changes, that puts any other option level with the first: what
 * {@link Flips#nearest} gives, without solving for every option.
 *
 * <p><b>Formula:</b> weight that moves from criterion j to k changes the lead of c over the first by d<sub>k</sub> −
 * d<sub>j</sub>, so the least move that lets c catch the first alone takes from the smallest d and gives to the largest.
 * That bounds the true move from below, and is it where no third option is in the way and nothing restricts the weights;
 * otherwise a linear programme says. Options come in rank order, and the search ends where even the widest spread of
 * terms could not close the gap with less than the best move so far.
 *
 * <p><b>Cost:</b> a few options where the field is close; after {@link #PROGRAMMES} programmes it gives up.
 *
 * @param challenger the nearest; empty when there is none
 * @param isProved whether that is certain, and not only as far as was looked
 */
record NearestFlip(Optional<Flips.Challenger> challenger, boolean isProved) {

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
        double least = Double.POSITIVE_INFINITY;
        int programmes = 0;
        for (int p = 1; p < model.options(); p++) {
            int c = ranking.option(p);
            double gap = (model.scores()[first] - model.scores()[c]) / model.size();
            if (gap >= 2 * widest * least) {
                break;
            }
            double[] w = model.weights();
            double moved = alone(model.scaledLead(c, first), w, gap);
            if (moved >= least - 1e-12) {
                continue;
            }
            if (region.constraints().isEmpty() && isAhead(model, c, w)) {
                least = moved;
                nearest = c;
            } else if (programmes++ < PROGRAMMES) {
                cancellation.check();
                double exact = FlipPrograms.leastMoved(model, region, c);
                if (exact < least - 1e-12) {
                    least = exact;
                    nearest = c;
                }
            }
        }
        boolean proved = programmes <= PROGRAMMES;
        return nearest < 0
                ? new NearestFlip(Optional.empty(), proved)
                : new NearestFlip(Optional.of(FlipPrograms.one(model, region, nearest)), proved);
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

    /** The least weight to move until a gap is closed; {@code w} is moved along. Infinite when it cannot be. */
    private static double alone(double[] d, double[] w, double gap) {
        int to = 0;
        for (int j = 1; j < d.length; j++) {
            to = d[j] > d[to] ? j : to;
        }
        if (gap > 0 && d[to] <= 1e-12) {
            return Double.POSITIVE_INFINITY;
        }
        List<Integer> from = new ArrayList<>();
        for (int j = 0; j < d.length; j++) {
            if (w[j] > 0 && d[j] < d[to]) {
                from.add(j);
            }
        }
        from.sort((a, b) -> Double.compare(d[a], d[b]));
        double left = gap;
        double moved = 0;
        for (int j : from) {
            if (left <= 0) {
                break;
            }
            double share = Math.min(w[j], left / (d[to] - d[j]));
            left -= share * (d[to] - d[j]);
            moved += share;
            w[j] -= share;
            w[to] += share;
        }
        return left > 1e-12 ? Double.POSITIVE_INFINITY : moved;
    }

    /** Whether c is ahead of everybody but the first. */
    private static boolean isAhead(ScoreModel model, int c, double[] w) {
        for (int k = 0; k < model.options(); k++) {
            double lead = 0;
            for (int j = 0; j < w.length; j++) {
                lead += w[j] * (model.row(c)[j] - model.row(k)[j]);
            }
            if (k != c && k != model.first() && lead < Contest.TOLERANCE * model.size()) {
                return false;
            }
        }
        return true;
    }
}
