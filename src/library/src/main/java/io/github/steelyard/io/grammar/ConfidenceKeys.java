package io.github.steelyard.io.grammar;

/** Shares of the scale by grade of confidence. */
public final class ConfidenceKeys {

    private static final KeyTable.Builder KEYS = KeyTable.of("confidence");

    public static final Key HIGH = KEYS.key("high", Kind.number(0, 1), "Share of the scale for high confidence.");
    public static final Key MODERATE =
            KEYS.key("moderate", Kind.number(0, 1), "Share of the scale for moderate confidence.");
    public static final Key LOW = KEYS.key("low", Kind.number(0, 1), "Share of the scale for low confidence.");

    /** All of them. */
    public static final KeyTable TABLE = KEYS.table();

    private ConfidenceKeys() {}
}
