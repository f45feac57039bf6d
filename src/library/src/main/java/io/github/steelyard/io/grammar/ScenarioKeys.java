package io.github.steelyard.io.grammar;

/** A scenario. */
public final class ScenarioKeys {

    private static final KeyTable.Builder KEYS = KeyTable.labelled("scenario");

    public static final Key PROBABILITY = KEYS.key("probability", Kind.atLeast(0), "On all scenarios or on none.");
    public static final Key PERFORMANCE = KEYS.key(
            "performance",
            new Kind.ById(new Kind.ById(PerformanceKeys.CELL)),
            "What differs from the base, by option and criterion.");
    public static final Key UNCERTAINTIES = KEYS.key(
            "uncertainties",
            new Kind.ById(new Kind.Defined("setting", "true, false, state, number or spread")),
            "What uncertainties are taken to be.");

    /** All of them. */
    public static final KeyTable TABLE = KEYS.table();

    private ScenarioKeys() {}
}
