package io.github.steelyard.robustness;

import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.sampling.DirichletWeights;
import io.github.steelyard.sampling.PolytopeWeights;
import io.github.steelyard.sampling.SimplexWeights;
import io.github.steelyard.sampling.WeightSampler;
import java.util.Arrays;

/**
 * The value of information where the score sums weighted values: what is not known stands at its mean, so the worth of
 * knowing one performance or one weight is an integral over that one number.
 *
 * <p><b>Formula:</b> with s̄<sub>i</sub> = Σ w̄<sub>j</sub> v̄<sub>ij</sub> (weights and performances are independent of
 * each other): knowing x<sub>ac</sub> moves only s̄<sub>a</sub>, to s̄<sub>a</sub> + w̄<sub>c</sub>(v − v̄<sub>ac</sub>);
 * knowing w<sub>c</sub> = t of a Dirichlet distribution makes s̄<sub>i</sub> = t·v̄<sub>ic</sub> + (1 − t)·Σ<sub>j≠c</sub>
 * α<sub>j</sub>v̄<sub>ij</sub> / Σ<sub>j≠c</sub> α<sub>j</sub>. The worth is the mean of how far the best then exceeds the
 * option that is best now.
 */
final class AdditiveInformation {

    private final SampledScores sampled;
    private final double[] meanWeights;
    private final double[][] meanValues;
    private final double[] meanScores;
    private final int best;

    AdditiveInformation(SampledScores sampled, WeightSampler weights) {
        this.sampled = sampled;
        int m = sampled.scores.length;
        int n = sampled.weights.length;
        this.meanWeights = new double[n];
        this.meanValues = new double[m][n];
        this.meanScores = new double[m];
        for (int j = 0; j < n; j++) {
            meanWeights[j] = meanWeight(weights, j);
        }
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                Nodes nodes = values(i, j);
                for (int t = 0; t < nodes.x().length; t++) {
                    meanValues[i][j] += nodes.p()[t] * nodes.x()[t];
                }
                meanScores[i] += meanWeights[j] * meanValues[i][j];
            }
        }
        int top = 0;
        for (int i = 1; i < m; i++) {
            top = meanScores[i] > meanScores[top] ? i : top;
        }
        this.best = top;
    }

    private double meanWeight(WeightSampler weights, int j) {
        if (weights.point().isPresent()) {
            return weights.point().get()[j];
        }
        if (weights instanceof SimplexWeights) {
            return 1.0 / weights.size();
        }
        if (weights instanceof DirichletWeights dirichlet) {
            return dirichlet.shape(j) / Arrays.stream(dirichlet.shapes()).sum();
        }
        if (weights instanceof PolytopeWeights polytope) {
            return polytope.centre()[j];
        }
        double sum = 0;
        for (double w : sampled.weights[j]) {
            sum += w;
        }
        return sum / sampled.draws();
    }

    private Nodes values(int i, int j) {
        if (sampled.performances.program(i, j) != null) {
            double mean = sampled.performances.problem().values().at(i, j);
            return new Nodes(new double[] {mean}, new double[] {1});
        }
        Nodes nodes = Nodes.of(sampled.performances.quantile(i, j));
        ValueCurve curve = sampled.performances.problem().curves().get(j);
        double[] v = new double[nodes.x().length];
        for (int t = 0; t < v.length; t++) {
            v[t] = curve.value(nodes.x()[t]);
        }
        return new Nodes(v, nodes.p());
    }

    /** How far the best of these exceeds the option that is best now. */
    private double regret(double[] scores) {
        double most = 0;
        for (double s : scores) {
            most = Math.max(most, s - scores[best]);
        }
        return most;
    }

    /** The worth of knowing one performance. */
    Worth performance(int option, int criterion) {
        Nodes nodes = values(option, criterion);
        double[] scores = meanScores.clone();
        double worth = 0;
        for (int t = 0; t < nodes.x().length; t++) {
            scores[option] =
                    meanScores[option] + meanWeights[criterion] * (nodes.x()[t] - meanValues[option][criterion]);
            worth += nodes.p()[t] * regret(scores);
        }
        return new Worth(worth, 0);
    }

    /** The worth of knowing one weight of a Dirichlet distribution with these shapes. */
    Worth weight(int criterion, double[] shapes) {
        double shape = shapes[criterion];
        double total = Arrays.stream(shapes).sum();
        double[] rest = new double[meanScores.length];
        for (int i = 0; i < rest.length; i++) {
            for (int j = 0; j < shapes.length; j++) {
                rest[i] += j == criterion ? 0 : shapes[j] / (total - shape) * meanValues[i][j];
            }
        }
        Nodes nodes = Nodes.of(SmoothQuantile.beta(shape, total - shape, 0, 1));
        double[] scores = new double[rest.length];
        double worth = 0;
        for (int t = 0; t < nodes.x().length; t++) {
            double w = nodes.x()[t];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = w * meanValues[i][criterion] + (1 - w) * rest[i];
            }
            worth += nodes.p()[t] * regret(scores);
        }
        return new Worth(worth, 0);
    }

    /** The worth of knowing all performances on a criterion, over the draws. */
    Worth criterion(int criterion) {
        double[] gains = new double[sampled.draws()];
        for (int k = 0; k < gains.length; k++) {
            gains[k] = regret(known(criterion, k));
        }
        return Worth.of(gains);
    }

    /** The lead of the best option over the next when all performances on a criterion are known, by draw. */
    double[] lead(int criterion) {
        int second = -1;
        for (int i = 0; i < meanScores.length; i++) {
            second = i != best && (second < 0 || meanScores[i] > meanScores[second]) ? i : second;
        }
        double[] lead = new double[sampled.draws()];
        for (int k = 0; k < lead.length; k++) {
            double[] scores = known(criterion, k);
            lead[k] = scores[best] - scores[second];
        }
        return lead;
    }

    private double[] known(int criterion, int k) {
        PerformanceSampler performances = sampled.performances;
        ValueCurve curve = performances.problem().curves().get(criterion);
        double[] scores = meanScores.clone();
        for (int i = 0; i < scores.length; i++) {
            Quantile quantile = performances.quantile(i, criterion);
            if (!quantile.isPoint()) {
                double v = curve.value(quantile.of(performances.bits(i, criterion, k)));
                scores[i] += meanWeights[criterion] * (v - meanValues[i][criterion]);
            }
        }
        return scores;
    }
}
