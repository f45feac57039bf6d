package io.github.steelyard.io.grammar;

import io.github.steelyard.io.format.DecimalSign;

/** A table of options as a map. */
public final class TableKeys {

    private static final KeyTable.Builder KEYS = KeyTable.of("table");

    public static final Key FILE = KEYS.needed(
            "file", new Kind.Special("table-file", "path"), "The table's path, inside the folder of this file.");
    public static final Key DECIMAL =
            KEYS.key("decimal", new Kind.Word(DecimalSign.words()), "The sign before decimals in the table.");

    /** All of them. */
    public static final KeyTable TABLE = KEYS.table();

    private TableKeys() {}
}
