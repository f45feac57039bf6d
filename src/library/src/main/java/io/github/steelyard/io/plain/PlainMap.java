package io.github.steelyard.io.plain;

import io.github.steelyard.io.grammar.Key;
import io.github.steelyard.io.grammar.KeyTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A map of the decision file that is written in the order of its table of keys, whatever the order of filling. */
public final class PlainMap {

    private final KeyTable table;
    private final Object[] values;
    private final boolean[] given;

    public PlainMap(KeyTable table) {
        this.table = table;
        this.values = new Object[table.size()];
        this.given = new boolean[table.size()];
    }

    /** Sets what stands behind a key; null is written as nothing. */
    public PlainMap put(Key key, @Nullable Object value) {
        values[key.index()] = value;
        given[key.index()] = true;
        return this;
    }

    /** Sets a text that is not empty. */
    PlainMap text(Key key, String text) {
        return text.isEmpty() ? this : put(key, text);
    }

    /** Sets a number that there is. */
    PlainMap number(Key key, OptionalDouble number) {
        return number.isEmpty() ? this : put(key, number.getAsDouble());
    }

    /** Sets a value that there is. */
    PlainMap some(Key key, Optional<?> value) {
        return value.isEmpty() ? this : put(key, value.get());
    }

    /** Sets a map that is not empty. */
    PlainMap some(Key key, Map<?, ?> inner) {
        return inner.isEmpty() ? this : put(key, inner);
    }

    /** Sets a list that is not empty. */
    PlainMap some(Key key, List<?> elements) {
        return elements.isEmpty() ? this : put(key, elements);
    }

    /** What was set, in the order of the table. */
    public Map<Object, Object> map() {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (Key key : table.written()) {
            if (given[key.index()]) {
                map.put(key.name(), values[key.index()]);
            }
        }
        return map;
    }
}
