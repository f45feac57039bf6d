package io.github.steelyard.io.grid;

import io.github.steelyard.io.text.LineStream;
import java.util.List;

/** A sheet of a workbook as lines of CSV, row by row: line n is row n. */
public abstract class SheetStream extends LineStream {

    /** The name of the sheet. */
    public abstract String sheet();

    /** The other sheets that can be seen. */
    public abstract List<String> others();

    /** How many rows were left out so far because they are hidden. */
    public abstract int hidden();

    /** How many columns are left out before the first. */
    public abstract int left();
}
