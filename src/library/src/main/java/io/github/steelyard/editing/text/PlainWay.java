package io.github.steelyard.editing.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What a change is to do to plain maps and lists, worked out apart from any text, to hold the changed text against. */
final class PlainWay {

    private PlainWay() {}

    /** A value under a way, with something else in its place. */
    static Object changed(Object root, List<String> way, UnaryOperator<Object> change) {
        if (way.isEmpty()) {
            return change.apply(root);
        }
        String key = way.get(0);
        List<String> rest = way.subList(1, way.size());
        if (root instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list);
            copy.replaceAll(UnaryOperator.identity());
            int k = Integer.parseInt(key);
            copy.set(k, changed(copy.get(k), rest, change));
            return copy;
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        map(root).forEach((name, value) -> copy.put(name, name.equals(key) ? changed(value, rest, change) : value));
        return copy;
    }

    /** A map with one more entry before the one of that number. */
    static Object inserted(Object root, List<String> map, int index, String key, Object value) {
        return changed(root, map, before -> {
            if (before instanceof List<?> list) {
                List<Object> more = new ArrayList<>(list);
                more.add(index, value);
                return more;
            }
            Map<String, Object> more = new LinkedHashMap<>();
            int k = 0;
            for (Map.Entry<String, Object> entry : map(before).entrySet()) {
                if (k++ == index) {
                    more.put(key, value);
                }
                more.put(entry.getKey(), entry.getValue());
            }
            more.putIfAbsent(key, value);
            return more;
        });
    }

    /** A map or list without an entry. */
    static Object removed(Object root, List<String> way) {
        String key = way.get(way.size() - 1);
        return changed(root, way.subList(0, way.size() - 1), before -> {
            if (before instanceof List<?> list) {
                List<Object> fewer = new ArrayList<>(list);
                fewer.remove(Integer.parseInt(key));
                return fewer;
            }
            Map<String, Object> fewer = new LinkedHashMap<>(map(before));
            fewer.remove(key);
            return fewer;
        });
    }

    static Object renamed(Object root, List<String> way, String to) {
        String key = way.get(way.size() - 1);
        return changed(root, way.subList(0, way.size() - 1), before -> {
            Map<String, Object> other = new LinkedHashMap<>();
            map(before).forEach((name, value) -> other.put(name.equals(key) ? to : name, value));
            return other;
        });
    }

    static Object ordered(Object root, List<String> way, List<Integer> order) {
        return changed(root, way, before -> {
            if (before instanceof List<?> list) {
                return order.stream().map(k -> (Object) list.get(k)).toList();
            }
            List<String> keys = List.copyOf(map(before).keySet());
            Map<String, Object> other = new LinkedHashMap<>();
            order.forEach(k -> other.put(keys.get(k), map(before).get(keys.get(k))));
            return other;
        });
    }

    /** Whether two values are the same and in the same order. */
    static boolean isSame(Object a, Object b) {
        if (a instanceof Map<?, ?> one && b instanceof Map<?, ?> other) {
            return isSame(List.copyOf(one.keySet()), List.copyOf(other.keySet()))
                    && isSame(new ArrayList<>(one.values()), new ArrayList<>(other.values()));
        }
        if (a instanceof List<?> one && b instanceof List<?> other) {
            boolean same = one.size() == other.size();
            for (int k = 0; same && k < one.size(); k++) {
                same = isSame(one.get(k), other.get(k));
            }
            return same;
        }
        return a.equals(b);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
