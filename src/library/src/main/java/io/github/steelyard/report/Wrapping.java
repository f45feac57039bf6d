package io.github.steelyard.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at spaces, and inside a word only where the word is longer than a line. */
final class Wrapping {

    private Wrapping() {}

    /** Lines of at most that many columns, at least one; leading spaces indent every line. */
    static List<String> lines(String text, int width) {
        String clean = Letters.clean(text);
        int indent = 0;
        while (indent < clean.length() && clean.charAt(indent) == ' ') {
            indent++;
        }
        String margin = Letters.repeat(" ", Math.min(indent, width / 2));
        int room = Math.max(1, width - margin.length());
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : words(clean)) {
            String rest = word;
            int length = Letters.width(rest);
            if (used > 0 && used + 1 + length > room) {
                lines.add(margin + line);
                line.setLength(0);
                used = 0;
            }
            while (length > room) {
                int cut = cut(rest, room);
                lines.add(margin + rest.substring(0, cut));
                rest = rest.substring(cut);
                length = Letters.width(rest);
            }
            line.append(used > 0 ? " " : "").append(rest);
            used += (used > 0 ? 1 : 0) + length;
        }
        if (line.length() > 0 || lines.isEmpty()) {
            lines.add(margin + line);
        }
        lines.replaceAll(l -> l.replace(Letters.NO_BREAK, ' '));
        return lines;
    }

    /** The widest word, indent included: what a line must hold so that no word is broken. */
    static int widestWord(String text) {
        int widest = 0;
        for (String word : words(Letters.clean(text))) {
            widest = Math.max(widest, Letters.width(word));
        }
        int indent = 0;
        while (indent < text.length() && text.charAt(indent) == ' ') {
            indent++;
        }
        return indent + widest;
    }

    /** What no line may part: words, and a figure with its per cent sign. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int k = 0; k <= text.length(); k++) {
            if (k == text.length() || text.charAt(k) == ' ' && !text.startsWith(" %", k)) {
                if (k > from) {
                    words.add(text.substring(from, k));
                }
                from = k + 1;
            }
        }
        return words;
    }

    /** How many chars of the word fit; at least one letter. */
    private static int cut(String word, int room) {
        int used = 0;
        int k = 0;
        while (k < word.length()) {
            int point = word.codePointAt(k);
            if (k > 0 && used + Letters.width(point) > room) {
                break;
            }
            used += Letters.width(point);
            k += Character.charCount(point);
        }
        return k;
    }
}
