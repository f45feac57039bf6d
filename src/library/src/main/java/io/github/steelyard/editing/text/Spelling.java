package io.github.steelyard.editing.text;

import io.github.steelyard.io.plain.PlainText;
import io.github.steelyard.io.plain.Verbatim;
import io.github.steelyard.io.syntax.TextPart;
import io.github.steelyard.io.text.NumberText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Spells plain values in the style of a file. */
final class Spelling {

    /** Columns of a line that is not broken. */
    static final int WIDTH = 110;

    private Spelling() {}

    /** A value on one line. */
    static String line(Object value, boolean isJson) {
        if (value == null) {
            return isJson ? "null" : "~";
        }
        return isJson ? PlainText.jsonLine(json(value)) : PlainText.yamlLine(value);
    }

    /** Words that YAML has without quotes have them in JSON. */
    private static Object json(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> quoted = new LinkedHashMap<>();
            map.forEach((key, inner) -> quoted.put(key, json(inner)));
            return quoted;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Spelling::json).toList();
        }
        boolean isWord = value instanceof Verbatim word && Double.isNaN(NumberText.parse(word.text()));
        return isWord ? ((Verbatim) value).text() : value;
    }

    static String key(String key, boolean isJson) {
        return isJson ? PlainText.jsonLine(key) : PlainText.yamlKey(key);
    }

    /** A key as it is read: one that is a number may be given as it is written. */
    static String name(Object key) {
        return key instanceof Verbatim number ? number.text() : (String) key;
    }

    /** An entry of a map in braces. */
    static String entry(String key, Object value, boolean isJson) {
        return key(key, isJson) + ": " + line(value, isJson);
    }

    /**
     * An entry of a block map as whole lines.
     *
     * @param indent blanks before its key
     * @param step more blanks before what stands under it
     * @param model an entry beside it whose style it takes; null for none
     */
    static String block(String key, Object value, int indent, int step, TextPart model, String ending) {
        String start = " ".repeat(indent) + key(key, false) + ":";
        boolean isNested = value instanceof Map<?, ?> map && !map.isEmpty();
        boolean isNumbered = isNested && ((Map<?, ?>) value).keySet().stream().anyMatch(Verbatim.class::isInstance);
        boolean isOpen = isNested && !isNumbered && model != null && model.isMap() && !model.isFlow();
        boolean isList = value instanceof List<?> list && !list.isEmpty();
        String line = line(value, false);
        if (isNumbered || !isOpen && (!isNested && !isList || start.length() + 1 + line.length() <= WIDTH)) {
            return start + " " + line + ending;
        }
        StringBuilder text = new StringBuilder(start).append(ending);
        if (isNested) {
            ((Map<?, ?>) value).forEach((name, inner) -> {
                TextPart like = model == null || !model.isMap()
                        ? null
                        : model.find(List.of((String) name)).orElse(null);
                text.append(block((String) name, inner, indent + step, step, like, ending));
            });
        } else {
            ((List<?>) value)
                    .forEach(e -> text.append(" ".repeat(indent + step))
                            .append("- ")
                            .append(line(e, false))
                            .append(ending));
        }
        return text.toString();
    }

    /** A plain value as {@link TextPart#plain} would give it once it is written and read. */
    static Object asRead(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> read = new LinkedHashMap<>();
            map.forEach((key, inner) -> read.put(name(key), asRead(inner)));
            return read;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Spelling::asRead).toList();
        }
        return value instanceof String text ? text : value == null ? "~" : line(value, false);
    }
}
