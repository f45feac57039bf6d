package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;

/**
 * Weights in proportion to the standard deviation of the performances.
 *
 * <p><b>Formula:</b> w<sub>j</sub> = σ<sub>j</sub> / Σ<sub>k</sub> σ<sub>k</sub>, σ of the columns brought to 0 … 1, or
 * as they are. Sample or population deviation give the same weights.
 *
 * <p><b>Holds:</b> unit change and translation (min-max). <b>Fails:</b> unit change without normalisation.
 *
 * <p><b>Edge:</b> a constant column has weight 0.
 *
 * <p><b>Source:</b> Diakoulaki, Mavrotas &amp; Papayannakis (1995), Computers &amp; Operations Research 22(7), 763–770.
 */
final class StandardDeviation implements DataWeighting {

    @Override
    public Description description() {
        return Description.of(
                        "standard-deviation",
                        "Standard deviation weights",
                        "Criteria on which the options differ more count for more.")
                .formula("w_j = s_j / sum_k s_k, s_j the standard deviation of column j brought to 0..1")
                .source("Diakoulaki, Mavrotas & Papayannakis (1995), Determining objective weights in multiple criteria"
                        + " problems: the CRITIC method, Computers & Operations Research 22(7), 763-770")
                .parameter(ParameterSpec.choice("normalization", "min-max", "none")
                        .help("min-max brings each column to 0..1 first; none takes performances that already are"
                                + " comparable"))
                .output("standard-deviation", "population standard deviation by criterion, after normalisation");
    }

    @Override
    public Found find(Columns columns, Parameters parameters, Tracer tracer) {
        boolean minMax = parameters.text("normalization").equals("min-max");
        double[][] z = new double[columns.size()][];
        double[] deviations = new double[columns.size()];
        for (int j = 0; j < z.length; j++) {
            z[j] = minMax ? columns.minMax(j, false) : columns.x()[j];
            deviations[j] = Columns.deviation(z[j]);
        }
        columns.trace(tracer, "z", minMax ? "performances brought to 0..1" : "performances", z);
        tracer.row("s", "standard deviation", columns.names(), deviations);
        return Found.of(deviations).with("standard-deviation", columns, deviations);
    }
}
