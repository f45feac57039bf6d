package io.github.steelyard.io.xmcda;

import io.github.steelyard.text.Numbers;
import java.util.ArrayDeque;
import java.util.Deque;

/** Puts XML together, an element a line, indented by two. */
final class XmlText {

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    XmlText(String root, String prefix, String namespace) {
        open(root, prefix, namespace);
    }

    /** Begins an element; attributes are names and values in turn. */
    XmlText open(String name, String... attributes) {
        indent().append('<').append(name);
        for (int k = 0; k < attributes.length; k += 2) {
            out.append(' ')
                    .append(attributes[k])
                    .append("=\"")
                    .append(escaped(attributes[k + 1]))
                    .append('"');
        }
        out.append(">\n");
        open.push(name);
        return this;
    }

    /** An element with nothing but text. */
    XmlText leaf(String name, String text) {
        indent().append('<')
                .append(name)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    /** An element with nothing but a number of XMCDA. */
    XmlText number(String name, double x) {
        return open(name).leaf("real", Numbers.plain(x)).close();
    }

    /** An element with nothing in it. */
    XmlText empty(String name) {
        indent().append('<').append(name).append("/>\n");
        return this;
    }

    /** Ends the innermost element. */
    XmlText close() {
        String name = open.pop();
        indent().append("</").append(name).append(">\n");
        return this;
    }

    /** Ends the root and gives the whole. */
    String finish() {
        close();
        return out.toString();
    }

    private StringBuilder indent() {
        return out.append("  ".repeat(open.size()));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                // As they stand, these would be read back as spaces.
                case '\n', '\r', '\t' -> escaped.append("&#").append((int) c).append(';');
                default -> escaped.append(isXml(text, i) ? c : '\ufffd');
            }
        }
        return escaped.toString();
    }

    /** Whether XML has a way to write the character: not for control characters, halves of pairs and two others. */
    private static boolean isXml(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c >= ' ' && c != '\ufffe' && c != '\uffff';
    }
}
