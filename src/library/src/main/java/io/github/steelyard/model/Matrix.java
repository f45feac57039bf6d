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

    /**
     * {@return the totals of the column that column j is a part of; empty when it is whole}
     *
     * @param j index of the criterion, from 0
     */
    public Optional<ColumnTotals> whole(int j) {
        return whole == null ? Optional.empty() : Optional.of(whole.get(j));
    }

    /**
     * {@return a matrix from rows of equal length}
     *
     * @param table one array a row, of equal lengths; copied
     */
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

    /**
     * {@return a matrix from columns of {@code rows} numbers each; the arrays are copied}
     *
     * @param rows how many numbers each column has
     * @param columns one array a column
     */
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

    /**
     * {@return a matrix from columns of {@code rows} numbers each; the arrays are taken over: the caller must not keep
     * them}
     *
     * @param rows how many numbers each column has
     * @param columns one array a column
     */
    public static Matrix taking(int rows, double[][] columns) {
        return new Matrix(rows, columns);
    }

    /** {@return how many options there are} */
    public int rows() {
        return rows;
    }

    /** {@return how many criteria there are} */
    public int columns() {
        return columns.length;
    }

    /**
     * {@return the number of option i on criterion j}
     *
     * @param i index of the option, from 0
     * @param j index of the criterion, from 0
     */
    public double at(int i, int j) {
        return columns[j][i];
    }

    /**
     * {@return a copy of column j}
     *
     * @param j index of the criterion, from 0
     */
    public double[] column(int j) {
        return columns[j].clone();
    }

    /**
     * {@return the least number of column j; positive infinity when there are no rows}
     *
     * @param j index of the criterion, from 0
     */
    public double least(int j) {
        return ends(j)[0];
    }

    /**
     * {@return the greatest number of column j; negative infinity when there are no rows}
     *
     * @param j index of the criterion, from 0
     */
    public double greatest(int j) {
        return ends(j)[1];
    }

    /**
     * {@return the Euclidean length of column j: not a plain number where squares overflow or vanish}
     *
     * @param j index of the criterion, from 0
     */
    public double norm(int j) {
        return whole != null ? whole.get(j).norm() : ColumnTotals.norm(columns[j]);
    }

    /**
     * {@return the least and the greatest number of column j; of all of it, where this is a part} Positive and negative
     * infinity when there are no rows.
     *
     * @param j index of the criterion, from 0
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

    /**
     * Adds {@code factor} times column j to {@code target}, number by number.
     *
     * @param target one number a row, which is changed
     * @param j index of the criterion, from 0
     * @param factor what the numbers of the column are multiplied by
     */
    public void addTo(double[] target, int j, double factor) {
        double[] column = columns[j];
        for (int i = 0; i < column.length; i++) {
            target[i] += factor * column[i];
        }
    }

    /**
     * Reads a stretch of column j: how loops over millions of rows stay in the processor's cache.
     *
     * @param j index of the criterion, from 0
     * @param from first row
     * @param into takes as many numbers as it holds or as there are left
     * @return how many were read
     */
    public int read(int j, int from, double[] into) {
        int count = Math.min(into.length, rows - from);
        System.arraycopy(columns[j], from, into, 0, count);
        return count;
    }

    /**
     * {@return a copy of row i}
     *
     * @param i index of the option, from 0
     */
    public double[] row(int i) {
        double[] row = new double[columns.length];
        for (int j = 0; j < row.length; j++) {
            row[j] = columns[j][i];
        }
        return row;
    }

    /** {@return a copy, row by row} */
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
