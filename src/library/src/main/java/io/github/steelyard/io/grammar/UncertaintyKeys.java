package io.github.steelyard.io.grammar;

import io.github.steelyard.model.Decider;

/** Uncertainties that are an event or one of several states, and correlations of those that are quantities. */
public final class UncertaintyKeys {

    /** A chance: a number, a range or a word. */
    private static final Kind CHANCE = new Kind.Defined("chance", "chance");

    /** Probabilities by state. */
    private static final Kind PROBABILITIES = new Kind.Defined("probabilities", "probability by state");

    private static final KeyTable.Builder EVENTS = KeyTable.labelled("event");
    private static final KeyTable.Builder SEVERAL = KeyTable.labelled("uncertainty of several states");
    private static final KeyTable.Builder DECISIONS = KeyTable.labelled("decided uncertainty");
    private static final KeyTable.Builder RANGES = KeyTable.of("range of a chance");
    private static final KeyTable.Builder PAIRS = KeyTable.of("correlation");

    public static final Key DECIDED_BY =
            DECISIONS.needed("decided-by", Kind.ID, "The stakeholder who decides it, by weights that the file states.");
    public static final Key DECIDED_STATES = DECISIONS.key(
            "states",
            new Kind.Special("states-to-decide", "list of states"),
            "What can be answered, where it is more than whether an event happens.");
    public static final Key READING = DECISIONS.key(
            "reading",
            new Kind.Word(Decider.Reading.words()),
            "How the answer is found: `likely` (weights are drawn), `best` (the better answer), or `noisy` (the better's"
                    + " chance is larger).");
    public static final Key PRECISION =
            DECISIONS.key("precision", Kind.above(0), "How sure a noisy answer is; 10 when left out.");
    public static final Key KNOWS = DECISIONS.key(
            "knows",
            new Kind.Special("known", "list of uncertainties"),
            "Events and states that are known when the answer is given.");
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

    /** Decided by somebody. */
    public static final KeyTable DECIDED = DECISIONS.table();

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
