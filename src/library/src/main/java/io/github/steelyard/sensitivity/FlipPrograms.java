package io.github.steelyard.sensitivity;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Weights;
import io.github.steelyard.optimization.LinearProgram;
import io.github.steelyard.optimization.LinearProgram.Optimal;
import io.github.steelyard.optimization.Projection;
import io.github.steelyard.weighting.FeasibleWeights;
import io.github.steelyard.weighting.FeasibleWeights.Constraint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Flips where scores are linear in the weights, by linear programmes and projection. Of the competitors only those
 * enter a programme that its answer would otherwise leave ahead.
 */
final class FlipPrograms {

    private final ScoreModel model;
    private final FeasibleWeights region;
    private final int challenger;
    private final double[] now;

    private FlipPrograms(ScoreModel model, FeasibleWeights region, int challenger) {
        this.model = model;
        this.region = region;
        this.challenger = challenger;
        this.now = model.weights();
    }

    static List<Flips.Challenger> all(
            ScoreModel model, FeasibleWeights region, Cancellation cancellation, Progress progress) {
        List<Flips.Challenger> challengers = new ArrayList<>();
        for (int i = 0; i < model.options(); i++) {
            cancellation.check();
            if (i != model.first()) {
                challengers.add(new FlipPrograms(model, region, i).challenger());
            }
            progress.done((i + 1.0) / model.options());
        }
        return challengers;
    }

    /** The flip of one challenger. */
    static Flips.Challenger one(ScoreModel model, FeasibleWeights region, int challenger) {
        return new FlipPrograms(model, region, challenger).challenger();
    }

    /** Where the least move leads that puts one challenger first; empty when no weights put it there. */
    static Optional<double[]> least(ScoreModel model, FeasibleWeights region, int challenger) {
        return new FlipPrograms(model, region, challenger).least();
    }

    private Optional<double[]> least() {
        if (region.constraints().isEmpty()) {
            DirectMove direct = DirectMove.of(model, challenger);
            if (direct.isFree(model, challenger)) {
                return Optional.of(direct.weights());
            }
        }
        return lazily(this::leastSum).filter(w -> canLead()).map(this::tidy);
    }

    private Flips.Challenger challenger() {
        Option option = model.option(challenger);
        Optional<double[]> least = least();
        if (least.isEmpty()) {
            return new Flips.Challenger(option, Optional.empty(), proof());
        }
        double[] weights = least.get();
        double[] even = lazily(this::leastLargest).orElse(weights);
        double[] near = lazily(this::nearest).orElse(weights);
        double l1 = 0;
        double l2 = 0;
        double linf = 0;
        for (int j = 0; j < now.length; j++) {
            l1 += Math.abs(weights[j] - now[j]);
            l2 += (near[j] - now[j]) * (near[j] - now[j]);
            linf = Math.max(linf, Math.abs(even[j] - now[j]));
        }
        Flips.Flip flip = new Flips.Flip(
                l1,
                Math.sqrt(l2),
                linf,
                Weights.of(weights),
                Flips.moves(model.study().problem().criteria(), now, weights),
                Flips.Arrival.LEVEL);
        return new Flips.Challenger(option, Optional.of(flip), Map.of());
    }

    /** Whether it can be first and ahead of the winner, not only level with it. */
    private boolean canLead() {
        double[] lead = model.scaledLead(challenger, model.first());
        return lazily(this::furthest)
                .filter(w -> dot(lead, w) > Contest.TOLERANCE)
                .isPresent();
    }

    /** max of the lead over the winner. */
    private Optional<double[]> furthest(List<double[]> leads) {
        LinearProgram program = region.program();
        leads.forEach(lead -> program.atLeast(lead, 0));
        return program.maximize(leads.get(0)) instanceof Optimal best ? Optional.of(best.point()) : Optional.empty();
    }

    /** Solves with the winner alone as competitor, then adds whoever is still ahead, until nobody is. */
    private Optional<double[]> lazily(Function<List<double[]>, Optional<double[]>> solve) {
        List<double[]> leads = new ArrayList<>();
        List<Integer> competitors = new ArrayList<>();
        int next = model.first();
        while (next >= 0) {
            competitors.add(next);
            leads.add(model.scaledLead(challenger, next));
            Optional<double[]> answer = solve.apply(leads);
            if (answer.isEmpty()) {
                return answer;
            }
            next = ahead(answer.get(), competitors);
            if (next < 0) {
                return answer;
            }
        }
        return Optional.empty();
    }

