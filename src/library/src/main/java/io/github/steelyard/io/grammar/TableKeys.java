package io.github.steelyard.io.grammar;

import io.github.steelyard.io.kind.DecimalSign;
import java.util.List;

/** A table of options as a map. */
public final class TableKeys {

    private static final KeyTable.Builder KEYS = KeyTable.of("table");

    public static final Key FILE = KEYS.needed(
            "file", new Kind.Special("table-file", "path"), "The table's path, inside the folder of this file.");
    public static final Key DECIMAL =
            KEYS.key("decimal", new Kind.Word(DecimalSign.words()), "The sign before decimals in the table.");

    public static final Key MAX = KEYS.key("max", names(), "Criteria of which more is better.");
    public static final Key MIN = KEYS.key("min", names(), "Criteria of which less is better.");
    public static final Key IMPACTS =
            KEYS.key("impacts", names(), "A sign, `+` or `-`, for each criterion in the order of the columns.");
    public static final Key WEIGHTS = KEYS.key(
            "weights",
            new Kind.Special("said-by-name", "points by criterion, or list of points"),
            "What criteria weigh, by name or in the order of the columns.");
    public static final Key LEVELS =
            KEYS.key("levels", names(), "Words from worst to best, as `Low<Medium<High` or `Column:Low<High`.");
    public static final Key SCALE = KEYS.key(
            "scale",
            new Kind.Special("said-by-name", "`1..5`, or such ends by criterion"),
            "The ends of the scale of all ratings, or of single criteria.");
    public static final Key IGNORE = KEYS.key("ignore", names(), "Rows or columns to leave out.");
    public static final Key KEEP = KEYS.key(
            "keep", names(), "Rows that are options, or columns that are criteria, though they look like totals.");
    public static final Key TRANSPOSE = KEYS.key(
            "transpose", new Kind.Word(List.of("true", "false")), "Whether criteria go down and options across.");
    public static final Key SHEET = KEYS.key("sheet", Kind.TEXT, "Which sheet of a workbook is read.");
    public static final Key THOUSANDS = KEYS.key(
            "thousands", new Kind.Word(List.of("true", "false")), "Whether the sign in 1,200 parts thousands.");
    public static final Key MISSING = KEYS.key("missing", names(), "Words that stand for a missing performance.");

    private static Kind names() {
        return new Kind.Special("said-names", "text or list of texts");
    }

    /** All of them. */
    public static final KeyTable TABLE = KEYS.table();

    private TableKeys() {}
}
