package io.github.steelyard.io.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as YAML values: which ones may stand without quotes. */
public final class Quotes {

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(?:[ -][A-Za-z0-9_]+)*");
    private static final List<String> NOT_TEXT = List.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private Quotes() {}

    /** A text as a YAML value: plain where that reads as the same text, else in quotes. */
    public static String quoted(String text) {
        return WORD.matcher(text).matches() && !isNotText(text) ? text : "'" + text.replace("'", "''") + "'";
    }

    /** Whether some programs read the word as something else than a text. */
    public static boolean isNotText(String text) {
        return NOT_TEXT.contains(text.toLowerCase(Locale.ROOT));
    }
}
