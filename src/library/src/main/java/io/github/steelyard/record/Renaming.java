package io.github.steelyard.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Options, criteria and groups that have another id: the one that is gone and the one that is new say the same, or have
 * the same name of their own, and no other does.
 *
 * @param options new id by old id
 * @param nodes of criteria and groups, new id by old id
 */
record Renaming(Map<String, String> options, Map<String, String> nodes) {

    static Renaming of(Map<String, Object> before, Map<String, Object> after) {
        return new Renaming(renamed(before, after, FactTree.OPTIONS), renamed(before, after, FactTree.CRITERIA));
    }

    private static Map<String, String> renamed(Map<String, Object> before, Map<String, Object> after, String section) {
        Map<String, Object> gone = new LinkedHashMap<>(FactTree.map(before.get(section)));
        Map<String, Object> come = new LinkedHashMap<>(FactTree.map(after.get(section)));
        Set<String> both = new LinkedHashSet<>(gone.keySet());
        both.retainAll(come.keySet());
        gone.keySet().removeAll(both);
        come.keySet().removeAll(both);
        Map<String, List<String>> candidates = new LinkedHashMap<>();
        Map<String, Integer> claims = new HashMap<>();
        gone.forEach((old, one) -> come.forEach((id, other) -> {
            if (isSame(
                    FactTree.map(one), FactTree.map(other), column(before, section, old), column(after, section, id))) {
                candidates.computeIfAbsent(old, k -> new ArrayList<>()).add(id);
                claims.merge(id, 1, Integer::sum);
            }
        }));
        Map<String, String> renamed = new LinkedHashMap<>();
        candidates.forEach((old, ids) -> {
            if (ids.size() == 1 && claims.get(ids.get(0)) == 1) {
                renamed.put(old, ids.get(0));
            }
        });
        return renamed;
    }

    private static boolean isSame(
            Map<String, Object> one, Map<String, Object> other, List<Object> column, List<Object> otherColumn) {
        Object name = one.get("name");
        if (name != null && name.equals(other.get("name"))) {
            return true;
        }
        Map<String, Object> a = new LinkedHashMap<>(one);
        Map<String, Object> b = new LinkedHashMap<>(other);
        a.remove("name");
        b.remove("name");
        boolean saysMuch =
                a.size() > 1 || !FactTree.map(a.get(FactTree.PERFORMANCE)).isEmpty();
        return saysMuch && a.equals(b) && column.equals(otherColumn);
    }

    /** What the options show on a criterion; nothing for options themselves. */
    private static List<Object> column(Map<String, Object> facts, String section, String id) {
        List<Object> column = new ArrayList<>();
        if (section.equals(FactTree.CRITERIA)) {
            FactTree.map(facts.get(FactTree.OPTIONS))
                    .values()
                    .forEach(option -> column.add(
                            FactTree.map(FactTree.map(FactTree.map(option).get(FactTree.PERFORMANCE))
                                            .get(id))
                                    .get(FactTree.AMOUNT)));
        }
        return column;
    }

    /** The new id of an option; its own where it was not renamed. */
    String option(String old) {
        return options.getOrDefault(old, old);
    }

    /** Whether a change is only part of a renaming, which is told in one sentence. */
    boolean covers(Change change) {
        List<String> path = change.path();
        boolean ofOption =
                isRenamed(options, change.id()) && change.section().equals(FactTree.OPTIONS) && path.size() == 2;
        boolean ofNode =
                isRenamed(nodes, change.id()) && change.section().equals(FactTree.CRITERIA) && path.size() == 2;
        boolean inRow = path.size() > 3
                && (path.get(2).equals(FactTree.PERFORMANCE) || path.get(2).equals(FactTree.WEIGHTS))
                && (isRenamed(nodes, path.get(3))
                        || isRenamed(options, path.get(3))
                        || path.size() > 4 && isRenamed(nodes, path.get(4)));
        return ofOption || ofNode || inRow;
    }

    private static boolean isRenamed(Map<String, String> ids, String id) {
        return ids.containsKey(id) || ids.containsValue(id);
    }
}
