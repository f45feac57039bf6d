package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;

/**
 * Weights in proportion to the standard deviation of the performances over their mean.
 *
 * <p><b>Formula:</b> c<sub>j</sub> = σ<sub>j</sub> / μ<sub>j</sub>; w<sub>j</sub> = c<sub>j</sub> / Σ<sub>k</sub>
 * c<sub>k</sub>. Sample or population deviation give the same weights.
 *
 * <p><b>In:</b> performances ≥ 0 on a ratio scale; directions do not matter.
 *
 * <p><b>Holds:</b> unit change. <b>Fails:</b> translation.
 *
 * <p><b>Edge:</b> a constant column, all zeros included, has weight 0.
 *
 * <p><b>Source:</b> Pearson (1896) for the coefficient; figures in Shuai et al. (2012).
 */
final class CoefficientOfVariation implements DataWeighting {

    @Override
    public Description description() {
        return Description.of(
                        "coefficient-of-variation",
                        "Coefficient of variation weights",
                        "Criteria on which the options differ more, relative to the mean, count for more.")
                .formula("c_j = s_j / mean_j; w_j = c_j / sum_k c_k")
                .source("Pearson (1896) for the coefficient; as weights: Shuai, Zongzhun, Yongji & Lei (2012), A new"
                        + " angular method to determine the objective weights, CCDC, 3889-3892")
                .output("coefficient-of-variation", "population standard deviation over mean, by criterion");
    }

    @Override
    public Found find(Columns columns, Parameters parameters, Tracer tracer) {
        columns.requireNonNegative();
        double[] means = new double[columns.size()];
        double[] deviations = new double[columns.size()];
        double[] coefficients = new double[columns.size()];
        for (int j = 0; j < coefficients.length; j++) {
            double[] x = columns.scaled(j);
            means[j] = Columns.mean(x);
            deviations[j] = Columns.deviation(x);
            coefficients[j] = deviations[j] == 0 ? 0 : deviations[j] / means[j];
        }
        tracer.row("mean", "mean, the largest performance counting 1", columns.names(), means);
        tracer.row("s", "standard deviation, the largest performance counting 1", columns.names(), deviations);
        tracer.row("c", "coefficient of variation", columns.names(), coefficients);
        return Found.of(coefficients).with("coefficient-of-variation", columns, coefficients);
    }
}
