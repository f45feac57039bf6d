package io.github.steelyard.sensitivity;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.model.Option;
import io.github.steelyard.optimization.LinearProgram;
import io.github.steelyard.optimization.LinearProgram.Optimal;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * Rank bounds where scores are not linear in the weights: the extremes over corners of the region, the middles between
 * them, and mixtures of corners drawn with the study's seed. Inner bounds: the truth may be wider.
 */
final class RankSamples {

    /** How many weights are tried beside the corners. */
    static final int TRIED = 2_000;

    private final ScoreModel model;
    private final FeasibleWeights region;
    private final Cancellation cancellation;
    private final Progress progress;

    RankSamples(ScoreModel model, FeasibleWeights region, Cancellation cancellation, Progress progress) {
        this.model = model;
        this.region = region;
        this.cancellation = cancellation;
        this.progress = progress;
    }

    List<RankBounds.Bounds> all() {
        int m = model.options();
        int[] best = new int[m];
        int[] worst = new int[m];
        Arrays.fill(best, m);
        double[] margin = new double[m];
        Arrays.fill(margin, Double.NEGATIVE_INFINITY);
        double[][] largest = new double[m][m];
        for (double[] row : largest) {
            Arrays.fill(row, Double.NEGATIVE_INFINITY);
        }
        List<double[]> weights = weights();
        for (int t = 0; t < weights.size(); t++) {
            if (t % 64 == 0) {
                cancellation.check();
                progress.done((double) t / weights.size());
            }
            double[] scores = model.scores(weights.get(t));
            Ranking ranking = Ranking.of(scores, true);
            for (int i = 0; i < m; i++) {
                best[i] = Math.min(best[i], ranking.rank(i));
                worst[i] = Math.max(worst[i], ranking.rank(i));
                margin[i] = Math.max(margin[i], new Trials.Outcome(scores, ranking).lead(i));
                for (int k = 0; k < m; k++) {
                    double lead = scores[i] == scores[k] ? 0 : scores[i] - scores[k];
                    largest[i][k] = Math.max(largest[i][k], lead);
                }
            }
        }
        List<RankBounds.Bounds> all = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            all.add(bounds(i, best[i], worst[i], margin[i], largest));
        }
        return all;
    }

    private RankBounds.Bounds bounds(int i, int best, int worst, double margin, double[][] largest) {
        int m = model.options();
        double tolerance = Contest.TOLERANCE * model.size();
        List<Option> necessarily = new ArrayList<>();
        List<Option> possibly = new ArrayList<>();
        double regret = 0;
        int regretTo = -1;
        for (int k = 0; k < m; k++) {
            if (k != i && largest[i][k] > tolerance) {
                possibly.add(model.option(k));
                if (largest[k][i] <= tolerance) {
                    necessarily.add(model.option(k));
                }
            }
            if (k != i && largest[k][i] > Math.max(regret, tolerance)) {
                regret = largest[k][i];
                regretTo = k;
            }
        }
        return new RankBounds.Bounds(
                model.option(i),
                best,
                worst,
                false,
                false,
                m == 1 ? OptionalDouble.empty() : OptionalDouble.of(margin),
                best == 1,
                regret,
                regretTo < 0 ? List.of() : List.of(model.option(regretTo)),
                necessarily,
                possibly,
                Map.of());
    }

    private List<double[]> weights() {
        SplittableRandom random = new SplittableRandom(model.study().seed());
        List<double[]> corners = corners(random);
        List<double[]> all = new ArrayList<>();
        if (region.holds(model.weights(), 1e-9)) {
            all.add(model.weights());
        }
        all.addAll(corners);
        for (int a = 0; a < corners.size(); a++) {
            for (int b = a + 1; b < corners.size() && all.size() < TRIED; b++) {
                all.add(mixed(List.of(corners.get(a), corners.get(b)), new double[] {1, 1}));
            }
        }
        for (int t = 0; t < TRIED; t++) {
            double[] shares = new double[corners.size()];
            for (int c = 0; c < shares.length; c++) {
                shares[c] = -Math.log(1 - random.nextDouble());
            }
            all.add(mixed(corners, shares));
        }
        return all;
    }

    private List<double[]> corners(SplittableRandom random) {
        int n = region.size();
        List<double[]> corners = new ArrayList<>();
        LinearProgram program = region.program();
        int tries = region.constraints().isEmpty() ? n : 6 * n;
        for (int t = 0; t < tries; t++) {
            double[] direction = new double[n];
            if (t < n) {
                direction[t] = 1;
            } else {
                Arrays.setAll(direction, j -> random.nextDouble() - 0.5);
            }
            double[] corner = ((Optimal) program.maximize(direction)).point();
            if (corners.stream().noneMatch(c -> Arrays.equals(c, corner))) {
                corners.add(corner);
            }
        }
        return corners;
    }

    private static double[] mixed(List<double[]> corners, double[] shares) {
        double sum = Arrays.stream(shares).sum();
        double[] w = new double[corners.get(0).length];
        for (int c = 0; c < shares.length; c++) {
            for (int j = 0; j < w.length; j++) {
                w[j] += shares[c] / sum * corners.get(c)[j];
            }
        }
        return w;
    }
}
