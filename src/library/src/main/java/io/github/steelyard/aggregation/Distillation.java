package io.github.steelyard.aggregation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * ELECTRE III's way from a graded relation to a ranking: again and again it takes out the options that stand out most.
 *
 * <p><b>Formula:</b> λ<sub>0</sub> the largest credibility among the options left; λ<sub>k+1</sub> the largest below
 * λ<sub>k</sub> − s(λ<sub>k</sub>), or 0; at each level a counts for +1 and b for −1 when σ(a,b) &gt; λ<sub>k+1</sub> and
 * σ(a,b) &gt; σ(b,a) + s(σ(a,b)), s(λ) = α + βλ. Those with the highest (ascending: the lowest) balance stay; more than
 * one are parted at the next level, until one is left or λ is 0.
 */
final class Distillation {

    /** Differences of credibility up to this are rounding. */
    private static final double ROUNDING = 1e-12;

    private final double[][] credibility;
    private final double alpha;
    private final double beta;
    private final int sign;

    private Distillation(double[][] credibility, double alpha, double beta, int sign) {
        this.credibility = credibility;
        this.alpha = alpha;
        this.beta = beta;
        this.sign = sign;
    }

    /** Places by option, 1 best, the best taken out first. */
    static double[] descending(double[][] credibility, double alpha, double beta) {
        List<int[]> classes = new Distillation(credibility, alpha, beta, 1).run();
        double[] places = new double[credibility.length];
        for (int c = 0; c < classes.size(); c++) {
            for (int i : classes.get(c)) {
                places[i] = c + 1;
            }
        }
        return places;
    }

    /** Places by option, 1 best, the worst taken out first. */
    static double[] ascending(double[][] credibility, double alpha, double beta) {
        List<int[]> classes = new Distillation(credibility, alpha, beta, -1).run();
        double[] places = new double[credibility.length];
        for (int c = 0; c < classes.size(); c++) {
            for (int i : classes.get(c)) {
                places[i] = classes.size() - c;
            }
        }
        return places;
    }

    private List<int[]> run() {
        int[] left = IntStream.range(0, credibility.length).toArray();
        boolean[] taken = new boolean[credibility.length];
        List<int[]> classes = new ArrayList<>();
        while (left.length > 0) {
            int[] next = distil(left);
            classes.add(next);
            for (int i : next) {
                taken[i] = true;
            }
            left = Arrays.stream(left).filter(i -> !taken[i]).toArray();
        }
        return classes;
    }

    private int[] distil(int[] left) {
        int[] candidates = left;
        double level = below(candidates, Double.POSITIVE_INFINITY);
        while (candidates.length > 1 && level > 0) {
            double next = below(candidates, level - s(level) - ROUNDING);
            candidates = standingOut(candidates, next);
            level = next;
        }
        return candidates;
    }

    private double s(double lambda) {
        return alpha + beta * lambda;
    }

    /** Largest credibility among these below a limit; 0 when there is none. */
    private double below(int[] options, double limit) {
        double largest = 0;
        for (int a : options) {
            double[] row = credibility[a];
            for (int b : options) {
                double sigma = row[b];
                if (sigma > largest && sigma < limit && a != b) {
                    largest = sigma;
                }
            }
        }
        return largest;
    }

    private int[] standingOut(int[] options, double level) {
        int[] balance = new int[credibility.length];
        for (int a : options) {
            double[] row = credibility[a];
            for (int b : options) {
                double sigma = row[b];
                if (sigma > level + ROUNDING && a != b && sigma > credibility[b][a] + s(sigma) + ROUNDING) {
                    balance[a] += sign;
                    balance[b] -= sign;
                }
            }
        }
        int highest = Integer.MIN_VALUE;
        for (int i : options) {
            highest = Math.max(highest, balance[i]);
        }
        int most = highest;
        return Arrays.stream(options).filter(i -> balance[i] == most).toArray();
    }
}
