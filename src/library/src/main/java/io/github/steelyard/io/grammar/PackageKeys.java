package io.github.steelyard.io.grammar;

import io.github.steelyard.model.Combination;

/** Packages of options, with their interactions, rules and limits. */
public final class PackageKeys {

    /** A list of measures, or one. */
    private static final Kind MEASURES = new Kind.Defined("measures", "list of options");

    private static final KeyTable.Builder KEYS = KeyTable.of("packages");
    private static final KeyTable.Builder INTERACTIONS = KeyTable.of("interaction");
    private static final KeyTable.Builder RULES = KeyTable.of("rule of packages");
    private static final KeyTable.Builder LIMITS = KeyTable.labelled("limit of packages");

    public static final Key OF = INTERACTIONS.needed("of", MEASURES, "The measures that must all be in, two or more.");
    public static final Key ADD = INTERACTIONS.needed(
            "add", new Kind.ById(Kind.number()), "What they add to each other, in the criterion's unit.");
    public static final Key BECAUSE_OF_INTERACTION = INTERACTIONS.key("because", Kind.TEXT, "The reason.");

    public static final Key IF = RULES.key("if", MEASURES, "With all of these in, what it `needs` must be in too.");
    public static final Key NEEDS = RULES.key("needs", MEASURES, "What the measures under `if` need.");
    public static final Key NEVER = RULES.key("never", MEASURES, "Not all of these together.");
    public static final Key EXACTLY_ONE = RULES.key("exactly-one-of", MEASURES, "One of these, and no second one.");
    public static final Key AT_MOST_ONE = RULES.key("at-most-one-of", MEASURES, "None or one of these.");
    public static final Key AT_LEAST_ONE = RULES.key("at-least-one-of", MEASURES, "One or more of these.");
    public static final Key BECAUSE = RULES.key("because", Kind.TEXT, "The reason, which is shown where it is broken.");

    public static final Key AT_MOST = LIMITS.needed("at-most", Kind.number(), "How much a package may use.");
    public static final Key USE =
            LIMITS.needed("use", new Kind.ById(Kind.number()), "How much each measure uses; those not named use none.");

    /** An interaction. */
    public static final KeyTable INTERACTION = INTERACTIONS.table();

    /** A rule. */
    public static final KeyTable RULE = RULES.table();

    /** A limit. */
    public static final KeyTable LIMIT = LIMITS.table();

    public static final Key MEASURES_OF_PACKAGES =
            KEYS.needed("measures", MEASURES, "The options that can be done together.");
    public static final Key COMBINE = KEYS.key(
            "combine",
            new Kind.ById(new Kind.Word(Combination.words())),
            "How performances combine, by criterion; their mean where nothing is said.");
    public static final Key TOGETHER = KEYS.key(
            "together", new Kind.Special("interactions", "list of interactions"), "What measures add to each other.");
    public static final Key RULES_OF_PACKAGES =
            KEYS.key("rules", new Kind.Special("rules", "list of rules"), "What goes with what, and what never does.");
    public static final Key LIMITS_OF_PACKAGES = KEYS.key(
            "limits", new Kind.ById(new Kind.Keys(LIMIT)), "What there is only so much of: effort, money, time.");
    public static final Key RANKED = KEYS.key(
            "ranked",
            new Kind.Special("truth", "`true` or `false`"),
            "Whether packages are ranked beside the options; `rank --packages` does it once.");

    /** All of them. */
    public static final KeyTable TABLE = KEYS.table();

    private PackageKeys() {}
}
