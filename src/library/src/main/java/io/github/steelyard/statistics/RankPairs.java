package io.github.steelyard.statistics;

import io.github.steelyard.catalogue.Refusal;
import java.util.Arrays;

/**
 * How two rankings see each pair of options: the same way round, opposite ways, or tied in one or both. Counted in
 * O(n log n) by sorting (Knight 1966, JASA 61, 436–439).
 *
 * @param all pairs there are
 * @param discordant pairs in opposite order
 * @param tiedInX pairs tied in the first ranking
 * @param tiedInY pairs tied in the second ranking
 * @param tiedInBoth pairs tied in both
 */
record RankPairs(double all, double discordant, double tiedInX, double tiedInY, double tiedInBoth) {

    /** Pairs in the same order. */
    double concordant() {
        return all - tiedInX - tiedInY + tiedInBoth - discordant;
    }

    static RankPairs of(double[] x, double[] y) {
        sameLength(x, y);
        int n = x.length;
        double[][] points = new double[n][];
        for (int i = 0; i < n; i++) {
            points[i] = new double[] {x[i], y[i]};
        }
        Arrays.sort(points, (a, b) -> a[0] != b[0] ? Double.compare(a[0], b[0]) : Double.compare(a[1], b[1]));
        double tiedInX = 0;
        double tiedInBoth = 0;
        int sameX = 0;
        int same = 0;
        double[] second = new double[n];
        for (int i = 0; i < n; i++) {
            second[i] = points[i][1];
            sameX = i > 0 && points[i][0] == points[i - 1][0] ? sameX + 1 : 0;
            same = sameX > 0 && points[i][1] == points[i - 1][1] ? same + 1 : 0;
            tiedInX += sameX;
            tiedInBoth += same;
        }
        double discordant = swaps(second, new double[n], 0, n);
        double tiedInY = 0;
        int sameY = 0;
        for (int i = 1; i < n; i++) {
            sameY = second[i] == second[i - 1] ? sameY + 1 : 0;
            tiedInY += sameY;
        }
        return new RankPairs(n * (n - 1.0) / 2, discordant, tiedInX, tiedInY, tiedInBoth);
    }

    /** Sorts a stretch and counts the pairs that stood the wrong way round. */
    private static double swaps(double[] a, double[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        double count = swaps(a, spare, from, middle) + swaps(a, spare, middle, to);
        int left = from;
        int right = middle;
        for (int k = from; k < to; k++) {
            if (right == to || left < middle && a[left] <= a[right]) {
                spare[k] = a[left++];
            } else {
                count += middle - left;
                spare[k] = a[right++];
            }
        }
        System.arraycopy(spare, from, a, from, to - from);
        return count;
    }

    static void sameLength(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new Refusal("rankings of " + x.length + " and " + y.length + " options cannot be compared");
        }
    }
}
