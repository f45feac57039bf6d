package io.github.steelyard.site;

import java.util.List;
import java.util.stream.Collectors;

/** The words of all pages as a script: a page opened from a folder may not fetch files, but may run this. */
final class Index {

    private Index() {}

    static String of(List<Page> pages) {
        return pages.stream()
                .map(page -> "[" + quoted(page.target()) + "," + quoted(page.title()) + ","
                        + quoted(page.words().replaceAll("\\s+", " ").strip()) + "]")
                .collect(Collectors.joining(",\n", "const PAGES = [\n", "\n];\n"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '<' -> quoted.append("\\u003c");
                case '\u2028', '\u2029' -> quoted.append(' ');
                default -> quoted.append(c < ' ' ? ' ' : c);
            }
        }
        return quoted.append('"').toString();
    }
}
