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
        Order order = new Order(before);
        // Of several that are level at the very start, the one that leads beside it.
        int beside = model.ranking(path.at(2 * Bracket.TOLERANCE)).option(0);
        int leader = before.rank(beside) == 1 ? beside : before.option(0);
        double from = 0;
        for (int k = 1; k <= steps; k++) {
            cancellation.check();
            double left = (double) (k - 1) / steps;
            double right = (double) k / steps;
            Ranking after = model.ranking(path.at(right));
            order.step(after, left, right, crossings);
            double at = left;
            while (after.rank(leader) != 1) {
                int held = leader;
                at = Bracket.edge(at, right, t -> model.ranking(path.at(t)).rank(held) == 1);
                if (1 - at <= Bracket.TOLERANCE) {
                    break;
                }
                double beyond = Math.min(right, at + 2 * Bracket.TOLERANCE);
                int next = model.ranking(path.at(beyond)).option(0);
                leads.add(new Sweep.Lead(model.option(leader), from, at));
                from = at;
                leader = next == held ? after.option(0) : next;
                at = beyond;
            }
        }
        leads.add(new Sweep.Lead(model.option(leader), from, 1));
    }

    /** Who was last ahead of whom, and until where; options that are level at a step have not crossed yet. */
    private final class Order {
        private final int[][] ahead;
        private final double[][] until;

        Order(Ranking first) {
            int m = model.options();
            ahead = new int[m][m];
            until = new double[m][m];
            for (int i = 0; i < m; i++) {
                for (int k = 0; k < m; k++) {
                    ahead[i][k] = Integer.compare(first.rank(k), first.rank(i));
                }
            }
        }

        void step(Ranking after, double left, double right, List<Sweep.Crossing> found) {
            for (int i = 0; i < model.options(); i++) {
                for (int k = 0; k < model.options(); k++) {
                    int now = Integer.compare(after.rank(k), after.rank(i));
                    if (ahead[i][k] > 0 && now < 0) {
                        found.add(new Sweep.Crossing(
                                model.option(i), model.option(k), crossing(i, k, until[i][k], right)));
                    }
                    if (now != 0) {
                        ahead[i][k] = now;
                        until[i][k] = right;
                    }
                }
            }
        }

        private double crossing(int i, int k, double from, double to) {
            return Bracket.edge(from, to, s -> {
                Ranking there = model.ranking(path.at(s));
                return there.rank(i) <= there.rank(k);
            });
        }
    }
}
