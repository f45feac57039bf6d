package io.github.steelyard.sensitivity;

import java.util.ArrayList;
import java.util.List;

/**
 * The least move of weight that lets one option catch the first, as if there were no others and nothing restricted the
 * weights.
 *
 * <p><b>Formula:</b> weight that moves from criterion j to k changes the lead over the first by d<sub>k</sub> −
 * d<sub>j</sub>, so the least move takes from the smallest d and gives to the largest. It bounds every other move from
 * below, and is itself the least where no third option is in the way and nothing does restrict the weights.
 *
 * @param moved the share of weight; infinite when no weights close the gap
 * @param weights where it leads
 */
record DirectMove(double moved, double[] weights) {

    /** The move of an option. */
    static DirectMove of(ScoreModel model, int challenger) {
        double gap = (model.scores()[model.first()] - model.scores()[challenger]) / model.size();
        return of(model.scaledLead(challenger, model.first()), model.weights(), gap);
    }

    private static DirectMove of(double[] d, double[] w, double gap) {
        int to = 0;
        for (int j = 1; j < d.length; j++) {
            to = d[j] > d[to] ? j : to;
        }
        if (d[to] <= 1e-12) {
            return new DirectMove(Double.POSITIVE_INFINITY, w);
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
        return new DirectMove(left > 1e-12 ? Double.POSITIVE_INFINITY : moved, w);
    }

    /** Whether nobody is in its way: where it leads, the option is ahead of all but the first. */
    boolean isFree(ScoreModel model, int challenger) {
        if (Double.isInfinite(moved)) {
            return false;
        }
        for (int k = 0; k < model.options(); k++) {
            double lead = 0;
            for (int j = 0; j < weights.length; j++) {
                lead += weights[j] * (model.row(challenger)[j] - model.row(k)[j]);
            }
            if (k != challenger && k != model.first() && lead < Contest.TOLERANCE * model.size()) {
                return false;
            }
        }
        return true;
    }
}
