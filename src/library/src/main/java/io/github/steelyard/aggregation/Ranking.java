package io.github.steelyard.aggregation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ranks from scores: 1 is best, ties share the smaller rank (1, 1, 3), tied options keep the order of the file.
 *
 * <p>Two scores tie when they differ by no more than {@link #TIE_TOLERANCE} times the largest absolute score, or the
 * size of what scores are differences of; a group of ties is measured from its best member, so that ties do not run on.
 */
public final class Ranking {

    /** Share of the largest absolute score up to which a difference is rounding, not preference. */
    public static final double TIE_TOLERANCE = 1e-12;

    private final int[] order;
    private final int[] ranks;

    private Ranking(int[] order, int[] ranks) {
        this.order = order;
        this.ranks = ranks;
    }

    /**
     * {@return ranks by scores, none of them NaN}
     *
     * @param scores one an option, none of them NaN
     * @param higherIsBetter whether the largest score is the best
     */
    public static Ranking of(double[] scores, boolean higherIsBetter) {
        return of(scores, higherIsBetter, 0);
    }

    /** Ranks by scores that are differences of numbers of size {@code unit}. */
    static Ranking of(double[] scores, boolean higherIsBetter, double unit) {
        int m = scores.length;
        Ordering ordering = Ordering.of(scores, higherIsBetter);
        int[] order = ordering.order();
        double tolerance = TIE_TOLERANCE * Math.max(unit, ordering.largest());
        // Scores lie all over the memory: most pairs are told apart without reading them.
        boolean stepsSuffice = ordering.step() > tolerance;
        int[] ranks = new int[m];
        int start = 0;
        for (int k = 0; k < m; k++) {
            if (k > 0
                    && (stepsSuffice && ordering.isStep(k)
                            || differ(scores[order[start]], scores[order[k]], tolerance))) {
                restoreFileOrder(order, start, k);
                start = k;
            }
            ranks[order[k]] = start + 1;
        }
        restoreFileOrder(order, start, m);
        return new Ranking(order, ranks);
    }

    private static boolean differ(double leader, double score, double tolerance) {
        return score != leader && !(Math.abs(score - leader) <= tolerance);
    }

    private static void restoreFileOrder(int[] order, int from, int to) {
        if (to - from > 1) {
            Arrays.sort(order, from, to);
        }
    }

    /** {@return how many options there are} */
    public int size() {
        return ranks.length;
    }

    /**
     * {@return rank of option i, 1 the best}
     *
     * @param i index of the option, from 0
     */
    public int rank(int i) {
        return ranks[i];
    }

    /**
     * {@return index of the option in place k, from 0, best first}
     *
     * @param k the place, from 0 for the best
     */
    public int option(int k) {
        return order[k];
    }

    /** {@return option indices, best first; a copy} */
    public int[] order() {
        return order.clone();
    }

    /** {@return rank by option; a copy} */
    public int[] ranks() {
        return ranks.clone();
    }

    /** {@return indices of the options of rank 1, in the order of the file} */
    public List<Integer> leaders() {
        List<Integer> leaders = new ArrayList<>();
        for (int i : order) {
            if (ranks[i] != 1) {
                break;
            }
            leaders.add(i);
        }
        return leaders;
    }

    /**
     * {@return ranks where ties share the mean of the places they take (1.5, 1.5, 3), as rank correlation needs them}
     */
    public double[] averageRanks() {
        double[] average = new double[ranks.length];
        int start = 0;
        for (int k = 1; k <= order.length; k++) {
            if (k == order.length || ranks[order[k]] != ranks[order[start]]) {
                for (int t = start; t < k; t++) {
                    average[order[t]] = (start + 1 + k) / 2.0;
                }
                start = k;
            }
        }
        return average;
    }

    /** {@return ranks without gaps (1, 1, 2)} */
    public int[] denseRanks() {
        int[] dense = new int[ranks.length];
        int current = 0;
        for (int k = 0; k < order.length; k++) {
            if (k == 0 || ranks[order[k]] != ranks[order[k - 1]]) {
                current++;
            }
            dense[order[k]] = current;
        }
        return dense;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ranking r && Arrays.equals(order, r.order) && Arrays.equals(ranks, r.ranks);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ranks);
    }

    @Override
    public String toString() {
        return Arrays.toString(ranks);
    }
}
