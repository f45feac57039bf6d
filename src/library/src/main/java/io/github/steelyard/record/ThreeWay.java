package io.github.steelyard.record;

import io.github.steelyard.io.text.NumberText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what theirs changed, and what both changed differently, in three plain values of the same shape. */
final class ThreeWay {

    /** Lists whose elements stand for themselves: two people may each add some. */
    private static final Set<String> SETS = Set.of("evidence", "include", "disable", "correlations");

    private final List<Change> taken;
    private final List<Change> contested;
    private final List<MergeConflict> conflicts;

    ThreeWay(List<Change> taken, List<Change> contested, List<MergeConflict> conflicts) {
        this.taken = taken;
        this.contested = contested;
        this.conflicts = conflicts;
    }

    void walk(List<String> way, Object base, Object ours, Object theirs) {
        if (isSame(base, theirs) || isSame(ours, theirs)) {
            return;
        }
        String key = way.isEmpty() ? "" : way.get(way.size() - 1);
        if (ours instanceof Map<?, ?> o && theirs instanceof Map<?, ?> t && (base == null || base instanceof Map)) {
            maps(way, base == null ? Map.of() : (Map<?, ?>) base, o, t);
        } else if (isSame(base, ours)) {
            taken.add(new Change(way, ours, theirs));
        } else if (SETS.contains(key) && ours instanceof List<?> o && theirs instanceof List<?> t) {
            taken.add(new Change(way, ours, united(base instanceof List<?> b ? b : List.of(), o, t)));
        } else if (shortForm(way).isPresent() && isMixed(base, ours, theirs)) {
            spelledOut(way, shortForm(way).get(), base, ours, theirs);
        } else {
            contested.add(new Change(way, ours, theirs));
            conflicts.add(new MergeConflict(String.join("/", way), base, ours, theirs));
        }
    }

    private void maps(List<String> way, Map<?, ?> base, Map<?, ?> ours, Map<?, ?> theirs) {
        Set<Object> keys = new LinkedHashSet<>(theirs.keySet());
        keys.addAll(base.keySet());
        for (Object key : keys) {
            List<String> here = new ArrayList<>(way);
            here.add((String) key);
            walk(List.copyOf(here), base.get(key), ours.get(key), theirs.get(key));
        }
    }

    /** Ours with what they added, without what they took out. */
    private static List<Object> united(List<?> base, List<?> ours, List<?> theirs) {
        List<Object> united = new ArrayList<>(ours);
        united.removeIf(element -> contains(base, element) && !contains(theirs, element));
        theirs.forEach(element -> {
            if (!contains(base, element) && !contains(united, element)) {
                united.add(element);
            }
        });
        return united;
    }

    private static boolean contains(List<?> list, Object element) {
        return list.stream().anyMatch(other -> isSame(other, element));
    }

    /** The key that a single value stands for where a map may stand, too. */
    private static Optional<String> shortForm(List<String> way) {
        int n = way.size();
        if (n > 2 && way.get(n - 2).equals("performance")
                || n > 3 && way.get(n - 3).equals("performance") && way.get(0).equals("scenarios")) {
            return Optional.of("value");
        }
        return switch (n == 0 ? "" : way.get(n - 1)) {
            case "weight" -> Optional.of("points");
            case "method" -> Optional.of("id");
            default -> Optional.empty();
        };
    }

    /** Whether one of them is a map and another a single value. */
    private static boolean isMixed(Object base, Object ours, Object theirs) {
        int maps = 0;
        for (Object value : new Object[] {base, ours, theirs}) {
            if (value instanceof List) {
                return false;
            }
            maps += value instanceof Map ? 1 : 0;
        }
        return maps > 0 && ours != null && theirs != null;
    }

    /** Merges single values as maps with one key, and puts the whole in the place of ours. */
    private void spelledOut(List<String> way, String key, Object base, Object ours, Object theirs) {
        Map<String, Object> one = spelledOut(key, ours);
        List<Change> changes = new ArrayList<>();
        List<Change> both = new ArrayList<>();
        new ThreeWay(changes, both, conflicts).walk(way, spelledOut(key, base), one, spelledOut(key, theirs));
        Map<String, Object> merged = with(one, way, changes);
        if (!isSame(merged, one)) {
            taken.add(new Change(way, ours, merged));
        }
        if (!both.isEmpty()) {
            contested.add(new Change(way, merged, with(merged, way, both)));
        }
    }

    private static Map<String, Object> with(Map<String, Object> map, List<String> way, List<Change> changes) {
        Map<String, Object> merged = new LinkedHashMap<>(map);
        for (Change change : changes) {
            List<String> rest = change.path().subList(way.size(), change.path().size());
            Map<String, Object> at = merged;
            for (String step : rest.subList(0, rest.size() - 1)) {
                Map<String, Object> inner = Merging.copy((Map<?, ?>) at.get(step));
                at.put(step, inner);
                at = inner;
            }
            if (change.to() == null) {
                at.remove(change.last());
            } else {
                at.put(change.last(), change.to());
            }
        }
        return merged;
    }

    private static Map<String, Object> spelledOut(String key, Object value) {
        if (value instanceof Map<?, ?> map) {
            return Merging.copy(map);
        }
        Map<String, Object> map = new LinkedHashMap<>();
        if (value != null) {
            map.put(key, value);
        }
        return map;
    }

    /** Whether two values say the same: maps in any order, numbers however they are written. */
    static boolean isSame(Object a, Object b) {
        if (a == null || b == null) {
            return a == b;
        }
        if (a instanceof Map<?, ?> one && b instanceof Map<?, ?> other) {
            return one.keySet().equals(other.keySet())
                    && one.keySet().stream().allMatch(key -> isSame(one.get(key), other.get(key)));
        }
        if (a instanceof List<?> one && b instanceof List<?> other) {
            boolean same = one.size() == other.size();
            for (int k = 0; same && k < one.size(); k++) {
                same = isSame(one.get(k), other.get(k));
            }
            return same;
        }
        if (a.equals(b)) {
            return true;
        }
        return a instanceof String one && b instanceof String other && NumberText.parse(one) == NumberText.parse(other);
    }
}
