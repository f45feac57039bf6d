package io.github.steelyard.ballots;

import java.util.Arrays;

/**
 * The spread of the answers to one question; every ballot counts once, whatever its voice.
 *
 * <p><b>Formula:</b> a quantile p of n sorted numbers lies at the place 1 + (n − 1)p, between two numbers on the
 * straight line.
 *
 * <p><b>Source:</b> Hyndman and Fan (1996), Sample quantiles in statistical packages, The American Statistician 50,
 * 361–365, definition 7.
 *
 * @param least the smallest
 * @param lower the lower quartile
 * @param median the median
 * @param upper the upper quartile
 * @param greatest the largest
 */
public record Quartiles(double least, double lower, double median, double upper, double greatest) {

    /** The spread of at least one number. */
    public static Quartiles of(double... numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return new Quartiles(at(sorted, 0), at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75), at(sorted, 1));
    }

    private static double at(double[] sorted, double p) {
        double place = (sorted.length - 1) * p;
        int k = (int) place;
        double rest = place - k;
        return rest == 0 ? sorted[k] : sorted[k] * (1 - rest) + sorted[k + 1] * rest;
    }

    /**
     * Whether a number is far outside: more than one and a half times the distance of the quartiles away from the nearer
     * one.
     *
     * <p><b>Source:</b> Tukey (1977), Exploratory Data Analysis, Addison-Wesley, section 2D.
     */
    public boolean isOutlier(double x) {
        double far = 1.5 * (upper - lower);
        return x < lower - far || x > upper + far;
    }
}
