package io.github.steelyard.editing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What differs between the texts of two drafts of the same files, as one line that gives the second from the first. */
final class TextPatch {

    private static final String END = "end";

    private TextPatch() {}

    /** The line that leads from some texts to others; a file is changed from its first to its last difference. */
    static String of(Map<String, byte[]> from, Map<String, byte[]> to) {
        StringBuilder line = new StringBuilder();
        to.forEach((name, after) -> {
            byte[] before = from.getOrDefault(name, new byte[0]);
            int start = 0;
            while (start < before.length && start < after.length && before[start] == after[start]) {
                start++;
            }
            int tail = 0;
            while (tail < before.length - start
                    && tail < after.length - start
                    && before[before.length - 1 - tail] == after[after.length - 1 - tail]) {
                tail++;
            }
            if (start < before.length || start < after.length) {
                // Bytes as characters, so that a character that is cut in two survives.
                String text = new String(after, start, after.length - start - tail, StandardCharsets.ISO_8859_1);
                line.append(escaped(name))
                        .append('|')
                        .append(start)
                        .append('|')
                        .append(before.length - tail)
                        .append('|')
                        .append(escaped(text))
                        .append('\t');
            }
        });
        return line.append(END).toString();
    }

    /** The texts that a line leads to; empty when it is torn or does not fit these. */
    static Optional<Map<String, byte[]>> apply(String line, Map<String, byte[]> from) {
        String[] entries = line.split("\t", -1);
        if (!entries[entries.length - 1].equals(END)) {
            return Optional.empty();
        }
        Map<String, byte[]> texts = new LinkedHashMap<>(from);
        try {
            for (int k = 0; k < entries.length - 1; k++) {
                String[] parts = entries[k].split("\\|", -1);
                String name = unescaped(parts[0]);
                byte[] before = from.getOrDefault(name, new byte[0]);
                int start = Integer.parseInt(parts[1]);
                int end = Integer.parseInt(parts[2]);
                String old = new String(before, StandardCharsets.ISO_8859_1);
                String now = old.substring(0, start) + unescaped(parts[3]) + old.substring(end);
                texts.put(name, now.getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
        return Optional.of(texts);
    }

    /** A text without tabs, line ends and bars. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t")
                .replace("|", "\\p")
                // Line ends to those who read the journal by lines.
                .replace("\u0085", "\\u");
    }

    static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (c != '\\' || k + 1 == text.length()) {
                plain.append(c);
                continue;
            }
            k++;
            plain.append(
                    switch (text.charAt(k)) {
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        case 't' -> '\t';
                        case 'p' -> '|';
                        case 'u' -> '\u0085';
                        default -> text.charAt(k);
                    });
        }
        return plain.toString();
    }
}
