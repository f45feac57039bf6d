package io.github.steelyard.io.grammar;

import java.util.List;

/** An entry of a list of evidence. */
public final class EvidenceKeys {

    /** A list of such entries. */
    static final Kind LIST = new Kind.Defined("evidence", "list of evidence");

    private static final KeyTable.Builder KEYS = KeyTable.of("evidence");

    public static final Key SOURCE = KEYS.needed("source", Kind.ID, "Id of a listed source.");
    public static final Key PARAGRAPH =
            KEYS.key("paragraph", new Kind.Whole(1), "Number of a paragraph of the source.");
    public static final Key AT = KEYS.key("at", Kind.TEXT, "Another place in the source, such as a table.");
    public static final Key STANCE = KEYS.key(
            "stance",
            new Kind.Word(List.of("for", "against")),
            "Whether it speaks for the judgement, as when left out, or against.");
    public static final Key INFERRED = KEYS.key(
            "inferred",
            new Kind.Special("truth", "`true` or `false`"),
            "Whether it is our reading, not the source's words; `false` when left out.");
    public static final Key DATE =
            KEYS.key("date", new Kind.Special("date", "date"), "When it held: a year, a month or a day.");
    public static final Key NOTE = KEYS.key("note", Kind.TEXT, "A remark.");

    /** All of them. */
    public static final KeyTable TABLE = KEYS.table();

    private EvidenceKeys() {}
}
