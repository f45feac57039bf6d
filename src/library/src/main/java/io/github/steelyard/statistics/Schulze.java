package io.github.steelyard.statistics;

import java.util.Arrays;

/**
 * Schulze's rule: an option stands above another when the strongest chain of majorities from it to the other is stronger
 * than any chain back.
 *
 * <p><b>Formula:</b> a link a→b has the strength of the support for a before b where a beats b, else 0; a chain is as
 * strong as its weakest link; p(a,b) the strongest chain. a above b when p(a,b) &gt; p(b,a), which is transitive.
 *
 * <p><b>Edge:</b> options with chains of the same strength both ways tie.
 *
 * <p><b>Cost:</b> O(m³).
 *
 * <p><b>Source:</b> Schulze (2011), Social Choice and Welfare 36, 267–303.
 */
public final class Schulze {

    private final double[][] paths;
    private final double tolerance;

    private Schulze(double[][] paths, double tolerance) {
        this.paths = paths;
        this.tolerance = tolerance;
    }

    /** The strongest chains between all options. */
    public static Schulze of(Ballots ballots) {
        int m = ballots.options();
        double[][] p = new double[m][m];
        for (int a = 0; a < m; a++) {
            for (int b = 0; b < m; b++) {
                p[a][b] = ballots.beats(a, b) ? ballots.support(a, b) : 0;
            }
        }
        for (int via = 0; via < m; via++) {
            for (int a = 0; a < m; a++) {
                for (int b = 0; b < m; b++) {
                    if (a != b) {
                        p[a][b] = Math.max(p[a][b], Math.min(p[a][via], p[via][b]));
                    }
                }
            }
        }
        return new Schulze(p, 1e-12 * ballots.voices());
    }

    /** Strength of the strongest chain from a to b. */
    public double path(int a, int b) {
        return paths[a][b];
    }

    /** Whether a stands above b. */
    public boolean isAbove(int a, int b) {
        return paths[a][b] > paths[b][a] + tolerance;
    }

    /**
     * Ranks, 1 best: one more than the options above. An option above another always ranks before it; two of which
     * neither is above the other may still differ, because they stand differently to a third.
     */
    public int[] ranks() {
        int[] ranks = new int[paths.length];
        Arrays.fill(ranks, 1);
        for (int a = 0; a < ranks.length; a++) {
            for (int b = 0; b < ranks.length; b++) {
                ranks[a] += isAbove(b, a) ? 1 : 0;
            }
        }
        return ranks;
    }
}
