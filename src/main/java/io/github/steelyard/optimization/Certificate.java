package io.github.steelyard.optimization;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * Whether a basis is what it is said to be, checked against the programme itself and not the tableau: the point and the
 * prices it stands for are solved for anew.
 */
final class Certificate {

    private static final double TOLERANCE = 1e-9;

    private final StandardForm form;
    private final int[] basis;

    Certificate(StandardForm form, int[] basis) {
        this.form = form;
        this.basis = basis;
    }

    /** The best point; empty when the basis does not prove it. */
    Optional<double[]> optimum() {
        Optional<double[]> values = values();
        return values.isPresent()
                        && isFeasible(values.get())
                        && artificials(values.get()) <= TOLERANCE
                        && isCheapest(form.cost(), form.firstArtificial())
                ? Optional.of(point(values.get()))
                : Optional.empty();
    }

    /** Whether the basis proves that artificial columns cannot all be 0, so that nothing satisfies the constraints. */
    boolean isInfeasible() {
        double[] cost = new double[form.columns()];
        Arrays.fill(cost, form.firstArtificial(), form.columns(), 1);
        Optional<double[]> values = values();
        return values.isPresent()
                && isFeasible(values.get())
                && artificials(values.get()) > TOLERANCE
                && isCheapest(cost, form.columns());
    }

    /** Whether the basis stands for a point from which this column can grow without end, at a gain. */
    boolean isUnbounded(int column) {
        Optional<double[]> values = values();
        if (values.isEmpty() || !isFeasible(values.get()) || artificials(values.get()) > TOLERANCE) {
            return false;
        }
        double[] entering = new double[form.rows()];
        for (int r = 0; r < entering.length; r++) {
            entering[r] = form.row(r)[column];
        }
        double gain = form.cost()[column];
        double[] falls = solver(matrix(), entering).orElse(new double[0]);
        for (int r = 0; r < falls.length; r++) {
            if (falls[r] > TOLERANCE) {
                return false;
            }
            gain -= falls[r] * form.cost()[basis[r]];
        }
        return gain < 0;
    }

    private double[][] matrix() {
        int m = form.rows();
        double[][] b = new double[m][m];
        for (int r = 0; r < m; r++) {
            for (int c = 0; c < m; c++) {
                b[r][c] = form.row(r)[basis[c]];
            }
        }
        return b;
    }

    private static Optional<double[]> solver(double[][] b, double[] right) {
        if (right.length == 0) {
            return Optional.of(right);
        }
        DecompositionSolver solver = new LUDecomposition(new Array2DRowRealMatrix(b, false), 1e-13).getSolver();
        return solver.isNonSingular()
                ? Optional.of(solver.solve(new ArrayRealVector(right, false)).toArray())
                : Optional.empty();
    }

    private Optional<double[]> values() {
        double[] bounds = new double[form.rows()];
        Arrays.setAll(bounds, form::bound);
        return solver(matrix(), bounds);
    }

    private static boolean isFeasible(double[] values) {
        return Arrays.stream(values).allMatch(x -> x >= -TOLERANCE);
    }

    private double artificials(double[] values) {
        double sum = 0;
        for (int r = 0; r < values.length; r++) {
            sum += basis[r] >= form.firstArtificial() ? Math.abs(values[r]) : 0;
        }
        return sum;
    }

    /** Whether no column below {@code allowed} has a negative reduced cost at the prices of the basis. */
    private boolean isCheapest(double[] cost, int allowed) {
        double[][] transposed = new double[form.rows()][form.rows()];
        double[] basic = new double[form.rows()];
        for (int r = 0; r < basic.length; r++) {
            for (int c = 0; c < basic.length; c++) {
                transposed[c][r] = form.row(r)[basis[c]];
            }
            basic[r] = cost[basis[r]];
        }
        Optional<double[]> prices = solver(transposed, basic);
        if (prices.isEmpty()) {
            return false;
        }
        for (int j = 0; j < allowed; j++) {
            double reduced = cost[j];
            for (int r = 0; r < basic.length; r++) {
                reduced -= prices.get()[r] * form.row(r)[j];
            }
            if (!(reduced >= -TOLERANCE)) {
                return false;
            }
        }
        return true;
    }

    private double[] point(double[] values) {
        double[] point = new double[form.variables()];
        for (int r = 0; r < values.length; r++) {
            if (basis[r] < point.length) {
                point[basis[r]] = Math.max(0, values[r]);
            }
        }
        return point;
    }
}
