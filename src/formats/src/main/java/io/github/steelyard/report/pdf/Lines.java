package io.github.steelyard.report.pdf;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines that fit: between words, and within a word only where it is wider than the line. */
final class Lines {

    private Lines() {}

    static List<String> of(String text, Typeface type, boolean bold, double size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (type.width(longer, bold, size) <= width + 0.01) {
                line.setLength(0);
                line.append(longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(broken(word, type, bold, size, width, lines));
        }
        lines.add(line.toString());
        return lines;
    }

    /** Adds full lines of a word that is wider than one; what is left of it. */
    private static String broken(
            String word, Typeface type, boolean bold, double size, double width, List<String> lines) {
        String rest = word;
        while (type.width(rest, bold, size) > width + 0.01) {
            int end = 0;
            double used = 0;
            while (end < rest.length()) {
                int next = end + Character.charCount(rest.codePointAt(end));
                used += type.width(rest.substring(end, next), bold, size);
                if (used > width && end > 0) {
                    break;
                }
                end = next;
            }
            if (end >= rest.length()) {
                break;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    /** The width of the longest word. */
    static double longest(String text, Typeface type, boolean bold, double size) {
        double longest = 0;
        for (String word : text.split(" ")) {
            longest = Math.max(longest, type.width(word, bold, size));
        }
        return longest;
    }
}
