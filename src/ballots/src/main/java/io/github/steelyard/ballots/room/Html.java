package io.github.steelyard.ballots.room;

/** HTML being written; every text and every value of an attribute is escaped here. */
final class Html {

    private final StringBuilder out = new StringBuilder(4096);

    /** Opens an element; attributes are names and values in turn, and a null value leaves one out. */
    Html open(String element, String... attributes) {
        out.append('<').append(element);
        for (int k = 0; k < attributes.length; k += 2) {
            if (attributes[k + 1] != null) {
                out.append(' ').append(attributes[k]).append("=\"");
                escape(attributes[k + 1]);
                out.append('"');
            }
        }
        out.append('>');
        return this;
    }

    Html close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    Html text(String text) {
        escape(text);
        return this;
    }

    /** An element with nothing but text in it. */
    Html element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    /** What is HTML already. */
    Html raw(String html) {
        out.append(html);
        return this;
    }

    private void escape(String text) {
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
