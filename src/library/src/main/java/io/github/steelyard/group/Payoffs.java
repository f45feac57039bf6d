package io.github.steelyard.group;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.text.Numbers;
import java.util.Arrays;
import java.util.List;

/**
 * What each option comes to in each scenario, and the rules for choosing when nobody knows which it will be.
 *
 * <p><b>In:</b> one row an option, one column a scenario, more is better.
 *
 * <p><b>Source:</b> Wald (1950) for maximin, Savage (1951) for regret, Hurwicz (1951), Laplace (1825), all as in Luce
 * &amp; Raiffa (1957), Games and Decisions, chapter 13.
 */
final class Payoffs {

    private final double[][] rows;
    private final double[][] lows;
    private final double[][] highs;

    /**
     * A table of payoffs.
     *
     * @throws IllegalArgumentException when it is empty or its rows differ in length
     */
    Payoffs(double[][] rows) {
        this(rows, rows, rows);
    }

    /**
     * Payoffs that are not fully known. Regret and the worst are those of what may still turn out: an option's own at its
     * lowest, the others at their highest. The best and the means stay with what each counts as, so that no rule
     * recommends an option for being unknown.
     *
     * @param rows what each counts as
     * @param lows the least that each may turn out to be
     * @param highs the most
     * @throws IllegalArgumentException when it is empty or its rows differ in length
     */
    Payoffs(double[][] rows, double[][] lows, double[][] highs) {
        if (rows.length == 0 || rows[0].length == 0 || Arrays.stream(rows).anyMatch(r -> r.length != rows[0].length)) {
            throw new IllegalArgumentException("payoffs need at least one option and one scenario each");
        }
        this.rows = copy(rows);
        this.lows = copy(lows);
        this.highs = copy(highs);
    }

    private static double[][] copy(double[][] table) {
        return Arrays.stream(table).map(double[]::clone).toArray(double[][]::new);
    }

    int options() {
        return rows.length;
    }

    int scenarios() {
        return rows[0].length;
    }

    double at(int i, int s) {
        return rows[i][s];
    }

    /** The worst that each option can come to. */
    double[] worst() {
        return Arrays.stream(lows)
                .mapToDouble(r -> Arrays.stream(r).min().orElseThrow())
                .toArray();
    }

    /** The best that each option can come to. */
    double[] best() {
        return Arrays.stream(rows)
                .mapToDouble(r -> Arrays.stream(r).max().orElseThrow())
                .toArray();
    }

    /** The mean over scenarios that all count the same (Laplace). */
    double[] mean() {
        double[] equal = new double[scenarios()];
        Arrays.fill(equal, 1);
        return expected(equal);
    }

    /** The mean by probability; these are normalised. */
    double[] expected(double[] probabilities) {
        double whole = Arrays.stream(probabilities).sum();
        double[] expected = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int s = 0; s < probabilities.length; s++) {
                expected[i] += probabilities[s] / whole * rows[i][s];
            }
        }
        return expected;
    }

    /**
     * Hurwicz: α times the best plus 1 − α times the worst.
     *
     * @param alpha optimism, 0..1
     * @throws Refusal when it is outside
     */
    double[] hurwicz(double alpha) {
        if (!(alpha >= 0 && alpha <= 1)) {
            throw new Refusal(
                    "alpha, the optimism of Hurwicz's rule, must be from 0 to 1, was " + Numbers.plain(alpha));
        }
        double[] best = best();
        double[] worst = worst();
        double[] mixed = new double[rows.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = alpha * best[i] + (1 - alpha) * worst[i];
        }
        return mixed;
    }

    /** Where optimism turns the choice: from α = 0 to α = 1. */
    Envelope byOptimism() {
        return Envelope.of(worst(), best());
    }

    /**
     * Where the probability of scenario s turns the choice by expected value, from 0 to 1, the others in proportion.
     *
     * @param probabilities of all scenarios; only their proportions count
     */
    Envelope byProbability(int s, double[] probabilities) {
        double[] others = probabilities.clone();
        others[s] = 0;
        if (!(Arrays.stream(others).sum() > 0)) {
            Arrays.fill(others, 1);
            others[s] = 0;
        }
        double[] certain = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            certain[i] = rows[i][s];
        }
        return Envelope.of(expected(others), certain);
    }

    /** How far each option is, or may turn out to be, behind the best one of the scenario. */
    double[][] regret() {
        double[][] regret = new double[rows.length][scenarios()];
        for (int s = 0; s < scenarios(); s++) {
            int best = 0;
            for (int i = 0; i < rows.length; i++) {
                best = highs[i][s] > highs[best][s] ? i : best;
            }
            double next = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < rows.length; i++) {
                next = i == best ? next : Math.max(next, highs[i][s]);
            }
            // What an option itself might have turned out to be is no regret: only others can be ahead of it.
            for (int i = 0; i < rows.length; i++) {
                regret[i][s] = Math.max(0, (i == best ? next : highs[best][s]) - lows[i][s]);
            }
        }
        return regret;
    }

    /** The largest regret of each option. */
    double[] largestRegret() {
        return new Payoffs(regret()).best();
    }

    /** Indices of the options with the largest figure, beyond rounding. */
    static List<Integer> largest(double[] figures) {
        return Ranking.of(figures, true).leaders();
    }

    /** Indices of the options with the smallest figure. */
    static List<Integer> smallest(double[] figures) {
        return Ranking.of(figures, false).leaders();
    }
}
