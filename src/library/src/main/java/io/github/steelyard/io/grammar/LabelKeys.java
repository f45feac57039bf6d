package io.github.steelyard.io.grammar;

/** What everything with an id may carry. */
public final class LabelKeys {

    private static final KeyTable.Builder KEYS = KeyTable.of("label");

    public static final Key NAME = KEYS.key("name", Kind.TEXT, "What people read; made from the id when left out.");
    public static final Key DESCRIPTION = KEYS.key("description", Kind.TEXT, "More about it.");
    public static final Key EVIDENCE = KEYS.key("evidence", EvidenceKeys.LIST, "Where it comes from.");
    public static final Key NOTE = KEYS.key("note", Kind.TEXT, "A remark.");

    /** All of them. */
    public static final KeyTable TABLE = KEYS.table();

    private LabelKeys() {}
}
