package io.github.steelyard.editing;

import io.github.steelyard.phrases.Sentence;
import java.util.Locale;
import java.util.ResourceBundle;

/** Everything that editing says to people, from one resource bundle. */
public final class Wording {

    private static final ResourceBundle ENGLISH =
            ResourceBundle.getBundle("io.github.steelyard.editing.text", Locale.ROOT);
    private static volatile ResourceBundle bundle = ENGLISH;

    private Wording() {}

    /** The bundle that comes with the library. */
    public static ResourceBundle english() {
        return ENGLISH;
    }

    /** Takes the words from another bundle from now on. */
    public static void use(ResourceBundle other) {
        bundle = other;
    }

    /** The text of a key with {0}, {1} … filled in; numbers are to be given as text. */
    public static String of(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : Sentence.of(pattern).with(arguments);
    }
}
