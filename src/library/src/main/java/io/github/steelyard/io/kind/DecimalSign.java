package io.github.steelyard.io.kind;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What parts whole numbers from decimals in a table. Nothing else is ever guessed at. */
public enum DecimalSign {
    POINT,
    COMMA;

    /** The word in files and options. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The sign of that word. */
    public static Optional<DecimalSign> of(String word) {
        return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
    }

    /** All words in order. */
    public static List<String> words() {
        return Arrays.stream(values()).map(DecimalSign::word).toList();
    }
}
