package io.github.steelyard.sensitivity;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.model.Option;
import io.github.steelyard.optimization.LinearProgram;
import io.github.steelyard.optimization.LinearProgram.Optimal;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Rank bounds where scores are linear in the weights: pairs and margins by linear programme, ranks by search. */
final class RankPrograms {

    private final ScoreModel model;
    private final FeasibleWeights region;
    private final Cancellation cancellation;
    private final Progress progress;
    private final double[][] largest;

    RankPrograms(ScoreModel model, FeasibleWeights region, Cancellation cancellation, Progress progress) {
        this.model = model;
        this.region = region;
        this.cancellation = cancellation;
        this.progress = progress;
        this.largest = new double[model.options()][model.options()];
    }

    List<RankBounds.Bounds> all() {
        int m = model.options();
        LinearProgram program = region.program();
        for (int i = 0; i < m; i++) {
            cancellation.check();
            for (int k = 0; k < m; k++) {
                largest[i][k] = i == k ? 0 : largest(program, model.scaledReach(i, k));
            }
            progress.done(0.4 * (i + 1) / m);
        }
        List<RankBounds.Bounds> all = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            cancellation.check();
            all.add(bounds(i));
            progress.done(0.4 + 0.6 * (i + 1) / m);
        }
        return all;
    }

    /** The largest scaled lead over the region: at a corner of the simplex, or by linear programme. */
    private double largest(LinearProgram program, double[] lead) {
        if (!region.constraints().isEmpty()) {
            return ((Optimal) program.maximize(lead)).value();
        }
        double most = Double.NEGATIVE_INFINITY;
        for (double x : lead) {
            most = Math.max(most, x);
        }
        return most;
    }

    private boolean canLead(int i, int k) {
        return largest[i][k] > Contest.TOLERANCE;
    }

    private RankBounds.Bounds bounds(int i) {
        int m = model.options();
        List<Option> necessarily = new ArrayList<>();
        List<Option> possibly = new ArrayList<>();
        double regret = 0;
        int regretTo = -1;
        for (int k = 0; k < m; k++) {
            if (k != i && canLead(i, k)) {
                possibly.add(model.option(k));
                if (!canLead(k, i)) {
                    necessarily.add(model.option(k));
                }
            }
            if (k != i && canLead(k, i) && largest[k][i] > regret) {
                regret = largest[k][i];
                regretTo = k;
            }
        }
        OptionalDouble margin = m == 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(new Contest(region, leads(i)).best().margin());
        boolean can = margin.isEmpty() || margin.getAsDouble() >= -Contest.TOLERANCE;
        RankSearch.Reach best = search(i, true);
        RankSearch.Reach worst = search(i, false);
        return new RankBounds.Bounds(
                model.option(i),
                best.rank(),
                worst.rank(),
                best.isExact(),
                worst.isExact(),
                margin.isEmpty() ? margin : OptionalDouble.of(margin.getAsDouble() * model.size()),
                can,
                regret * model.size(),
                regretTo < 0 ? List.of() : List.of(model.option(regretTo)),
                necessarily,
                possibly,
                can ? Map.of() : mixture(i));
    }

    private List<double[]> leads(int i) {
        List<double[]> leads = new ArrayList<>();
        for (int k = 0; k < model.options(); k++) {
            if (k != i) {
                leads.add(model.scaledReach(i, k));
            }
        }
        return leads;
    }

    private Map<Option, Double> mixture(int i) {
        double[] shares = new Contest(region, leads(i)).proof().mixture();
        Map<Option, Double> mixture = new LinkedHashMap<>();
        for (int k = 0; k < shares.length; k++) {
            if (shares[k] > 1e-9) {
                mixture.put(model.option(k < i ? k : k + 1), shares[k]);
            }
        }
        return mixture;
    }

    private RankSearch.Reach search(int i, boolean best) {
        int always = 0;
        List<double[]> open = new ArrayList<>();
        for (int k = 0; k < model.options(); k++) {
            if (k != i && canLead(k, i)) {
                // Never level with or behind it: ahead of it at all weights.
                if (largest[i][k] < -Contest.TOLERANCE) {
                    always++;
                } else {
                    open.add(best ? model.scaledReach(i, k) : model.scaledReach(k, i));
                }
            }
        }
        RankSearch search = new RankSearch(region, open, !best, cancellation);
        RankSearch.Reach together = search.mostTogether(model.weights());
        return best
                ? new RankSearch.Reach(1 + always + open.size() - together.rank(), together.isExact())
                : new RankSearch.Reach(1 + always + together.rank(), together.isExact());
    }
}
