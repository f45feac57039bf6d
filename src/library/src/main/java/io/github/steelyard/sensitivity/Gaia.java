package io.github.steelyard.sensitivity;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.model.Weights;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;

/**
 * The GAIA plane: options and criteria drawn where they show most of how they differ.
 *
 * <p><b>Formula:</b> Φ the net flows by criterion (PROMETHEE); λ<sub>1</sub> ≥ λ<sub>2</sub> ≥ … and u<sub>1</sub>,
 * u<sub>2</sub>, … eigenvalues and eigenvectors of ΦᵀΦ; an option lies at Φ<sub>i</sub>(u<sub>1</sub>, u<sub>2</sub>), a
 * criterion at its own entries of u<sub>1</sub>, u<sub>2</sub>, the decision axis at w(u<sub>1</sub>, u<sub>2</sub>); δ =
 * (λ<sub>1</sub> + λ<sub>2</sub>) / Σλ says how much of the differences the plane shows.
 *
 * <p><b>Edge:</b> the sign of an axis is free; here the criterion farthest along it lies on its positive side.
 *
 * <p><b>Source:</b> Mareschal &amp; Brans (1988), Geometrical representations for MCDA, EJOR 34, 69–77.
 *
 * @param shares of each eigenvalue in their sum, largest first
 * @param options two coordinates each
 * @param criteria two coordinates each
 * @param axis two coordinates of the decision axis
 */
record Gaia(double[] shares, double[][] options, double[][] criteria, double[] axis) {

    private static final double ROUNDING = 1e-12;

    /**
     * The plane of some net flows.
     *
     * @param flows by option and criterion, each column with the sum 0
     * @throws Refusal when no criterion tells the options apart
     */
    static Gaia of(double[][] flows, Weights weights) {
        int n = weights.size();
        double[][] products = new double[n][n];
        double total = 0;
        for (double[] row : flows) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    products[j][k] += row[j] * row[k];
                }
                total += row[j] * row[j];
            }
        }
        if (total <= ROUNDING) {
            throw new Refusal("no criterion prefers one option to another, so there is no plane to draw");
        }
        EigenDecomposition decomposition = new EigenDecomposition(MatrixUtils.createRealMatrix(products));
        double[] values = decomposition.getRealEigenvalues();
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted((a, b) -> Double.compare(values[b], values[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] shares = new double[n];
        for (int j = 0; j < n; j++) {
            shares[j] = Math.max(0, values[order[j]]) / total;
        }
        double[] first = signed(decomposition.getEigenvector(order[0]).toArray());
        double[] second = n > 1 ? signed(decomposition.getEigenvector(order[1]).toArray()) : new double[n];
        double[][] criteria = new double[n][];
        for (int j = 0; j < n; j++) {
            criteria[j] = new double[] {first[j], second[j]};
        }
        return new Gaia(
                shares,
                Arrays.stream(flows).map(row -> along(row, first, second)).toArray(double[][]::new),
                criteria,
                along(weights.toArray(), first, second));
    }

    private static double[] signed(double[] vector) {
        int farthest = 0;
        for (int j = 1; j < vector.length; j++) {
            if (Math.abs(vector[j]) > Math.abs(vector[farthest]) + ROUNDING) {
                farthest = j;
            }
        }
        double sign = vector[farthest] < 0 ? -1 : 1;
        return Arrays.stream(vector).map(x -> sign * x + 0.0).toArray();
    }

    private static double[] along(double[] row, double[] first, double[] second) {
        double x = 0;
        double y = 0;
        for (int j = 0; j < row.length; j++) {
            x += row[j] * first[j];
            y += row[j] * second[j];
        }
        return new double[] {x, y};
    }

    /** How much of the differences the plane shows. */
    double delta() {
        double both = shares[0] + (shares.length > 1 ? shares[1] : 0);
        return both > 1 - ROUNDING ? 1 : both;
    }
}
