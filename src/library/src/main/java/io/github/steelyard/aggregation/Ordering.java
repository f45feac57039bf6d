package io.github.steelyard.aggregation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Options in the order of their scores, in time linear in their number: a radix sort of where each score lies between
 * the least and the greatest, in 31 bits with the option's index beside them in one {@code long}. The few that share
 * their 31 bits are put in order by the scores themselves.
 */
final class Ordering {

    private static final int SMALL = 64;
    private static final int FINEST = Integer.MAX_VALUE;
    /** Of the 31 bits the upper 22 are sorted by digits; what shares them is sorted in place. */
    private static final int DIGIT = 11;

    private static final int MASK = (1 << DIGIT) - 1;
    private static final int LOW_DIGIT = 63 - 2 * DIGIT;
    private static final int HIGH_DIGIT = 63 - DIGIT;
    private static final int FEW = 24;

    private final int[] order;
    private final double largest;
    /** By place: 31 bits of the score, the better the less, and the index; null for few options. */
    private final long @Nullable [] packed;

    private final double step;

    private Ordering(int[] order, double largest, long @Nullable [] packed, double step) {
        this.order = order;
        this.largest = largest;
        this.packed = packed;
        this.step = step;
    }

    /** Indices by score, best first; equal scores in index order. No score is NaN. */
    static int[] bestFirst(double[] scores, boolean higherIsBetter) {
        return of(scores, higherIsBetter).order;
    }

    static Ordering of(double[] scores, boolean higherIsBetter) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            low = score < low && score != Double.NEGATIVE_INFINITY ? score : low;
            high = score > high && score != Double.POSITIVE_INFINITY ? score : high;
        }
        double largest = low > high ? 0 : Math.max(Math.abs(low), Math.abs(high));
        if (scores.length <= SMALL) {
            return new Ordering(insertion(scores, higherIsBetter), largest, null, 0);
        }
        // A power of two, so that differences neither overflow nor vanish.
        double unit = largest > 0x1p1000 ? 0x1p-100 : largest < 0x1p-700 ? 0x1p300 : 1;
        double range = high * unit - low * unit;
        double fineness = range > 0 ? FINEST / range : 0;
        long[] packed = sorted(scores, higherIsBetter, unit, low * unit, fineness);
        return new Ordering(settled(packed, scores, higherIsBetter), largest, packed, 0.99 * (range / FINEST) / unit);
    }

    /** Indices, best first; not a copy. */
    int[] order() {
        return order;
    }

    /** The largest absolute score that is finite. */
    double largest() {
        return largest;
    }

    /** What scores differ by at least where {@link #isStep} says so. */
    double step() {
        return step;
    }

    /** Whether the scores in places k − 1 and k are a step apart or more; false when in doubt. */
    boolean isStep(int k) {
        return packed != null && (packed[k] >>> 32) - (packed[k - 1] >>> 32) > 1;
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

    /** Sorted by the upper 22 of the 31 bits; those that share them keep their order. */
    private static long[] sorted(double[] scores, boolean higherIsBetter, double unit, double low, double fineness) {
        int[] lowCounts = new int[MASK + 1];
        int[] highCounts = new int[MASK + 1];
        long[] packed = new long[scores.length];
        int turn = higherIsBetter ? FINEST : 0;
        for (int i = 0; i < packed.length; i++) {
            int place = Math.max(0, (int) ((scores[i] * unit - low) * fineness)) ^ turn;
            packed[i] = (long) place << 32 | i;
            lowCounts[place >>> LOW_DIGIT - 32 & MASK]++;
            highCounts[place >>> HIGH_DIGIT - 32]++;
        }
        long[] once = new long[packed.length];
        move(packed, once, LOW_DIGIT, lowCounts);
        move(once, packed, HIGH_DIGIT, highCounts);
        return packed;
    }

    private static void move(long[] from, long[] to, int shift, int[] counts) {
        int sum = 0;
        for (int b = 0; b < counts.length; b++) {
            int here = counts[b];
            counts[b] = sum;
            sum += here;
        }
        for (long p : from) {
            to[counts[(int) (p >>> shift) & MASK]++] = p;
        }
    }

    /** Sorts the runs that share their upper bits, and those that share all bits by the scores themselves. */
    private static int[] settled(long[] packed, double[] scores, boolean higherIsBetter) {
        int[] order = new int[packed.length];
        int start = 0;
        for (int k = 1; k <= packed.length; k++) {
            if (k == packed.length || packed[k] >>> LOW_DIGIT != packed[start] >>> LOW_DIGIT) {
                if (k - start > 1) {
                    finish(packed, start, k);
                    settle(packed, start, k, order, scores, higherIsBetter);
                } else {
                    order[start] = (int) packed[start];
                }
                start = k;
            }
        }
        return order;
    }

    private static void finish(long[] packed, int start, int end) {
        if (end - start > FEW) {
            Arrays.sort(packed, start, end);
            return;
        }
        for (int k = start + 1; k < end; k++) {
            long p = packed[k];
            int at = k - 1;
            while (at >= start && packed[at] > p) {
                packed[at + 1] = packed[at];
                at--;
            }
            packed[at + 1] = p;
        }
    }

    private static void settle(long[] packed, int from, int to, int[] order, double[] scores, boolean higherIsBetter) {
        int start = from;
        for (int k = from; k < to; k++) {
            order[k] = (int) packed[k];
            if (k + 1 == to || packed[k + 1] >>> 32 != packed[start] >>> 32) {
                if (k > start) {
                    settle(order, start, k + 1, scores, higherIsBetter);
                }
                start = k + 1;
            }
        }
    }

    private static void settle(int[] order, int start, int end, double[] scores, boolean higherIsBetter) {
        double[] run = new double[end - start];
        int[] options = new int[run.length];
        boolean equal = true;
        for (int t = 0; t < run.length; t++) {
            options[t] = order[start + t];
            run[t] = scores[options[t]];
            equal &= run[t] == run[0];
        }
        if (equal) {
            return;
        }
        int[] inner = run.length < scores.length ? bestFirst(run, higherIsBetter) : compared(run, higherIsBetter);
        for (int t = 0; t < run.length; t++) {
            order[start + t] = options[inner[t]];
        }
    }

    /** For scores that no range tells apart: finite ones that are all the same among infinite ones. */
    private static int[] compared(double[] scores, boolean higherIsBetter) {
        Comparator<Integer> byScore = Comparator.comparingDouble(i -> scores[i] + 0.0);
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(higherIsBetter ? byScore.reversed() : byScore)
                .mapToInt(i -> i)
                .toArray();
    }
}
