package io.github.steelyard.editing;

import io.github.steelyard.io.source.SourceMap;
import io.github.steelyard.io.source.Span;
import java.util.Optional;

/** Finds the part of a text that a key takes up with everything under it, in block style and in braces. */
final class KeyRegions {

    /**
     * A part of a file.
     *
     * @param start index of its first character
     * @param end index after its last
     */
    record Region(String file, int start, int end) {}

    private KeyRegions() {}

    /** What has to go for the key to be gone; empty where no key of an editable file stands. */
    static Optional<Region> of(SourceMap sources, String way) {
        return sources.key(way).map(key -> region(key, sources.text(key.file()).orElseThrow()));
    }

    private static Region region(Span key, String text) {
        int value = skipBlanks(text, text.indexOf(':', key.end()) + 1);
        boolean bracketed = value < text.length() && "{[".indexOf(text.charAt(value)) >= 0;
        int end = bracketed ? closing(text, value) : lineEnd(text, value);
        if (isInBraces(text, key.start())) {
            return inBraces(key, text, bracketed ? end : entryEnd(text, value));
        }
        int start = text.lastIndexOf('\n', key.start() - 1) + 1;
        int indent = key.start() - start;
        int last = nextLine(text, end);
        for (int line = last; line < text.length(); line = nextLine(text, line)) {
            int content = line;
            while (content < text.length() && text.charAt(content) == ' ') {
                content++;
            }
            boolean isEmpty = content >= text.length() || "\r\n#".indexOf(text.charAt(content)) >= 0;
            if (!isEmpty && content - line <= indent) {
                break;
            }
            last = isEmpty ? last : nextLine(text, line);
        }
        return new Region(key.file(), start, last);
    }

    /** An entry of a map in braces goes with the comma behind it, the last one with the comma before. */
    private static Region inBraces(Span key, String text, int end) {
        int next = skipSpace(text, end);
        if (next < text.length() && text.charAt(next) == ',') {
            return new Region(key.file(), key.start(), skipSpace(text, next + 1));
        }
        int before = before(text, key.start());
        boolean isFirst = text.charAt(before) == '{';
        return new Region(key.file(), isFirst ? key.start() : before, end);
    }

    /** Whether an entry that begins here stands in a map in braces, which may run over many lines. */
    static boolean isInBraces(String text, int start) {
        int before = before(text, start);
        return before >= 0 && (text.charAt(before) == '{' || text.charAt(before) == ',');
    }

    private static int before(String text, int start) {
        int k = start - 1;
        while (k >= 0 && Character.isWhitespace(text.charAt(k))) {
            k--;
        }
        return k;
    }

    private static int entryEnd(String text, int from) {
        int k = from;
        char quote = from < text.length() ? text.charAt(from) : ' ';
        if (quote == '"' || quote == '\'') {
            k = text.indexOf(quote, from + 1) + 1;
        }
        while (k < text.length() && ",}".indexOf(text.charAt(k)) < 0) {
            k++;
        }
        while (k > from && Character.isWhitespace(text.charAt(k - 1))) {
            k--;
        }
        return k;
    }

    /** The index after the bracket that closes the one here. */
    private static int closing(String text, int from) {
        int depth = 0;
        char last = ' ';
        for (int k = from; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c == '#' && Character.isWhitespace(text.charAt(k - 1))) {
                k = lineEnd(text, k);
            } else if ((c == '"' || c == '\'') && "{[,:".indexOf(last) >= 0) {
                int end = text.indexOf(c, k + 1);
                k = end < 0 ? text.length() : end;
                last = c;
            } else if (c == '{' || c == '[') {
                depth++;
                last = c;
            } else if (c == '}' || c == ']') {
                depth--;
                last = c;
                if (depth == 0) {
                    return k + 1;
                }
            } else if (!Character.isWhitespace(c)) {
                last = c;
            }
        }
        return text.length();
    }

    private static int skipBlanks(String text, int from) {
        int k = from;
        while (k < text.length() && (text.charAt(k) == ' ' || text.charAt(k) == '\t')) {
            k++;
        }
        return k;
    }

    private static int skipSpace(String text, int from) {
        int k = from;
        while (k < text.length() && Character.isWhitespace(text.charAt(k))) {
            k++;
        }
        return k;
    }

    private static int lineEnd(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private static int nextLine(String text, int at) {
        return Math.min(text.length(), lineEnd(text, at) + 1);
    }
}
