package io.github.steelyard.io.grammar;

/** The ranking method as a map. */
public final class MethodKeys {

    private static final KeyTable.Builder KEYS = KeyTable.of("method");

    public static final Key ID = KEYS.needed("id", Kind.ID, "Id of the method.");
    public static final Key PARAMETERS =
            KEYS.key("parameters", new Kind.Special("parameters", "map of parameters"), "Parameters of the method.");

    /** All of them. */
    public static final KeyTable TABLE = KEYS.table();

    private MethodKeys() {}
}
