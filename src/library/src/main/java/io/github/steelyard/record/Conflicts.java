package io.github.steelyard.record;

import java.util.ArrayList;
import java.util.List;

/** Two versions of a text as one, lines that differ standing in it twice between conflict markers, as git writes them. */
final class Conflicts {

    /** Lines of two versions that are compared with each other; of more the whole differs. */
    private static final int MOST = 4_000;

    private Conflicts() {}

    static String of(String ours, String theirs) {
        String ending = ours.contains("\r\n") ? "\r\n" : "\n";
        List<String> a = ours.lines().toList();
        List<String> b = theirs.lines().toList();
        int start = 0;
        while (start < a.size() && start < b.size() && a.get(start).equals(b.get(start))) {
            start++;
        }
        int tail = 0;
        while (tail < a.size() - start
                && tail < b.size() - start
                && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
            tail++;
        }
        List<String> lines = new ArrayList<>(a.subList(0, start));
        between(a.subList(start, a.size() - tail), b.subList(start, b.size() - tail), lines);
        lines.addAll(a.subList(a.size() - tail, a.size()));
        return lines.isEmpty() ? "" : String.join(ending, lines) + ending;
    }

    private static void between(List<String> a, List<String> b, List<String> lines) {
        if (a.size() > MOST || b.size() > MOST) {
            hunk(a, b, lines);
            return;
        }
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
            int fromA = i;
            int fromB = j;
            while ((i < a.size() || j < b.size())
                    && !(i < a.size() && j < b.size() && a.get(i).equals(b.get(j)))) {
                if (j >= b.size() || i < a.size() && common[i + 1][j] >= common[i][j + 1]) {
                    i++;
                } else {
                    j++;
                }
            }
            hunk(a.subList(fromA, i), b.subList(fromB, j), lines);
            while (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                lines.add(a.get(i));
                i++;
                j++;
            }
        }
    }

    private static void hunk(List<String> a, List<String> b, List<String> lines) {
        if (a.isEmpty() && b.isEmpty()) {
            return;
        }
        lines.add(Merging.OURS);
        lines.addAll(a);
        lines.add(Merging.BETWEEN);
        lines.addAll(b);
        lines.add(Merging.THEIRS);
    }
}
