package io.github.steelyard.statistics;

import io.github.steelyard.catalogue.Refusal;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * Kendall's W: how far several judges agree on a ranking, 0 not at all, 1 wholly.
 *
 * <p><b>Formula:</b> R<sub>i</sub> the sum of option i's ranks, S = Σ (R<sub>i</sub> − R̄)²; W = 12 S / (b²(n³ − n) − b Σ
 * (t³ − t)) for b judges, n options and groups of t ties. χ² = b (n − 1) W with n − 1 degrees of freedom; F = (b − 1) W /
 * (1 − W) with n − 1 − 2/b and (b − 1) times as many.
 *
 * <p><b>Edge:</b> one judge agrees with himself (W = 1) and gives no test. F needs W &lt; 1 and degrees above 0.
 *
 * <p><b>Source:</b> Kendall &amp; Babington Smith (1939), Annals of Math. Statistics 10, 275–287; F: Legendre (2005), J.
 * Agricultural, Biological and Environmental Statistics 10, 226–245, who shows that χ² is too cautious for few judges.
 *
 * @param w with the correction for ties
 * @param uncorrected as if nothing tied
 * @param chiSquare test statistic; empty for one judge
 * @param chiSquareP chance of as much agreement among judges who rank at random
 * @param f test statistic
 * @param fP the same chance by the F distribution, more exact for few judges
 */
public record Concordance(
        double w,
        double uncorrected,
        OptionalDouble chiSquare,
        OptionalDouble chiSquareP,
        OptionalDouble f,
        OptionalDouble fP) {

    /**
     * The agreement of some judges.
     *
     * @param ranks by judge and option, 1 best; tied options get the mean of their places whatever they are given
     * @return empty with no judge, fewer than two options or nothing but ties
     * @throws Refusal when the rankings are of different length
     */
    public static Optional<Concordance> of(double[][] ranks) {
        int b = ranks.length;
        int n = b == 0 ? 0 : ranks[0].length;
        double[] sums = new double[n];
        double ties = 0;
        for (double[] judge : ranks) {
            RankPairs.sameLength(ranks[0], judge);
            double[] average = averageRanks(judge);
            for (int i = 0; i < n; i++) {
                sums[i] += average[i];
            }
            ties += ties(judge);
        }
        double all = b * (double) b * (n * (double) n * n - n);
        if (!(all - b * ties > 0)) {
            return Optional.empty();
        }
        double s = 0;
        for (double sum : sums) {
            s += (sum - b * (n + 1) / 2.0) * (sum - b * (n + 1) / 2.0);
        }
        double w = Math.min(1, 12 * s / (all - b * ties));
        return Optional.of(tested(w, Math.min(1, 12 * s / all), b, n));
    }

    private static Concordance tested(double w, double uncorrected, int b, int n) {
        OptionalDouble none = OptionalDouble.empty();
        if (b < 2) {
            return new Concordance(w, uncorrected, none, none, none, none);
        }
        double chiSquare = b * (n - 1.0) * w;
        double chiSquareP = Gamma.regularizedGammaQ((n - 1) / 2.0, chiSquare / 2);
        double degrees = n - 1 - 2.0 / b;
        boolean hasF = degrees > 0 && w < 1;
        double f = (b - 1) * w / (1 - w);
        return new Concordance(
                w,
                uncorrected,
                OptionalDouble.of(chiSquare),
                OptionalDouble.of(chiSquareP),
                hasF ? OptionalDouble.of(f) : none,
                hasF
                        ? OptionalDouble.of(
                                // The upper tail itself: one minus the lower one would be rounded to 0.
                                Beta.regularizedBeta(1 / (1 + f / (b - 1)), degrees * (b - 1) / 2, degrees / 2))
                        : none);
    }

    private static double ties(double[] ranks) {
        double[] sorted = ranks.clone();
        Arrays.sort(sorted);
        double sum = 0;
        int start = 0;
        for (int k = 1; k <= sorted.length; k++) {
            if (k == sorted.length || sorted[k] != sorted[start]) {
                double t = k - start;
                sum += t * t * t - t;
                start = k;
            }
        }
        return sum;
    }

    private static double[] averageRanks(double[] ranks) {
        double[] sorted = ranks.clone();
        Arrays.sort(sorted);
        double[] average = new double[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            int low = 0;
            int high = 0;
            for (double other : sorted) {
                low += other < ranks[i] ? 1 : 0;
                high += other <= ranks[i] ? 1 : 0;
            }
            average[i] = (low + 1 + high) / 2.0;
        }
        return average;
    }
}
