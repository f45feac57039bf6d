package io.github.steelyard.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A tracer that keeps what it is shown, in order. */
public final class Trace implements Tracer {

    private final List<Step> steps = new ArrayList<>();

    /** A tracer that has been shown nothing yet. */
    public Trace() {}

    /** One intermediate table. */
    public record Step(String symbol, String caption, List<String> rows, List<String> columns, double[][] cells) {
        /**
         * Copies {@code rows}, {@code columns} and {@code cells}.
         *
         * @param symbol the symbol of the table in the paper
         * @param caption what the table shows
         * @param rows names of the rows
         * @param columns names of the columns
         * @param cells one list a row; NaN stands for nothing
         * @throws NullPointerException when one of them or a part of one is null
         */
        public Step {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
            cells = Arrays.stream(cells).map(double[]::clone).toArray(double[][]::new);
        }

        /** {@return a copy of the numbers, row by row} */
        @Override
        public double[][] cells() {
            return Arrays.stream(cells).map(double[]::clone).toArray(double[][]::new);
        }
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public void table(String symbol, String caption, List<String> rows, List<String> columns, double[][] cells) {
        steps.add(new Step(symbol, caption, rows, columns, cells));
    }

    /** {@return the tables so far} */
    public List<Step> steps() {
        return List.copyOf(steps);
    }
}
