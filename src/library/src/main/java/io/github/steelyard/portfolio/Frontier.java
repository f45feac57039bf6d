package io.github.steelyard.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Value against what a limit limits: the best package for every amount, and which of these lie on the hull, the order in
 * which to do things.
 *
 * <p><b>Source:</b> Phillips &amp; Bana e Costa (2007), Transparent prioritisation, budgeting and resource allocation with
 * multi-criteria decision analysis and decision conferencing, Annals of Operations Research 154, 51-68.
 */
final class Frontier {

    private static final double TOLERANCE = 1e-12;

    private Frontier() {}

    /** The steps, from the least use on: each scores more than all that use less. */
    static List<PackagesResult.Step> of(Valued valued, int limit) {
        double[] weights = valued.study().weights().toArray();
        double[] use = new double[valued.size()];
        double[] score = new double[valued.size()];
        for (int k = 0; k < use.length; k++) {
            use[k] = valued.set().use(limit, valued.bits(k));
            score[k] = valued.score(k, weights);
        }
        List<Integer> steps = new ArrayList<>();
        double best = Double.NEGATIVE_INFINITY;
        List<Integer> order = IntStream.range(0, use.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> use[k])
                        .thenComparingDouble(k -> -score[k])
                        .thenComparing(k -> valued.bits(k)))
                .toList();
        for (int k : order) {
            if (score[k] > best + TOLERANCE) {
                best = score[k];
                steps.add(k);
            }
        }
        List<Integer> hull = new ArrayList<>();
        for (int k : steps) {
            while (hull.size() > 1 && isBelow(hull.get(hull.size() - 2), hull.get(hull.size() - 1), k, use, score)) {
                hull.remove(hull.size() - 1);
            }
            hull.add(k);
        }
        return steps.stream()
                .map(k -> new PackagesResult.Step(
                        use[k], score[k], valued.set().measures(valued.bits(k)), hull.contains(k)))
                .toList();
    }

    private static boolean isBelow(int from, int between, int to, double[] use, double[] score) {
        double own = (score[between] - score[from]) * (use[to] - use[from]);
        return own < (score[to] - score[from]) * (use[between] - use[from]) - TOLERANCE;
    }
}
