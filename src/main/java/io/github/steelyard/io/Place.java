package io.github.steelyard.io;

import java.util.Comparator;

/**
 * A place in a file.
 *
 * @param file as the user named it; for included ones, their path from the folder of the file that names them, after that folder as the user named it
 * @param line from 1
 * @param column from 1, counting characters as an editor does
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::column);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
