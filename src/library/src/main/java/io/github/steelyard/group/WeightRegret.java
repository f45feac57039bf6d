package io.github.steelyard.group;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.optimization.LinearProgram;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far each option can fall behind the best one over all scenarios and all feasible weights at once.
 *
 * <p><b>Formula:</b> max over scenarios s, feasible w and options k of Σ<sub>j</sub> w<sub>j</sub> (V<sup>s</sup><sub>kj</sub>
 * − V<sup>s</sup><sub>ij</sub>): a linear programme each, or a corner of the simplex where any weights are feasible.
 */
final class WeightRegret {

    private WeightRegret() {}

    /**
     * One figure an option.
     *
     * @param lows by scenario, missing performances at their worst; more is better after {@code sign}
     * @param highs the same, at their best
     */
    static double[] of(
            List<Matrix> lows, List<Matrix> highs, int sign, FeasibleWeights feasible, Cancellation cancellation) {
        int m = lows.get(0).rows();
        LinearProgram program = feasible.constraints().isEmpty() ? null : feasible.program();
        double[] regret = new double[m];
        for (int s = 0; s < lows.size(); s++) {
            for (int i = 0; i < m; i++) {
                cancellation.check();
                for (int k = 0; k < m; k++) {
                    if (i != k) {
                        regret[i] = Math.max(regret[i], largest(program, lead(highs.get(s), lows.get(s), sign, k, i)));
                    }
                }
            }
        }
        return regret;
    }

    private static double[] lead(Matrix highs, Matrix lows, int sign, int k, int i) {
        double[] lead = new double[highs.columns()];
        for (int j = 0; j < lead.length; j++) {
            lead[j] = sign * (highs.at(k, j) - lows.at(i, j));
        }
        return lead;
    }

    private static double largest(@Nullable LinearProgram program, double[] lead) {
        double corner = Double.NEGATIVE_INFINITY;
        for (double x : lead) {
            corner = Math.max(corner, x);
        }
        if (program == null || corner <= 0) {
            return corner;
        }
        return program.maximize(lead) instanceof LinearProgram.Optimal optimal
                ? optimal.value()
                : Double.NEGATIVE_INFINITY;
    }
}
