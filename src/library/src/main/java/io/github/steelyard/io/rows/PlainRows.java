package io.github.steelyard.io.rows;

import java.util.Arrays;

/**
 * Rows of a block of a table. Plain ones are numbers already: an id, and on each criterion an exact performance or none.
 * What is anything else, or wrong, is left to the reader of decisions.
 */
public final class PlainRows {

    private final TableBlock block;
    private final int count;
    private final double[][] columns;
    private final int[] starts;
    private final int[] lines;
    private final TableChunk others;

    /**
     * @param columns by criterion, at least {@code count} numbers each, NaN where a performance is missing
     * @param starts where in the block each plain row begins
     * @param lines on which each begins
     * @param others the rows that are not plain
     */
    PlainRows(TableBlock block, int count, double[][] columns, int[] starts, int[] lines, TableChunk others) {
        this.block = block;
        this.count = count;
        this.columns = columns;
        this.starts = starts;
        this.lines = lines;
        this.others = others;
    }

    /** How many rows are plain. */
    public int count() {
        return count;
    }

    /** Their performances by criterion, NaN where missing. */
    public double[][] columns() {
        double[][] exact = new double[columns.length][];
        Arrays.setAll(exact, j -> Arrays.copyOf(columns[j], count));
        return exact;
    }

    /** The line on which plain row k begins. */
    public int line(int k) {
        return lines[k];
    }

    /** Plain row k as it stands in the table. */
    public String text(int k) {
        return block.text(starts[k]);
    }

    /** The rows that are not plain. */
    public TableChunk others() {
        return others;
    }
}
