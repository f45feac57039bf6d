package io.github.steelyard.io.grammar;

/** What the rules of {@code validate} are told. */
public final class LintKeys {

    private static final KeyTable.Builder KEYS = KeyTable.of("lint");

    public static final Key DISABLE = KEYS.key(
            "disable",
            new Kind.Special("disable", "reason by rule"),
            "Rules that are not asked, each with the reason.");
    public static final Key THRESHOLDS = KEYS.key(
            "thresholds", new Kind.Special("rule-thresholds", "map of thresholds by rule"), "Thresholds of rules.");

    /** All of them. */
    public static final KeyTable TABLE = KEYS.table();

    private LintKeys() {}
}
