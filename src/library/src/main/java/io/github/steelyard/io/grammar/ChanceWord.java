package io.github.steelyard.io.grammar;

import io.github.steelyard.model.Chance;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Words for chances.
 *
 * <p><b>Source:</b> Intelligence Community Directive 203 (2015), Analytic Standards, section D.6.e.(2)(a).
 */
public enum ChanceWord {
    ALMOST_NO_CHANCE(0.01, 0.05),
    VERY_UNLIKELY(0.05, 0.20),
    UNLIKELY(0.20, 0.45),
    ROUGHLY_EVEN(0.45, 0.55),
    LIKELY(0.55, 0.80),
    VERY_LIKELY(0.80, 0.95),
    ALMOST_CERTAIN(0.95, 0.99);

    private final Chance chance;
    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

    ChanceWord(double min, double max) {
        this.chance = new Chance(min, max);
    }

    /** The range that it stands for. */
    public Chance chance() {
        return chance;
    }

    /** The word in files. */
    public String word() {
        return word;
    }

    /** The word that is spelled so, if there is one. */
    public static Optional<ChanceWord> find(String word) {
        return Arrays.stream(values()).filter(w -> w.word.equals(word)).findFirst();
    }

    /** The word for exactly this range, if there is one. */
    public static Optional<ChanceWord> of(Chance chance) {
        return Arrays.stream(values()).filter(w -> w.chance.equals(chance)).findFirst();
    }

    /** All words, from the smallest chance. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ChanceWord::word).toList();
    }
}
