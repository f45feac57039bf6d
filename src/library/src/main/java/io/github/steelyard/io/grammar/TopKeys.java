package io.github.steelyard.io.grammar;

import java.util.List;

/** The top level of a file. */
public final class TopKeys {

    private static final KeyTable.Builder KEYS = KeyTable.of("top level");

    public static final Key TITLE =
            KEYS.needed("title", new Kind.Special("title", "text"), "Short name of the decision.");
    public static final Key QUESTION = KEYS.key("question", Kind.TEXT, "What is to be decided.");
    public static final Key DESCRIPTION = KEYS.key("description", Kind.TEXT, "More about it.");
    public static final Key BASELINE = KEYS.key("baseline", Kind.ID, "The “do nothing” option.");
    public static final Key MISSING = KEYS.key("missing", CriterionKeys.POLICY, "What missing performances count as.");
    public static final Key METHOD = KEYS.key(
            "method",
            new Kind.Defined("method", "id of a method, or map of " + MethodKeys.ID + " and " + MethodKeys.PARAMETERS),
            "How options are ranked.");
    public static final Key SEED = KEYS.key("seed", new Kind.Whole(Long.MIN_VALUE), "Of everything random.");
    public static final Key WEIGHT_UNCERTAINTY =
            KEYS.key("weight-uncertainty", Kind.number(0, 1), "Spread of the weights: 0 exact, 1 any weights at all.");
    public static final Key CONFIDENCE = KEYS.key(
            "confidence",
            new Kind.Keys(ConfidenceKeys.TABLE),
            "Shares of the scale that the grades of confidence spread a value by.");
    public static final Key INCLUDE = KEYS.key(
            "include",
            new Kind.Special("include", "list of paths"),
            "Files that hold further parts, inside the folder of this one.");
    public static final Key TABLE_OF_OPTIONS = KEYS.key(
            "table",
            new Kind.Special("table", "path, or map of " + TableKeys.FILE + " and what is said of it"),
            "A table of options: CSV, or a workbook with perhaps a sheet behind '#'.");
    public static final Key WEIGHTING = KEYS.key("weighting", CriterionKeys.STATEMENT, "How the top level is weighed.");
    public static final Key WEIGHT_ORDER = KEYS.key(
            "weight-order", CriterionKeys.ORDER, "Nodes by importance, most important first; inner lists tie.");
    public static final Key CRITERIA = KEYS.key(
            "criteria",
            new Kind.ById(CriterionKeys.NODE),
            "The value tree: a node with 'criteria' is a group, any other a criterion.");
    public static final Key OPTIONS =
            KEYS.key("options", new Kind.ById(new Kind.Defined("option", "option")), "What can be chosen.");
    public static final Key STAKEHOLDERS = KEYS.key(
            "stakeholders",
            new Kind.ById(new Kind.Defined("stakeholder", "stakeholder")),
            "Who weighs the criteria in their own way.");
    public static final Key SCENARIOS = KEYS.key(
            "scenarios",
            new Kind.ById(new Kind.Defined("scenario", "scenario")),
            "States of the world in which performances differ.");
    public static final Key UNCERTAINTIES = KEYS.key(
            "uncertainties",
            new Kind.ById(new Kind.Defined("uncertainty", "uncertainty")),
            "What nobody knows yet and performances may depend on: events, states, quantities.");
    public static final Key CORRELATIONS = KEYS.key(
            "correlations",
            new Kind.Special("correlations", "list of correlations"),
            "Which quantities go together; pairs that are not listed do not.");
    public static final Key STRATEGIES = KEYS.key(
            "strategies",
            new Kind.ById(new Kind.Keys(StrategyKeys.TABLE)),
            "Options that follow one option and change to another when a condition comes true.");
    public static final Key PACKAGES =
            KEYS.key("packages", new Kind.Keys(PackageKeys.TABLE), "Options that can be done together, and how.");
    public static final Key JUDGEMENTS = KEYS.key(
            "judgements",
            new Kind.Special("judgements", "list of judgements"),
            "What somebody prefers: constraints on the weights.");
    public static final Key PREFERENCES = KEYS.key(
            "preferences",
            new Kind.Word(List.of("as-stated", "free")),
            "Whether the value functions are as stated, or unknown and only monotone.");
    public static final Key SOURCES =
            KEYS.key("sources", new Kind.ById(new Kind.Defined("source", "source")), "What evidence can name.");
    public static final Key LINT = KEYS.key(
            "lint",
            new Kind.Special("lint", "map of " + LintKeys.DISABLE + " and " + LintKeys.THRESHOLDS),
            "What the rules of 'validate' are told.");

    /** All of them. */
    public static final KeyTable TABLE = table();

    private TopKeys() {}

    private static KeyTable table() {
        KEYS.write(BASELINE, CRITERIA);
        KEYS.write(MISSING, BASELINE);
        KEYS.write(UNCERTAINTIES, STAKEHOLDERS);
        KEYS.write(CORRELATIONS, UNCERTAINTIES);
        KEYS.write(PREFERENCES, STAKEHOLDERS);
        KEYS.write(JUDGEMENTS, STAKEHOLDERS);
        KEYS.write(PACKAGES, OPTIONS);
        KEYS.write(STRATEGIES, OPTIONS);
        return KEYS.table();
    }
}
