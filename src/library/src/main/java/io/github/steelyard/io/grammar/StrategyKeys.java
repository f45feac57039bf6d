package io.github.steelyard.io.grammar;

/** A strategy. */
public final class StrategyKeys {

    private static final KeyTable.Builder KEYS = KeyTable.labelled("strategy");

    public static final Key START = KEYS.needed(
            "start", Kind.TEXT, "The option that is done first, or the package of measures, such as `a+b`.");
    public static final Key WHEN =
            KEYS.needed("when", Kind.TEXT, "The condition on which it changes course, such as `not beijing-presses`.");
    public static final Key THEN = KEYS.needed("then", Kind.TEXT, "The option or package that is done from there on.");
    public static final Key SWITCHING = KEYS.key(
            "switching",
            new Kind.ById(Kind.number()),
            "What changing course costs or brings, in the criterion's unit; of levels points of value.");

    /** All of them. */
    public static final KeyTable TABLE = KEYS.table();

    private StrategyKeys() {}
}
