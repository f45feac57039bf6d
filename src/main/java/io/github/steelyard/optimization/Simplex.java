package io.github.steelyard.optimization;

import java.util.Arrays;

/**
 * One run of the two-phase simplex method on a dense tableau: min c·x over rows that are equalities once slacks are
 * added, with every right-hand side 0 or more.
 *
 * <p>The column with the most negative reduced cost enters. Of the rows that limit it, all within rounding of the
 * smallest ratio count, and the one with the largest pivot leaves: small pivots are what spoils a tableau. While steps
 * make no progress, or when asked for from the start, the first column and the first row are taken instead (Bland's
 * rule), which cannot cycle. What comes out is only a basis; {@link Certificate} says whether it is right.
 */
final class Simplex {

    private static final double REDUCED = 1e-10;
    private static final double PIVOT = 1e-9;
    private static final double SLACK = 1e-12;

    private final StandardForm form;
    private final boolean isCautious;
    private final int rows;
    private final int columns;
    private final double[][] tableau;
    private final int[] basis;
    private int stalled;
    private int left;
    private int last = -1;

    /** How a run ended. */
    enum End {
        OPTIMAL,
        INFEASIBLE,
        UNBOUNDED,
        UNFINISHED
    }

    Simplex(StandardForm form, boolean isCautious) {
        this.form = form;
        this.isCautious = isCautious;
        this.rows = form.rows();
        this.columns = form.columns();
        this.tableau = new double[rows + 1][];
        for (int r = 0; r < rows; r++) {
            tableau[r] = Arrays.copyOf(form.row(r), columns + 1);
            tableau[r][columns] = form.bound(r);
        }
        this.basis = form.startingBasis();
        this.left = 200 + 50 * (rows + columns);
    }

    /** The columns in the basis, one a row. */
    int[] basis() {
        return basis.clone();
    }

    /** The column that could enter without end when the run ended so. */
    int entering() {
        return last;
    }

    End run() {
        if (form.artificials() > 0) {
            double[] cost = new double[columns];
            Arrays.fill(cost, form.firstArtificial(), columns, 1);
            price(cost);
            End end = improve(columns);
            if (end != End.OPTIMAL) {
                return End.UNFINISHED;
            }
            if (-tableau[rows][columns] > 1e-9) {
                return End.INFEASIBLE;
            }
            expelArtificials();
        }
        price(form.cost());
        return improve(form.firstArtificial());
    }

    /** The bottom row: costs less what the basis already accounts for. */
    private void price(double[] cost) {
        double[] bottom = Arrays.copyOf(cost, columns + 1);
        for (int r = 0; r < rows; r++) {
            double c = cost[basis[r]];
            if (c != 0) {
                for (int j = 0; j <= columns; j++) {
                    bottom[j] -= c * tableau[r][j];
                }
            }
        }
        tableau[rows] = bottom;
        stalled = 0;
    }

    private End improve(int allowed) {
        while (left-- > 0) {
            boolean careful = isCautious || stalled > 20;
            int entering = entering(allowed, careful);
            if (entering < 0) {
                return End.OPTIMAL;
            }
            int leaving = leaving(entering, careful);
            if (leaving < 0) {
                last = entering;
                return End.UNBOUNDED;
            }
            stalled = tableau[leaving][columns] > SLACK ? 0 : stalled + 1;
            pivot(leaving, entering);
        }
        return End.UNFINISHED;
    }

    private int entering(int allowed, boolean careful) {
        double[] bottom = tableau[rows];
        int entering = -1;
        for (int j = 0; j < allowed; j++) {
            if (bottom[j] < -REDUCED && (entering < 0 || bottom[j] < bottom[entering])) {
                entering = j;
                if (careful) {
                    return j;
                }
            }
        }
        return entering;
    }

    private int leaving(int entering, boolean careful) {
        double limit = Double.POSITIVE_INFINITY;
        for (int r = 0; r < rows; r++) {
            double a = tableau[r][entering];
            if (a > PIVOT) {
                limit = Math.min(limit, (tableau[r][columns] + SLACK) / a);
            }
        }
        int leaving = -1;
        for (int r = 0; r < rows; r++) {
            double a = tableau[r][entering];
            if (a > PIVOT && tableau[r][columns] / a <= limit) {
                boolean better = leaving < 0 || (careful ? basis[r] < basis[leaving] : a > tableau[leaving][entering]);
                leaving = better ? r : leaving;
            }
        }
        return leaving;
    }

    private void pivot(int row, int column) {
        double[] pivot = tableau[row];
        double a = pivot[column];
        for (int j = 0; j <= columns; j++) {
            pivot[j] /= a;
        }
        pivot[column] = 1;
        for (int r = 0; r <= rows; r++) {
            double factor = tableau[r][column];
            if (r != row && factor != 0) {
                double[] other = tableau[r];
                for (int j = 0; j <= columns; j++) {
                    other[j] -= factor * pivot[j];
                }
                other[column] = 0;
                if (r < rows && other[columns] < 0) {
                    other[columns] = 0;
                }
            }
        }
        basis[row] = column;
    }

    /** Artificial columns that are left in the basis at 0 make way; where none can replace them the row is redundant. */
    private void expelArtificials() {
        for (int r = 0; r < rows; r++) {
            if (basis[r] >= form.firstArtificial()) {
                int best = -1;
                for (int j = 0; j < form.firstArtificial(); j++) {
                    if (Math.abs(tableau[r][j]) > PIVOT
                            && (best < 0 || Math.abs(tableau[r][j]) > Math.abs(tableau[r][best]))) {
                        best = j;
                    }
                }
                if (best >= 0) {
                    tableau[r][columns] = 0;
                    pivot(r, best);
                }
            }
        }
    }
}
