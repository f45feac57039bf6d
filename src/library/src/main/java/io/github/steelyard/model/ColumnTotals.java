package io.github.steelyard.model;

import java.io.Serializable;

/**
 * What a column of numbers comes to: its ends and sums. Sums are exact, so that columns read in pieces, in any order,
 * have the same totals to the last bit as when they are read at once.
 */
public final class ColumnTotals implements Serializable {

    private static final long serialVersionUID = 1;

    private long count;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;
    private final ExactSum numbers = new ExactSum();
    private final ExactSum squares = new ExactSum();
    private final ExactSum reciprocals = new ExactSum();

    /** The totals of no numbers. */
    public ColumnTotals() {}

    /**
     * {@return the totals of a column}
     *
     * @param column finite numbers
     */
    public static ColumnTotals of(double[] column) {
        return of(column, column.length);
    }

    /** The totals of the first {@code rows} numbers of a column. */
    static ColumnTotals of(double[] column, int rows) {
        ColumnTotals totals = new ColumnTotals();
        for (int i = 0; i < rows; i++) {
            totals.add(column[i]);
        }
        return totals;
    }

    /**
     * {@return the sum of a column at hand, as {@link #sum} has it}
     *
     * @param column finite numbers
     */
    public static double sum(double[] column) {
        CloseSum sum = new CloseSum();
        sum.add(column);
        return sum.value(exact -> {
            for (double x : column) {
                exact.add(x);
            }
        });
    }

    /**
     * {@return Σ 1/x over the numbers above 0 of a column at hand, as {@link #reciprocals()} has it}
     *
     * @param column finite numbers
     */
    public static double reciprocals(double[] column) {
        double[] inverse = new double[column.length];
        for (int i = 0; i < column.length; i++) {
            inverse[i] = column[i] > 0 ? 1 / column[i] : 0;
        }
        return sum(inverse);
    }

    /**
     * {@return the Euclidean length of a column at hand, as {@link #norm()} has it}
     *
     * @param column finite numbers
     */
    public static double norm(double[] column) {
        CloseSum sum = new CloseSum();
        sum.addSquares(column);
        return Math.sqrt(sum.value(exact -> {
            for (double x : column) {
                addSquare(exact, x);
            }
        }));
    }

    private void add(double x) {
        count++;
        least = Math.min(least, x);
        greatest = Math.max(greatest, x);
        numbers.add(x);
        addSquare(squares, x);
        if (x > 0) {
            reciprocals.add(1 / x);
        }
    }

    /** Adds a square to the last bit. */
    private static void addSquare(ExactSum squares, double x) {
        double square = x * x;
        squares.add(square);
        if (Double.isFinite(square)) {
            squares.add(Math.fma(x, x, -square));
        }
    }

    /**
     * {@return the totals of both columns, one below the other}
     *
     * @param below totals of more numbers of the same column
     */
    public ColumnTotals plus(ColumnTotals below) {
        ColumnTotals both = new ColumnTotals();
        both.count = count + below.count;
        both.least = Math.min(least, below.least);
        both.greatest = Math.max(greatest, below.greatest);
        for (ColumnTotals part : new ColumnTotals[] {this, below}) {
            both.numbers.add(part.numbers);
            both.squares.add(part.squares);
            both.reciprocals.add(part.reciprocals);
        }
        return both;
    }

    /** {@return how many numbers} */
    public long count() {
        return count;
    }

    /** {@return positive infinity when there are none} */
    public double least() {
        return least;
    }

    /** {@return negative infinity when there are none} */
    public double greatest() {
        return greatest;
    }

    /** {@return the sum of the column} */
    public double sum() {
        return numbers.value();
    }

    /** {@return Σ 1/x over the numbers above 0} */
    public double reciprocals() {
        return reciprocals.value();
    }

    /** {@return the Euclidean length: not a plain number where squares overflow or vanish} */
    public double norm() {
        return Math.sqrt(squares.value());
    }

    /** {@return the mean of the column} */
    public double mean() {
        return numbers.value() / count;
    }

    /**
     * {@return the standard deviation}
     *
     * @param sample whether to divide by one less than there are numbers
     */
    public double deviation(boolean sample) {
        // Σx² − n mean², the product exact too: with all bits that the sums carry, little is lost in the difference.
        double mean = mean();
        double high = numbers.value();
        double low = numbers.rest();
        double error = low - Math.fma(count, mean, -high);
        double product = mean * high;
        double rest = Math.fma(mean, high, -product) + mean * low;
        double spread = squares.value() - product + (squares.rest() - rest) - error * mean;
        return Math.sqrt(Math.max(0, spread) / (sample ? count - 1 : count));
    }
}
