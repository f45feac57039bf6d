package io.github.steelyard.io.grammar;

/** Requirements and thresholds of a criterion. */
public final class LimitKeys {

    private static final Kind LIMIT = Kind.AMOUNT;
    private static final KeyTable.Builder LIMITS = KeyTable.of("require");

    public static final Key AT_LEAST = LIMITS.key("at-least", LIMIT, "Options with less are excluded.");
    public static final Key AT_MOST = LIMITS.key("at-most", LIMIT, "Options with more are excluded.");

    /** A requirement, of which at least one key is given. */
    public static final KeyTable REQUIRE = LIMITS.table();

    private static final KeyTable.Builder DIFFERENCES = KeyTable.of("thresholds");

    public static final Key INDIFFERENCE =
            DIFFERENCES.key("indifference", Kind.atLeast(0), "The largest difference that does not matter.");
    public static final Key PREFERENCE =
            DIFFERENCES.key("preference", Kind.atLeast(0), "The least difference that matters fully.");
    public static final Key VETO =
            DIFFERENCES.key("veto", Kind.atLeast(0), "The difference that nothing else can make up for.");
    public static final Key S = DIFFERENCES.key("s", Kind.above(0), "Where the Gaussian preference function bends.");

    /** Thresholds, in ascending order. */
    public static final KeyTable THRESHOLDS = DIFFERENCES.table();

    private LimitKeys() {}
}
