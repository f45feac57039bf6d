package io.github.steelyard.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An immutable table of numbers, one row an option, one column a criterion, stored column by column. */
public final class Matrix {

    private final int rows;
    private final double[][] columns;

    /** Of the columns that these are a part of; null when they are whole. */
    private final @Nullable List<ColumnTotals> whole;

    private Matrix(int rows, double[][] columns) {
        this(rows, columns, null);
    }

    private Matrix(int rows, double[][] columns, @Nullable List<ColumnTotals> whole) {
        this.rows = rows;
        this.columns = columns;
        this.whole = whole;
    }

    /** The same as a part of longer columns, of which these are the totals. */
    Matrix within(List<ColumnTotals> totals) {
        return new Matrix(rows, columns, List.copyOf(totals));
    }

    /** The totals of the column that column j is a part of; empty when it is whole. */
    public Optional<ColumnTotals> whole(int j) {
        return whole == null ? Optional.empty() : Optional.of(whole.get(j));
    }

    /** A matrix from rows of equal length. */
    public static Matrix ofRows(double[][] table) {
        int m = table.length;
        int n = m == 0 ? 0 : table[0].length;
        double[][] columns = new double[n][m];
        for (int i = 0; i < m; i++) {
            if (table[i].length != n) {
                throw new IllegalArgumentException("row " + i + " has " + table[i].length + " numbers, row 0 has " + n);
            }
            for (int j = 0; j < n; j++) {
                columns[j][i] = table[i][j];
            }
        }
        return new Matrix(m, columns);
    }

    /** A matrix from columns of {@code rows} numbers each; the arrays are copied. */
    public static Matrix ofColumns(int rows, double[][] columns) {
        double[][] copy = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            if (columns[j].length != rows) {
                throw new IllegalArgumentException(
                        "column " + j + " has " + columns[j].length + " numbers, expected " + rows);
            }
            copy[j] = columns[j].clone();
        }
        return new Matrix(rows, copy);
    }

    /** A matrix from columns of {@code rows} numbers each; the arrays are taken over: the caller must not keep them. */
    public static Matrix taking(int rows, double[][] columns) {
        return new Matrix(rows, columns);
    }

    /** How many options there are. */
    public int rows() {
        return rows;
    }

    /** How many criteria there are. */
    public int columns() {
        return columns.length;
    }

    /** The number of option i on criterion j. */
    public double at(int i, int j) {
        return columns[j][i];
    }

    /** A copy of column j. */
    public double[] column(int j) {
        return columns[j].clone();
    }

    /** The least number of column j; positive infinity when there are no rows. */
    public double least(int j) {
        return ends(j)[0];
    }

    /** The greatest number of column j; negative infinity when there are no rows. */
    public double greatest(int j) {
        return ends(j)[1];
    }

    /** The Euclidean length of column j: not a plain number where squares overflow or vanish. */
    public double norm(int j) {
        return whole != null ? whole.get(j).norm() : ColumnTotals.norm(columns[j]);
    }

    /**
     * The least and the greatest number of column j; of all of it, where this is a part. Positive and negative infinity
     * when there are no rows.
     */
    public double[] ends(int j) {
        if (whole != null) {
            ColumnTotals all = whole.get(j);
            return new double[] {all.least(), all.greatest()};
        }
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double x : columns[j]) {
            // Ends move seldom: branches that are predicted cost less than a least and a greatest each time.
            least = x < least ? x : least;
            greatest = x > greatest ? x : greatest;
        }
        return new double[] {least, greatest};
    }

    /** Adds {@code factor} times column j to {@code target}, number by number. */
    public void addTo(double[] target, int j, double factor) {
        double[] column = columns[j];
        for (int i = 0; i < column.length; i++) {
            target[i] += factor * column[i];
        }
    }

    /**
     * Reads a stretch of column j: how loops over millions of rows stay in the processor's cache.
     *
     * @param from first row
     * @param into takes as many numbers as it holds or as there are left
     * @return how many were read
     */
    public int read(int j, int from, double[] into) {
        int count = Math.min(into.length, rows - from);
        System.arraycopy(columns[j], from, into, 0, count);
        return count;
    }

    /** A copy of row i. */
    public double[] row(int i) {
        double[] row = new double[columns.length];
        for (int j = 0; j < row.length; j++) {
            row[j] = columns[j][i];
        }
        return row;
    }

    /** A copy, row by row. */
    public double[][] toRows() {
        double[][] table = new double[rows][];
        for (int i = 0; i < rows; i++) {
            table[i] = row(i);
        }
        return table;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix matrix && rows == matrix.rows && Arrays.deepEquals(columns, matrix.columns);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(columns);
    }

    @Override
    public String toString() {
        return Arrays.deepToString(toRows());
    }
}
