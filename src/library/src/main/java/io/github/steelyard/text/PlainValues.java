package io.github.steelyard.text;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values as parameters hold them, whatever Java types a caller has used: every {@link Number} is a {@link Double},
 * every collection or array a {@link List}, every key of a map a {@link String}. What is something else stays as it is,
 * for whoever checks parameters to refuse.
 */
public final class PlainValues {

    private PlainValues() {}

    /** A map of plain values, which cannot be changed, in the order given; empty for null. */
    public static Map<String, Object> of(Map<?, ?> given) {
        Map<String, Object> plain = new LinkedHashMap<>();
        if (given != null) {
            given.forEach((key, value) -> plain.put(String.valueOf(key), of(value)));
        }
        return Collections.unmodifiableMap(plain);
    }

    /** One plain value; null stays null. */
    public static Object of(Object given) {
        if (given instanceof Double || given instanceof String) {
            return given;
        }
        if (given instanceof Number number) {
            return number(number);
        }
        if (given instanceof Map<?, ?> map) {
            return of(map);
        }
        if (given instanceof Collection<?> many) {
            return list(many);
        }
        if (given != null && given.getClass().isArray()) {
            List<Object> elements = new ArrayList<>();
            for (int i = 0; i < Array.getLength(given); i++) {
                elements.add(Array.get(given, i));
            }
            return list(elements);
        }
        return given;
    }

    /** The nearest double; a {@link Float} counts as the decimal number that it is written as. */
    public static double number(Number number) {
        return number instanceof Float ? Double.parseDouble(number.toString()) : number.doubleValue();
    }

    private static List<Object> list(Collection<?> many) {
        List<Object> plain = new ArrayList<>(many.size());
        many.forEach(element -> plain.add(of(element)));
        return Collections.unmodifiableList(plain);
    }
}
