package io.github.steelyard.report.document;

/**
 * A table with the bars of a chart beside its rows. A renderer that cannot set them side by side shows one after the
 * other, or the table alone.
 *
 * @param table what is said of each row
 * @param bars one a row of the table, in its order
 */
public record BarTable(Table table, StackedBarChart bars) implements Block {

    public BarTable {
        if (bars.rows().size() != table.rows().size()) {
            throw new IllegalArgumentException("there are " + bars.rows().size() + " bars for "
                    + table.rows().size() + " rows");
        }
    }
}
