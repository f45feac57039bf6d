package io.github.steelyard.io.grammar;

/** An option. */
public final class OptionKeys {

    private static final KeyTable.Builder KEYS = KeyTable.labelled("option");

    public static final Key KIND = KEYS.key("kind", Kind.TEXT, "A free tag.");
    public static final Key PERFORMANCE =
            KEYS.key("performance", new Kind.ById(PerformanceKeys.CELL), "How it does on each criterion.");

    /** All of them. */
    public static final KeyTable TABLE = KEYS.table();

    private OptionKeys() {}
}
