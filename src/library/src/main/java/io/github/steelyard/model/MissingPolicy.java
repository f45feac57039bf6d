package io.github.steelyard.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a missing performance counts as, in the score and in the draws alike. */
public enum MissingPolicy {
    /** Anything from the worst to the best, evenly in value. */
    MIDDLE,
    /** The worst end of the scale. */
    WORST,
    /** What the baseline option has there, with its spread; the middle where that is missing, too. */
    BASELINE,
    /** Nothing: a decision with a missing performance is not ranked. */
    REFUSE;

    /** {@return the word of the decision file} */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * {@return the policy of that word, if there is one}
     *
     * @param word as decision files write it
     */
    public static Optional<MissingPolicy> of(String word) {
        return Arrays.stream(values()).filter(p -> p.word().equals(word)).findFirst();
    }

    /** {@return all words} */
    public static List<String> words() {
        return Arrays.stream(values()).map(MissingPolicy::word).toList();
    }
}
