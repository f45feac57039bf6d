package io.github.steelyard.editing.text;

import io.github.steelyard.io.syntax.TextPart;
import java.util.ArrayList;
import java.util.List;

/** Entries of maps in braces and elements of lists in brackets. */
final class FlowText {

    private FlowText() {}

    /** Puts an entry, as it is to stand there, before the entry of that number. */
    static String insert(String text, TextPart in, int index, String entry) {
        if (in.size() == 0) {
            String inside = text.substring(in.start() + 1, in.end() - 1);
            int to = inside.isBlank() ? in.end() - 1 : in.start() + 1;
            return text.substring(0, in.start() + 1) + entry + text.substring(to);
        }
        int column = Lines.column(text, first(in, 0));
        boolean isBroken = isBroken(text, in);
        int at = index == 0 ? first(in, 0) : last(in, index - 1);
        int line = Lines.end(text, at) - Lines.start(text, at);
        String gap =
                isBroken || line + entry.length() > Spelling.WIDTH + 20 ? Lines.ending(text) + " ".repeat(column) : " ";
        String piece = index == 0 ? entry + "," + gap : "," + gap + entry;
        return text.substring(0, at) + piece + text.substring(at);
    }

    /** Whether each entry stands on a line of its own. */
    private static boolean isBroken(String text, TextPart in) {
        int from = in.size() > 1 ? last(in, in.size() - 2) : in.start();
        return text.substring(from, first(in, in.size() - 1)).indexOf('\n') >= 0;
    }

    /** Takes an entry out, and the comma that parts it from another. */
    static String remove(String text, TextPart in, int index) {
        int start = first(in, index);
        int end = last(in, index);
        if (in.size() == 1) {
            return cut(text, start, end);
        }
        if (index < in.size() - 1) {
            int next = first(in, index + 1);
            int comment = Lines.comment(text, end, next);
            // A comment behind the entry stays; it needs a blank before it.
            int to = comment < 0 ? next : comment - 1;
            return cut(text, start, to);
        }
        int before = last(in, index - 1);
        if (Lines.comment(text, before, start) < 0) {
            return cut(text, before, end);
        }
        int comma = text.indexOf(',', before);
        return cut(cut(text, start, end), comma, comma + 1);
    }

    /** The entries in another order, each in the place of another; what stands between them stays. */
    static String order(String text, TextPart in, List<Integer> order) {
        List<String> entries = new ArrayList<>();
        for (int k = 0; k < in.size(); k++) {
            entries.add(text.substring(first(in, k), last(in, k)));
        }
        String result = text;
        for (int k = in.size() - 1; k >= 0; k--) {
            result = result.substring(0, first(in, k)) + entries.get(order.get(k)) + result.substring(last(in, k));
        }
        return result;
    }

    private static String cut(String text, int from, int to) {
        return text.substring(0, from) + text.substring(to);
    }

    /** Index of the first character of an entry. */
    static int first(TextPart in, int k) {
        return in.isMap() ? in.key(k).start() : in.value(k).start();
    }

    /** Index after the last character of an entry. */
    static int last(TextPart in, int k) {
        return in.isMap()
                ? Math.max(in.key(k).end(), in.value(k).end())
                : in.value(k).end();
    }
}
