package io.github.steelyard.portfolio;

import io.github.steelyard.model.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the best package changes as the weight of one criterion moves, the others keeping their proportions. */
final class Turns {

    private static final double TOLERANCE = 1e-12;

    private Turns() {}

    /**
     * The nearest turn on either side, by criterion.
     *
     * @param best number of the best package
     * @param others numbers of those that may take its place
     */
    static List<PackagesResult.Turn> of(Valued valued, int best, List<Integer> others) {
        List<PackagesResult.Turn> turns = new ArrayList<>();
        double[] weights = valued.study().weights().toArray();
        List<Criterion> criteria = valued.study().problem().criteria();
        for (int j = 0; j < weights.length; j++) {
            if (weights[j] >= 1) {
                continue;
            }
            turn(valued, best, others, criteria.get(j), j, weights, false).ifPresent(turns::add);
            turn(valued, best, others, criteria.get(j), j, weights, true).ifPresent(turns::add);
        }
        return turns;
    }

    private static Optional<PackagesResult.Turn> turn(
            Valued valued,
            int best,
            List<Integer> others,
            Criterion criterion,
            int j,
            double[] weights,
            boolean isAbove) {
        double end = isAbove ? 1 : 0;
        double nearest = Double.POSITIVE_INFINITY;
        double steepest = 0;
        int taker = -1;
        for (int k : others) {
            // The lead along the way: linear in the weight t, from its value at t = now to that at the end.
            double now = lead(valued, best, k, j, weights, weights[j]);
            double then = lead(valued, best, k, j, weights, end);
            if (k == best || then >= -TOLERANCE || now - then <= TOLERANCE) {
                continue;
            }
            double way = Math.max(0, now) / (now - then) * Math.abs(end - weights[j]);
            if (way < nearest - TOLERANCE || way < nearest + TOLERANCE && then < steepest) {
                nearest = way;
                steepest = then;
                taker = k;
            }
        }
        if (taker < 0) {
            return Optional.empty();
        }
        double at = weights[j] + (isAbove ? nearest : -nearest);
        return Optional.of(new PackagesResult.Turn(
                criterion,
                weights[j],
                at,
                isAbove ? "above" : "below",
                valued.set().measures(valued.bits(taker))));
    }

    private static double lead(Valued valued, int best, int k, int j, double[] weights, double t) {
        double rest = 0;
        for (int c = 0; c < weights.length; c++) {
            rest += c == j ? 0 : weights[c] / (1 - weights[j]) * (valued.values(best)[c] - valued.values(k)[c]);
        }
        return t * (valued.values(best)[j] - valued.values(k)[j]) + (1 - t) * rest;
    }
}
