package io.github.steelyard.weighting;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * Priorities from pairwise judgements, which must link all things.
 *
 * <p><b>Formula:</b> the geometric mean solves min Σ (ln a<sub>ij</sub> − y<sub>i</sub> + y<sub>j</sub>)² over the
 * stated pairs; for a complete matrix, w<sub>i</sub> ∝ (Π<sub>j</sub> a<sub>ij</sub>)<sup>1/n</sup>. The eigenvector
 * solves H w = λ w for the largest λ, H the matrix with 0 for a pair not judged and 1 + the number of such pairs of its
 * row on the diagonal (Harker 1987).
 *
 * <p>The eigenvector is taken of D⁻¹ H D, D the geometric means, whose entries are near 1; squaring the matrix until it
 * no longer changes gives both eigenvectors to the last digits, as all its terms are positive.
 */
final class Priorities {

    private static final int SQUARINGS = 64;

    private Priorities() {}

    /**
     * The largest eigenvalue with its eigenvector.
     *
     * @param lambda the eigenvalue, at least n
     * @param weights the eigenvector, summing to 1
     */
    record Principal(double lambda, double[] weights) {}

    /** Geometric means (logarithmic least squares), summing to 1. */
    static double[] geometricMean(PairwiseJudgements judgements) {
        int n = judgements.size();
        double[] logs = new double[n];
        double[][] laplacian = new double[n][n];
        for (PairwiseJudgements.Judgement judgement : judgements.stated()) {
            int i = judgement.first();
            int j = judgement.second();
            double log = Math.log(judgement.ratio());
            logs[i] += log;
            logs[j] -= log;
            laplacian[i][i]++;
            laplacian[j][j]++;
            laplacian[i][j]--;
            laplacian[j][i]--;
        }
        double[] y =
                judgements.isComplete() ? Arrays.stream(logs).map(x -> x / n).toArray() : solve(laplacian, logs);
        double highest = Arrays.stream(y).max().getAsDouble();
        return shares(Arrays.stream(y).map(x -> Math.exp(x - highest)).toArray());
    }

    /** Solves L y = b with the last y = 0, which the remaining equations then determine. */
    private static double[] solve(double[][] laplacian, double[] b) {
        int n = b.length;
        if (n == 1) {
            return new double[1];
        }
        double[][] inner = new double[n - 1][];
        for (int i = 0; i < n - 1; i++) {
            inner[i] = Arrays.copyOf(laplacian[i], n - 1);
        }
        double[] y = new LUDecomposition(new Array2DRowRealMatrix(inner, false))
                .getSolver()
                .solve(new ArrayRealVector(Arrays.copyOf(b, n - 1)))
                .toArray();
        return Arrays.copyOf(y, n);
    }

    /**
     * Harker's matrix H of the judgements with its rows and columns scaled to entries near 1.
     *
     * @param matrix D⁻¹ H D
     * @param d the diagonal of D: the geometric means
     */
    record Scaled(double[][] matrix, double[] d) {}

    /** The matrix whose eigenvectors are wanted. */
    static Scaled scaled(PairwiseJudgements judgements) {
        int n = judgements.size();
        double[] d = Arrays.stream(geometricMean(judgements))
                .map(x -> Math.max(x, 1e-300))
                .toArray();
        double[][] h = judgements.matrix();
        for (int i = 0; i < n; i++) {
            int missing = 0;
            for (int j = 0; j < n; j++) {
                missing += h[i][j] == 0 ? 1 : 0;
            }
            h[i][i] += missing;
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                h[i][j] *= i == j ? 1 : d[j] / d[i];
            }
        }
        return new Scaled(h, d);
    }

    /** The principal eigenvector and eigenvalue. */
    static Principal eigenvector(PairwiseJudgements judgements) {
        int n = judgements.size();
        Scaled scaled = scaled(judgements);
        double[][] h = scaled.matrix();
        double[] d = scaled.d();
        double[][] power = h;
        for (int k = 0; k < SQUARINGS; k++) {
            double[][] next = divided(times(power, power));
            boolean settled = distance(power, next) < 1e-15;
            power = next;
            if (settled) {
                break;
            }
        }
        double[] right = new double[n];
        double[] left = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                right[i] += power[i][j];
                left[j] += power[i][j];
            }
        }
        double both = 0;
        double through = 0;
        double[] image = apply(h, right);
        for (int i = 0; i < n; i++) {
            both += left[i] * right[i];
            through += left[i] * image[i];
        }
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            weights[i] = right[i] * d[i];
        }
        return new Principal(Math.max(n, through / both), shares(weights));
    }

    private static double[] apply(double[][] a, double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                y[i] += a[i][j] * x[j];
            }
        }
        return y;
    }

    private static double[][] times(double[][] a, double[][] b) {
        int n = a.length;
        double[][] c = new double[n][n];
        for (int i = 0; i < n; i++) {
            double[] row = c[i];
            for (int k = 0; k < n; k++) {
                double factor = a[i][k];
                double[] other = b[k];
                // Whole rows, which the compiler turns into vector instructions.
                for (int j = 0; j < n; j++) {
                    row[j] += factor * other[j];
                }
            }
        }
        return c;
    }

    private static double[][] divided(double[][] a) {
        double sum = Arrays.stream(a).flatMapToDouble(Arrays::stream).sum();
        return Arrays.stream(a)
                .map(row -> Arrays.stream(row).map(x -> x / sum).toArray())
                .toArray(double[][]::new);
    }

    private static double distance(double[][] a, double[][] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                largest = Math.max(largest, Math.abs(a[i][j] - b[i][j]));
            }
        }
        return largest;
    }

    /** The numbers divided by their sum. */
    static double[] shares(double[] x) {
        double sum = Arrays.stream(x).sum();
        return Arrays.stream(x).map(v -> v / sum).toArray();
    }
}
