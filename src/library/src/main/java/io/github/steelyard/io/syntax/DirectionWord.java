package io.github.steelyard.io.syntax;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Words by which people say which way is better. */
final class DirectionWord {

    private static final Set<String> LESS = Set.of(
            "lower",
            "low",
            "lowest",
            "less",
            "least",
            "fewer",
            "smaller",
            "smallest",
            "minimize",
            "minimise",
            "minimum",
            "minimal",
            "down",
            "cost",
            "descending",
            "decrease");
    private static final Set<String> MORE = Set.of(
            "higher",
            "high",
            "highest",
            "more",
            "most",
            "larger",
            "largest",
            "greater",
            "bigger",
            "maximize",
            "maximise",
            "maximum",
            "maximal",
            "up",
            "benefit",
            "ascending",
            "increase");

    /** A longer text is no direction word, whatever it holds. */
    private static final int LONGEST = 40;

    private DirectionWord() {}

    /** {@code min} or {@code max}, whichever a word means. */
    static Optional<String> of(String word) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        String small = word.toLowerCase(Locale.ROOT).replaceAll("[ _-]+(?:(?:is|the)[ _-]+)?(?:better|best)$", "");
        return LESS.contains(small) ? Optional.of("min") : Optional.of("max").filter(max -> MORE.contains(small));
    }
}
