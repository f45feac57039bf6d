package io.github.steelyard.catalogue;

import java.util.List;

/** Where a method shows its intermediate tables. Hot loops pass {@link #OFF}, which costs nothing. */
public interface Tracer {

    /** Takes no notice. */
    Tracer OFF = new Tracer() {
        @Override
        public boolean isOn() {
            return false;
        }

        @Override
        public void table(String symbol, String caption, List<String> rows, List<String> columns, double[][] cells) {}
    };

    /** {@return whether tables are wanted; methods build them only then} */
    boolean isOn();

    /**
     * One table.
     *
     * @param symbol as the paper writes it, e.g. "d+"
     * @param caption what it holds, in words
     * @param rows names of the rows
     * @param columns names of the columns
     * @param cells row by row
     */
    void table(String symbol, String caption, List<String> rows, List<String> columns, double[][] cells);

    /**
     * One number a row.
     *
     * @param symbol the symbol of the table in the paper
     * @param caption what the table shows
     * @param rows names of the rows
     * @param numbers one a row or column, in their order
     */
    default void column(String symbol, String caption, List<String> rows, double[] numbers) {
        double[][] cells = new double[numbers.length][];
        for (int i = 0; i < numbers.length; i++) {
            cells[i] = new double[] {numbers[i]};
        }
        table(symbol, caption, rows, List.of(symbol), cells);
    }

    /**
     * One number a column.
     *
     * @param symbol the symbol of the table in the paper
     * @param caption what the table shows
     * @param columns names of the columns
     * @param numbers one a row or column, in their order
     */
    default void row(String symbol, String caption, List<String> columns, double[] numbers) {
        table(symbol, caption, List.of(symbol), columns, new double[][] {numbers.clone()});
    }
}
