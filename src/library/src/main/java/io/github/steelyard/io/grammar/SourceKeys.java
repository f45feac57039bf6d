package io.github.steelyard.io.grammar;

/** A listed source. */
public final class SourceKeys {

    private static final KeyTable.Builder KEYS = KeyTable.of("source");

    public static final Key TITLE = KEYS.key("title", Kind.TEXT, "What people read; made from the id when left out.");
    public static final Key AUTHOR = KEYS.key("author", Kind.TEXT, "Who wrote it.");
    public static final Key PUBLISHER = KEYS.key("publisher", Kind.TEXT, "Who published it.");
    public static final Key DATE = KEYS.key(
            "date",
            new Kind.Special("date", "year, month or day"),
            "A year, a month or a day: 2017, 2017-08, 2017-08-16.");
    public static final Key URL = KEYS.key("url", Kind.TEXT, "Where it can be read.");
    public static final Key PARAGRAPHS =
            KEYS.key("paragraphs", new Kind.Whole(1), "How many it has; evidence is held against it.");
    public static final Key NOTE = KEYS.key("note", Kind.TEXT, "A remark.");

    /** All of them. */
    public static final KeyTable TABLE = KEYS.table();

    private SourceKeys() {}
}
