package io.github.steelyard.aggregation;

/** Orders options by score: a stable radix sort on the bits of the scores, linear in the number of options. */
final class Ordering {

    private static final int SMALL = 64;

    private Ordering() {}

    /** Indices by score, best first; equal scores in index order. */
    static int[] bestFirst(double[] scores, boolean higherIsBetter) {
        int m = scores.length;
        int[] order = new int[m];
        for (int i = 0; i < m; i++) {
            order[i] = i;
        }
        if (m <= SMALL) {
            insertion(order, scores, higherIsBetter);
            return order;
        }
        long[] keys = new long[m];
        for (int i = 0; i < m; i++) {
            keys[i] = key(scores[i], higherIsBetter);
        }
        return radix(keys, order);
    }

    private static void insertion(int[] order, double[] scores, boolean higherIsBetter) {
        for (int k = 1; k < order.length; k++) {
            int moving = order[k];
            double score = scores[moving];
            int at = k - 1;
            while (at >= 0 && (higherIsBetter ? scores[order[at]] < score : scores[order[at]] > score)) {
                order[at + 1] = order[at];
                at--;
            }
            order[at + 1] = moving;
        }
    }

    /** A long whose unsigned order is the order wanted; −0 counts as 0. */
    private static long key(double score, boolean higherIsBetter) {
        long bits = Double.doubleToRawLongBits(score + 0.0);
        long ascending = bits ^ (bits >> 63 | Long.MIN_VALUE);
        return higherIsBetter ? ~ascending : ascending;
    }

    private static int[] radix(long[] keys, int[] order) {
        int m = keys.length;
        int[][] counts = new int[4][1 << 16];
        for (long key : keys) {
            counts[0][(int) (key & 0xFFFF)]++;
            counts[1][(int) (key >>> 16 & 0xFFFF)]++;
            counts[2][(int) (key >>> 32 & 0xFFFF)]++;
            counts[3][(int) (key >>> 48)]++;
        }
        long[] fromKeys = keys;
        int[] from = order;
        long[] toKeys = new long[m];
        int[] to = new int[m];
        for (int digit = 0; digit < 4; digit++) {
            int shift = 16 * digit;
            int[] count = counts[digit];
            if (count[(int) (fromKeys[0] >>> shift & 0xFFFF)] == m) {
                continue;
            }
            int sum = 0;
            for (int b = 0; b < count.length; b++) {
                int here = count[b];
                count[b] = sum;
                sum += here;
            }
            for (int k = 0; k < m; k++) {
                int place = count[(int) (fromKeys[k] >>> shift & 0xFFFF)]++;
                toKeys[place] = fromKeys[k];
                to[place] = from[k];
            }
            long[] swapKeys = fromKeys;
            fromKeys = toKeys;
            toKeys = swapKeys;
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }
}
