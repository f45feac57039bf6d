package io.github.steelyard.io.plain;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.io.text.Quotes;
import io.github.steelyard.text.Numbers;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Plain values as JSON or YAML: maps, lists, text, numbers, truth values and null. What fits stands on one line, in the
 * braces that both have; the rest is indented by two. The same value gives the same text.
 */
public final class PlainText {

    /** Columns of a line that is not broken. */
    private static final int WIDTH = 110;

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final StringBuilder out = new StringBuilder();
    private final boolean yaml;

    private PlainText(boolean yaml) {
        this.yaml = yaml;
    }

    public static String json(Object value) {
        PlainText text = new PlainText(false);
        text.value(value, 0, 0);
        return text.out.append('\n').toString();
    }

    public static String yaml(Map<?, ?> value) {
        PlainText text = new PlainText(true);
        text.block(value, 0);
        return text.out.toString();
    }

    /** A single line of JSON. */
    public static String jsonLine(Object value) {
        return new PlainText(false).line(value);
    }

    /** A single line of YAML. */
    public static String yamlLine(Object value) {
        return new PlainText(true).line(value);
    }

    /** A key as YAML. */
    public static String yamlKey(String key) {
        return new PlainText(true).key(key);
    }

    private void value(Object value, int depth, int used) {
        String line = line(value);
        boolean isOpen = depth < 2 && value instanceof Map<?, ?> map && !map.isEmpty();
        if (!isOpen && 2 * depth + used + line.length() < WIDTH
                || !(value instanceof Map) && !(value instanceof List)) {
            out.append(line);
        } else if (value instanceof Map<?, ?> map) {
            out.append('{');
            Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
            while (entries.hasNext()) {
                Map.Entry<?, ?> entry = entries.next();
                indent(depth + 1);
                String key = key(entry.getKey()) + ": ";
                out.append(key);
                value(entry.getValue(), depth + 1, key.length());
                out.append(entries.hasNext() ? "," : "");
            }
            indent(depth);
            out.append('}');
        } else {
            out.append('[');
            Iterator<?> elements = ((List<?>) value).iterator();
            while (elements.hasNext()) {
                indent(depth + 1);
                value(elements.next(), depth + 1, 0);
                out.append(elements.hasNext() ? "," : "");
            }
            indent(depth);
            out.append(']');
        }
    }

    private void indent(int depth) {
        out.append('\n').append("  ".repeat(depth));
    }

    /** Keys of a YAML map, each on a line of its own. */
    private void block(Map<?, ?> map, int depth) {
        map.forEach((name, value) -> {
            String key = "  ".repeat(depth) + key(name) + ":";
            out.append(key);
            String line = line(value);
            boolean isOpen = depth == 0 && value instanceof Map<?, ?> inner && !inner.isEmpty();
            if (value instanceof String text && isFolded(text)) {
                folded(text, depth + 1);
            } else if (!isOpen && key.length() + line.length() < WIDTH
                    || !(value instanceof Map) && !(value instanceof List)) {
                out.append(' ').append(line).append('\n');
            } else if (value instanceof Map<?, ?> inner) {
                out.append('\n');
                block(inner, depth + 1);
            } else {
                out.append('\n');
                // Nothing in a list is ever so long that it must be broken, but for texts, which cannot be.
                ((List<?>) value)
                        .forEach(e -> out.append("  ".repeat(depth + 1))
                                .append("- ")
                                .append(line(e))
                                .append('\n'));
            }
        });
    }

    /** Whether a text of several lines can stand as they are under a '|'. */
    private static boolean isFolded(String text) {
        return text.indexOf('\n') > 0
                && text.indexOf('\r') < 0
                && !Character.isWhitespace(text.charAt(0))
                && text.lines().allMatch(l -> l.isEmpty() || !l.isBlank());
    }

    private void folded(String text, int depth) {
        int ends = text.length();
        while (text.charAt(ends - 1) == '\n') {
            ends--;
        }
        out.append(ends == text.length() ? " |-\n" : ends == text.length() - 1 ? " |\n" : " |+\n");
        text.substring(0, ends)
                .lines()
                .forEach(l -> out.append(l.isEmpty() ? "" : "  ".repeat(depth))
                        .append(l)
                        .append('\n'));
        out.append("\n".repeat(Math.max(0, text.length() - ends - 1)));
    }

    private String line(Object value) {
        if (value instanceof Map<?, ?> map) {
            StringBuilder line = new StringBuilder("{");
            map.forEach((key, inner) -> line.append(line.length() > 1 ? ", " : "")
                    .append(key(key))
                    .append(": ")
                    .append(line(inner)));
            return line.append('}').toString();
        }
        if (value instanceof List<?> list) {
            StringBuilder line = new StringBuilder("[");
            list.forEach(inner -> line.append(line.length() > 1 ? ", " : "").append(line(inner)));
            return line.append(']').toString();
        }
        if (value instanceof Double x) {
            return Numbers.plain(x);
        }
        if (value instanceof Verbatim number) {
            return yaml || isJson(number.text()) ? number.text() : Numbers.plain(NumberText.parse(number.text()));
        }
        return value instanceof String text ? yaml ? yamlText(text) : quoted(text) : String.valueOf(value);
    }

    private static boolean isJson(String number) {
        return number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    }

    private String key(Object key) {
        if (key instanceof Verbatim number) {
            return yaml ? number.text() : quoted(number.text());
        }
        String text = (String) key;
        return !yaml ? quoted(text) : ID.matcher(text).matches() && !Quotes.isNotText(text) ? text : yamlText(text);
    }

    private static String yamlText(String text) {
        boolean isLine = text.chars().allMatch(c -> c >= ' ');
        return isLine ? Quotes.quoted(text) : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        JsonStringEncoder.getInstance().quoteAsString(text, quoted);
        return quoted.append('"').toString();
    }
}
