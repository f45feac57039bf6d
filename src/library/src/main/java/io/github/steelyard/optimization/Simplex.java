package io.github.steelyard.optimization;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Two-phase primal simplex for small dense programmes: min c·x with A x = b, x ≥ 0, b ≥ 0, all coefficients near 1.
 *
 * <p>Columns enter by the steepest reduced cost, after a run of steps without progress by Bland's rule, which cannot
 * cycle; of the rows that are tight first, the one with the largest pivot leaves. An answer counts only when it still
 * holds after the tableau has been computed afresh from A, b and the final basis, so that no rounding of the steps
 * before is left in it: that the basis is feasible and no column would improve (optimal), that the rest of an
 * infeasibility stays (infeasible), that a column improves without end (unbounded).
 */
final class Simplex {

    /** The result. */
    enum Status {
        OPTIMAL,
        INFEASIBLE,
        UNBOUNDED,
        /** Rounding leaves open which of these it is. */
        UNSETTLED
    }

    /** Reduced costs above −this are none. */
    private static final double PRICE = 1e-11;
    /** Entries below this are no pivots. */
    private static final double PIVOT = 1e-9;
    /** How much of a constraint may stay broken. */
    static final double SLIP = 1e-9;

    private static final int PATIENCE = 60;
    private static final int MAX_STEPS = 20_000;
    private static final int MAX_FRESH = 20;

    private final double[][] a;
    private final double[] b;
    private final double[] cost;
    private final int m;
    private final int n;
    /** Column of each row; n + k stands for an artificial variable of row k, which never comes back once it has left. */
    private final int[] basis;

    /** B⁻¹ [A | b]. */
    private double[][] t = {};
    /** Reduced costs. */
    private double[] z = {};

    private int steps;
    private int idle;

    Simplex(StandardForm form) {
        this.a = form.a();
        this.b = form.b();
        this.cost = form.cost();
        this.m = form.rows();
        this.n = form.columns();
        this.basis = new int[m];
        for (int k = 0; k < m; k++) {
            basis[k] = form.slack()[k] >= 0 ? form.slack()[k] : n + k;
        }
    }

    /** Solves; {@link #point()} is then the best point if the status is optimal. */
    Status solve() {
        t = programme();
        for (int fresh = 0; fresh < MAX_FRESH; fresh++) {
            price(true);
            boolean stopped = improve();
            if (!refresh()) {
                return Status.UNSETTLED;
            }
            price(true);
            if (!stopped || entering() >= 0) {
                continue;
            }
            if (artificial() > SLIP) {
                return Status.INFEASIBLE;
            }
            drive();
            price(false);
            boolean bounded = improve();
            if (!refresh()) {
                return Status.UNSETTLED;
            }
            price(false);
            if (isBroken()) {
                continue;
            }
            int column = entering();
            if (bounded && column < 0) {
                return Status.OPTIMAL;
            }
            if (!bounded && column >= 0 && leaving(column) < 0) {
                return Status.UNBOUNDED;
            }
        }
        return Status.UNSETTLED;
    }

    /** The variables in the present basis; the others are 0. */
    double[] point() {
        double[] x = new double[n];
        for (int k = 0; k < m; k++) {
            if (basis[k] < n) {
                x[basis[k]] = Math.max(0, t[k][n]);
            }
        }
        return x;
    }

    private boolean isBroken() {
        for (int k = 0; k < m; k++) {
            if (t[k][n] < -SLIP) {
                return true;
            }
        }
        return false;
    }

    private double artificial() {
        double sum = 0;
        for (int k = 0; k < m; k++) {
            sum += basis[k] >= n ? Math.max(0, t[k][n]) : 0;
        }
        return sum;
    }

    /** Steps until nothing improves (true) or a column improves without end (false), or there were too many (false). */
    private boolean improve() {
        while (++steps <= MAX_STEPS) {
            int column = entering();
            if (column < 0) {
                return true;
            }
            int row = leaving(column);
            if (row < 0) {
                return false;
            }
            idle = t[row][n] / t[row][column] > 1e-13 ? 0 : idle + 1;
            pivot(row, column);
        }
        return false;
    }

