package io.github.steelyard.robustness;

import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Problem;
import io.github.steelyard.sampling.Draws;
import java.util.Arrays;

/**
 * SMAA-2 as anyone would write it, one draw after another and one option after another: the baseline of the benchmarks,
 * over the same draws as the kernel. Uniform performances on straight value functions, all weights alike.
 */
final class PlainSmaa {

    private final double[][] low;
    private final double[][] high;
    private final long[][] keys;
    private final long[] cutKeys;
    final long[][] ranks;
    final long[][] beats;
    final double[][] central;

    /** Of a problem whose performances are all ranges. */
    static PlainSmaa of(Problem problem, long seed) {
        int m = problem.options().size();
        int n = problem.criteria().size();
        double[][] low = new double[m][n];
        double[][] high = new double[m][n];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                Performance.Uniform cell =
                        (Performance.Uniform) problem.performances().at(i, j);
                low[i][j] = problem.curves().get(j).value(cell.min());
                high[i][j] = problem.curves().get(j).value(cell.max());
            }
        }
        return new PlainSmaa(low, high, seed);
    }

    /** Values of the ends of each performance. */
    PlainSmaa(double[][] low, double[][] high, long seed) {
        this.low = low;
        this.high = high;
        int m = low.length;
        int n = low[0].length;
        this.keys = new long[m][n];
        this.cutKeys = new long[n];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                keys[i][j] = Draws.key(seed, Draws.Use.PERFORMANCE, (long) i * (n + 1 >> 1) + (j >> 1));
            }
        }
        for (int c = 0; c < n; c++) {
            cutKeys[c] = Draws.key(seed, Draws.Use.WEIGHT, c >> 1);
        }
        this.ranks = new long[m][m];
        this.beats = new long[m][m];
        this.central = new double[m][n];
    }

    void run(long draws) {
        int m = low.length;
        int n = low[0].length;
        for (long k = 0; k < draws; k++) {
            double[] w = weights(n, k);
            double[] scores = new double[m];
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    long bits = Draws.bits(keys[i][j], k);
                    double u = (j & 1) == 0 ? Draws.low(bits) : Draws.high(bits);
                    scores[i] += w[j] * (low[i][j] + (high[i][j] - low[i][j]) * u);
                }
            }
            for (int a = 0; a < m; a++) {
                int rank = 0;
                for (int b = 0; b < m; b++) {
                    if (scores[b] > scores[a]) {
                        rank++;
                    } else if (scores[a] > scores[b]) {
                        beats[a][b]++;
                    }
                }
                ranks[a][rank]++;
                if (rank == 0) {
                    for (int j = 0; j < n; j++) {
                        central[a][j] += w[j];
                    }
                }
            }
        }
    }

    private double[] weights(int n, long k) {
        double[] cuts = new double[n + 1];
        for (int c = 0; c < n - 1; c++) {
            long bits = Draws.bits(cutKeys[c], k);
            cuts[c + 1] = ((c & 1) == 0 ? Draws.low(bits) : Draws.high(bits)) - 0.5 * Draws.GRID;
        }
        cuts[n] = 1;
        Arrays.sort(cuts);
        double[] w = new double[n];
        for (int j = 0; j < n; j++) {
            w[j] = cuts[j + 1] - cuts[j];
        }
        return w;
    }
}
