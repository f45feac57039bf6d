package io.github.steelyard.aggregation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The options left to choose from: none in the kernel outranks another, and every option outside is outranked by one
 * inside. Options that outrank each other in a circle stand or fall together; without circles the kernel is unique.
 *
 * @param isInside by option
 * @param cycles groups of options that outrank each other in a circle, in the order of the file
 */
record Kernel(boolean[] isInside, List<List<Integer>> cycles) {

    static Kernel of(boolean[][] outranks) {
        int m = outranks.length;
        int[] order = finishing(outranks);
        int[] component = new int[m];
        Arrays.fill(component, -1);
        int components = 0;
        boolean[] inside = new boolean[m];
        List<List<Integer>> cycles = new ArrayList<>();
        // From the last finished on, components come with those that outrank them before them.
        for (int k = m - 1; k >= 0; k--) {
            if (component[order[k]] < 0) {
                List<Integer> members = collect(outranks, order[k], component, components++);
                boolean beaten = false;
                for (int i : members) {
                    for (int a = 0; a < m; a++) {
                        beaten |= outranks[a][i] && inside[a];
                    }
                }
                for (int i : members) {
                    inside[i] = !beaten;
                }
                if (members.size() > 1) {
                    cycles.add(members.stream().sorted().toList());
                }
            }
        }
        cycles.sort((a, b) -> Integer.compare(a.get(0), b.get(0)));
        return new Kernel(inside, List.copyOf(cycles));
    }

    /** Options in the order in which a depth-first walk along the arrows leaves them. */
    private static int[] finishing(boolean[][] outranks) {
        int m = outranks.length;
        int[] order = new int[m];
        int left = 0;
        int[] next = new int[m];
        int[] path = new int[m];
        boolean[] seen = new boolean[m];
        for (int start = 0; start < m; start++) {
            int depth = 0;
            if (!seen[start]) {
                seen[start] = true;
                path[depth++] = start;
            }
            while (depth > 0) {
                int a = path[depth - 1];
                while (next[a] < m && !(outranks[a][next[a]] && !seen[next[a]])) {
                    next[a]++;
                }
                if (next[a] < m) {
                    seen[next[a]] = true;
                    path[depth++] = next[a];
                } else {
                    order[left++] = a;
                    depth--;
                }
            }
        }
        return order;
    }

    /** Everything from which {@code start} can be reached and that has no component yet. */
    private static List<Integer> collect(boolean[][] outranks, int start, int[] component, int number) {
        List<Integer> members = new ArrayList<>(List.of(start));
        component[start] = number;
        for (int k = 0; k < members.size(); k++) {
            for (int a = 0; a < component.length; a++) {
                if (component[a] < 0 && outranks[a][members.get(k)]) {
                    component[a] = number;
                    members.add(a);
                }
            }
        }
        return members;
    }
}
