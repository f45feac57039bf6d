package io.github.steelyard.io.format;

/**
 * How much a decision file may hold, so that no file can keep the program busy or fill its memory. {@link #DEFAULT} is
 * meant for files that nobody has looked at. What is more is an error with its place.
 *
 * <pre>{@code
 * ReadLimits small = ReadLimits.DEFAULT.withDocumentBytes(1 << 20).withValues(10_000);
 * }</pre>
 *
 * @param documentBytes bytes of all YAML, JSON and XMCDA files of one decision together; 16 MiB
 * @param tableBytes bytes of one CSV table or workbook; 64 MiB
 * @param unpackedBytes bytes of all parts of one workbook once it is unpacked; 256 MiB
 * @param values keys and values of all files of one decision, elements of one XMCDA file, cells of one matrix; 500,000
 * @param tableCells cells of one table that a decision names under {@code table}; 10,000,000
 * @param nesting maps and lists inside each other, from 1 to 1,000; 64
 * @param includes files that include files, from 1 to 1,000; 8
 * @param textLength characters of one text; 1 MiB
 */
public record ReadLimits(
        int documentBytes,
        int tableBytes,
        int unpackedBytes,
        int values,
        int tableCells,
        int nesting,
        int includes,
        int textLength) {

    /** The deepest nesting that any limits allow: reading goes as deep itself. */
    public static final int MOST_NESTING = 1_000;

    /** What holds where nothing else is said. */
    public static final ReadLimits DEFAULT =
            new ReadLimits(16 << 20, 64 << 20, 256 << 20, 500_000, 10_000_000, 64, 8, 1 << 20);

    /** One less than the most that an array can hold, so that one byte too many can be read and seen. */
    private static final int MOST = Integer.MAX_VALUE - 16;

    /**
     * Checks the limits.
     *
     * @param documentBytes bytes of all YAML, JSON and XMCDA files of one decision together; 16 MiB
     * @param tableBytes bytes of one CSV table or workbook; 64 MiB
     * @param unpackedBytes bytes of all parts of one workbook once it is unpacked; 256 MiB
     * @param values keys and values of all files of one decision, elements of one XMCDA file, cells of one matrix;
     *     500,000
     * @param tableCells cells of one table that a decision names under {@code table}; 10,000,000
     * @param nesting maps and lists inside each other, from 1 to 1,000; 64
     * @param includes files that include files, from 1 to 1,000; 8
     * @param textLength characters of one text; 1 MiB
     * @throws IllegalArgumentException when a limit is less than 1 or more than can be held
     */
    public ReadLimits {
        check("documentBytes", documentBytes, MOST);
        check("tableBytes", tableBytes, MOST);
        check("unpackedBytes", unpackedBytes, MOST);
        check("values", values, MOST);
        check("tableCells", tableCells, MOST);
        check("nesting", nesting, MOST_NESTING);
        check("includes", includes, MOST_NESTING);
        check("textLength", textLength, MOST);
    }

    private static void check(String what, int limit, int most) {
        if (limit < 1 || limit > most) {
            throw new IllegalArgumentException(what + " must be between 1 and " + most + ", was " + limit);
        }
    }

    /**
     * {@return the same with another limit on the bytes of YAML, JSON and XMCDA files}
     *
     * @param most the greatest number that is read, more than 0
     */
    public ReadLimits withDocumentBytes(int most) {
        return new ReadLimits(most, tableBytes, unpackedBytes, values, tableCells, nesting, includes, textLength);
    }

    /**
     * {@return the same with another limit on the bytes of a table or workbook}
     *
     * @param most the greatest number that is read, more than 0
     */
    public ReadLimits withTableBytes(int most) {
        return new ReadLimits(documentBytes, most, unpackedBytes, values, tableCells, nesting, includes, textLength);
    }

    /**
     * {@return the same with another limit on the bytes of an unpacked workbook}
     *
     * @param most the greatest number that is read, more than 0
     */
    public ReadLimits withUnpackedBytes(int most) {
        return new ReadLimits(documentBytes, tableBytes, most, values, tableCells, nesting, includes, textLength);
    }

    /**
     * {@return the same with another limit on keys, values, and cells of a matrix}
     *
     * @param most the greatest number that is read, more than 0
     */
    public ReadLimits withValues(int most) {
        return new ReadLimits(
                documentBytes, tableBytes, unpackedBytes, most, tableCells, nesting, includes, textLength);
    }

    /**
     * {@return the same with another limit on cells of a table}
     *
     * @param most the greatest number that is read, more than 0
     */
    public ReadLimits withTableCells(int most) {
        return new ReadLimits(documentBytes, tableBytes, unpackedBytes, values, most, nesting, includes, textLength);
    }

    /**
     * {@return the same with another limit on maps and lists inside each other}
     *
     * @param most the greatest number that is read, more than 0
     */
    public ReadLimits withNesting(int most) {
        return new ReadLimits(documentBytes, tableBytes, unpackedBytes, values, tableCells, most, includes, textLength);
    }

    /**
     * {@return the same with another limit on files that include files}
     *
     * @param most the greatest number that is read, more than 0
     */
    public ReadLimits withIncludes(int most) {
        return new ReadLimits(documentBytes, tableBytes, unpackedBytes, values, tableCells, nesting, most, textLength);
    }

    /**
     * {@return the same with another limit on the characters of a text}
     *
     * @param most the greatest number that is read, more than 0
     */
    public ReadLimits withTextLength(int most) {
        return new ReadLimits(documentBytes, tableBytes, unpackedBytes, values, tableCells, nesting, includes, most);
    }

    /**
     * {@return a number of bytes or characters as messages say it, in the largest unit that fits}
     *
     * @param size bytes or characters, 0 or more
     */
    public static String shown(long size) {
        if (size >= 1 << 20 && size % (1 << 20) == 0) {
            return (size >> 20) + " MiB";
        }
        return size >= 1 << 10 && size % (1 << 10) == 0 ? (size >> 10) + " KiB" : size + " bytes";
    }

    /**
     * {@return a number as messages say it, in millions of 1,048,576 where it is that many}
     *
     * @param size a number of 0 or more
     */
    public static String count(long size) {
        return size >= 1 << 20 && size % (1 << 20) == 0 ? (size >> 20) + " million" : "" + size;
    }
}
