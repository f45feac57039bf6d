package io.github.steelyard.gui.session;

/**
 * How the window looks; not part of the decision, not undone, kept between sessions.
 *
 * @param theme light, dark or as the system
 * @param scale of text, 0.8 … 3
 * @param blind what is hidden while weights are set
 * @param patterns whether bars carry patterns beside colours
 * @param stretched whether the longest bar of the ranking takes all the room, else a score of 1 would
 */
public record Look(Theme theme, double scale, Blind blind, boolean patterns, boolean stretched) {

    /** What a first start shows. */
    public static final Look DEFAULT = new Look(Theme.SYSTEM, 1, Blind.NOTHING, true, false);

    /** The smallest and the largest scale of text. */
    public static final double SMALLEST = 0.8;

    public static final double LARGEST = 3;

    /** Which colours. */
    public enum Theme {
        LIGHT,
        DARK,
        SYSTEM
    }

    /** What is hidden while weights are set, so that nobody steers towards a favourite. */
    public enum Blind {
        NOTHING,
        /** Options are called A, B, C. */
        NAMES,
        /** No scores, bars or order. */
        TOTALS
    }

    public Look {
        scale = Math.max(SMALLEST, Math.min(LARGEST, scale));
    }

    public Look themed(Theme other) {
        return new Look(other, scale, blind, patterns, stretched);
    }

    public Look scaled(double other) {
        return new Look(theme, other, blind, patterns, stretched);
    }

    public Look hiding(Blind other) {
        return new Look(theme, scale, other, patterns, stretched);
    }

    public Look patterned(boolean other) {
        return new Look(theme, scale, blind, other, stretched);
    }

    public Look stretched(boolean other) {
        return new Look(theme, scale, blind, patterns, other);
    }
}
