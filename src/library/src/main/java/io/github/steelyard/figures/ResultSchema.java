package io.github.steelyard.figures;

import io.github.steelyard.catalogue.Identified;
import io.github.steelyard.catalogue.Outputs;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The JSON Schema of results, made from the types and meanings of their outputs. */
public final class ResultSchema {

    private ResultSchema() {}

    /** The shape of a result of that type as plain values. */
    public static Map<String, Object> of(Class<?> result) {
        return shape(result);
    }

    /** What the outputs of a result mean, by name; of a result that is one map or list, those of its entries. */
    public static Map<String, String> meanings(Class<?> result) {
        Optional<ResultField> whole = ResultField.whole(result);
        if (whole.isPresent()) {
            Type inner = whole.get().type();
            while (inner instanceof ParameterizedType generic) {
                Type[] arguments = generic.getActualTypeArguments();
                inner = arguments[arguments.length - 1];
            }
            return inner instanceof Class<?> entry && isResult(entry) ? meanings(entry) : Map.of();
        }
        Map<String, String> meanings = new LinkedHashMap<>();
        ResultField.of(result).forEach(field -> meanings.put(field.name(), field.meaning()));
        return meanings;
    }

    private static Map<String, Object> shape(Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type[] arguments = generic.getActualTypeArguments();
            if (raw == Optional.class) {
                return orNull(shape(arguments[0]));
            }
            if (Map.class.isAssignableFrom(raw)) {
                return map("type", "object", "additionalProperties", shape(arguments[1]));
            }
            if (Collection.class.isAssignableFrom(raw)) {
                return map("type", "array", "items", shape(arguments[0]));
            }
        }
        if (type instanceof Class<?> plain) {
            return plain(plain);
        }
        throw new IllegalArgumentException("not a type of output: " + type);
    }

    private static Map<String, Object> plain(Class<?> type) {
        if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return map("type", "integer");
        }
        if (type == double.class || type == Double.class) {
            return map("type", "number");
        }
        if (type == boolean.class || type == Boolean.class) {
            return map("type", "boolean");
        }
        if (type == String.class || Identified.class.isAssignableFrom(type)) {
            return map("type", "string");
        }
        if (type == OptionalDouble.class) {
            return orNull(map("type", "number"));
        }
        if (type == OptionalInt.class) {
            return orNull(map("type", "integer"));
        }
        if (type == double[].class) {
            return map("type", "array", "items", map("type", "number"));
        }
        if (type.isEnum()) {
            return map(
                    "enum",
                    Arrays.stream(type.getEnumConstants())
                            .map(word -> ResultValues.word((Enum<?>) word))
                            .toList());
        }
        if (isResult(type)) {
            return record(type);
        }
        if (type == Object.class) {
            return map();
        }
        throw new IllegalArgumentException("not a type of output: " + type);
    }

    private static boolean isResult(Class<?> type) {
        return type.isRecord() || type.isAnnotationPresent(Outputs.class);
    }

    private static Map<String, Object> record(Class<?> type) {
        Optional<ResultField> whole = ResultField.whole(type);
        if (whole.isPresent()) {
            Map<String, Object> shape = shape(whole.get().type());
            shape.put("description", whole.get().meaning());
            return shape;
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        for (ResultField field : ResultField.of(type)) {
            Map<String, Object> shape = shape(field.type());
            shape.put("description", field.meaning());
            properties.put(field.name(), shape);
        }
        List<String> required = ResultField.of(type).stream()
                .filter(field -> !field.omitted())
                .map(ResultField::name)
                .toList();
        return map("type", "object", "properties", properties, "required", required);
    }

    private static Map<String, Object> orNull(Map<String, Object> shape) {
        if (shape.get("type") instanceof String type) {
            shape.put("type", List.of(type, "null"));
            return shape;
        }
        return map("anyOf", List.of(shape, map("type", "null")));
    }

    /** Keys and values in turn. */
    private static Map<String, Object> map(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int k = 0; k < entries.length; k += 2) {
            map.put((String) entries[k], entries[k + 1]);
        }
        return map;
    }
}
