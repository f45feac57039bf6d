package io.github.steelyard.editing;

import io.github.steelyard.phrases.Languages;
import io.github.steelyard.phrases.Sentence;
import java.util.Locale;
import java.util.ResourceBundle;

/** Everything that editing says to people, from one resource bundle. */
public final class Wording {

    private static volatile ResourceBundle bundle = in(Locale.ROOT);

    private Wording() {}

    /** Speaks another language from now on; English where it has no words. */
    public static void speak(Locale language) {
        bundle = in(language);
    }

    private static ResourceBundle in(Locale language) {
        return ResourceBundle.getBundle("io.github.steelyard.editing.text", Languages.of(language));
    }

    /** The text of a key with {0}, {1} … filled in; numbers are to be given as text. */
    public static String of(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : Sentence.of(pattern).with(arguments);
    }
}
