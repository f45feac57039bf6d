package io.github.steelyard.optimization;

/**
 * A linear programme as the simplex takes it: min c·x with A x = b, x ≥ 0, b ≥ 0.
 *
 * @param slack for each row, the column that is 1 there and 0 in all other rows, or −1
 */
record StandardForm(double[][] a, double[] b, double[] cost, int[] slack) {

    int rows() {
        return a.length;
    }

    int columns() {
        return cost.length;
    }
}
