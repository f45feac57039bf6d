package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;

/**
 * Weights in proportion to the angle between a column and a column on which all options perform the same.
 *
 * <p><b>Formula:</b> u<sub>j</sub> = arccos(Σ<sub>i</sub> x<sub>ij</sub> / (√m ‖x<sub>j</sub>‖)); w<sub>j</sub> =
 * u<sub>j</sub> / Σ<sub>k</sub> u<sub>k</sub>. Computed as arctan(σ<sub>j</sub> / μ<sub>j</sub>), the same angle, which
 * keeps its digits where columns are nearly constant.
 *
 * <p><b>In:</b> performances ≥ 0 on a ratio scale; directions do not matter.
 *
 * <p><b>Holds:</b> unit change. <b>Fails:</b> translation.
 *
 * <p><b>Edge:</b> a constant column, all zeros included, has angle 0 and weight 0.
 *
 * <p><b>Source:</b> Shuai, Zongzhun, Yongji &amp; Lei (2012), CCDC, 3889–3892.
 */
final class Angle implements DataWeighting {

    @Override
    public Description description() {
        return Description.of(
                        "angle",
                        "Angle weights",
                        "Criteria count by the angle between their performances and performances all alike.")
                .formula("u_j = arccos(sum_i x_ij / (sqrt(m) |x_j|)); w_j = u_j / sum_k u_k")
                .source("Shuai, Zongzhun, Yongji & Lei (2012), A new angular method to determine the objective weights,"
                        + " 24th Chinese Control and Decision Conference, 3889-3892")
                .output("angle", "u by criterion, in radians: 0 where all options perform the same");
    }

    @Override
    public Found find(Columns columns, Parameters parameters, Tracer tracer) {
        columns.requireNonNegative();
        double[] angles = new double[columns.size()];
        for (int j = 0; j < angles.length; j++) {
            double[] x = columns.scaled(j);
            double deviation = Columns.deviation(x);
            angles[j] = deviation == 0 ? 0 : Math.atan2(deviation, Columns.mean(x));
        }
        tracer.row("u", "angle to a constant column, in radians", columns.names(), angles);
        return Found.of(angles).with("angle", columns, angles);
    }
}
