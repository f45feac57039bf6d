package io.github.steelyard.robustness;

import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.DrawnColumn;
import io.github.steelyard.model.Problem;
import java.util.List;
import java.util.stream.IntStream;

/** Draws the performances of a problem. Immutable; every draw is a function of (seed, option, criterion, k). */
final class PerformanceSampler {

    private final Problem problem;
    private final Quantile[][] quantiles;
    private final long[][] keys;
    private final int uncertain;

    PerformanceSampler(Problem problem, long seed) {
        this.problem = problem;
        int m = problem.options().size();
        int n = problem.criteria().size();
        List<DrawnColumn> drawn = IntStream.range(0, n).mapToObj(problem::drawn).toList();
        this.quantiles = new Quantile[m][n];
        this.keys = new long[m][n + 1 >> 1];
        int count = 0;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                Criterion criterion = problem.criteria().get(j);
                quantiles[i][j] = Quantile.of(
                        drawn.get(j).at(i), criterion, problem.curves().get(j));
                count += quantiles[i][j].isPoint() ? 0 : 1;
            }
            for (int pair = 0; pair < keys[i].length; pair++) {
                keys[i][pair] = Draws.key(seed, Draws.Use.PERFORMANCE, (long) i * keys[i].length + pair);
            }
        }
        this.uncertain = count;
    }

    Problem problem() {
        return problem;
    }

    /** How many cells differ from draw to draw. */
    int uncertain() {
        return uncertain;
    }

    Quantile quantile(int i, int j) {
        return quantiles[i][j];
    }

    /** The key of criteria 2·pair (low half of the bits) and 2·pair + 1 (high half) for option i. */
    long key(int i, int pair) {
        return keys[i][pair];
    }

    /** The 32 bits behind cell (i, j) in draw k. */
    int bits(int i, int j, long k) {
        long both = Draws.bits(keys[i][j >> 1], k);
        return (int) ((j & 1) == 0 ? both : both >>> 32);
    }

    /** All performances of draw k, column by column. */
    double[][] draw(long k) {
        double[][] columns = new double[problem.criteria().size()][quantiles.length];
        for (int i = 0; i < quantiles.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                Quantile quantile = quantiles[i][j];
                columns[j][i] = quantile.of(quantile.isPoint() ? 0 : bits(i, j, k));
            }
        }
        return columns;
    }
}
