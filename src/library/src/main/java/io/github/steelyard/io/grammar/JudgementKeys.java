package io.github.steelyard.io.grammar;

/** What somebody prefers. */
public final class JudgementKeys {

    private static final Kind SIDE = new Kind.Defined("side", "id of an option, or performances by criterion");

    private static final KeyTable.Builder KEYS = KeyTable.of("judgement");

    public static final Key BETTER = KEYS.key("better", SIDE, "What is preferred; level is allowed.");
    public static final Key THAN = KEYS.key("than", SIDE, "To what.");
    public static final Key SAME = KEYS.key(
            "same", new Kind.Special("two-sides", "list of two options or profiles"), "Two as good as each other.");
    public static final Key BY =
            KEYS.key("by", Kind.ID, "The stakeholder whose weights it binds; those of the decision when left out.");
    public static final Key EVIDENCE = KEYS.key("evidence", EvidenceKeys.LIST, "Where it comes from.");
    public static final Key NOTE = KEYS.key("note", Kind.TEXT, "A remark.");

    /** All of them. */
    public static final KeyTable TABLE = KEYS.table();

    private JudgementKeys() {}
}
