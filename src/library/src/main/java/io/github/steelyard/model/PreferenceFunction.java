package io.github.steelyard.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a difference of performance turns into a preference of 0..1 (Brans and Vincke 1985). */
public enum PreferenceFunction {
    /** Any difference counts fully. */
    USUAL,
    /** Nothing up to indifference, fully above. */
    U_SHAPE,
    /** Rising straight from 0 to preference. */
    V_SHAPE,
    /** Nothing up to indifference, half up to preference, fully above. */
    LEVEL,
    /** Nothing up to indifference, rising straight to preference. */
    LINEAR,
    /** 1 − exp(−d² / 2s²). */
    GAUSSIAN;

    /** {@return the word in files} */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * {@return the function of that word}
     *
     * @param word as decision files write it
     */
    public static Optional<PreferenceFunction> of(String word) {
        return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
    }

    /** {@return all words in order} */
    public static List<String> words() {
        return Arrays.stream(values()).map(PreferenceFunction::word).toList();
    }
}
