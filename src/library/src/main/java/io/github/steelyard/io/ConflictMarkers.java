package io.github.steelyard.io;

import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Finds lines that a merge left to be chosen from, before anyone reads them as YAML. */
final class ConflictMarkers {

    private static final byte[] FIRST = "<<<<<<< ".getBytes(StandardCharsets.US_ASCII);

    private ConflictMarkers() {}

    /** Reports each conflict of a text file at its first line; false when there is none. */
    static boolean report(Found found, Diagnostics diagnostics) {
        if (!contains(found.bytes())) {
            return false;
        }
        List<String> lines =
                new String(found.bytes(), StandardCharsets.UTF_8).lines().toList();
        List<int[]> conflicts = new ArrayList<>();
        int start = -1;
        int between = -1;
        for (int k = 0; k < lines.size(); k++) {
            String line = lines.get(k);
            if (line.startsWith("<<<<<<< ")) {
                start = k;
                between = -1;
            } else if (line.equals("=======") && start >= 0) {
                between = k;
            } else if (line.startsWith(">>>>>>> ") && between >= 0) {
                conflicts.add(new int[] {start, between, k});
                start = -1;
                between = -1;
            }
        }
        for (int[] at : conflicts) {
            diagnostics.report(
                    DiagnosticId.CONFLICT_MARKERS,
                    new Place(found.name(), at[0] + 1, 1),
                    "two versions were merged and differ here: keep " + lines(at[0] + 2, at[1]) + " (ours) or "
                            + lines(at[1] + 2, at[2]) + " (theirs), and take the other and the marks out");
        }
        return !conflicts.isEmpty();
    }

    private static String lines(int from, int to) {
        return from > to ? "nothing" : from == to ? "line " + from : "lines " + from + " to " + to;
    }

    /** Whether a line begins with the first marker. */
    private static boolean contains(byte[] bytes) {
        for (int k = 0; k + FIRST.length <= bytes.length; k++) {
            boolean isStart = k == 0 || bytes[k - 1] == '\n';
            if (isStart && bytes[k] == '<' && matches(bytes, k)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] bytes, int at) {
        for (int k = 0; k < FIRST.length; k++) {
            if (bytes[at + k] != FIRST[k]) {
                return false;
            }
        }
        return true;
    }
}
