package io.github.steelyard.io.grid;

import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.SourceText;

/** The cells of a sheet and where they stand, rows and columns from 0. */
public interface Grid {

    /** What it was read from. */
    SourceText source();

    int rows();

    /** The width of the widest row. */
    int columns();

    /** How many cells a row has by itself; those beyond are empty. */
    int width(int row);

    /** Behind how many cells of a row nothing stands any more. */
    int extent(int row);

    /** How many cells of a row are filled. */
    default int filled(int row) {
        int filled = 0;
        for (int j = 0; j < extent(row); j++) {
            filled += isFilled(row, j) ? 1 : 0;
        }
        return filled;
    }

    /** A cell with its text, which is empty where nothing is written or an error was reported. Never null. */
    Syntax.Scalar cell(int row, int column);

    /** Whether a row is hidden. */
    default boolean isHiddenRow(int row) {
        return false;
    }

    /** Whether a column is hidden. */
    default boolean isHiddenColumn(int column) {
        return false;
    }

    /** Whether a cell holds the text of one above that it is merged with. */
    default boolean isMerged(int row, int column) {
        return false;
    }

    /** Whether a cell is merged with those to its right. */
    default boolean isWide(int row, int column) {
        return false;
    }

    /** Why nothing can be made of a cell; empty where something can. */
    default String fault(int row, int column) {
        return "";
    }

    /** Whether the file holds the cell as a number, so that signs in its text are no matter of how people write. */
    default boolean isNumber(int row, int column) {
        return false;
    }

    /** Whether anything stands in a cell, be it wrong. */
    default boolean isFilled(int row, int column) {
        return !cell(row, column).text().isEmpty();
    }
}
