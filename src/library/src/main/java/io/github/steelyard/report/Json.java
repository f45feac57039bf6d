package io.github.steelyard.report;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plain values as JSON: maps with text keys, lists, text, truth values, numbers and null. Keys keep their order, doubles
 * are the shortest that read back the same, lists without inner structure stand on one line, the rest is indented by
 * two. The same value gives the same text.
 */
public final class Json {

    private final StringBuilder out = new StringBuilder();
    private boolean flat;

    private Json() {}

    /**
     * The value as a JSON document that ends in a line break.
     *
     * @throws IllegalArgumentException when a number is not finite or a value is none of the above
     */
    public static String document(@Nullable Object value) {
        Json json = new Json();
        json.value(value, 0);
        return json.out.append('\n').toString();
    }

    /**
     * The value on one line, which ends in a line break.
     *
     * @throws IllegalArgumentException when a number is not finite or a value is none of the above
     */
    public static String line(Object value) {
        Json json = new Json();
        json.flat = true;
        json.value(value, 0);
        return json.out.append('\n').toString();
    }

    private void value(@Nullable Object value, int depth) {
        if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            out.append(value);
        } else if (value instanceof Double number) {
            out.append(Shortest.of(number));
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof Map<?, ?> map) {
            map(map, depth);
        } else if (value instanceof List<?> list) {
            list(list, depth);
        } else {
            throw new IllegalArgumentException("not a plain value: " + value.getClass());
        }
    }

    private void text(String text) {
        out.append('"');
        int from = out.length();
        JsonStringEncoder.getInstance().quoteAsString(text, out);
        for (int k = out.length() - 1; k >= from; k--) {
            char c = out.charAt(k);
            if (SteeringCharacters.isOne(c)) {
                out.replace(k, k + 1, String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        out.append('"');
    }

    private void map(Map<?, ?> map, int depth) {
        if (map.isEmpty()) {
            out.append("{}");
            return;
        }
        out.append('{');
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<?, ?> entry = entries.next();
            line(depth + 1);
            text((String) entry.getKey());
            out.append(": ");
            value(entry.getValue(), depth + 1);
            out.append(entries.hasNext() ? "," : "");
        }
        line(depth);
        out.append('}');
    }

    private void list(List<?> list, int depth) {
        boolean plain = true;
        for (Object element : list) {
            plain &= !(element instanceof Map<?, ?>) && !(element instanceof List<?>);
        }
        out.append('[');
        for (int k = 0; k < list.size(); k++) {
            if (!plain) {
                line(depth + 1);
            }
            value(list.get(k), depth + 1);
            out.append(k + 1 == list.size() ? "" : plain ? ", " : ",");
        }
        if (!plain) {
            line(depth);
        }
        out.append(']');
    }

    private void line(int depth) {
        if (flat) {
            if (out.charAt(out.length() - 1) == ',') {
                out.append(' ');
            }
            return;
        }
        out.append('\n');
        for (int k = 0; k < depth; k++) {
            out.append("  ");
        }
    }
}
