package io.github.steelyard.io;

/** What a decision file may at most hold, so that no file can keep the program busy or fill its memory. */
final class Limits {

    /** Bytes of all YAML files of one decision. */
    static final int DOCUMENT = 16 << 20;

    /** Bytes of one table. */
    static final int TABLE = 64 << 20;

    /** Bytes of a workbook once it is unpacked. */
    static final int UNPACKED = 256 << 20;

    /** Characters of one scalar. */
    static final int SCALAR = 1 << 20;

    /** Maps and lists inside each other. */
    static final int NESTING = 64;

    /** Keys and values of all files of one decision. */
    static final int VALUES = 500_000;

    /** Files that include files. */
    static final int INCLUDES = 8;

    private Limits() {}
}
