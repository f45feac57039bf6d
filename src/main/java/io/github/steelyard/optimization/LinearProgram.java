package io.github.steelyard.optimization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A linear programme over variables that are 0 or more: constraints are added one by one, then it is solved for one
 * objective after another. Not thread-safe while constraints are added.
 *
 * <p>Solved by the two-phase simplex method. Every answer is checked against the programme before it is given out: an
 * optimum by its feasibility and its dual prices, an infeasibility by the prices that prove it, an improvement without
 * end by its direction. A run that fails the check is repeated by Bland's rule.
 */
public final class LinearProgram {

    private final int variables;
    private final List<StandardForm.Row> constraints = new ArrayList<>();

    /** What solving gave. */
    public sealed interface Solution {}

    /**
     * A best point; a corner of what the constraints allow.
     *
     * @param value of the objective there
     * @param point one number a variable
     */
    public record Optimal(double value, double[] point) implements Solution {}

    /** No point satisfies all constraints. */
    public record Infeasible() implements Solution {}

    /** The objective can be improved without end. */
    public record Unbounded() implements Solution {}

    public LinearProgram(int variables) {
        this.variables = variables;
    }

    public int variables() {
        return variables;
    }

    /** Adds Σ a·x ≤ bound. */
    public LinearProgram atMost(double[] a, double bound) {
        return add(a, -1, bound);
    }

    /** Adds Σ a·x ≥ bound. */
    public LinearProgram atLeast(double[] a, double bound) {
        return add(a, 1, bound);
    }

    /** Adds Σ a·x = value. */
    public LinearProgram exactly(double[] a, double value) {
        return add(a, 0, value);
    }

    private LinearProgram add(double[] a, int sense, double bound) {
        check(a, "a constraint");
        constraints.add(new StandardForm.Row(a.clone(), sense, bound));
        return this;
    }

    private void check(double[] a, String what) {
        if (a.length != variables) {
            throw new IllegalArgumentException(
                    what + " has " + a.length + " coefficients, the programme " + variables + " variables");
        }
    }

    /** A copy to which more constraints can be added. */
    public LinearProgram copy() {
        LinearProgram copy = new LinearProgram(variables);
        copy.constraints.addAll(constraints);
        return copy;
    }

    /** The point with the smallest Σ c·x. */
    public Solution minimize(double[] c) {
        return solve(c.clone());
    }

    /** The point with the largest Σ c·x. */
    public Solution maximize(double[] c) {
        double[] turned = new double[c.length];
        for (int j = 0; j < c.length; j++) {
            turned[j] = -c[j];
        }
        Solution solution = solve(turned);
        return solution instanceof Optimal best ? new Optimal(-best.value() + 0.0, best.point()) : solution;
    }

    private Solution solve(double[] c) {
        check(c, "the objective");
        StandardForm form = new StandardForm(variables, constraints, c);
        for (boolean cautious : new boolean[] {false, true}) {
            Simplex simplex = new Simplex(form, cautious);
            Simplex.End end = simplex.run();
            Certificate certificate = new Certificate(form, simplex.basis());
            if (end == Simplex.End.UNBOUNDED && certificate.isUnbounded(simplex.entering())) {
                return new Unbounded();
            }
            if (end == Simplex.End.INFEASIBLE && certificate.isInfeasible()) {
                return new Infeasible();
            }
            Optional<double[]> point = end == Simplex.End.OPTIMAL ? certificate.optimum() : Optional.empty();
            if (point.isPresent()) {
                double value = 0;
                for (int j = 0; j < variables; j++) {
                    value += c[j] * point.get()[j];
                }
                return new Optimal(value, point.get());
            }
        }
        throw new IllegalStateException("a linear programme of " + variables + " variables and " + constraints.size()
                + " constraints was not solved to the end");
    }
}
