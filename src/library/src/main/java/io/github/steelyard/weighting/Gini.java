package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;
import java.util.Arrays;

/**
 * Weights in proportion to the Gini coefficient of the performances.
 *
 * <p><b>Formula:</b> g<sub>j</sub> = Σ<sub>i</sub> Σ<sub>k</sub> |x<sub>ij</sub> − x<sub>kj</sub>| / (2 m²
 * μ<sub>j</sub>); w<sub>j</sub> = g<sub>j</sub> / Σ<sub>k</sub> g<sub>k</sub>.
 *
 * <p><b>In:</b> performances ≥ 0 on a ratio scale; directions do not matter.
 *
 * <p><b>Holds:</b> unit change. <b>Fails:</b> translation.
 *
 * <p><b>Edge:</b> a constant column, all zeros included, has weight 0.
 *
 * <p><b>Cost:</b> O(m log m) a column, by sorting.
 *
 * <p><b>Source:</b> Gini (1912); as weights, Li, Chi, Xu &amp; Wang (2009).
 */
final class Gini implements DataWeighting {

    @Override
    public Description description() {
        return Description.of(
                        "gini",
                        "Gini coefficient weights",
                        "Criteria on which the performances are shared out more unequally count for more.")
                .formula("g_j = sum_i sum_k |x_ij - x_kj| / (2 m^2 mean_j); w_j = g_j / sum_k g_k")
                .source("Gini (1912) for the coefficient; as weights: Li, Chi, Xu & Wang (2009), A method of objective"
                        + " weighting based on the Gini coefficient")
                .output("gini", "Gini coefficient by criterion: 0 where all options perform the same");
    }

    @Override
    public Found find(Columns columns, Parameters parameters, Tracer tracer) {
        columns.requireNonNegative();
        double[] gini = new double[columns.size()];
        for (int j = 0; j < gini.length; j++) {
            gini[j] = columns.isConstant(j) ? 0 : coefficient(columns.scaled(j));
        }
        tracer.row("g", "Gini coefficient", columns.names(), gini);
        return Found.of(gini).with("gini", columns, gini);
    }

    /** With x sorted, Σ_i Σ_k |x_i − x_k| = 2 Σ_i (2i − m − 1) x_i, i from 1. */
    private static double coefficient(double[] x) {
        Arrays.sort(x);
        int m = x.length;
        double above = 0;
        double sum = 0;
        for (int i = 0; i < m; i++) {
            above += (2.0 * i - m + 1) * x[i];
            sum += x[i];
        }
        return above / (m * sum);
    }
}
