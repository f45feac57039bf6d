package io.github.steelyard.robustness;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * What it would add to choose by some inputs alone, for any method: the gain of each option over the present best is
 * regressed on functions of the inputs, and the option with the largest fitted gain is chosen.
 *
 * <p>Fitted on every other draw and paid out on the rest, and the other way round, so that no draw is judged by a fit that
 * it took part in: the figure is that of a rule that could be followed, a lower bound that is not inflated by noise.
 *
 * <p><b>Source:</b> Strong, Oakley &amp; Brennan (2014), Estimating multiparameter partial expected value of perfect
 * information, Medical Decision Making 34, 311–326, with cross-fitting.
 */
final class Policy {

    private Policy() {}

    /**
     * The worth of choosing by the inputs.
     *
     * @param features by function and draw, without the constant
     */
    static Worth worth(SampledScores sampled, double[][] features) {
        int draws = sampled.draws();
        double[] gains = new double[draws];
        for (int half = 0; half < 2; half++) {
            double[][] coefficients = fit(sampled, features, half);
            for (int k = 1 - half; k < draws; k += 2) {
                int choice = sampled.best;
                double most = 0;
                for (int i = 0; i < coefficients.length; i++) {
                    double fitted = i == sampled.best ? 0 : at(coefficients[i], features, k);
                    if (fitted > most) {
                        most = fitted;
                        choice = i;
                    }
                }
                gains[k] = sampled.scores[choice][k] - sampled.scores[sampled.best][k];
            }
        }
        return Worth.of(gains);
    }

    /** The fitted lead of the present best over the next, by draw: the one number that says most about the choice. */
    static double[] lead(SampledScores sampled, double[][] features) {
        double[][] even = fit(sampled, features, 0);
        int second = sampled.second();
        double[] lead = new double[sampled.draws()];
        for (int k = 0; k < lead.length; k++) {
            lead[k] = -at(even[second], features, k);
        }
        return lead;
    }

    private static double at(double[] c, double[][] features, int k) {
        double sum = c[0];
        for (int f = 0; f < features.length; f++) {
            sum += c[f + 1] * features[f][k];
        }
        return sum;
    }

    /** Coefficients by option, from draws {@code from}, {@code from} + 2, …. */
    private static double[][] fit(SampledScores sampled, double[][] features, int from) {
        int size = features.length + 1;
        double[][] normal = new double[size][size];
        double[][] right = new double[sampled.scores.length][size];
        double[] row = new double[size];
        for (int k = from; k < sampled.draws(); k += 2) {
            row[0] = 1;
            for (int f = 1; f < size; f++) {
                row[f] = features[f - 1][k];
            }
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    normal[a][b] += row[a] * row[b];
                }
                for (int i = 0; i < right.length; i++) {
                    right[i][a] += row[a] * (sampled.scores[i][k] - sampled.scores[sampled.best][k]);
                }
            }
        }
        // Functions of a discrete input may depend on each other; the pseudo-inverse does not mind.
        RealMatrix matrix = new Array2DRowRealMatrix(normal, false);
        DecompositionSolver solver = new SingularValueDecomposition(matrix).getSolver();
        double[][] coefficients = new double[right.length][];
        for (int i = 0; i < right.length; i++) {
            coefficients[i] = solver.solve(new ArrayRealVector(right[i], false)).toArray();
        }
        return coefficients;
    }

    /** Legendre polynomials of degree 1 to 3 of a number between 0 and 1. */
    static double[][] bends(double[] u) {
        double[][] features = new double[3][u.length];
        for (int k = 0; k < u.length; k++) {
            double t = 2 * u[k] - 1;
            features[0][k] = t;
            features[1][k] = (3 * t * t - 1) / 2;
            features[2][k] = (5 * t * t * t - 3 * t) / 2;
        }
        return features;
    }
}
