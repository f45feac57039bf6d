package io.github.steelyard.model;

import io.github.steelyard.text.Numbers;
import java.util.Arrays;
import java.util.stream.Collectors;

/** One share a criterion, in the order of the criteria: each 0 or more, together 1. */
public final class Weights {

    private final double[] shares;

    private Weights(double[] shares) {
        this.shares = shares;
    }

    /**
     * {@return shares from points}
     *
     * <p><b>Formula:</b> w<sub>j</sub> = p<sub>j</sub> / Σp.
     *
     * @param points finite numbers of 0 or more, one at least above 0
     * @throws IllegalArgumentException when there are none, one is negative or not finite, or all are zero
     */
    public static Weights of(double... points) {
        double largest = 0;
        for (int j = 0; j < points.length; j++) {
            if (!(points[j] >= 0) || points[j] == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("weight " + j + " must be a finite number >= 0, was " + points[j]);
            }
            largest = Math.max(largest, points[j]);
        }
        if (largest == 0) {
            throw new IllegalArgumentException(
                    points.length == 0 ? "there are no weights" : "the weights are all 0; at least one must be more");
        }
        // Only sums that would overflow or lose digits are scaled: plain points must give plain shares.
        double unit = largest > 1e290 || largest < 1e-290 ? largest : 1;
        double[] shares = new double[points.length];
        double sum = 0;
        for (int j = 0; j < points.length; j++) {
            shares[j] = points[j] / unit;
            sum += shares[j];
        }
        for (int j = 0; j < shares.length; j++) {
            shares[j] /= sum;
        }
        return new Weights(shares);
    }

    /**
     * {@return shares that already sum to 1 within rounding, kept to the last bit}
     *
     * @param shares one a criterion, with sum 1
     */
    public static Weights ofShares(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            if (!(share >= 0)) {
                throw new IllegalArgumentException("a weight must be >= 0, was " + share);
            }
            sum += share;
        }
        if (!(Math.abs(sum - 1) <= 1e-9)) {
            throw new IllegalArgumentException("the weights must sum to 1, their sum was " + sum);
        }
        return new Weights(shares.clone());
    }

    /**
     * {@return the same share for each of n criteria}
     *
     * @param n how many criteria
     */
    public static Weights equal(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return of(ones);
    }

    /** {@return how many weights there are} */
    public int size() {
        return shares.length;
    }

    /**
     * {@return the weight of criterion j, 0 to 1}
     *
     * @param j index of the criterion, from 0
     */
    public double at(int j) {
        return shares[j];
    }

    /** {@return a copy} */
    public double[] toArray() {
        return shares.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Weights weights && Arrays.equals(shares, weights.shares);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(shares);
    }

    /** The shares, rounded to four decimals. */
    @Override
    public String toString() {
        return Arrays.stream(shares)
                .mapToObj(share -> Numbers.plain(Math.rint(share * 1e4) / 1e4))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
