package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;

/**
 * Weights by how unevenly the performances on a criterion are spread over the options, measured by Shannon's entropy.
 *
 * <p><b>Formula:</b> p<sub>ij</sub> = x<sub>ij</sub> / Σ<sub>i</sub> x<sub>ij</sub>; e<sub>j</sub> = −(1/ln m)
 * Σ<sub>i</sub> p<sub>ij</sub> ln p<sub>ij</sub>; w<sub>j</sub> = (1 − e<sub>j</sub>) / Σ<sub>k</sub> (1 − e<sub>k</sub>).
 *
 * <p><b>In:</b> performances ≥ 0 on a ratio scale; directions do not matter.
 *
 * <p><b>Holds:</b> unit change. <b>Fails:</b> translation.
 *
 * <p><b>Edge:</b> 0 ln 0 counts 0. A constant column, all zeros included, has entropy 1 and weight 0.
 *
 * <p><b>Source:</b> Shannon (1948); as weights, Zeleny (1982), Multiple Criteria Decision Making.
 */
final class Entropy implements DataWeighting {

    @Override
    public Description description() {
        return Description.of(
                        "entropy",
                        "Entropy weights",
                        "Criteria on which the performances are spread more unevenly over the options count for more.")
                .formula(
                        "p_ij = x_ij / sum_i x_ij; e_j = -(1/ln m) sum_i p_ij ln p_ij; w_j = (1 - e_j) / sum_k (1 - e_k)")
                .source("Shannon (1948), A mathematical theory of communication; as weights: Zeleny (1982),"
                        + " Multiple Criteria Decision Making, McGraw-Hill")
                .output("entropy", "e by criterion: 1 where all options perform the same, 0 where one has everything");
    }

    @Override
    public Found find(Columns columns, Parameters parameters, Tracer tracer) {
        columns.requireNonNegative();
        int n = columns.size();
        double[][] p = new double[n][];
        double[] entropy = new double[n];
        double[] points = new double[n];
        for (int j = 0; j < n; j++) {
            p[j] = columns.scaled(j);
            double sum = 0;
            for (double v : p[j]) {
                sum += v;
            }
            double total = 0;
            for (int i = 0; i < p[j].length; i++) {
                p[j][i] = sum == 0 ? 1.0 / p[j].length : p[j][i] / sum;
                total -= p[j][i] == 0 ? 0 : p[j][i] * Math.log(p[j][i]);
            }
            boolean constant = columns.isConstant(j);
            entropy[j] = constant ? 1 : Math.min(1, total / Math.log(p[j].length));
            points[j] = 1 - entropy[j];
        }
        columns.trace(tracer, "p", "shares of the column sum", p);
        tracer.row("e", "entropy", columns.names(), entropy);
        tracer.row("d", "divergence 1 - e", columns.names(), points);
        return Found.of(points).with("entropy", columns, entropy);
    }
}
