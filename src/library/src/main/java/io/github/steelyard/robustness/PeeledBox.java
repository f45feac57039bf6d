package io.github.steelyard.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.special.Beta;
import org.jspecify.annotations.Nullable;

/**
 * Scenario discovery by the patient rule induction method: from the box of all draws a twentieth is peeled off again and
 * again, at the end of one input, where what is left fails most often; of all boxes on the way the one with the best F
 * of coverage and density counts.
 *
 * <p><b>Formula:</b> density = failures in the box / draws in it; coverage = failures in the box / all failures; F = 2cd
 * / (c + d). The quasi-p-value of a limit is the probability of at least as many failures among the draws of the box if
 * each failed as often as in the box without that limit.
 *
 * <p><b>Source:</b> Friedman &amp; Fisher (1999), Bump hunting in high-dimensional data, Statistics and Computing 9,
 * 123–143; Bryant &amp; Lempert (2010), Thinking inside the box, Technological Forecasting and Social Change 77, 34–49.
 */
final class PeeledBox {

    private static final double PEEL = 0.05;
    private static final double LEAST_SUPPORT = 0.05;
    private static final int MOST_LIMITS = 3;

    /**
     * One end of one input.
     *
     * @param input its number
     * @param isAbove whether draws have to lie above the limit, else below
     * @param limit between the last draw peeled off and the first that is left
     */
    record Limit(int input, boolean isAbove, double limit) {
        boolean holds(double x) {
            return isAbove ? x > limit : x < limit;
        }
    }

    /**
     * A box on the way.
     *
     * @param coverage share of all failures that lie in it
     * @param density share of its draws that fail
     * @param support share of all draws that lie in it
     */
    record Box(List<Limit> limits, double coverage, double density, double support) {
        Box {
            limits = List.copyOf(limits);
        }

        double f() {
            return coverage + density == 0 ? 0 : 2 * coverage * density / (coverage + density);
        }
    }

    private final double[][] inputs;
    private final boolean[] fails;
    private final int failures;

    /** @param inputs by input and draw */
    PeeledBox(double[][] inputs, boolean[] fails) {
        this.inputs = inputs;
        this.fails = fails;
        int count = 0;
        for (boolean f : fails) {
            count += f ? 1 : 0;
        }
        this.failures = count;
    }

    int failures() {
        return failures;
    }

    /** The boxes from the whole to the smallest. */
    List<Box> trajectory() {
        List<Box> way = new ArrayList<>();
        int[] inside = new int[fails.length];
        Arrays.setAll(inside, k -> k);
        List<Limit> limits = new ArrayList<>();
        way.add(box(limits, inside));
        while (failures > 0) {
            Limit best = null;
            double most = way.get(way.size() - 1).density();
            int kept = 0;
            for (int input = 0; input < inputs.length; input++) {
                double[] sorted = sorted(input, inside);
                for (boolean isAbove : new boolean[] {true, false}) {
                    Limit limit = peel(input, isAbove, sorted);
                    if (limit == null || !isAllowed(limit, limits)) {
                        continue;
                    }
                    int left = 0;
                    int failing = 0;
                    for (int k : inside) {
                        if (limit.holds(inputs[input][k])) {
                            left++;
                            failing += fails[k] ? 1 : 0;
                        }
                    }
                    double density = left == 0 ? 0 : (double) failing / left;
                    boolean better = density > most || best != null && density == most && left > kept;
                    if (left >= LEAST_SUPPORT * fails.length && better) {
                        best = limit;
                        most = density;
                        kept = left;
                    }
                }
            }
            if (best == null) {
                return way;
            }
            Limit chosen = best;
            limits.removeIf(l -> l.input() == chosen.input() && l.isAbove() == chosen.isAbove());
            limits.add(chosen);
            inside = Arrays.stream(inside)
                    .filter(k -> chosen.holds(inputs[chosen.input()][k]))
                    .toArray();
            way.add(box(limits, inside));
        }
        return way;
    }

    private double[] sorted(int input, int[] inside) {
        double[] x = new double[inside.length];
        for (int k = 0; k < x.length; k++) {
            x[k] = inputs[input][inside[k]];
        }
        Arrays.sort(x);
        return x;
    }

    /** The limit that takes off a twentieth at one end, or all draws that are equal there; null when nothing is left. */
    private static @Nullable Limit peel(int input, boolean isAbove, double[] sorted) {
        int n = sorted.length;
        int off = Math.max(1, (int) (PEEL * n));
        if (isAbove) {
            int k = off - 1;
            while (k + 1 < n && sorted[k + 1] == sorted[k]) {
                k++;
            }
            return k + 1 < n ? new Limit(input, true, sorted[k] / 2 + sorted[k + 1] / 2) : null;
        }
        int k = n - off;
        while (k > 0 && sorted[k - 1] == sorted[k]) {
            k--;
        }
        return k > 0 ? new Limit(input, false, sorted[k] / 2 + sorted[k - 1] / 2) : null;
    }

    private static boolean isAllowed(Limit limit, List<Limit> limits) {
        return limits.size() < MOST_LIMITS
                || limits.stream().anyMatch(l -> l.input() == limit.input() && l.isAbove() == limit.isAbove());
    }

    private Box box(List<Limit> limits, int[] inside) {
        int failing = 0;
        for (int k : inside) {
            failing += fails[k] ? 1 : 0;
        }
        return new Box(
                limits,
                failures == 0 ? 0 : (double) failing / failures,
                inside.length == 0 ? 0 : (double) failing / inside.length,
                (double) inside.length / fails.length);
    }

    /** A box with these limits, over these draws. */
    Box box(List<Limit> limits) {
        return box(limits, inside(limits));
    }

    private int[] inside(List<Limit> limits) {
        return java.util.stream.IntStream.range(0, fails.length)
                .filter(k -> limits.stream().allMatch(l -> l.holds(inputs[l.input()][k])))
                .toArray();
    }

    /** The quasi-p-value of one of the limits. */
    double quasiP(List<Limit> limits, Limit one) {
        Box without = box(limits.stream().filter(l -> l != one).toList());
        int[] inside = inside(limits);
        int failing = 0;
        for (int k : inside) {
            failing += fails[k] ? 1 : 0;
        }
        if (failing == 0 || without.density() == 0) {
            return 1;
        }
        return without.density() == 1
                ? 1
                : Beta.regularizedBeta(without.density(), failing, inside.length - failing + 1.0);
    }
}
