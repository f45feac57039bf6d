package io.github.steelyard.sensitivity;

import io.github.steelyard.optimization.LinearProgram;
import io.github.steelyard.optimization.LinearProgram.Optimal;
import io.github.steelyard.weighting.FeasibleWeights;
import io.github.steelyard.weighting.FeasibleWeights.Constraint;
import java.util.Arrays;
import java.util.List;

/**
 * One option against several others at once: the largest lead over the best of them that feasible weights can give it,
 * and the mixture of the others that proves there is no larger one.
 *
 * <p><b>Formula:</b> max over w of min over k of d<sub>k</sub>·w, with d<sub>k</sub> the scaled lead over k; by the
 * duality of linear programmes equal to min over mixtures m of max over w of Σ m<sub>k</sub> d<sub>k</sub>·w. A mixture
 * that comes out of the simplex method is a corner, so its members alone are already too strong together.
 */
final class Contest {

    /** Up to here a scaled lead is rounding of the linear programme. */
    static final double TOLERANCE = 1e-9;

    /** Scaled leads are at most 2; with this added the margin is a variable of 0 or more. */
    private static final double SHIFT = 2;

    private final FeasibleWeights region;
    private final List<double[]> leads;

    /**
     * A contest.
     *
     * @param leads scaled leads over each of the others, at least one
     */
    Contest(FeasibleWeights region, List<double[]> leads) {
        this.region = region;
        this.leads = leads;
    }

    /**
     * A best point.
     *
     * @param margin the scaled lead there
     * @param weights where it is reached
     */
    record Best(double margin, double[] weights) {}

    /**
     * A proof.
     *
     * @param margin no feasible weights give a larger scaled lead over all
     * @param mixture one share a competitor, together 1
     */
    record Proof(double margin, double[] mixture) {}

    /** The weights with the largest lead over the best of the others. */
    Best best() {
        int n = region.size();
        LinearProgram program = region.program(1);
        for (double[] lead : leads) {
            double[] a = new double[n + 1];
            for (int j = 0; j < n; j++) {
                a[j] = lead[j] + SHIFT;
            }
            a[n] = -1;
            program.atLeast(a, 0);
        }
        double[] objective = new double[n + 1];
        objective[n] = 1;
        Optimal optimal = (Optimal) program.maximize(objective);
        return new Best(optimal.value() - SHIFT, Arrays.copyOf(optimal.point(), n));
    }

    /** The mixture of the others that keeps the lead down. */
    Proof proof() {
        int n = region.size();
        int k = leads.size();
        List<Constraint> constraints = region.constraints();
        long equalities = constraints.stream().filter(Constraint::isEquality).count();
        int size = k + constraints.size() + (int) equalities + 1;
        LinearProgram program = new LinearProgram(size);
        double[] sum = new double[size];
        Arrays.fill(sum, 0, k, 1);
        program.exactly(sum, 1);
        for (int j = 0; j < n; j++) {
            double[] a = new double[size];
            for (int c = 0; c < k; c++) {
                a[c] = leads.get(c)[j] + SHIFT;
            }
            int at = k;
            for (Constraint constraint : constraints) {
                double price = constraint.a()[j];
                a[at++] = -price;
                if (constraint.isEquality()) {
                    a[at++] = price;
                }
            }
            a[at] = -1;
            program.atMost(a, 0);
        }
        double[] objective = new double[size];
        objective[size - 1] = 1;
        Optimal optimal = (Optimal) program.minimize(objective);
        return new Proof(optimal.value() - SHIFT, Arrays.copyOf(optimal.point(), k));
    }
}
