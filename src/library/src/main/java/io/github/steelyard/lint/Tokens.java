package io.github.steelyard.lint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of some texts, in small letters.
 *
 * @param words in order; between two texts stands an empty one, so that no phrase runs over
 */
record Tokens(List<String> words) {

    private static final Pattern PARTING = Pattern.compile("[^\\p{L}\\p{N}]+");

    static Tokens of(String... texts) {
        List<String> words = new ArrayList<>();
        for (String text : texts) {
            Arrays.stream(PARTING.split(text.toLowerCase(Locale.ROOT)))
                    .filter(word -> !word.isEmpty())
                    .forEach(words::add);
            words.add("");
        }
        return new Tokens(words);
    }

    /** Whether these words stand there one after the other. */
    boolean holds(List<String> phrase) {
        return Collections.indexOfSubList(words, phrase) >= 0;
    }

    /** The first of them that is one of those, or an empty text. */
    String firstOf(Collection<String> wanted) {
        return words.stream().filter(wanted::contains).findFirst().orElse("");
    }
}
