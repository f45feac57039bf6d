package io.github.steelyard.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Places labels beside the heights they belong to without overlap, each as near to its height as the others allow. */
final class Labels {

    private Labels() {}

    /**
     * Heights for labels that want to stand at {@code wanted}, each {@code size} high, within {@code top} and
     * {@code bottom}: groups that overlap are spread around the mean of what they want, and merged where they meet.
     */
    static double[] spread(double[] wanted, double size, double top, double bottom) {
        Integer[] order = new Integer[wanted.length];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, Comparator.comparingDouble(k -> wanted[k]));
        List<double[]> groups = new ArrayList<>();
        for (int k : order) {
            // Sum of wanted heights, number of members, middle of the group.
            groups.add(new double[] {wanted[k], 1, 0});
            settle(groups, size, top, bottom);
        }
        double[] placed = new double[wanted.length];
        int at = 0;
        for (double[] group : groups) {
            for (int member = 0; member < group[1]; member++) {
                placed[order[at++]] = group[2] + (member - (group[1] - 1) / 2) * size;
            }
        }
        return placed;
    }

    private static void settle(List<double[]> groups, double size, double top, double bottom) {
        while (true) {
            double[] last = groups.get(groups.size() - 1);
            double half = last[1] * size / 2;
            last[2] = Math.max(top + half, Math.min(bottom - half, last[0] / last[1]));
            if (groups.size() < 2) {
                return;
            }
            double[] before = groups.get(groups.size() - 2);
            if (before[2] + before[1] * size / 2 <= last[2] - half + 1e-9) {
                return;
            }
            before[0] += last[0];
            before[1] += last[1];
            groups.remove(groups.size() - 1);
        }
    }
}
