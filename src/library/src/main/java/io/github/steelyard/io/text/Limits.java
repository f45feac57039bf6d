package io.github.steelyard.io.text;

/** What a decision file may at most hold, so that no file can keep the program busy or fill its memory. */
public final class Limits {

    /** Bytes of all YAML files of one decision. */
    public static final int DOCUMENT = 16 << 20;

    /** Bytes of one table. */
    public static final int TABLE = 64 << 20;

    /** Bytes of a workbook once it is unpacked. */
    public static final int UNPACKED = 256 << 20;

    /** Characters of one scalar. */
    static final int SCALAR = 1 << 20;

    /** Maps and lists inside each other. */
    public static final int NESTING = 64;

    /** Keys and values of all files of one decision. */
    public static final int VALUES = 500_000;

    /** Files that include files. */
    public static final int INCLUDES = 8;

    private Limits() {}
}
