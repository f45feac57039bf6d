package io.github.steelyard.editing.text;

/** Lines of a text by the index of a character in them. */
final class Lines {

    private Lines() {}

    /** Index of the first character of the line that an index stands in. */
    static int start(String text, int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /** Index after the last character of the line, before its line end. */
    static int end(String text, int at) {
        int end = text.indexOf('\n', at);
        end = end < 0 ? text.length() : end;
        return end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** Index of the first character of the next line; the length of the text on the last line. */
    static int next(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    /** How many blanks stand before the first other character of the line. */
    static int indent(String text, int at) {
        int start = start(text, at);
        int k = start;
        while (k < text.length() && text.charAt(k) == ' ') {
            k++;
        }
        return k - start;
    }

    /** How many characters of the line stand before an index. */
    static int column(String text, int at) {
        return at - start(text, at);
    }

    /** Whether nothing but blanks stands between the start of the line and an index. */
    static boolean isFirst(String text, int at) {
        return text.substring(start(text, at), at).isBlank();
    }

    /** Whether the line that begins at an index is blank. */
    static boolean isBlank(String text, int start) {
        return text.substring(start, end(text, start)).isBlank();
    }

    /** The line end that the text uses. */
    static String ending(String text) {
        int first = text.indexOf('\n');
        return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
    }

    /** A text whose last line is ended. */
    static String ended(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + ending(text);
    }

    /** The index of the first comment from one index to another, −1 when there is none; quotes are passed over. */
    static int comment(String text, int from, int to) {
        char quote = 0;
        for (int k = from; k < to; k++) {
            char c = text.charAt(k);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && (k == 0 || " \t\n{[,:".indexOf(text.charAt(k - 1)) >= 0)) {
                quote = c;
            } else if (c == '#' && (k == 0 || Character.isWhitespace(text.charAt(k - 1)))) {
                return k;
            }
        }
        return -1;
    }
}
