package io.github.steelyard.io.grammar;

/** The weight of a node as a map, and what stands beside the method of a block {@code weighting}. */
public final class WeightKeys {

    private static final KeyTable.Builder KEYS = KeyTable.of("weight");

    public static final Key MIN = KEYS.key("min", Kind.number(0, 100), "The least share among siblings, in per cent.");
    public static final Key MAX =
            KEYS.key("max", Kind.number(0, 100), "The largest share among siblings, in per cent.");
    public static final Key POINTS = KEYS.key("points", Kind.atLeast(0), "Points among siblings.");

    /** Bounds of a weight. */
    public static final KeyTable TABLE = KEYS.table();

    private static final KeyTable.Builder BLOCK = KeyTable.of("weighting");

    public static final Key METHOD = BLOCK.needed("method", Kind.ID, "Id of the method of weighting.");
    public static final Key RANGES = BLOCK.key(
            "ranges",
            new Kind.Defined("ranges", "two ends by criterion"),
            "What the criteria ran over when the weights were given: two ends each.");

    /** A block {@code weighting}; the parameters of its method stand beside these. */
    public static final KeyTable WEIGHTING = BLOCK.table();

    private WeightKeys() {}
}
