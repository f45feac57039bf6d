package io.github.steelyard.editing.text;

import io.github.steelyard.io.syntax.TextPart;
import java.util.ArrayList;
import java.util.List;

/** Entries of maps and lists that stand on lines of their own. */
final class BlockText {

    private BlockText() {}

    /** Where the lines of an entry begin. */
    static int start(String text, TextPart in, int k) {
        int first = in.isMap() ? in.key(k).start() : dash(text, in.value(k).start());
        return Lines.isFirst(text, first) ? Lines.start(text, first) : first;
    }

    /** The same with the comments right above it that are indented alike, unless it is the first entry. */
    static int startWithComments(String text, TextPart in, int k) {
        int start = start(text, in, k);
        if (k == 0) {
            return start;
        }
        int least = end(text, in, k - 1);
        int indent = Lines.indent(text, start);
        int at = start;
        while (at > least) {
            int line = Lines.start(text, at - 1);
            boolean isComment = Lines.indent(text, line) == indent && text.startsWith("#", line + indent);
            if (line < least || !isComment) {
                break;
            }
            at = line;
        }
        return at;
    }

    /** Where the line after an entry begins. */
    static int end(String text, TextPart in, int k) {
        return Lines.next(text, FlowText.last(in, k));
    }

    private static int dash(String text, int at) {
        return text.lastIndexOf('-', at - 1);
    }

    /**
     * Puts whole lines before the entry of that number: behind the lines of the entry before, so that comments stay above
     * what they are written over.
     *
     * @param head where the lines of a first entry go
     */
    static String insert(String text, TextPart in, int index, int head, String lines) {
        String whole = Lines.ended(text);
        int at = index == 0 ? head : end(whole, in, index - 1);
        String gap = isSpaced(whole, in, index) ? Lines.ending(text) : "";
        boolean isLast = index == in.size();
        return whole.substring(0, at) + (index > 0 ? gap + lines : isLast ? lines : lines + gap) + whole.substring(at);
    }

    /** Whether blank lines part the entries here. */
    private static boolean isSpaced(String text, TextPart in, int index) {
        int k = Math.min(Math.max(index, 1), in.size() - 1);
        if (in.size() < 2) {
            return false;
        }
        int from = end(text, in, k - 1);
        int to = start(text, in, k);
        for (int line = from; line < to; line = Lines.next(text, line)) {
            if (Lines.isBlank(text, line)) {
                return true;
            }
        }
        return false;
    }

    /** Takes out the lines of an entry, and one of two blank lines that would meet. */
    static String remove(String text, TextPart in, int k) {
        int start = start(text, in, k);
        if (!Lines.isFirst(text, start)) {
            // The first key stands behind the dash of a list: the next takes its place.
            return text.substring(0, start) + text.substring(in.key(k + 1).start());
        }
        int end = end(text, in, k);
        boolean isAfterBlank = start > 0 && Lines.isBlank(text, Lines.start(text, start - 1));
        boolean isBeforeBlank = end >= text.length() || Lines.isBlank(text, end);
        int from = isAfterBlank && isBeforeBlank ? Lines.start(text, start - 1) : start;
        return text.substring(0, from) + text.substring(end);
    }

    /** The entries in another order, each with its lines and the comments right above it. */
    static String order(String unended, TextPart in, List<Integer> order) {
        String text = Lines.ended(unended);
        List<String> entries = new ArrayList<>();
        for (int k = 0; k < in.size(); k++) {
            entries.add(text.substring(startWithComments(text, in, k), end(text, in, k)));
        }
        String result = text;
        for (int k = in.size() - 1; k >= 0; k--) {
            result = result.substring(0, startWithComments(text, in, k))
                    + entries.get(order.get(k))
                    + result.substring(end(text, in, k));
        }
        return result;
    }

    /** Lines with more or fewer blanks before each; blank lines stay. */
    static String shifted(String lines, int by) {
        StringBuilder result = new StringBuilder();
        for (int at = 0; at < lines.length(); at = Lines.next(lines, at)) {
            String line = lines.substring(at, Lines.next(lines, at));
            if (line.isBlank()) {
                result.append(line);
            } else if (by >= 0) {
                result.append(" ".repeat(by)).append(line);
            } else {
                result.append(line.substring(Math.min(-by, Lines.indent(line, 0))));
            }
        }
        return result.toString();
    }
}