    private int entering() {
        int best = -1;
        for (int j = 0; j < n; j++) {
            if (z[j] < -PRICE && (best < 0 || z[j] < z[best])) {
                best = j;
                if (idle > PATIENCE) {
                    return best;
                }
            }
        }
        return best;
    }

    private int leaving(int column) {
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < m; k++) {
            if (t[k][column] > PIVOT) {
                least = Math.min(least, Math.max(0, t[k][n]) / t[k][column]);
            }
        }
        int best = -1;
        for (int k = 0; k < m; k++) {
            if (t[k][column] > PIVOT && Math.max(0, t[k][n]) / t[k][column] <= least + 1e-12) {
                boolean better =
                        best < 0 || (idle > PATIENCE ? basis[k] < basis[best] : t[k][column] > t[best][column]);
                best = better ? k : best;
            }
        }
        return best;
    }

    private void pivot(int row, int column) {
        double[] pivotRow = t[row];
        double p = pivotRow[column];
        for (int j = 0; j <= n; j++) {
            pivotRow[j] /= p;
        }
        pivotRow[column] = 1;
        for (int k = 0; k < m; k++) {
            if (k != row) {
                subtract(t[k], pivotRow, column);
            }
        }
        subtract(z, pivotRow, column);
        basis[row] = column;
    }

    private static void subtract(double[] from, double[] pivotRow, int column) {
        double factor = from[column];
        if (factor != 0) {
            for (int j = 0; j < pivotRow.length; j++) {
                from[j] -= factor * pivotRow[j];
            }
            from[column] = 0;
        }
    }

    /** Reduced costs of the present basis: of the artificial variables (phase one), or of the objective. */
    private void price(boolean phaseOne) {
        z = phaseOne ? new double[n + 1] : Arrays.copyOf(cost, n + 1);
        for (int k = 0; k < m; k++) {
            double c = phaseOne ? (basis[k] >= n ? 1 : 0) : (basis[k] >= n ? 0 : cost[basis[k]]);
            for (int j = 0; j <= n && c != 0; j++) {
                z[j] -= c * t[k][j];
            }
        }
        for (int k = 0; k < m; k++) {
            if (basis[k] < n) {
                z[basis[k]] = 0;
            }
        }
        idle = 0;
    }

    /** Artificial variables left at 0 give way; where none can, the row repeats others and is cleared. */
    private void drive() {
        for (int k = 0; k < m; k++) {
            if (basis[k] >= n) {
                int widest = 0;
                for (int j = 1; j < n; j++) {
                    widest = Math.abs(t[k][j]) > Math.abs(t[k][widest]) ? j : widest;
                }
                if (n > 0 && Math.abs(t[k][widest]) > PIVOT) {
                    t[k][n] = 0;
                    pivot(k, widest);
                } else {
                    Arrays.fill(t[k], 0);
                }
            }
        }
    }

    /** [A | b], which is the tableau while all basic columns are unit vectors. */
    private double[][] programme() {
        double[][] all = new double[m][];
        for (int i = 0; i < m; i++) {
            all[i] = Arrays.copyOf(a[i], n + 1);
            all[i][n] = b[i];
        }
        return all;
    }

    /** Computes the tableau from the programme and the basis; false when rounding led to a basis without inverse. */
    private boolean refresh() {
        double[][] columns = new double[m][m];
        for (int k = 0; k < m; k++) {
            for (int i = 0; i < m; i++) {
                columns[i][k] = basis[k] < n ? a[i][basis[k]] : basis[k] - n == i ? 1 : 0;
            }
        }
        if (m == 0) {
            return true;
        }
        try {
            DecompositionSolver solver =
                    new LUDecomposition(new Array2DRowRealMatrix(columns, false), 1e-14).getSolver();
            t = solver.solve(new Array2DRowRealMatrix(programme(), false)).getData();
        } catch (SingularMatrixException e) {
            return false;
        }
        for (int k = 0; k < m; k++) {
            if (basis[k] < n) {
                for (int i = 0; i < m; i++) {
                    t[i][basis[k]] = i == k ? 1 : 0;
                }
            }
        }
        return true;
    }
}
