package io.github.steelyard.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes what a caller gives for a part of a decision, and refuses null as a file's missing key is refused. */
final class Given {

    private Given() {}

    /**
     * The value itself.
     *
     * @throws InvalidDecision when it is null
     */
    static <T> T value(@Nullable T value, String what) {
        if (value == null) {
            throw InvalidDecision.missing(what);
        }
        return value;
    }

    /** A copy of a list without nulls. */
    static <T> List<T> list(Collection<? extends T> list, String what) {
        List<T> copy = new ArrayList<>(value(list, what).size());
        for (T element : list) {
            copy.add(value(element, "each of " + what));
        }
        return Collections.unmodifiableList(copy);
    }

    /** A copy of a map without nulls, in its order. */
    static <K, V> Map<K, V> map(Map<? extends K, ? extends V> map, String what) {
        Map<K, V> copy = new LinkedHashMap<>();
        value(map, what).forEach((key, v) -> copy.put(value(key, "each key of " + what), value(v, "each of " + what)));
        return Collections.unmodifiableMap(copy);
    }

    /** A copy of points by id, of any kind of number. */
    static Map<String, Double> numbers(Map<String, ? extends Number> map, String what) {
        Map<String, Double> copy = new LinkedHashMap<>();
        value(map, what)
                .forEach((key, v) -> copy.put(
                        value(key, "each key of " + what),
                        io.github.steelyard.text.PlainValues.number(value(v, "each of " + what))));
        return Collections.unmodifiableMap(copy);
    }
}
