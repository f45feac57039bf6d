package io.github.steelyard.robustness;

import java.util.Arrays;

/**
 * By how many bits the uncertainty about who is first would fall on average if one number were known.
 *
 * <p>The draws are sorted by the number and cut into 16 groups of like size; equal numbers stay together. Entropies of
 * counts are too small on average, the more so the fewer the counts; each is raised by Miller and Madow's (r − 1) / (2k ln
 * 2) for r options seen in k draws.
 *
 * <p><b>Source:</b> Miller (1955), Note on the bias of information estimates.
 */
final class EntropyDrop {

    private static final int GROUPS = 16;

    private EntropyDrop() {}

    static double of(double[][] first, double[] number) {
        int[] group = groups(number);
        double[][] sums = new double[GROUPS][first.length];
        double[] whole = new double[first.length];
        int[] sizes = new int[GROUPS];
        for (int k = 0; k < number.length; k++) {
            sizes[group[k]]++;
        }
        for (int i = 0; i < first.length; i++) {
            for (int k = 0; k < number.length; k++) {
                sums[group[k]][i] += first[i][k];
                whole[i] += first[i][k];
            }
        }
        double left = 0;
        for (int g = 0; g < GROUPS; g++) {
            left += sizes[g] == 0 ? 0 : entropy(sums[g], sizes[g]) * sizes[g] / number.length;
        }
        return Math.max(0, entropy(whole, number.length) - left);
    }

    /** The group of every draw: how many of the cuts its number exceeds. */
    private static int[] groups(double[] number) {
        double[] sorted = number.clone();
        Arrays.sort(sorted);
        int[] group = new int[number.length];
        for (int g = 1; g < GROUPS; g++) {
            double cut = sorted[(int) ((long) number.length * g / GROUPS)];
            for (int k = 0; k < number.length; k++) {
                group[k] += number[k] >= cut ? 1 : 0;
            }
        }
        return group;
    }

    private static double entropy(double[] sums, int draws) {
        double bits = 0;
        int seen = 0;
        for (double sum : sums) {
            seen += sum > 0 ? 1 : 0;
            bits += Shares.bits(sum / draws);
        }
        return bits + (seen - 1) / (2 * draws * StrictMath.log(2));
    }
}
