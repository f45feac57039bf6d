package io.github.steelyard.io.grammar;

/** Uncertainties that are an event or one of several states, and correlations of those that are quantities. */
public final class UncertaintyKeys {

    /** A chance: a number, a range or a word. */
    private static final Kind CHANCE = new Kind.Defined("chance", "chance");

    /** Probabilities by state. */
    private static final Kind PROBABILITIES = new Kind.Defined("probabilities", "probability by state");

    private static final KeyTable.Builder EVENTS = KeyTable.labelled("event");
    private static final KeyTable.Builder SEVERAL = KeyTable.labelled("uncertainty of several states");
    private static final KeyTable.Builder RANGES = KeyTable.of("range of a chance");
    private static final KeyTable.Builder PAIRS = KeyTable.of("correlation");

    public static final Key CHANCE_OF_EVENT = EVENTS.needed(
            "chance", CHANCE, "How probable it is: 0 to 1, `{min: 0.1, max: 0.3}`, or a word such as `likely`.");
    public static final Key CHANCE_BY_OPTION =
            EVENTS.key("by-option", new Kind.ById(CHANCE), "Chances that options change.");

    public static final Key STATES = SEVERAL.needed("states", PROBABILITIES, "Probability by state; together 1.");
    public static final Key STATES_BY_OPTION =
            SEVERAL.key("by-option", new Kind.ById(PROBABILITIES), "Probabilities that options change, of all states.");

    public static final Key MIN = RANGES.needed("min", Kind.number(0, 1), "The least chance.");
    public static final Key MAX = RANGES.needed("max", Kind.number(0, 1), "The greatest chance.");

    public static final Key BETWEEN =
            PAIRS.needed("between", new Kind.Special("pair", "list of two quantities"), "Which two.");
    public static final Key RANK = PAIRS.needed("rank", Kind.number(-1, 1), "Spearman's correlation of their ranks.");

    /** An event. */
    public static final KeyTable EVENT = EVENTS.table();

    /** One of several states. */
    public static final KeyTable OF_STATES = SEVERAL.table();

    /** A chance as a range. */
    public static final KeyTable RANGE = RANGES.table();

    /** A correlation. */
    public static final KeyTable CORRELATION = PAIRS.table();

    private UncertaintyKeys() {}
}
