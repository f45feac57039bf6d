package io.github.steelyard.io.grammar;

/** A stakeholder. */
public final class StakeholderKeys {

    private static final KeyTable.Builder KEYS = KeyTable.labelled("stakeholder");

    public static final Key VOICE = KEYS.key("voice", Kind.atLeast(0), "How much they count; 1 when left out.");
    public static final Key WEIGHTS = KEYS.key(
            "weights",
            new Kind.ById(Kind.atLeast(0)),
            "Points by criterion or group; what is not named keeps its weight.");
    public static final Key WEIGHTING = KEYS.key(
            "weighting",
            new Kind.Special("statements", "as at the top level, or by group"),
            "For the top level, or by the id of a group.");

    /** All of them. */
    public static final KeyTable TABLE = KEYS.table();

    private StakeholderKeys() {}
}
