package io.github.steelyard.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Compares facts key by key. */
final class Facts {

    /** Keys whose value is one fact, however much is in it. */
    private static final Set<String> WHOLE = Set.of("weighting", FactTree.AMOUNT, "weight", "weight-order");

    private Facts() {}

    /** What differs, in the order of the first, then of the second. */
    static List<Change> differing(Map<String, Object> before, Map<String, Object> after) {
        List<Change> changes = new ArrayList<>();
        walk(List.of(), before, after, changes);
        return changes;
    }

    private static void walk(List<String> path, Map<String, Object> a, Map<String, Object> b, List<Change> changes) {
        Set<String> keys = new LinkedHashSet<>(a.keySet());
        keys.addAll(b.keySet());
        for (String key : keys) {
            Object from = a.get(key);
            Object to = b.get(key);
            List<String> here = new ArrayList<>(path);
            here.add(key);
            boolean isSection =
                    path.isEmpty() && (from == null || from instanceof Map) && (to == null || to instanceof Map);
            boolean isRow = path.size() > 1 && FactTree.PERFORMANCE.equals(key);
            boolean isRowOfScenario = path.size() == 3 && FactTree.PERFORMANCE.equals(path.get(2));
            if (Objects.equals(from, to)) {
                continue;
            }
            boolean areMaps = from instanceof Map && to instanceof Map && !WHOLE.contains(key);
            if (areMaps || isSection || isRow || isRowOfScenario) {
                walk(List.copyOf(here), FactTree.map(from), FactTree.map(to), changes);
            } else {
                changes.add(new Change(List.copyOf(here), from, to));
            }
        }
    }

    /** A copy that shares no map. */
    static Object copy(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, inner) -> copy.put((String) key, copy(inner)));
        return copy;
    }
}
