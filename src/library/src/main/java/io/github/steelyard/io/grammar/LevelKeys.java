package io.github.steelyard.io.grammar;

/** A level of a constructed scale, as a map. */
public final class LevelKeys {

    private static final KeyTable.Builder KEYS = KeyTable.of("level");

    public static final Key VALUE = KEYS.needed("value", Kind.number(0, 100), "What the level is worth.");
    public static final Key MEANS = KEYS.key("means", Kind.TEXT, "What the word stands for, for whoever has to judge.");

    /** All of them. */
    public static final KeyTable TABLE = KEYS.table();

    private LevelKeys() {}
}
