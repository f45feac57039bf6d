package io.github.steelyard.io.grammar;

import io.github.steelyard.model.MissingPolicy;
import io.github.steelyard.model.PreferenceFunction;
import java.util.List;

/** A criterion. */
public final class CriterionKeys {

    /** A node of the value tree. */
    static final Kind NODE = new Kind.Defined("node", "criterion or group");

    /** A block {@code weighting}. */
    static final Kind STATEMENT = new Kind.Defined("weighting", "id of a method, or map with " + WeightKeys.METHOD);

    /** Ids by importance. */
    static final Kind ORDER = new Kind.Defined("order", "list of ids");

    /** Points or bounds. */
    static final Kind POINTS = new Kind.Defined("weight", "number >= 0, or " + new Kind.Keys(WeightKeys.TABLE).words());

    /** What missing performances count as. */
    static final Kind POLICY = new Kind.Word(MissingPolicy.words());

    private static final KeyTable.Builder KEYS = KeyTable.labelled("criterion");

    public static final Key UNIT = KEYS.key("unit", Kind.TEXT, "Unit of the performances.");
    public static final Key DIRECTION = KEYS.key(
            "direction",
            new Kind.Word(List.of("max", "min")),
            "Which end is better; needed unless scale, levels or points tell, and never against them.");
    public static final Key SCALE = KEYS.key(
            "scale",
            new Kind.Keys(ValueKeys.SCALE),
            "Declared ends of the scale, which count as 0 and 100 whatever the options show. Left out: the range of the"
                    + " options, and then adding an option can change the ranking.");
    public static final Key LEVELS = KEYS.key(
            "levels",
            new Kind.Special("levels", "by word its value, or a map of " + LevelKeys.VALUE + " and " + LevelKeys.MEANS),
            "Words of a constructed scale with their values, 0 and 100 both reached.");
    public static final Key VALUE = KEYS.key(
            "value",
            new Kind.Special(
                    "value",
                    "linear, or map of " + ValueKeys.POINTS + ", " + ValueKeys.EXPONENTIAL + " or "
                            + ValueKeys.PAIRWISE),
            "How performances turn into values.");
    public static final Key WEIGHT = KEYS.key("weight", POINTS, "Points among siblings, or bounds of the share.");
    public static final Key REQUIRE = KEYS.key(
            "require",
            new Kind.Keys(LimitKeys.REQUIRE),
            "A hard requirement: options that fail it are listed as excluded and never ranked.");
    public static final Key THRESHOLDS = KEYS.key(
            "thresholds",
            new Kind.Keys(LimitKeys.THRESHOLDS),
            "Differences that matter to outranking methods, ascending, in the criterion's unit.");
    public static final Key PREFERENCE_FUNCTION = KEYS.key(
            "preference-function",
            new Kind.Word(PreferenceFunction.words()),
            "For PROMETHEE: from difference to preference.");
    public static final Key MISSING = KEYS.key(
            "missing",
            POLICY,
            "What a missing performance counts as on this criterion; left out: as for the decision.");

    /** All of them. */
    public static final KeyTable TABLE = table();

    private CriterionKeys() {}

    private static KeyTable table() {
        KEYS.write(WEIGHT, PREFERENCE_FUNCTION);
        return KEYS.table();
    }
}
