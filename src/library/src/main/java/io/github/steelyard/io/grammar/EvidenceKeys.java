package io.github.steelyard.io.grammar;

/** An entry of a list of evidence. */
public final class EvidenceKeys {

    /** A list of such entries. */
    static final Kind LIST = new Kind.Defined("evidence", "list of evidence");

    private static final KeyTable.Builder KEYS = KeyTable.of("evidence");

    public static final Key SOURCE = KEYS.needed("source", Kind.ID, "Id of a listed source.");
    public static final Key PARAGRAPH =
            KEYS.key("paragraph", new Kind.Whole(1), "Number of a paragraph of the source.");
    public static final Key AT = KEYS.key("at", Kind.TEXT, "Another place in the source, such as a table.");
    public static final Key NOTE = KEYS.key("note", Kind.TEXT, "A remark.");

    /** All of them. */
    public static final KeyTable TABLE = KEYS.table();

    private EvidenceKeys() {}
}
