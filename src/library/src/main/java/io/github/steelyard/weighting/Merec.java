package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;

/**
 * Weights by how much the overall performance of the options changes when a criterion is removed.
 *
 * <p><b>Formula:</b> n<sub>ij</sub> = min<sub>k</sub> x<sub>kj</sub> / x<sub>ij</sub> where more is better,
 * x<sub>ij</sub> / max<sub>k</sub> x<sub>kj</sub> where less is; S<sub>i</sub> = ln(1 + (1/n) Σ<sub>j</sub> |ln
 * n<sub>ij</sub>|); S'<sub>ij</sub> the same without term j, still over n; E<sub>j</sub> = Σ<sub>i</sub> |S'<sub>ij</sub>
 * − S<sub>i</sub>|; w<sub>j</sub> = E<sub>j</sub> / Σ<sub>k</sub> E<sub>k</sub>.
 *
 * <p><b>In:</b> performances &gt; 0.
 *
 * <p><b>Holds:</b> unit change. <b>Fails:</b> translation.
 *
 * <p><b>Edge:</b> a constant column has weight 0.
 *
 * <p><b>Source:</b> Keshavarz-Ghorabaee et al. (2021), Symmetry 13(4), 525.
 */
final class Merec implements DataWeighting {

    @Override
    public Description description() {
        return Description.of(
                        "merec",
                        "MEREC",
                        "Criteria count by how much the overall performances change when they are removed.")
                .formula(
                        "n_ij = min_k x_kj / x_ij (max) or x_ij / max_k x_kj (min); S_i = ln(1 + (1/n) sum_j |ln n_ij|);"
                                + " S'_ij = the same without term j; E_j = sum_i |S'_ij - S_i|; w_j = E_j / sum_k E_k")
                .source("Keshavarz-Ghorabaee, Amiri, Zavadskas, Turskis & Antucheviciene (2021), Determination of"
                        + " objective weights using a new method based on the removal effects of criteria (MEREC),"
                        + " Symmetry 13(4), 525")
                .output("removal-effect", "E by criterion");
    }

    @Override
    public Found find(Columns columns, Parameters parameters, Tracer tracer) {
        columns.requirePositive();
        int n = columns.size();
        int m = columns.optionCount();
        double[][] logs = new double[n][m];
        double[] whole = new double[m];
        for (int j = 0; j < n; j++) {
            double end = extreme(columns.x()[j], columns.isMax(j));
            for (int i = 0; i < m; i++) {
                logs[j][i] = Math.abs(Math.log(columns.x()[j][i]) - Math.log(end));
                whole[i] += logs[j][i] / n;
            }
        }
        double[][] without = new double[n][m];
        double[] effects = new double[n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < m; i++) {
                double rest = Math.max(0, whole[i] - logs[j][i] / n);
                without[j][i] = Math.log1p(rest);
                effects[j] += Math.log1p(logs[j][i] / n / (1 + rest));
            }
        }
        columns.trace(tracer, "|ln n|", "size of the logarithm of the normalised performances", logs);
        columns.trace(tracer, "S'", "overall performance without the criterion", without);
        tracer.row("E", "removal effect", columns.names(), effects);
        return Found.of(effects).with("removal-effect", columns, effects);
    }

    private static double extreme(double[] x, boolean smallest) {
        double end = x[0];
        for (double v : x) {
            end = smallest ? Math.min(end, v) : Math.max(end, v);
        }
        return end;
    }
}
