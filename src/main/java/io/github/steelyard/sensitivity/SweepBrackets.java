package io.github.steelyard.sensitivity;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.evaluation.Cancellation;
import java.util.List;

/** Leads and crossings of a sweep where scores are not linear in the weights: bracketed by steps, then bisected. */
final class SweepBrackets {

    private final ScoreModel model;
    private final WeightPath path;
    private final int steps;
    private final Cancellation cancellation;

    SweepBrackets(ScoreModel model, WeightPath path, int steps, Cancellation cancellation) {
        this.model = model;
        this.path = path;
        this.steps = steps;
        this.cancellation = cancellation;
    }

    void find(List<Sweep.Lead> leads, List<Sweep.Crossing> crossings) {
        Ranking before = model.ranking(path.at(0));
        int leader = before.option(0);
        double from = 0;
        for (int k = 1; k <= steps; k++) {
            cancellation.check();
            double left = (double) (k - 1) / steps;
            double right = (double) k / steps;
            Ranking after = model.ranking(path.at(right));
            crossings(before, after, left, right, crossings);
            double at = left;
            while (after.rank(leader) != 1) {
                int held = leader;
                at = Bracket.edge(at, right, t -> model.ranking(path.at(t)).rank(held) == 1);
                double beyond = Math.min(right, at + 2 * Bracket.TOLERANCE);
                int next = model.ranking(path.at(beyond)).option(0);
                leads.add(new Sweep.Lead(model.option(leader), from, at));
                from = at;
                leader = next == held ? after.option(0) : next;
                at = beyond;
            }
            before = after;
        }
        leads.add(new Sweep.Lead(model.option(leader), from, 1));
    }

    private void crossings(Ranking before, Ranking after, double left, double right, List<Sweep.Crossing> found) {
        for (int i = 0; i < model.options(); i++) {
            for (int k = 0; k < model.options(); k++) {
                if (before.rank(i) < before.rank(k) && after.rank(i) > after.rank(k)) {
                    int ahead = i;
                    int behind = k;
                    double t = Bracket.edge(left, right, s -> {
                        Ranking there = model.ranking(path.at(s));
                        return there.rank(ahead) <= there.rank(behind);
                    });
                    found.add(new Sweep.Crossing(model.option(i), model.option(k), t));
                }
            }
        }
    }
}
