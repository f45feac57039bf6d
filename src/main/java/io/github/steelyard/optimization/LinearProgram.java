package io.github.steelyard.optimization;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
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
 */
public final class LinearProgram {

    private static final double EPSILON = 1e-10;
    private static final int ULPS = 10;
    private static final double CUT_OFF = 1e-12;
    private static final int MAX_ITERATIONS = 100_000;

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
        try {
            PointValuePair best = new SimplexSolver(EPSILON, ULPS, CUT_OFF)
                    .optimize(
                            new MaxIter(MAX_ITERATIONS),
                            new LinearObjectiveFunction(c.clone(), 0),
                            new LinearConstraintSet(constraints),
                            goal,
                            new NonNegativeConstraint(true),
                            PivotSelectionRule.BLAND);
            return new Optimal(best.getValue(), best.getPoint());
        } catch (NoFeasibleSolutionException e) {
            return new Infeasible();
        } catch (UnboundedSolutionException e) {
            return new Unbounded();
        } catch (MaxCountExceededException e) {
            throw new IllegalStateException(
                    "a linear programme of " + variables + " variables and " + constraints.size()
                            + " constraints did not finish in " + MAX_ITERATIONS + " steps",
                    e);
        }
    }
}
