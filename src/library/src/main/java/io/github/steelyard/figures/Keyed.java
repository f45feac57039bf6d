package io.github.steelyard.figures;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Maps of results, which keep the order of what they are about. */
public final class Keyed {

    private Keyed() {}

    /** A value for each key, made of the key's index. */
    public static <K, V> Map<K, V> by(List<? extends K> keys, IntFunction<? extends V> value) {
        Map<K, V> map = new LinkedHashMap<>();
        for (int k = 0; k < keys.size(); k++) {
            map.put(keys.get(k), value.apply(k));
        }
        return Collections.unmodifiableMap(map);
    }
}
