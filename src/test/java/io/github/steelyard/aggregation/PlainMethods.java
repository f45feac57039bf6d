package io.github.steelyard.aggregation;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Three methods as a textbook writes them, row by row, without a thought for the machine: the baselines of the benchmarks.
 * Every criterion is a benefit.
 */
public final class PlainMethods {

    private PlainMethods() {}

    /** Weighted sum after min-max normalisation. */
    public static double[] weightedSum(double[][] rows, double[] w) {
        int n = w.length;
        double[] low = new double[n];
        double[] high = new double[n];
        for (int j = 0; j < n; j++) {
            low[j] = Double.POSITIVE_INFINITY;
            high[j] = Double.NEGATIVE_INFINITY;
            for (double[] row : rows) {
                low[j] = Math.min(low[j], row[j]);
                high[j] = Math.max(high[j], row[j]);
            }
        }
        double[] scores = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < n; j++) {
                scores[i] += w[j] * ((rows[i][j] - low[j]) / (high[j] - low[j]));
            }
        }
        return scores;
    }

    /** TOPSIS with vector normalisation. */
    public static double[] topsis(double[][] rows, double[] w) {
        int n = w.length;
        double[][] x = new double[rows.length][n];
        double[] best = new double[n];
        double[] worst = new double[n];
        for (int j = 0; j < n; j++) {
            double sum = 0;
            for (double[] row : rows) {
                sum += row[j] * row[j];
            }
            double norm = Math.sqrt(sum);
            best[j] = Double.NEGATIVE_INFINITY;
            worst[j] = Double.POSITIVE_INFINITY;
            for (int i = 0; i < rows.length; i++) {
                x[i][j] = w[j] * (rows[i][j] / norm);
                best[j] = Math.max(best[j], x[i][j]);
                worst[j] = Math.min(worst[j], x[i][j]);
            }
        }
        double[] scores = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double toBest = 0;
            double toWorst = 0;
            for (int j = 0; j < n; j++) {
                toBest += (x[i][j] - best[j]) * (x[i][j] - best[j]);
                toWorst += (x[i][j] - worst[j]) * (x[i][j] - worst[j]);
            }
            scores[i] = Math.sqrt(toWorst) / (Math.sqrt(toBest) + Math.sqrt(toWorst));
        }
        return scores;
    }

    /** Net flows of PROMETHEE II with the linear preference function, every pair of options looked at. */
    public static double[] promethee(double[][] rows, double[] w, double indifference, double preference) {
        int m = rows.length;
        double[] net = new double[m];
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                double one = 0;
                for (int j = 0; j < w.length; j++) {
                    double d = rows[a][j] - rows[b][j];
                    double p = d <= indifference
                            ? 0
                            : d >= preference ? 1 : (d - indifference) / (preference - indifference);
                    one += w[j] * p;
                }
                net[a] += one / (m - 1);
                net[b] -= one / (m - 1);
            }
        }
        return net;
    }

    /** Ranks, best first, by sorting boxed indices. */
    public static int[] ranks(double[] scores) {
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> -scores[i]));
        int[] ranks = new int[scores.length];
        for (int place = 0; place < order.length; place++) {
            ranks[order[place]] =
                    place > 0 && scores[order[place]] == scores[order[place - 1]] ? ranks[order[place - 1]] : place + 1;
        }
        return ranks;
    }
}
