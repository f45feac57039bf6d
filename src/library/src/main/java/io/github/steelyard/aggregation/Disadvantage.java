package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.model.Problem;
import java.util.Arrays;

/** ELECTRE I's discordance: the largest disadvantage of an option as a share of the longest scale. */
final class Disadvantage {

    private Disadvantage() {}

    static double[][] of(Problem problem, double[][] rows, Parameters parameters) {
        int m = rows.length;
        int n = problem.criteria().size();
        double[] norms = new double[n];
        double longest = 0;
        for (int j = 0; j < n; j++) {
            double length = Math.abs(
                    problem.curves().get(j).best() - problem.curves().get(j).worst());
            norms[j] = norm(problem, j, length, parameters.text("normalization"));
            longest = Math.max(longest, norms[j] == 0 ? 0 : length / norms[j]);
        }
        double[][] discordance = new double[m][m];
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                double largest = 0;
                for (int j = 0; j < n; j++) {
                    if (norms[j] > 0) {
                        largest = Math.max(largest, (rows[b][j] - rows[a][j]) / norms[j]);
                    }
                }
                discordance[a][b] = longest == 0 ? 0 : largest / longest;
            }
        }
        return discordance;
    }

    private static double norm(Problem problem, int j, double length, String normalization) {
        return switch (normalization) {
            case "scale" -> length;
            case "sum" -> Arrays.stream(problem.central().column(j)).sum();
            case "vector" -> problem.central().norm(j);
            default -> 1;
        };
    }
}
