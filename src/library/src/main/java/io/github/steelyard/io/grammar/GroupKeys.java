package io.github.steelyard.io.grammar;

/** A group of criteria. */
public final class GroupKeys {

    private static final KeyTable.Builder KEYS = KeyTable.labelled("group");

    public static final Key WEIGHT =
            KEYS.key("weight", CriterionKeys.POINTS, "Points among siblings, or bounds of the share.");
    public static final Key WEIGHTING = KEYS.key("weighting", CriterionKeys.STATEMENT, "How its children are weighed.");
    public static final Key WEIGHT_ORDER = KEYS.key(
            "weight-order", CriterionKeys.ORDER, "Children by importance, most important first; inner lists tie.");
    public static final Key CRITERIA = KEYS.needed(
            "criteria", new Kind.ById(CriterionKeys.NODE), "Its children, at least one; what makes it a group.");

    /** All of them. */
    public static final KeyTable TABLE = KEYS.table();

    private GroupKeys() {}
}
