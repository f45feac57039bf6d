package io.github.steelyard.aggregation;

import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.ValueCurve;
import java.util.Arrays;
import java.util.Map;

/**
 * All combinations of characteristic values, the last criterion running fastest.
 *
 * @param values by criterion, ascending, without repetition
 * @param max by criterion: whether more is better
 */
record Grid(double[][] values, boolean[] max) {

    static final int MOST_OBJECTS = 65_536;

    static Grid of(Problem problem, Map<String, double[]> stated) {
        boolean[] max = new boolean[problem.criteria().size()];
        for (int j = 0; j < max.length; j++) {
            max[j] = problem.criteria().get(j).direction() == Direction.MAX;
        }
        return new Grid(values(problem, stated), max);
    }

    static double[][] values(Problem problem, Map<String, double[]> stated) {
        double[][] values = new double[problem.criteria().size()][];
        for (int j = 0; j < values.length; j++) {
            ValueCurve curve = problem.curves().get(j);
            double[] ends = {curve.worst(), curve.best()};
            values[j] = Arrays.stream(
                            stated.getOrDefault(problem.criteria().get(j).id(), ends))
                    .map(x -> x + 0.0)
                    .sorted()
                    .distinct()
                    .toArray();
        }
        return values;
    }

    /** How many combinations there are; counting stops beyond the most that are allowed. */
    static int size(double[][] values) {
        long size = 1;
        for (double[] v : values) {
            size = Math.min(MOST_OBJECTS + 1L, size * v.length);
        }
        return (int) size;
    }

    /** The combinations, one a row. */
    Matrix objects() {
        return combinations(values);
    }

    /** The combinations with each criterion on 0..1, 1 the better end; 0 where it has one value only. */
    Matrix normalizedObjects() {
        double[][] normalized = new double[values.length][];
        for (int j = 0; j < values.length; j++) {
            double[] v = values[j];
            double low = v[0] / 2;
            double high = v[v.length - 1] / 2;
            boolean more = max[j];
            normalized[j] = Arrays.stream(v)
                    .map(x -> low == high ? 0 : (more ? x / 2 - low : high - x / 2) / (high - low))
                    .toArray();
        }
        return combinations(normalized);
    }

    private Matrix combinations(double[][] of) {
        int size = size(values);
        double[][] columns = new double[of.length][size];
        int block = size;
        for (int j = 0; j < of.length; j++) {
            block /= of[j].length;
            for (int t = 0; t < size; t++) {
                columns[j][t] = of[j][t / block % of[j].length];
            }
        }
        return Matrix.taking(size, columns);
    }

    /** What a point between the combinations is worth, given the worth of each; beyond the ends as at the ends. */
    double interpolate(double[] point, double[] worth) {
        int[] corners = {0};
        double[] shares = new double[values.length];
        int open = 0;
        for (int j = 0; j < values.length; j++) {
            double[] v = values[j];
            int left = left(v, point[j]);
            double share = share(v, left, point[j]);
            int[] next = new int[share == 0 ? corners.length : 2 * corners.length];
            for (int c = 0; c < corners.length; c++) {
                int at = corners[c] * v.length + left;
                if (share == 0) {
                    next[c] = at;
                } else {
                    next[2 * c] = at;
                    next[2 * c + 1] = at + 1;
                }
            }
            if (share > 0) {
                shares[open++] = share;
            }
            corners = next;
        }
        double[] folded = new double[corners.length];
        for (int c = 0; c < folded.length; c++) {
            folded[c] = worth[corners[c]];
        }
        for (int length = folded.length / 2; length > 0; length /= 2) {
            double share = shares[--open];
            for (int c = 0; c < length; c++) {
                folded[c] = (1 - share) * folded[2 * c] + share * folded[2 * c + 1];
            }
        }
        return folded[0];
    }

    /** The last characteristic value that is not above {@code x}; the first where all are. */
    private static int left(double[] v, double x) {
        int left = 0;
        while (left + 1 < v.length && v[left + 1] <= x) {
            left++;
        }
        return left;
    }

    /** How far {@code x} is on the way to the next characteristic value; 0 at an end and beyond. */
    private static double share(double[] v, int left, double x) {
        return left + 1 == v.length || x <= v[left] ? 0 : (x / 2 - v[left] / 2) / (v[left + 1] / 2 - v[left] / 2);
    }
}
