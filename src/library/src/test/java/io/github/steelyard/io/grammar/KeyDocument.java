package io.github.steelyard.io.grammar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the tables of keys in the documentation. */
final class KeyDocument {

    private static final String END = "<!-- end of keys -->\n";

    private KeyDocument() {}

    /** The line behind which a table stands. */
    static String mark(KeyTable table) {
        return "<!-- keys: " + table.name() + " -->\n";
    }

    /** The text with every marked table as the grammar has it. */
    static String filled(String text) {
        String filled = text;
        for (KeyTable table : Grammar.tables()) {
            Pattern part = Pattern.compile(Pattern.quote(mark(table)) + "(?s:.*?)" + Pattern.quote(END));
            filled = part.matcher(filled).replaceFirst(Matcher.quoteReplacement(mark(table) + rows(table) + END));
        }
        return filled;
    }

    /** One row a key. */
    static String rows(KeyTable table) {
        StringBuilder rows = new StringBuilder("| key | holds | for |\n|---|---|---|\n");
        for (Key key : table.keys()) {
            rows.append("| `").append(key).append('`').append(key.needed() ? ", needed" : "");
            rows.append(" | ")
                    .append(key.kind().words())
                    .append(" | ")
                    .append(key.help())
                    .append(" |\n");
        }
        return rows.toString();
    }
}
