package io.github.steelyard.model;

/**
 * What a column of numbers comes to: its ends and sums. Columns read in pieces have the same totals as when they are
 * read at once: sums carry what rounding would lose of them (some 106 bits), so that the order hardly matters.
 */
public final class ColumnTotals {

    private long count;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;
    private final Sum numbers = new Sum();
    private final Sum squares = new Sum();
    private final Sum reciprocals = new Sum();

    /** The totals of no numbers. */
    public ColumnTotals() {}

    /** A sum in two parts: what a double holds of it, and what is left. */
    private static final class Sum {
        private double high;
        private double low;

        void add(double x) {
            double sum = high + x;
            double back = sum - high;
            low += (high - (sum - back)) + (x - back);
            high = sum;
        }

        void add(Sum other) {
            add(other.high);
            low += other.low;
        }

        double value() {
            return high + low;
        }
    }

    /** The totals of a column. */
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

    private void add(double x) {
        count++;
        least = Math.min(least, x);
        greatest = Math.max(greatest, x);
        numbers.add(x);
        double square = x * x;
        squares.add(square);
        squares.low += Math.fma(x, x, -square);
        if (x > 0) {
            reciprocals.add(1 / x);
        }
    }

    /** The totals of both columns, one below the other. */
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

    /** How many numbers. */
    public long count() {
        return count;
    }

    /** Positive infinity when there are none. */
    public double least() {
        return least;
    }

    /** Negative infinity when there are none. */
    public double greatest() {
        return greatest;
    }

    public double sum() {
        return numbers.value();
    }

    /** Σ 1/x over the numbers above 0. */
    public double reciprocals() {
        return reciprocals.value();
    }

    /** The Euclidean length: not a plain number where squares overflow or vanish. */
    public double norm() {
        return Math.sqrt(squares.value());
    }

    public double mean() {
        return numbers.value() / count;
    }

    /**
     * The standard deviation.
     *
     * @param sample whether to divide by one less than there are numbers
     */
    public double deviation(boolean sample) {
        // Σx² − n mean², the product exact too: with all bits that the sums carry, little is lost in the difference.
        double mean = mean();
        double error = numbers.low - Math.fma(count, mean, -numbers.high);
        double product = mean * numbers.high;
        double rest = Math.fma(mean, numbers.high, -product) + mean * numbers.low;
        double spread = squares.high - product + (squares.low - rest) - error * mean;
        return Math.sqrt(Math.max(0, spread) / (sample ? count - 1 : count));
    }
}
