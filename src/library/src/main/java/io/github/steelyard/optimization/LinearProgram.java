package io.github.steelyard.optimization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A linear programme over variables that are 0 or more: constraints are added one by one, then it is solved for one
 * objective after another. Not thread-safe while constraints are added.
 *
 * <p>Rows and objective are scaled by powers of two, which loses nothing, so that units do not matter; then
 * {@link Simplex} solves. What it cannot settle for the rounding of its steps, {@link ExactSimplex} solves without
 * rounding, so that every programme has an answer. A constraint may stay broken by 10⁻⁹ of its largest coefficient: what contradicts itself by
 * less counts as possible.
 *
 * <p><b>Cost:</b> some tens of microseconds for ten variables and twenty constraints.
 */
public final class LinearProgram {

    private enum Relation {
        AT_MOST,
        EXACTLY,
        AT_LEAST
    }

    private record Constraint(double[] a, Relation relation, double bound) {}

    private final int variables;
    private final List<Constraint> constraints = new ArrayList<>();

    /** What solving gave. */
    public sealed interface Solution {}

    /**
     * A best point.
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
        return add(a, Relation.AT_MOST, bound);
    }

    /** Adds Σ a·x ≥ bound. */
    public LinearProgram atLeast(double[] a, double bound) {
        return add(a, Relation.AT_LEAST, bound);
    }

    /** Adds Σ a·x = value. */
    public LinearProgram exactly(double[] a, double value) {
        return add(a, Relation.EXACTLY, value);
    }

    private LinearProgram add(double[] a, Relation relation, double bound) {
        if (a.length != variables) {
            throw new IllegalArgumentException(
                    "a constraint has " + a.length + " coefficients, the programme " + variables + " variables");
        }
        constraints.add(new Constraint(a.clone(), relation, bound));
        return this;
    }

    /** A copy to which more constraints can be added. */
    public LinearProgram copy() {
        LinearProgram copy = new LinearProgram(variables);
        copy.constraints.addAll(constraints);
        return copy;
    }

    /** The point with the smallest Σ c·x. */
    public Solution minimize(double[] c) {
        return solve(c, 1);
    }

    /** The point with the largest Σ c·x. */
    public Solution maximize(double[] c) {
        return solve(c, -1);
    }

    private Solution solve(double[] c, int sign) {
        if (c.length != variables) {
            throw new IllegalArgumentException(
                    "the objective has " + c.length + " coefficients, the programme " + variables + " variables");
        }
        StandardForm form = standard(c, sign);
        Simplex simplex = new Simplex(form);
        Simplex.Status status = simplex.solve();
        if (status != Simplex.Status.UNSETTLED) {
            return solution(status, simplex.point(), c);
        }
        ExactSimplex exact = new ExactSimplex(form);
        return solution(exact.solve(), exact.point(), c);
    }

    private Solution solution(Simplex.Status status, double[] all, double[] c) {
        if (status == Simplex.Status.OPTIMAL) {
            double[] point = Arrays.copyOf(all, variables);
            return new Optimal(dot(c, point), point);
        }
        return status == Simplex.Status.INFEASIBLE ? new Infeasible() : new Unbounded();
    }

    /** Equalities with right-hand sides of 0 or more, one slack column for each inequality. */
    private StandardForm standard(double[] c, int sign) {
        int m = constraints.size();
        int slacks = 0;
        for (Constraint constraint : constraints) {
            slacks += constraint.relation() == Relation.EXACTLY ? 0 : 1;
        }
        double[][] a = new double[m][variables + slacks];
        double[] b = new double[m];
        int[] basic = new int[m];
        int slack = variables;
        for (int k = 0; k < m; k++) {
            Constraint constraint = constraints.get(k);
            double unit = unit(constraint.a());
            double own = constraint.relation() == Relation.AT_MOST ? 1 : -1;
            // A zero bound takes the side on which the slack can start.
            double flip = constraint.bound() < 0 || constraint.bound() == 0 && own < 0 ? -1 : 1;
            for (int j = 0; j < variables; j++) {
                a[k][j] = constraint.a()[j] * unit * flip;
            }
            b[k] = constraint.bound() * unit * flip + 0.0;
            basic[k] = -1;
            if (constraint.relation() != Relation.EXACTLY) {
                a[k][slack] = own * flip;
                basic[k] = own * flip > 0 ? slack : -1;
                slack++;
            }
        }
        double[] cost = new double[variables + slacks];
        double unit = unit(c);
        for (int j = 0; j < variables; j++) {
            cost[j] = sign * c[j] * unit;
        }
        return new StandardForm(a, b, cost, basic);
    }

    /** The power of two that brings the largest coefficient to 1 … 2; 1 when all are 0. */
    private static double unit(double[] a) {
        double largest = 0;
        for (double x : a) {
            largest = Math.max(largest, Math.abs(x));
        }
        return largest == 0 ? 1 : Math.scalb(1.0, -Math.max(-1000, Math.min(1000, Math.getExponent(largest))));
    }

    private static double dot(double[] a, double[] x) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * x[j];
        }
        return sum;
    }
}
