package io.github.steelyard.figures;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One output of a result.
 *
 * @param name in JSON
 * @param meaning what it means
 * @param method gives it
 * @param omitted whether it is left out where it is empty
 */
record ResultField(String name, String meaning, Method method, boolean omitted) {

    private static final ClassValue<List<ResultField>> ALL = new ClassValue<>() {
        @Override
        protected List<ResultField> computeValue(Class<?> type) {
            return List.copyOf(find(type));
        }
    };

    private static final ClassValue<Optional<ResultField>> WHOLE = new ClassValue<>() {
        @Override
        protected Optional<ResultField> computeValue(Class<?> type) {
            Outputs outputs = type.getAnnotation(Outputs.class);
            return outputs == null || outputs.whole().isEmpty()
                    ? Optional.empty()
                    : Optional.of(named(type, outputs.whole()));
        }
    };

    /** The outputs of a result in the order of JSON. */
    static List<ResultField> of(Class<?> record) {
        return ALL.get(record);
    }

    /** The output that stands for the whole result, where one does. */
    static Optional<ResultField> whole(Class<?> record) {
        return WHOLE.get(record);
    }

    private static List<ResultField> find(Class<?> type) {
        Outputs outputs = type.getAnnotation(Outputs.class);
        if (outputs != null) {
            return Arrays.stream(outputs.value()).map(name -> named(type, name)).toList();
        }
        List<ResultField> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(Meaning.class)) {
                fields.add(field(component.getAccessor()));
            }
        }
        return fields;
    }

    private static ResultField named(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(m -> m.isAnnotationPresent(Meaning.class) && m.getParameterCount() == 0)
                .map(ResultField::field)
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no method of " + type + " gives '" + name + "'"));
    }

    private static ResultField field(Method method) {
        Meaning output = method.getAnnotation(Meaning.class);
        method.setAccessible(true);
        return new ResultField(
                output.name().isEmpty() ? kebab(method.getName()) : output.name(),
                output.value(),
                method,
                output.omitted());
    }

    private static String kebab(String method) {
        boolean asks = method.startsWith("is") && method.length() > 2 && Character.isUpperCase(method.charAt(2));
        String name = asks ? method.substring(2) : method;
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    Type type() {
        return method.getGenericReturnType();
    }

    Object value(Object record) {
        try {
            return method.invoke(record);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
