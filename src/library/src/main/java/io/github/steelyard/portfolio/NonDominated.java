package io.github.steelyard.portfolio;

import io.github.steelyard.evaluation.Cancellation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Packages of which no other has at least their value at every extreme point of the weights and more at one.
 *
 * <p><b>Source:</b> Liesiö, Mild &amp; Salo (2007), Preference programming for robust portfolio modeling and project
 * selection, European Journal of Operational Research 181, 1488-1505.
 */
final class NonDominated {

    private static final double TOLERANCE = 1e-12;

    private NonDominated() {}

    /**
     * The packages, by their numbers.
     *
     * @param extremes extreme points of the weights
     */
    static List<Integer> of(Valued valued, List<double[]> extremes, Cancellation cancellation) {
        int m = valued.size();
        double[][] at = new double[m][extremes.size()];
        double[] sum = new double[m];
        for (int k = 0; k < m; k++) {
            for (int e = 0; e < extremes.size(); e++) {
                at[k][e] = valued.score(k, extremes.get(e));
                sum[k] += at[k][e];
            }
        }
        // Whoever dominates has the larger sum, so that only those before have to be asked.
        int[] order = IntStream.range(0, m)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> -sum[k]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Integer> front = new ArrayList<>();
        for (int o = 0; o < m; o++) {
            if ((o & 1023) == 0) {
                cancellation.check();
            }
            int own = order[o];
            int by = -1;
            for (int f = 0; f < front.size() && by < 0; f++) {
                by = dominates(at[front.get(f)], at[own]) ? f : -1;
            }
            if (by < 0) {
                front.add(own);
            } else if (by > 0) {
                // Who dominates one often dominates the next.
                front.add(by / 2, front.remove(by));
            }
        }
        front.sort(Comparator.comparingDouble(
                        (Integer k) -> -valued.score(k, valued.study().weights().toArray()))
                .thenComparing(k -> valued.bits(k)));
        return front;
    }

    private static boolean dominates(double[] a, double[] b) {
        boolean more = false;
        for (int e = 0; e < a.length; e++) {
            if (a[e] < b[e] - TOLERANCE) {
                return false;
            }
            more |= a[e] > b[e] + TOLERANCE;
        }
        return more;
    }
}
