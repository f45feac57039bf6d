package io.github.steelyard.editing;

import java.util.ArrayList;
import java.util.List;

/** What differs between two texts, line by line: − what is only in the first, + what is only in the second. */
public final class LineDifference {

    private static final int MOST = 4000;

    private LineDifference() {}

    /** The differing lines, each with its number in the text that it stands in. */
    public static List<String> of(String first, String second) {
        List<String> a = first.lines().toList();
        List<String> b = second.lines().toList();
        int start = 0;
        while (start < a.size() && start < b.size() && a.get(start).equals(b.get(start))) {
            start++;
        }
        int endA = a.size();
        int endB = b.size();
        while (endA > start && endB > start && a.get(endA - 1).equals(b.get(endB - 1))) {
            endA--;
            endB--;
        }
        List<String> result = new ArrayList<>();
        if (endA - start > MOST || endB - start > MOST) {
            result.add(Wording.of("difference.many", String.valueOf(endA - start), String.valueOf(endB - start)));
            return result;
        }
        walk(a.subList(start, endA), b.subList(start, endB), start, result);
        return result;
    }

    private static void walk(List<String> a, List<String> b, int offset, List<String> result) {
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                i++;
                j++;
            } else if (j >= b.size() || i < a.size() && common[i + 1][j] >= common[i][j + 1]) {
                result.add("− " + (offset + i + 1) + "  " + a.get(i++));
            } else {
                result.add("+ " + (offset + j + 1) + "  " + b.get(j++));
            }
        }
    }
}
