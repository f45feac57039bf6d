package io.github.steelyard.aggregation;

/**
 * Orders options by score in time linear in their number: a radix sort of the leading bits of the scores with the
 * option's index beside them in one {@code long}; the few that share all leading bits are put in order afterwards.
 */
final class Ordering {

    private static final int SMALL = 64;
    private static final int[] SHIFTS = {32, 43, 54};
    private static final int MASK = (1 << 11) - 1;

    private Ordering() {}

    /** Indices by score, best first; equal scores in index order. */
    static int[] bestFirst(double[] scores, boolean higherIsBetter) {
        int m = scores.length;
        if (m <= SMALL) {
            return insertion(scores, higherIsBetter);
        }
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        for (double score : scores) {
            long key = key(score, higherIsBetter);
            least = Math.min(least, key);
            greatest = Math.max(greatest, key);
        }
        int unused = least == greatest ? 32 : Math.min(32, Long.numberOfLeadingZeros(greatest - least));
        long[] packed = new long[m];
        for (int i = 0; i < m; i++) {
            long leading = (key(scores[i], higherIsBetter) - least) << unused >>> 32;
            packed[i] = leading << 32 | i;
        }
        packed = sorted(packed);
        int[] order = new int[m];
        for (int k = 0; k < m; k++) {
            order[k] = (int) packed[k];
        }
        if (unused < 32) {
            settle(packed, order, scores, higherIsBetter);
        }
        return order;
    }

    private static int[] insertion(double[] scores, boolean higherIsBetter) {
        int[] order = new int[scores.length];
        for (int k = 0; k < order.length; k++) {
            double score = scores[k];
            int at = k - 1;
            while (at >= 0 && (higherIsBetter ? scores[order[at]] < score : scores[order[at]] > score)) {
                order[at + 1] = order[at];
                at--;
            }
            order[at + 1] = k;
        }
        return order;
    }

    /** A long whose signed order is the order wanted; −0 counts as 0. */
    private static long key(double score, boolean higherIsBetter) {
        long bits = Double.doubleToRawLongBits(score + 0.0);
        long ascending = bits ^ (bits >> 63 & Long.MAX_VALUE);
        return higherIsBetter ? ~ascending : ascending;
    }

    /** Sorts by the upper half; those that share it keep their order. */
    private static long[] sorted(long[] packed) {
        int[][] starts = new int[SHIFTS.length][MASK + 1];
        for (long p : packed) {
            for (int digit = 0; digit < SHIFTS.length; digit++) {
                starts[digit][(int) (p >>> SHIFTS[digit]) & MASK]++;
            }
        }
        long[] from = packed;
        long[] to = new long[packed.length];
        for (int digit = 0; digit < SHIFTS.length; digit++) {
            int shift = SHIFTS[digit];
            int[] start = starts[digit];
            int sum = 0;
            for (int b = 0; b < start.length; b++) {
                int here = start[b];
                start[b] = sum;
                sum += here;
            }
            for (long p : from) {
                to[start[(int) (p >>> shift) & MASK]++] = p;
            }
            long[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    /** Puts runs of equal leading bits in order by the whole score. */
    private static void settle(long[] packed, int[] order, double[] scores, boolean higherIsBetter) {
        int start = 0;
        for (int k = 1; k <= order.length; k++) {
            if (k == order.length || packed[k] >>> 32 != packed[start] >>> 32) {
                if (k - start > 1) {
                    double[] run = new double[k - start];
                    int[] options = new int[k - start];
                    for (int t = start; t < k; t++) {
                        options[t - start] = order[t];
                        run[t - start] = scores[order[t]];
                    }
                    int[] inner = bestFirst(run, higherIsBetter);
                    for (int t = start; t < k; t++) {
                        order[t] = options[inner[t - start]];
                    }
                }
                start = k;
            }
        }
    }
}
