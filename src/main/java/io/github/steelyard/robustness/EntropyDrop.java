package io.github.steelyard.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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
        Integer[] order = IntStream.range(0, number.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(k -> number[k]));
        List<int[]> groups = new ArrayList<>();
        int start = 0;
        for (int g = 1; g <= GROUPS; g++) {
            int end = (int) ((long) order.length * g / GROUPS);
            while (end > start && end < order.length && number[order[end]] == number[order[end - 1]]) {
                end++;
            }
            if (end > start) {
                int from = start;
                groups.add(IntStream.range(from, end).map(k -> order[k]).toArray());
                start = end;
            }
        }
        double left = 0;
        for (int[] group : groups) {
            left += entropy(first, group) * group.length / order.length;
        }
        return Math.max(0, entropy(first, IntStream.range(0, number.length).toArray()) - left);
    }

    private static double entropy(double[][] first, int[] draws) {
        double bits = 0;
        int seen = 0;
        for (double[] own : first) {
            double sum = 0;
            for (int k : draws) {
                sum += own[k];
            }
            seen += sum > 0 ? 1 : 0;
            bits += Shares.bits(sum / draws.length);
        }
        return bits + (seen - 1) / (2 * draws.length * Math.log(2));
    }
}
