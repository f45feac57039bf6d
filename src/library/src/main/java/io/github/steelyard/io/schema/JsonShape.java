package io.github.steelyard.io.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pieces of a JSON Schema as plain values. */
final class JsonShape {

    private JsonShape() {}

    /** Keys and values in turn. */
    static Map<String, Object> of(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int k = 0; k < entries.length; k += 2) {
            map.put((String) entries[k], entries[k + 1]);
        }
        return map;
    }

    /** What is defined under that name. */
    static Map<String, Object> ref(String name) {
        return of("$ref", "#/$defs/" + name);
    }

    /** The same shape with a description. */
    static Map<String, Object> described(Map<String, Object> shape, String description) {
        Map<String, Object> map = new LinkedHashMap<>(shape);
        map.put("description", description);
        return map;
    }

    /** A number within limits. */
    static Map<String, Object> number(double low, double high, boolean lowOpen) {
        Map<String, Object> map = of("type", "number");
        if (low != Double.NEGATIVE_INFINITY) {
            map.put(lowOpen ? "exclusiveMinimum" : "minimum", plain(low));
        }
        if (high != Double.POSITIVE_INFINITY) {
            map.put("maximum", plain(high));
        }
        return map;
    }

    /** Whole numbers without a decimal point. */
    static Object plain(double x) {
        return x == Math.rint(x) && Math.abs(x) < 1e15 ? (Object) (long) x : (Object) x;
    }

    /** One of some words. */
    static Map<String, Object> words(List<String> words) {
        return of("enum", words);
    }

    /** A list. */
    static Map<String, Object> list(Map<String, Object> elements) {
        return of("type", "array", "items", elements);
    }

    /** A map with these keys and no others. */
    static Map<String, Object> keys(Map<String, Object> properties) {
        return of("type", "object", "properties", properties, "additionalProperties", false);
    }

    /** A map with any ids for keys. */
    static Map<String, Object> byId(Map<String, Object> values) {
        return of("type", List.of("object", "null"), "propertyNames", ref("id"), "additionalProperties", values);
    }

    /** A map with any keys. */
    static Map<String, Object> byKey(Map<String, Object> values) {
        return of("type", "object", "additionalProperties", values);
    }

    /** The same map with at least one of its keys, or with exactly one. */
    static Map<String, Object> some(Map<String, Object> shape, boolean single) {
        Map<String, Object> map = new LinkedHashMap<>(shape);
        map.put("minProperties", 1L);
        if (single) {
            map.put("maxProperties", 1L);
        }
        return map;
    }

    /** The same map, or nothing at all. */
    static Map<String, Object> orNothing(Map<String, Object> shape) {
        Map<String, Object> map = new LinkedHashMap<>(shape);
        map.put("type", List.of("object", "null"));
        return map;
    }

    /** Any of some shapes. */
    static Map<String, Object> any(Object... shapes) {
        return of("anyOf", List.of(shapes));
    }
}
