package io.github.steelyard.optimization;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.PivotSelectionRule;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * A linear programme over variables that are 0 or more: constraints are added one by one, then it is solved for one
 * objective after another. Not thread-safe while constraints are added.
 *
 * <p>Solved by the two-phase simplex of commons-math3 with Bland's rule, which cannot cycle on degenerate programmes.
 *
 * <p>Rows, columns and objective are scaled before they reach it, for two reasons. Its tolerances are absolute, so that
 * a constraint in a small unit would be taken for zeros: every row and the objective get a largest coefficient near 1.
 * And after its first phase it takes every column that looks like a unit vector for a basic one, so that two equal
 * columns (as in weights that sum to 1) both claim a row, and a wrong point comes back as the best one, about once in
 * two thousand small programmes of whole coefficients: factors that are different for every row and column, none a
 * simple fraction of another, leave no such coincidence. The point is checked against all constraints before it is
 * given out.
 */
public final class LinearProgram {

    private static final double EPSILON = 1e-10;
    private static final int ULPS = 10;
    private static final double CUT_OFF = 1e-12;
    private static final int MAX_ITERATIONS = 100_000;
    /** How far a point may break a constraint whose largest coefficient is 1. */
    private static final double SLIP = 1e-8;

    private final int variables;
    private final List<LinearConstraint> constraints = new ArrayList<>();

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
        return add(a, Relationship.LEQ, bound);
    }

    /** Adds Σ a·x ≥ bound. */
    public LinearProgram atLeast(double[] a, double bound) {
        return add(a, Relationship.GEQ, bound);
    }

    /** Adds Σ a·x = value. */
    public LinearProgram exactly(double[] a, double value) {
        return add(a, Relationship.EQ, value);
    }

    private LinearProgram add(double[] a, Relationship relationship, double bound) {
        if (a.length != variables) {
            throw new IllegalArgumentException(
                    "a constraint has " + a.length + " coefficients, the programme " + variables + " variables");
        }
        constraints.add(new LinearConstraint(a.clone(), relationship, bound));
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
        return solve(c, GoalType.MINIMIZE);
    }

    /** The point with the largest Σ c·x. */
    public Solution maximize(double[] c) {
        return solve(c, GoalType.MAXIMIZE);
    }

    private Solution solve(double[] c, GoalType goal) {
        if (c.length != variables) {
            throw new IllegalArgumentException(
                    "the objective has " + c.length + " coefficients, the programme " + variables + " variables");
        }
        for (PivotSelectionRule rule : List.of(PivotSelectionRule.BLAND, PivotSelectionRule.DANTZIG)) {
            try {
                double[] point = scaled(c, goal, rule);
                if (holds(point)) {
                    return new Optimal(dot(c, point), point);
                }
            } catch (NoFeasibleSolutionException e) {
                return new Infeasible();
            } catch (UnboundedSolutionException e) {
                return new Unbounded();
            } catch (MaxCountExceededException e) {
                // The other rule is still to be tried.
            }
        }
        throw new IllegalStateException("a linear programme of " + variables + " variables and " + constraints.size()
                + " constraints could not be solved");
    }

    private double[] scaled(double[] c, GoalType goal, PivotSelectionRule rule) {
        double[] column = new double[variables];
        for (int j = 0; j < variables; j++) {
            column[j] = factor(j);
        }
        List<LinearConstraint> rows = new ArrayList<>();
        for (int k = 0; k < constraints.size(); k++) {
            LinearConstraint constraint = constraints.get(k);
            double[] a = constraint.getCoefficients().toArray();
            double row = factor(variables + k) / size(a);
            rows.add(new LinearConstraint(
                    times(a, column, row), constraint.getRelationship(), constraint.getValue() * row));
        }
        double[] point = new SimplexSolver(EPSILON, ULPS, CUT_OFF)
                .optimize(
                        new MaxIter(MAX_ITERATIONS),
                        new LinearObjectiveFunction(times(c, column, 1 / size(c)), 0),
                        new LinearConstraintSet(rows),
                        goal,
                        new NonNegativeConstraint(true),
                        rule)
                .getPoint();
        for (int j = 0; j < variables; j++) {
            point[j] *= column[j];
        }
        return point;
    }

    /** From 1 to 1.5, different for every i: fractions of multiples of the golden ratio. */
    private static double factor(int i) {
        double multiple = (i + 1) * 0.6180339887498949;
        return 1 + (multiple - Math.floor(multiple)) / 2;
    }

    /** The power of two next to the largest coefficient, by which to divide without rounding; 1 when all are 0. */
    private static double size(double[] a) {
        double largest = 0;
        for (double x : a) {
            largest = Math.max(largest, Math.abs(x));
        }
        return largest == 0 ? 1 : Math.scalb(1.0, Math.max(-1000, Math.min(1000, Math.getExponent(largest))));
    }

    private static double[] times(double[] a, double[] column, double row) {
        double[] b = new double[a.length];
        for (int j = 0; j < b.length; j++) {
            b[j] = a[j] * row * column[j];
        }
        return b;
    }

    private boolean holds(double[] point) {
        for (LinearConstraint constraint : constraints) {
            double[] a = constraint.getCoefficients().toArray();
            double size = size(a);
            double slack = (dot(a, point) - constraint.getValue()) / size;
            double allowed = SLIP * Math.max(1, Math.abs(constraint.getValue()) / size);
            boolean broken = switch (constraint.getRelationship()) {
                case LEQ -> slack > allowed;
                case GEQ -> slack < -allowed;
                case EQ -> Math.abs(slack) > allowed;
            };
            if (broken) {
                return false;
            }
        }
        return true;
    }

    private static double dot(double[] a, double[] x) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * x[j];
        }
        return sum;
    }
}