    private int ahead(double[] w, List<Integer> competitors) {
        int most = -1;
        double worst = -Contest.TOLERANCE / 10;
        for (int k = 0; k < model.options(); k++) {
            if (k != challenger && !competitors.contains(k)) {
                double lead = 0;
                for (int j = 0; j < w.length; j++) {
                    lead += w[j] * (model.row(challenger)[j] - model.row(k)[j]);
                }
                if (lead / model.size() < worst) {
                    worst = lead / model.size();
                    most = k;
                }
            }
        }
        return most;
    }

    /** min Σ u + v over w = w₀ + u − v. */
    private Optional<double[]> leastSum(List<double[]> leads) {
        int n = now.length;
        LinearProgram program = new LinearProgram(2 * n);
        double[] balance = new double[2 * n];
        for (int j = 0; j < n; j++) {
            balance[j] = 1;
            balance[n + j] = -1;
            if (now[j] > 0) {
                double[] limit = new double[2 * n];
                limit[n + j] = 1;
                limit[j] = -1;
                program.atMost(limit, now[j]);
            } else {
                double[] limit = new double[2 * n];
                limit[n + j] = 1;
                program.atMost(limit, 0);
            }
        }
        program.exactly(balance, 0);
        for (double[] lead : leads) {
            program.atLeast(change(lead), -dot(lead, now));
        }
        for (Constraint constraint : region.constraints()) {
            double[] a = constraint.a();
            if (constraint.isEquality()) {
                program.exactly(change(a), -dot(a, now));
            } else {
                program.atMost(change(a), -dot(a, now));
            }
        }
        double[] cost = new double[2 * n];
        Arrays.fill(cost, 1);
        return program.minimize(cost) instanceof Optimal best ? Optional.of(moved(best.point())) : Optional.empty();
    }

    private double[] change(double[] a) {
        double[] both = new double[2 * a.length];
        for (int j = 0; j < a.length; j++) {
            both[j] = a[j];
            both[a.length + j] = -a[j];
        }
        return both;
    }

    private double[] moved(double[] change) {
        double[] w = now.clone();
        for (int j = 0; j < w.length; j++) {
            w[j] += change[j] - change[w.length + j];
        }
        return w;
    }

    /** min e over |w − w₀| ≤ e. */
    private Optional<double[]> leastLargest(List<double[]> leads) {
        int n = now.length;
        LinearProgram program = region.program(1);
        for (int j = 0; j < n; j++) {
            double[] up = new double[n + 1];
            up[j] = 1;
            up[n] = -1;
            program.atMost(up, now[j]);
            double[] down = new double[n + 1];
            down[j] = 1;
            down[n] = 1;
            program.atLeast(down, now[j]);
        }
        for (double[] lead : leads) {
            program.atLeast(Arrays.copyOf(lead, n + 1), 0);
        }
        double[] cost = new double[n + 1];
        cost[n] = 1;
        return program.minimize(cost) instanceof Optimal best
                ? Optional.of(Arrays.copyOf(best.point(), n))
                : Optional.empty();
    }

    private Optional<double[]> nearest(List<double[]> leads) {
        int n = now.length;
        Projection projection = new Projection(n);
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        projection.exactly(ones, 1);
        region.constraints().stream().filter(Constraint::isEquality).forEach(c -> projection.exactly(c.a(), 0));
        for (Constraint constraint : region.constraints()) {
            if (!constraint.isEquality()) {
                double[] a = constraint.a();
                for (int j = 0; j < n; j++) {
                    a[j] = -a[j];
                }
                projection.atLeast(a, 0);
            }
        }
        for (int j = 0; j < n; j++) {
            double[] unit = new double[n];
            unit[j] = 1;
            projection.atLeast(unit, 0);
        }
        leads.forEach(lead -> projection.atLeast(lead, 0));
        return projection.of(now);
    }

    /** A mixture of competitors that is ahead of the challenger at all feasible weights. */
    private Map<Option, Double> proof() {
        List<Integer> others = new ArrayList<>();
        List<double[]> leads = new ArrayList<>();
        for (int k = 0; k < model.options(); k++) {
            if (k != challenger) {
                others.add(k);
                leads.add(model.scaledLead(challenger, k));
            }
        }
        double[] mixture = new Contest(region, leads).proof().mixture();
        Map<Option, Double> shares = new LinkedHashMap<>();
        for (int k = 0; k < mixture.length; k++) {
            if (mixture[k] > 1e-9) {
                shares.put(model.option(others.get(k)), mixture[k]);
            }
        }
        return shares;
    }

    /** What rounding left below 0 or a hair from where it was is put right. */
    private double[] tidy(double[] w) {
        for (int j = 0; j < w.length; j++) {
            w[j] = Math.abs(w[j] - now[j]) < 1e-13 ? now[j] : w[j] < 1e-13 ? 0 : w[j];
        }
        return w;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < b.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
