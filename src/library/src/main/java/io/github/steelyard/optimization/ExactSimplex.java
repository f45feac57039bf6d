package io.github.steelyard.optimization;

import io.github.steelyard.optimization.Simplex.Status;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;

/**
 * The two-phase primal simplex without rounding, for the programmes that {@link Simplex} cannot settle because their
 * coefficients span too many powers of ten.
 *
 * <p>Every double is a fraction, so each row is multiplied by a power of two that makes it whole. The tableau keeps
 * whole numbers over one common denominator: a pivot on t<sub>rc</sub> turns t<sub>ij</sub> into
 * (t<sub>ij</sub> t<sub>rc</sub> − t<sub>ic</sub> t<sub>rj</sub>) / d, which divides without remainder, d being the
 * pivot before. After {@link #PATIENCE} steps without progress, Bland's rule decides, so it always ends.
 *
 * <p>As in {@link Simplex}, an infeasibility of no more than 10⁻⁹ counts as none: the right-hand sides concerned move.
 *
 * <p><b>Source:</b> Azulay &amp; Pique (2001), A revised simplex method with integer Q-matrices, ACM TOMS 27, 350–360,
 * after Edmonds' whole-number pivoting.
 */
final class ExactSimplex {

    private static final int PATIENCE = 20;
    private static final MathContext PRECISION = new MathContext(40);

    private final StandardForm form;
    private final int m;
    private final int n;
    /** Column of each row; n + k stands for the artificial variable of row k. */
    private final int[] basis;
    /** m rows, then the objective, then the sum of the artificial variables; the last column is the right-hand side. */
    private final BigInteger[][] t;

    private BigInteger denominator = BigInteger.ONE;
    /** Powers of two by which rows are multiplied. */
    private final int[] shift;

    private int idle;

    ExactSimplex(StandardForm form) {
        this.form = form;
        this.m = form.rows();
        this.n = form.columns();
        this.basis = new int[m];
        this.shift = new int[m];
        this.t = new BigInteger[m + 2][];
        for (int k = 0; k < m; k++) {
            double[] row = Arrays.copyOf(form.a()[k], n + 1);
            row[n] = form.b()[k];
            shift[k] = shift(row);
            t[k] = whole(row, shift[k]);
            int slack = form.slack()[k];
            basis[k] = slack >= 0 ? slack : n + k;
            if (slack >= 0) {
                // The slack of a row is counted in the row's own unit, so that the first basis is the identity.
                t[k][slack] = BigInteger.ONE;
            }
        }
        double[] cost = Arrays.copyOf(form.cost(), n + 1);
        t[m] = whole(cost, shift(cost));
        t[m + 1] = infeasibility();
    }

    /** The power of two that makes all of these whole. */
    private static int shift(double[] numbers) {
        int shift = 0;
        for (double x : numbers) {
            if (x != 0) {
                int trailing = Long.numberOfTrailingZeros(mantissa(x));
                shift = Math.max(shift, -(exponent(x) + trailing));
            }
        }
        return shift;
    }

    private static long mantissa(double x) {
        long bits = Double.doubleToLongBits(x) & 0xfffffffffffffL;
        return Math.getExponent(x) < Double.MIN_EXPONENT ? bits : bits | 0x10000000000000L;
    }

    private static int exponent(double x) {
        return Math.max(Math.getExponent(x), Double.MIN_EXPONENT) - 52;
    }

    private static BigInteger[] whole(double[] numbers, int shift) {
        BigInteger[] all = new BigInteger[numbers.length];
        for (int j = 0; j < all.length; j++) {
            double x = numbers[j];
            all[j] = x == 0
                    ? BigInteger.ZERO
                    : BigInteger.valueOf(x < 0 ? -mantissa(x) : mantissa(x)).shiftLeft(exponent(x) + shift);
        }
        return all;
    }

    /** The reduced costs of the sum of all artificial variables, each in the unit of its row before it was made whole. */
    private BigInteger[] infeasibility() {
        int most = Arrays.stream(shift).max().orElse(0);
        BigInteger[] sum = new BigInteger[n + 1];
        Arrays.fill(sum, BigInteger.ZERO);
        for (int k = 0; k < m; k++) {
            for (int j = 0; j <= n && basis[k] >= n; j++) {
                sum[j] = sum[j].subtract(t[k][j].shiftLeft(most - shift[k]));
            }
        }
        return sum;
    }

    Status solve() {
        improve(m + 1);
        if (remaining() > Simplex.SLIP) {
            return Status.INFEASIBLE;
        }
        for (int k = 0; k < m; k++) {
            if (basis[k] >= n) {
                drive(k);
            }
        }
        return improve(m) ? Status.OPTIMAL : Status.UNBOUNDED;
    }

    private double remaining() {
        double sum = 0;
        for (int k = 0; k < m; k++) {
            sum += basis[k] >= n ? Math.scalb(quotient(t[k][n], denominator), -shift[k]) : 0;
        }
        return sum;
    }

    /** An artificial variable that is left, 0 or nearly so, gives way; a row that repeats others goes. */
    private void drive(int row) {
        t[row][n] = BigInteger.ZERO;
        int column = 0;
        while (column < n && t[row][column].signum() == 0) {
            column++;
        }
        if (column < n) {
            pivot(row, column);
        }
    }

    /** The variables in the present basis; the others are 0. */
    double[] point() {
        double[] x = new double[n];
        for (int k = 0; k < m; k++) {
            if (basis[k] < n) {
                x[basis[k]] = quotient(t[k][n], denominator);
            }
        }
        return x;
    }

    private static double quotient(BigInteger a, BigInteger b) {
        return new BigDecimal(a).divide(new BigDecimal(b), PRECISION).doubleValue();
    }

    /** Steps until no column improves the objective in that row (true) or one improves it without end (false). */
    private boolean improve(int objective) {
        idle = 0;
        while (true) {
            int column = entering(objective);
            if (column < 0) {
                return true;
            }
            int row = leaving(column);
            if (row < 0) {
                return false;
            }
            idle = t[row][n].signum() > 0 ? 0 : idle + 1;
            pivot(row, column);
        }
    }

    private int entering(int objective) {
        int best = -1;
        for (int j = 0; j < n; j++) {
            BigInteger z = t[objective][j];
            if (z.signum() < 0 && (best < 0 || idle <= PATIENCE && z.compareTo(t[objective][best]) < 0)) {
                best = j;
            }
        }
        return best;
    }

    private int leaving(int column) {
        int best = -1;
        for (int k = 0; k < m; k++) {
            if (t[k][column].signum() > 0) {
                int order =
                        best < 0 ? -1 : t[k][n].multiply(t[best][column]).compareTo(t[best][n].multiply(t[k][column]));
                best = order < 0 || order == 0 && basis[k] < basis[best] ? k : best;
            }
        }
        return best;
    }

    private void pivot(int row, int column) {
        BigInteger p = t[row][column];
        for (int k = 0; k < t.length; k++) {
            BigInteger factor = t[k][column];
            for (int j = 0; j <= n && k != row; j++) {
                BigInteger product = factor.signum() == 0
                        ? t[k][j].multiply(p)
                        : t[k][j].multiply(p).subtract(factor.multiply(t[row][j]));
                t[k][j] = product.divide(denominator);
            }
        }
        denominator = p;
        basis[row] = column;
        if (p.signum() < 0) {
            denominator = p.negate();
            for (BigInteger[] line : t) {
                for (int j = 0; j <= n; j++) {
                    line[j] = line[j].negate();
                }
            }
        }
    }
}
