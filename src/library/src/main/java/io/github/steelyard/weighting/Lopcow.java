package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;

/**
 * Weights by the logarithm of root mean square over standard deviation of the normalised performances.
 *
 * <p><b>Formula:</b> r the columns brought to 0 … 1 with 1 the best; PV<sub>j</sub> = 100 |ln(√(Σ<sub>i</sub>
 * r<sub>ij</sub>² / m) / σ<sub>j</sub>)|; w<sub>j</sub> = PV<sub>j</sub> / Σ<sub>k</sub> PV<sub>k</sub>.
 *
 * <p><b>Holds:</b> unit change, translation.
 *
 * <p><b>Edge:</b> a constant column has no deviation and gets weight 0, since it tells no options apart.
 *
 * <p><b>Source:</b> Ecer &amp; Pamucar (2022), Omega 112, 102690.
 *
 * <p><b>Differs:</b> the figures in circulation use the sample deviation (m − 1), which is the default here.
 */
final class Lopcow implements DataWeighting {

    @Override
    public Description description() {
        return Description.of(
                        "lopcow",
                        "LOPCOW",
                        "Criteria count by the logarithmic percentage of root mean square to standard deviation.")
                .formula("r = columns brought to 0..1, 1 the best; PV_j = 100 |ln(sqrt(sum_i r_ij^2 / m) / s_j)|;"
                        + " w_j = PV_j / sum_k PV_k")
                .source(
                        "Ecer & Pamucar (2022), A novel LOPCOW-DOBI multi-criteria sustainability performance assessment"
                                + " methodology: an application in developing country banking sector, Omega 112, 102690")
                .parameter(ParameterSpec.choice("deviation", "sample", "population")
                        .help("standard deviation over m - 1 (sample) or m (population) options"))
                .output("percentage-value", "PV by criterion");
    }

    @Override
    public Found find(Columns columns, Parameters parameters, Tracer tracer) {
        int n = columns.size();
        int m = columns.optionCount();
        double correction = parameters.text("deviation").equals("sample") ? Math.sqrt(m / (m - 1.0)) : 1;
        double[][] r = new double[n][];
        double[] deviations = new double[n];
        double[] points = new double[n];
        for (int j = 0; j < n; j++) {
            r[j] = columns.minMax(j, !columns.isMax(j));
            deviations[j] = Columns.deviation(r[j]) * correction;
            double square = 0;
            for (double v : r[j]) {
                square += v * v / m;
            }
            points[j] = deviations[j] == 0 ? 0 : 100 * Math.abs(Math.log(Math.sqrt(square) / deviations[j]));
        }
        columns.trace(tracer, "r", "performances brought to 0..1, 1 the best", r);
        tracer.row("s", "standard deviation", columns.names(), deviations);
        tracer.row("PV", "percentage values", columns.names(), points);
        return Found.of(points).with("percentage-value", columns, points);
    }
}
