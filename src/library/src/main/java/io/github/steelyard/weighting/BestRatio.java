package io.github.steelyard.weighting;

import io.github.steelyard.weighting.PairwiseJudgements.Judgement;
import java.util.Arrays;

/**
 * The ratio in place of one judgement for which the largest eigenvalue is smallest, all other judgements kept.
 *
 * <p><b>Formula:</b> λ is strictly convex in the logarithm t of the ratio; dλ/dt has the sign of g(t) = ln(v<sub>i</sub>
 * w<sub>j</sub> / (v<sub>j</sub> w<sub>i</sub>)) + 2t, v and w the left and right eigenvectors at t. g rises by about 2 −
 * 4/n for each unit of t; its zero is found by secants between bounds, with eigenvectors by power iteration, each from
 * those before.
 *
 * <p><b>Source:</b> convexity: Bozóki, Fülöp &amp; Rónyai (2010), Mathematical and Computer Modelling 52, 318–333.
 *
 * @param ratio the best one
 * @param lambda the eigenvalue with it
 */
record BestRatio(double ratio, double lambda) {

    private static final int STEPS = 100;
    private static final int ITERATIONS = 5000;

    static BestRatio of(Priorities.Scaled scaled, Judgement judgement) {
        return new Search(scaled, judgement).run();
    }

    private static final class Search {
        private final int i;
        private final int j;
        /** ln(d_j / d_i): what the scaling adds to t in the matrix. */
        private final double shift;

        private final double[][] matrix;
        private final double[] right;
        private final double[] left;

        Search(Priorities.Scaled scaled, Judgement judgement) {
            this.i = judgement.first();
            this.j = judgement.second();
            this.shift = Math.log(scaled.d()[j] / scaled.d()[i]);
            this.matrix = Arrays.stream(scaled.matrix()).map(double[]::clone).toArray(double[][]::new);
            this.right = ones(matrix.length);
            this.left = ones(matrix.length);
        }

        private static double[] ones(int n) {
            double[] ones = new double[n];
            Arrays.fill(ones, 1);
            return ones;
        }

        BestRatio run() {
            int n = matrix.length;
            double t = -shift;
            double g = slope(t);
            double low = Double.NEGATIVE_INFINITY;
            double high = Double.POSITIVE_INFINITY;
            double next = t - g / (2 - 4.0 / n);
            for (int step = 0; step < STEPS && Math.abs(next - t) > 1e-14 * (1 + Math.abs(t)); step++) {
                low = g < 0 ? t : low;
                high = g > 0 ? t : high;
                if (!(next > low && next < high)) {
                    next = low / 2 + high / 2;
                }
                double before = g;
                double from = t;
                t = next;
                g = slope(t);
                next = g == before ? t : t - g * (t - from) / (g - before);
            }
            return new BestRatio(Math.exp(t), lambda());
        }

        private double slope(double t) {
            matrix[i][j] = Math.exp(t + shift);
            matrix[j][i] = Math.exp(-t - shift);
            settle();
            return Math.log(left[i] * right[j] / (left[j] * right[i])) + 2 * (t + shift);
        }

        /** Power iteration of both eigenvectors, until their last digits. */
        private void settle() {
            double change = 1;
            for (int k = 0; k < ITERATIONS && change > 4e-15; k++) {
                change = Math.max(step(right, false), step(left, true));
            }
        }

        private double step(double[] x, boolean transposed) {
            int n = x.length;
            double[] y = new double[n];
            double sum = 0;
            for (int r = 0; r < n; r++) {
                for (int c = 0; c < n; c++) {
                    y[r] += (transposed ? matrix[c][r] : matrix[r][c]) * x[c];
                }
                sum += y[r];
            }
            double change = 0;
            for (int r = 0; r < n; r++) {
                y[r] *= n / sum;
                change = Math.max(change, Math.abs(y[r] - x[r]) / y[r]);
                x[r] = y[r];
            }
            return change;
        }

        private double lambda() {
            double both = 0;
            double through = 0;
            for (int r = 0; r < right.length; r++) {
                double image = 0;
                for (int c = 0; c < right.length; c++) {
                    image += matrix[r][c] * right[c];
                }
                both += left[r] * right[r];
                through += left[r] * image;
            }
            return through / both;
        }
    }
}
