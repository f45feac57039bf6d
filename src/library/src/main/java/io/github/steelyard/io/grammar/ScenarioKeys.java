package io.github.steelyard.io.grammar;

/** A scenario. */
public final class ScenarioKeys {

    private static final KeyTable.Builder KEYS = KeyTable.labelled("scenario");

    public static final Key PROBABILITY =
            KEYS.key("probability", Kind.atLeast(0), "On all scenarios or on none.");
    public static final Key PERFORMANCE = KEYS.key(
            "performance",
            new Kind.ById(new Kind.ById(PerformanceKeys.CELL)),
            "What differs from the base, by option and criterion.");

    /** All of them. */
    public static final KeyTable TABLE = KEYS.table();

    private ScenarioKeys() {}
}
