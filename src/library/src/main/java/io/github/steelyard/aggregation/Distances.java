package io.github.steelyard.aggregation;

import io.github.steelyard.model.Matrix;

/** Euclidean distances of every option from two points at once, reading the table block by block. */
record Distances(double[] toFirst, double[] toSecond) {

    private static final int BLOCK = 1024;

    /**
     * Distances of the rows, their columns multiplied by factors, from two points.
     *
     * @param unit what everything is divided by before it is squared, so that no square overflows
     */
    static Distances of(Matrix table, double[] factors, double[] first, double[] second, double unit) {
        int m = table.rows();
        double[] toFirst = new double[m];
        double[] toSecond = new double[m];
        double[] x = new double[Math.min(BLOCK, m)];
        double[] squaresToFirst = new double[x.length];
        double[] squaresToSecond = new double[x.length];
        for (int from = 0; from < m; from += BLOCK) {
            int count = Math.min(BLOCK, m - from);
            for (int j = 0; j < factors.length; j++) {
                table.read(j, from, x);
                addSquares(x, factors[j] / unit, first[j] / unit, squaresToFirst);
                addSquares(x, factors[j] / unit, second[j] / unit, squaresToSecond);
            }
            takeRoots(squaresToFirst, unit, toFirst, from, count);
            takeRoots(squaresToSecond, unit, toSecond, from, count);
        }
        return new Distances(toFirst, toSecond);
    }

    private static void addSquares(double[] x, double factor, double point, double[] squares) {
        for (int k = 0; k < x.length; k++) {
            double difference = factor * x[k] - point;
            squares[k] += difference * difference;
        }
    }

    private static void takeRoots(double[] squares, double unit, double[] distances, int from, int count) {
        for (int k = 0; k < count; k++) {
            distances[from + k] = unit * Math.sqrt(squares[k]);
            squares[k] = 0;
        }
    }
}
