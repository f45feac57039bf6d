package io.github.steelyard.model;

import java.util.Arrays;

/** An immutable table of numbers, one row an option, one column a criterion, stored column by column. */
public final class Matrix {

    private final int rows;
    private final double[][] columns;

    private Matrix(int rows, double[][] columns) {
        this.rows = rows;
        this.columns = columns;
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

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns.length;
    }

    public double at(int i, int j) {
        return columns[j][i];
    }

    /** A copy of column j. */
    public double[] column(int j) {
        return columns[j].clone();
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
