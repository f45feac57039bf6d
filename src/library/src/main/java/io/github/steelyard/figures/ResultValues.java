package io.github.steelyard.figures;

import io.github.steelyard.catalogue.Identified;
import io.github.steelyard.catalogue.Outputs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Results as plain values: maps with text keys, lists, numbers, text, truth values and null, as JSON has them. What has
 * an id is named by it, what is empty is null, records are maps of their outputs.
 */
public final class ResultValues {

    private ResultValues() {}

    /**
     * The plain value of a result or a part of one.
     *
     * @throws IllegalArgumentException when it is of a kind that results do not have
     */
    public static @Nullable Object plain(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(ResultValues::plain).orElse(null);
        }
        if (value instanceof OptionalDouble number) {
            return number.isPresent() ? (Object) number.getAsDouble() : null;
        }
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? (Object) number.getAsInt() : null;
        }
        if (value instanceof Number || value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Identified identified) {
            return identified.id();
        }
        if (value instanceof Enum<?> word) {
            return word(word);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, inner) -> plain.put(key(key), plain(inner)));
            return plain;
        }
        if (value instanceof Collection<?> many) {
            List<Object> plain = new ArrayList<>(many.size());
            many.forEach(element -> plain.add(plain(element)));
            return plain;
        }
        if (value instanceof double[] numbers) {
            List<Object> plain = new ArrayList<>(numbers.length);
            for (double number : numbers) {
                plain.add(number);
            }
            return plain;
        }
        if (value instanceof Record || value.getClass().isAnnotationPresent(Outputs.class)) {
            return record(value);
        }
        throw new IllegalArgumentException("not an output: " + value.getClass());
    }

    private static @Nullable Object record(Object record) {
        Optional<ResultField> whole = ResultField.whole(record.getClass());
        if (whole.isPresent()) {
            return plain(whole.get().value(record));
        }
        Map<String, Object> plain = new LinkedHashMap<>();
        for (ResultField field : ResultField.of(record.getClass())) {
            Object value = plain(field.value(record));
            if (value != null || !field.omitted()) {
                plain.put(field.name(), value);
            }
        }
        return plain;
    }

    private static String key(Object key) {
        if (key instanceof Identified identified) {
            return identified.id();
        }
        return key instanceof Enum<?> word ? word(word) : (String) key;
    }

    static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
