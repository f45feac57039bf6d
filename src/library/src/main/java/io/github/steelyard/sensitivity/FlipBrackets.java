package io.github.steelyard.sensitivity;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.model.Weights;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Flips where scores are not linear in the weights: along every move of weight from one criterion to another and towards
 * every single criterion, the first place where each challenger leads is bracketed in steps of a point and bisected. The
 * distances are upper bounds.
 */
final class FlipBrackets {

    private static final int STEPS = 100;

    /** What a lead may change by over {@link Bracket#TOLERANCE}, as a share of the scores, where it does not jump. */
    private static final double JUMP = 1e-6;

    private final ScoreModel model;
    private final FeasibleWeights region;
    private final Cancellation cancellation;
    private final Progress progress;
    private final double[] now;
    private final double[][] best;
    private final double[] l1;
    private final double[] l2;
    private final double[] linf;
    private final Flips.Arrival[] arrival;
    /** Whether it was ahead of the winner anywhere that was looked at. */
    private final boolean[] ahead;

    FlipBrackets(ScoreModel model, FeasibleWeights region, Cancellation cancellation, Progress progress) {
        this.model = model;
        this.region = region;
        this.cancellation = cancellation;
        this.progress = progress;
        this.now = model.weights();
        int m = model.options();
        this.best = new double[m][];
        this.l1 = filled(m);
        this.l2 = filled(m);
        this.linf = filled(m);
        this.arrival = new Flips.Arrival[m];
        this.ahead = new boolean[m];
    }

    private static double[] filled(int m) {
        double[] far = new double[m];
        java.util.Arrays.fill(far, Double.POSITIVE_INFINITY);
        return far;
    }

    List<Flips.Challenger> all() {
        for (int i : model.ranking().leaders()) {
            take(i, now, Flips.Arrival.LEVEL);
        }
        List<double[]> ends = ends();
        for (int d = 0; d < ends.size(); d++) {
            along(ends.get(d), STEPS);
            progress.done((d + 1.0) / ends.size());
        }
        return challengers();
    }

    private List<Flips.Challenger> challengers() {
        List<Flips.Challenger> challengers = new ArrayList<>();
        for (int i = 0; i < model.options(); i++) {
            if (i != model.first()) {
                boolean isLevelOnly = model.ranking().rank(i) == 1 && !ahead[i];
                Optional<Flips.Flip> flip = best[i] == null || isLevelOnly
                        ? Optional.empty()
                        : Optional.of(new Flips.Flip(
                                l1[i],
                                l2[i],
                                linf[i],
                                Weights.of(best[i]),
                                Flips.moves(model.study().problem().criteria(), now, best[i]),
                                arrival[i]));
                challengers.add(new Flips.Challenger(model.option(i), flip, Map.of()));
            }
        }
        return challengers;
    }

    /**
     * The nearest option that leads after a share of the weight has gone from one criterion to another; empty when the
     * first stays first in all such moves, looked at in steps of a tenth of the share.
     */
    static Optional<NearestFlip.Step> within(
            ScoreModel model, FeasibleWeights region, double share, Cancellation cancellation) {
        FlipBrackets search = new FlipBrackets(model, region, cancellation, Progress.NONE);
        double[] now = search.now;
        for (int from = 0; from < now.length; from++) {
            for (int to = 0; to < now.length; to++) {
                if (from != to && now[from] > 0) {
                    double[] end = now.clone();
                    end[to] += Math.min(share, now[from]);
                    end[from] -= Math.min(share, now[from]);
                    search.along(end, 10);
                }
            }
        }
        return search.challengers().stream()
                .filter(c -> c.flip().isPresent())
                .min(Comparator.comparingDouble(c -> c.flip().orElseThrow().l1()))
                .map(c -> new NearestFlip.Step(
                        c.option(),
                        c.flip().orElseThrow().moved(),
                        c.flip().orElseThrow().moves(),
                        c.flip().orElseThrow().arrival()));
    }

    private List<double[]> ends() {
        int n = now.length;
        List<double[]> ends = new ArrayList<>();
        for (int to = 0; to < n; to++) {
            double[] all = new double[n];
            all[to] = 1;
            ends.add(all);
            for (int from = 0; from < n; from++) {
                if (from != to && now[from] > 0) {
                    double[] moved = now.clone();
                    moved[to] += moved[from];
                    moved[from] = 0;
                    ends.add(moved);
                }
            }
        }
        return ends;
    }

    private void along(double[] end, int steps) {
        boolean[] seen = new boolean[model.options()];
        double[] before = now;
        for (int k = 1; k <= steps; k++) {
            cancellation.check();
            double[] w = between(now, end, (double) k / steps);
            if (!region.holds(w, 1e-9)) {
                return;
            }
            Ranking ranking = model.ranking(w);
            for (int leader : ranking.leaders()) {
                ahead[leader] |= ranking.rank(model.first()) > 1;
                enter(leader, before, w, 1, seen);
            }
            before = w;
        }
    }

    /** Finds where an option that leads at {@code end} comes to lead, and so for those who lead before it in this step. */
    private void enter(int leader, double[] left, double[] right, double end, boolean[] seen) {
        if (seen[leader] || leader == model.first()) {
            return;
        }
        seen[leader] = true;
        double at =
                Bracket.edge(end, 0, t -> model.ranking(between(left, right, t)).rank(leader) == 1);
        double until = Math.max(0, at - Bracket.TOLERANCE);
        double[] before = between(left, right, until);
        double[] there = between(left, right, at);
        take(leader, there, arrival(leader, before, there));
        enter(model.ranking(before).option(0), left, right, until, seen);
    }

    /** Whether its lead over who is first until then passes 0 between two points side by side, or jumps over it. */
    private Flips.Arrival arrival(int i, double[] before, double[] there) {
        int leader = model.ranking(before).option(0);
        int rival = leader == i ? model.first() : leader;
        double lead = lead(i, rival, there);
        double jump = Math.max(Math.abs(lead), Math.abs(lead - lead(i, rival, before)));
        if (jump <= JUMP * model.size()) {
            return Flips.Arrival.LEVEL;
        }
        return model.ranking(there).rank(rival) == 1 ? Flips.Arrival.SHARES : Flips.Arrival.OVERTAKES;
    }

    private double lead(int i, int rival, double[] w) {
        double[] scores = model.scores(w);
        return scores[i] == scores[rival] ? 0 : scores[i] - scores[rival];
    }

    private void take(int i, double[] w, Flips.Arrival how) {
        double sum = 0;
        double squares = 0;
        double largest = 0;
        for (int j = 0; j < w.length; j++) {
            double change = Math.abs(w[j] - now[j]);
            sum += change;
            squares += change * change;
            largest = Math.max(largest, change);
        }
        if (sum < l1[i]) {
            l1[i] = sum;
            best[i] = w.clone();
            arrival[i] = how;
        }
        l2[i] = Math.min(l2[i], Math.sqrt(squares));
        linf[i] = Math.min(linf[i], largest);
    }

    private static double[] between(double[] a, double[] b, double t) {
        double[] w = new double[a.length];
        for (int j = 0; j < w.length; j++) {
            w[j] = Segment.at(a[j], b[j], t);
        }
        return w;
    }
}
