package io.github.steelyard.io.place;

import java.util.Comparator;

/**
 * A place in a file.
 *
 * @param file as the user named it; for included ones, their path from the folder of the file that names them, after that folder as the user named it
 * @param sheet of a workbook; empty in every other file
 * @param line from 1; in a workbook the row
 * @param column from 1, counting characters as an editor does; in a workbook the column of the sheet
 */
public record Place(String file, String sheet, int line, int column) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::file)
            .thenComparing(Place::sheet)
            .thenComparingInt(Place::line)
            .thenComparingInt(Place::column);

    /**
     * A place in a text.
     *
     * @param file the name of the file as messages show it
     * @param line from 1
     * @param column from 1
     */
    public Place(String file, int line, int column) {
        this(file, "", line, column);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** {@code bus.yaml:14:13}, in a workbook {@code fleet.xlsx:Costs!B7}. */
    @Override
    public String toString() {
        return sheet.isEmpty() ? file + ":" + line + ":" + column : file + ":" + sheet + "!" + letters(column) + line;
    }

    /** The letters of a column: A, B … Z, AA. */
    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
