package io.github.steelyard.io.grammar;

/** A stakeholder. */
public final class StakeholderKeys {

    private static final KeyTable.Builder RANGES = KeyTable.of("range of a weight");

    public static final Key MIN = RANGES.needed("min", Kind.number(0, 100), "The least per cent.");
    public static final Key MAX = RANGES.needed("max", Kind.number(0, 100), "The most per cent.");

    /** A range of a stakeholder's weight. */
    public static final KeyTable BOUNDS = RANGES.table();

    private static final KeyTable.Builder KEYS = KeyTable.labelled("stakeholder");

    public static final Key VOICE = KEYS.key("voice", Kind.atLeast(0), "How much they count; 1 when left out.");
    public static final Key WEIGHTS = KEYS.key(
            "weights",
            new Kind.ById(new Kind.Defined("points-or-range", "points, or map of min and max in per cent")),
            "Points by criterion or group, or `{min: 40, max: 80}`, per cent, of a criterion; what is not named keeps its"
                    + " weight.");
    public static final Key WEIGHTING = KEYS.key(
            "weighting",
            new Kind.Special("statements", "as at the top level, or by group"),
            "For the top level, or by the id of a group.");

    public static final Key WEIGHT_ORDER = KEYS.key(
            "weight-order",
            CriterionKeys.ORDER,
            "Criteria by importance, most important first; inner lists tie. Without points it gives the weights.");

    /** All of them. */
    public static final KeyTable TABLE = KEYS.table();

    private StakeholderKeys() {}
}
