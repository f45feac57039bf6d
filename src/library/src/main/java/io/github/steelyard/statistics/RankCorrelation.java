package io.github.steelyard.statistics;

import io.github.steelyard.catalogue.Refusal;
import java.util.OptionalDouble;

/**
 * How alike two rankings of the same options are: 1 when they agree, below 0 when they rather contradict each other.
 *
 * <p><b>In:</b> one rank an option, 1 best. Ranks count as they are given; where options tie, give them the mean of the
 * places they take (1, 2.5, 2.5, 4), on which Spearman's coefficient is defined.
 *
 * <p><b>Edge:</b> empty where nothing can be said: fewer than two options, or (where the definition divides by it) a
 * ranking in which all tie. Never NaN.
 *
 * <p><b>Throws:</b> a {@link Refusal} when the rankings are of different length.
 */
public final class RankCorrelation {

    private RankCorrelation() {}

    /**
     * Kendall's τ<sub>a</sub>: pairs in the same order less pairs in opposite order, over all pairs; ties count as
     * neither. Kendall (1938), Biometrika 30, 81–93.
     */
    public static OptionalDouble kendallTauA(double[] x, double[] y) {
        RankPairs pairs = RankPairs.of(x, y);
        return share(pairs.concordant() - pairs.discordant(), pairs.all());
    }

    /**
     * Kendall's τ<sub>b</sub>: the same over the geometric mean of the pairs that each ranking does not tie. Kendall
     * (1945), Biometrika 33, 239–251.
     */
    public static OptionalDouble kendallTauB(double[] x, double[] y) {
        RankPairs pairs = RankPairs.of(x, y);
        double untied = Math.sqrt(pairs.all() - pairs.tiedInX()) * Math.sqrt(pairs.all() - pairs.tiedInY());
        return share(pairs.concordant() - pairs.discordant(), untied);
    }

    /**
     * τ<sub>x</sub>: a tie counts as being at least as good both ways, so that two rankings which tie the same pair
     * agree on it. Emond &amp; Mason (2002), J. Multi-Criteria Decision Analysis 11, 17–28.
     */
    public static OptionalDouble kendallTauX(double[] x, double[] y) {
        RankPairs pairs = RankPairs.of(x, y);
        return share(pairs.concordant() - pairs.discordant() + pairs.tiedInBoth(), pairs.all());
    }

    /** Spearman's ρ: Pearson's correlation of the ranks. Spearman (1904), Am. J. Psychology 15, 72–101. */
    public static OptionalDouble spearman(double[] x, double[] y) {
        RankPairs.sameLength(x, y);
        double meanX = mean(x);
        double meanY = mean(y);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return share(xy, Math.sqrt(xx) * Math.sqrt(yy));
    }

    /**
     * Weighted Spearman r<sub>W</sub>: differences at the top of either ranking weigh more.
     *
     * <p><b>Formula:</b> 1 − 6 Σ (x − y)² ((n − x + 1) + (n − y + 1)) / (n⁴ + n³ − n² − n). Pinto da Costa &amp; Soares
     * (2005), Australian &amp; New Zealand J. Statistics 47, 515–529.
     */
    public static OptionalDouble weightedSpearman(double[] x, double[] y) {
        RankPairs.sameLength(x, y);
        double n = x.length;
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - y[i]) * (x[i] - y[i]) * (n - x[i] + 1 + (n - y[i] + 1));
        }
        return n < 2 ? OptionalDouble.empty() : OptionalDouble.of(1 - 6 * sum / (n * (n + 1) * (n * n - 1)));
    }

    /**
     * WS: how well {@code y} keeps the places of the reference {@code x}; the top of the reference counts most. Not
     * symmetric, 0..1.
     *
     * <p><b>Formula:</b> 1 − Σ 2<sup>−x</sup> |x − y| / max(x − 1, n − x). Sałabun &amp; Urbaniak (2020), ICCS, 632–645.
     */
    public static OptionalDouble ws(double[] x, double[] y) {
        RankPairs.sameLength(x, y);
        int n = x.length;
        if (n < 2) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.pow(2, -x[i]) * Math.abs(x[i] - y[i]) / Math.max(Math.abs(x[i] - 1), Math.abs(n - x[i]));
        }
        return OptionalDouble.of(1 - sum);
    }

    private static double mean(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        return sum / x.length;
    }

    private static OptionalDouble share(double part, double whole) {
        return whole > 0 ? OptionalDouble.of(Math.max(-1, Math.min(1, part / whole))) : OptionalDouble.empty();
    }
}
