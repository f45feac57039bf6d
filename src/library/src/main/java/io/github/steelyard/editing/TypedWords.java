package io.github.steelyard.editing;

import io.github.steelyard.io.grammar.PerformanceKeys;
import io.github.steelyard.io.plain.PlainText;
import io.github.steelyard.io.plain.Verbatim;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds words and parts of a typed form outside its parentheses and braces, and spells its parts. */
final class TypedWords {

    private TypedWords() {}

    /** Where a word stands by itself, outside parentheses, from some character on; -1 where it does not. */
    static int find(String text, String word, int from) {
        int depth = 0;
        for (int k = 0; k < text.length(); k++) {
            depth += depth(text.charAt(k));
            if (k >= from && depth == 0 && isWord(text, k, word)) {
                return k;
            }
        }
        return -1;
    }

    /** Where the {@code else} stands that belongs to the {@code then} at a place; -1 where there is none. */
    static int otherwise(String text, int then) {
        int open = 0;
        int depth = 0;
        for (int k = then; k < text.length(); k++) {
            depth += depth(text.charAt(k));
            if (depth == 0 && isWord(text, k, "if")) {
                open++;
            } else if (depth == 0 && isWord(text, k, "else")) {
                if (open == 0) {
                    return k;
                }
                open--;
            }
        }
        return -1;
    }

    /** The parts between commas and semicolons outside parentheses and braces. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int k = 0; k <= text.length(); k++) {
            boolean isEnd = k == text.length();
            depth += isEnd ? 0 : depth(text.charAt(k));
            if (isEnd || depth == 0 && (text.charAt(k) == ',' || text.charAt(k) == ';')) {
                parts.add(text.substring(start, k).strip());
                start = k + 1;
            }
        }
        return parts;
    }

    /** A text without the parentheses around the whole of it. */
    static String bare(String text) {
        String inner = text;
        while (inner.startsWith("(") && closing(inner) == inner.length() - 1) {
            inner = inner.substring(1, inner.length() - 1).strip();
        }
        return inner;
    }

    private static int closing(String text) {
        int depth = 0;
        for (int k = 0; k < text.length(); k++) {
            depth += depth(text.charAt(k));
            if (depth == 0) {
                return k;
            }
        }
        return -1;
    }

    private static int depth(char c) {
        return c == '(' || c == '{' || c == '[' ? 1 : c == ')' || c == '}' || c == ']' ? -1 : 0;
    }

    private static boolean isWord(String text, int at, String word) {
        int end = at + word.length();
        return text.startsWith(word, at)
                && (at == 0 || isBorder(text.charAt(at - 1)))
                && (end == text.length() || isBorder(text.charAt(end)));
    }

    private static boolean isBorder(char c) {
        return !Character.isLetterOrDigit(c) && c != '-' && c != '_';
    }

    /** A number or a word as it is typed. */
    static String scalar(Object plain) {
        return plain instanceof Double x
                ? Numbers.plain(x)
                : plain instanceof Verbatim v ? v.text() : String.valueOf(plain);
    }

    /** A spread as it is typed where there is a way to type it, else in braces. */
    static String simple(Criterion criterion, Map<?, ?> form) {
        List<String> values =
                form.values().stream().map(v -> v == null ? "" : scalar(v)).toList();
        List<String> keys = form.keySet().stream().map(String::valueOf).toList();
        if (keys.equals(List.of(PerformanceKeys.VALUE.name()))) {
            return values.get(0);
        }
        if (keys.equals(List.of(PerformanceKeys.MIN.name(), PerformanceKeys.MAX.name()))) {
            return String.join("..", values);
        }
        if (keys.equals(
                List.of(PerformanceKeys.LOW.name(), PerformanceKeys.MODE.name(), PerformanceKeys.HIGH.name()))) {
            return String.join(" / ", values);
        }
        return keys.equals(List.of(PerformanceKeys.MEAN.name(), PerformanceKeys.SD.name()))
                ? String.join(" ± ", values)
                : PlainText.yamlLine(form);
    }
}
