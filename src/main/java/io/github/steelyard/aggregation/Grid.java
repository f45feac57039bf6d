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
        return interpolate(point, worth, 0, 0);
    }

    private double interpolate(double[] point, double[] worth, int j, int before) {
        if (j == values.length) {
            return worth[before];
        }
        double[] v = values[j];
        int here = before * v.length;
        int right = 1;
        while (right < v.length && point[j] > v[right]) {
            right++;
        }
        if (v.length == 1 || point[j] <= v[0]) {
            return interpolate(point, worth, j + 1, here);
        }
        if (right >= v.length || point[j] == v[right]) {
            return interpolate(point, worth, j + 1, here + Math.min(right, v.length - 1));
        }
        double share = (point[j] / 2 - v[right - 1] / 2) / (v[right] / 2 - v[right - 1] / 2);
        return (1 - share) * interpolate(point, worth, j + 1, here + right - 1)
                + share * interpolate(point, worth, j + 1, here + right);
    }
}
