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
        /** Copies the numbers. */
        public Step {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
            cells = Arrays.stream(cells).map(double[]::clone).toArray(double[][]::new);
        }

        /** A copy of the numbers, row by row. */
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

    /** The tables so far. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }
}
