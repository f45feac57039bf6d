package io.github.steelyard.model;

import java.util.Arrays;
import java.util.List;

/**
 * The performances of all options on all criteria, column by column. Exact ones are kept as plain numbers, so a table
 * of a million options is as small as its numbers.
 */
public final class PerformanceTable {

    private final int rows;
    private final double[][] central;
    /** By column; null where the whole column is exact; null entries where a cell is. */
    private final Performance[][] other;

    private PerformanceTable(int rows, double[][] central, Performance[][] other) {
        this.rows = rows;
        this.central = central;
        this.other = other;
    }

    /**
     * {@return a table from rows of performances}
     *
     * @param table one list an option
     * @param columns how many each row has
     */
    public static PerformanceTable of(List<List<Performance>> table, int columns) {
        int m = table.size();
        double[][] central = new double[columns][m];
        Performance[][] other = new Performance[columns][];
        for (int i = 0; i < m; i++) {
            if (table.get(i).size() != columns) {
                throw new IllegalArgumentException(
                        "row " + i + " has " + table.get(i).size() + " performances, expected " + columns);
            }
            for (int j = 0; j < columns; j++) {
                put(central, other, i, j, table.get(i).get(j), m);
            }
        }
        return new PerformanceTable(m, central, other);
    }

    /**
     * {@return a table of exact numbers; NaN stands for missing} The columns are copied.
     *
     * @param rows how many rows there are
     * @param columns one array a criterion, NaN where missing
     */
    public static PerformanceTable ofColumns(int rows, double[][] columns) {
        double[][] central = new double[columns.length][];
        Performance[][] other = new Performance[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            central[j] = columns[j].clone();
            for (int i = 0; i < rows; i++) {
                if (Double.isNaN(central[j][i])) {
                    put(central, other, i, j, Performance.MISSING, rows);
                } else if (Double.isInfinite(central[j][i])) {
                    throw new IllegalArgumentException("performance of row " + i + ", column " + j + " is not finite");
                }
            }
        }
        return new PerformanceTable(rows, central, other);
    }

    /**
     * {@return a table of the first {@code rows} of longer columns, which are copied}
     *
     * @param rows how many rows there are
     * @param columns central performances, NaN where missing
     * @param uncertain what is not one number, by column; null where a cell is exact or missing, or a whole column is
     */
    public static PerformanceTable ofColumns(int rows, double[][] columns, Performance[][] uncertain) {
        double[][] central = new double[columns.length][];
        Performance[][] other = new Performance[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            central[j] = Arrays.copyOf(columns[j], rows);
            other[j] = uncertain[j] == null ? null : Arrays.copyOf(uncertain[j], rows);
            for (int i = 0; i < rows; i++) {
                Performance p = other[j] == null ? null : other[j][i];
                if (p != null) {
                    central[j][i] = p.central();
                } else if (Double.isNaN(central[j][i])) {
                    put(central, other, i, j, Performance.MISSING, rows);
                }
            }
        }
        return new PerformanceTable(rows, central, other);
    }

    private static void put(double[][] central, Performance[][] other, int i, int j, Performance p, int m) {
        central[j][i] = p.central();
        if (p instanceof Performance.Exact) {
            if (other[j] != null) {
                other[j][i] = null;
            }
        } else {
            if (other[j] == null) {
                other[j] = new Performance[m];
            }
            other[j][i] = p;
        }
    }

    /** {@return how many options there are} */
    public int rows() {
        return rows;
    }

    /** {@return how many criteria there are} */
    public int columns() {
        return central.length;
    }

    /**
     * {@return the performance of option i on criterion j}
     *
     * @param i index of the option, from 0
     * @param j index of the criterion, from 0
     */
    public Performance at(int i, int j) {
        Performance p = other[j] == null ? null : other[j][i];
        return p == null ? new Performance.Exact(central[j][i]) : p;
    }

    /**
     * {@return the mean of what a cell states, whatever the scale; NaN when missing} What it counts as, {@link Problem}
     * says.
     *
     * @param i index of the option, from 0
     * @param j index of the criterion, from 0
     */
    public double central(int i, int j) {
        return central[j][i];
    }

    /** The means of column j themselves, not a copy; for this package, which does not write to them. */
    double[] centralColumn(int j) {
        return central[j];
    }

    /**
     * {@return whether the performance of option i on criterion j is unknown}
     *
     * @param i index of the option, from 0
     * @param j index of the criterion, from 0
     */
    public boolean isMissing(int i, int j) {
        return other[j] != null && other[j][i] != null && other[j][i].isMissing();
    }

    /**
     * {@return whether the performance of option i on criterion j is one number}
     *
     * @param i index of the option, from 0
     * @param j index of the criterion, from 0
     */
    public boolean isExact(int i, int j) {
        return other[j] == null || other[j][i] == null;
    }

    /**
     * {@return whether every performance on criterion j is one number}
     *
     * @param j index of the criterion, from 0
     */
    public boolean isExact(int j) {
        return other[j] == null;
    }

    /** {@return whether every performance of the table is one number} */
    public boolean isExact() {
        return Arrays.stream(other).allMatch(column -> column == null);
    }

    /** Whether some performance depends on uncertainties or on other performances. */
    boolean hasDependent() {
        return Arrays.stream(other)
                .filter(column -> column != null)
                .flatMap(Arrays::stream)
                .anyMatch(p -> p instanceof Dependent || p instanceof BoundCell);
    }

    /**
     * {@return the same where performances that depend on uncertainties know them}
     *
     * @param options in the order of the rows
     * @param criteria in the order of the columns
     * @param uncertainties what performances may depend on
     */
    public PerformanceTable bound(List<Option> options, List<Criterion> criteria, Uncertainties uncertainties) {
        return hasDependent() ? Binding.of(this, options, criteria, uncertainties) : this;
    }

    /**
     * {@return the same with one performance replaced}
     *
     * @param i index of the option, from 0
     * @param j index of the criterion, from 0
     * @param performance what is stated from now on
     */
    public PerformanceTable with(int i, int j, Performance performance) {
        double[][] newCentral = central.clone();
        Performance[][] newOther = other.clone();
        newCentral[j] = central[j].clone();
        newOther[j] = other[j] == null ? null : other[j].clone();
        put(newCentral, newOther, i, j, performance, rows);
        return new PerformanceTable(rows, newCentral, newOther);
    }

    /** The same with some performances replaced, by column and row; null where they stay. */
    PerformanceTable replacing(Performance[][] performances) {
        double[][] newCentral = central.clone();
        Performance[][] newOther = other.clone();
        for (int j = 0; j < performances.length; j++) {
            if (performances[j] != null) {
                newCentral[j] = central[j].clone();
                newOther[j] = other[j] == null ? null : other[j].clone();
                for (int i = 0; i < rows; i++) {
                    if (performances[j][i] != null) {
                        put(newCentral, newOther, i, j, performances[j][i], rows);
                    }
                }
            }
        }
        return new PerformanceTable(rows, newCentral, newOther);
    }

    /** The same with rows of exact numbers added at the end. */
    PerformanceTable plus(double[][] more) {
        double[][] newCentral = new double[columns()][];
        Performance[][] newOther = new Performance[columns()][];
        for (int j = 0; j < columns(); j++) {
            newCentral[j] = Arrays.copyOf(central[j], rows + more.length);
            newOther[j] = other[j] == null ? null : Arrays.copyOf(other[j], rows + more.length);
            for (int k = 0; k < more.length; k++) {
                newCentral[j][rows + k] = more[k][j];
            }
        }
        return new PerformanceTable(rows + more.length, newCentral, newOther);
    }

    /**
     * {@return the rows of these indices, in this order}
     *
     * @param indices from 0, in the order wanted
     */
    public PerformanceTable rows(int[] indices) {
        double[][] newCentral = new double[columns()][indices.length];
        Performance[][] newOther = new Performance[columns()][];
        for (int j = 0; j < columns(); j++) {
            for (int k = 0; k < indices.length; k++) {
                put(newCentral, newOther, k, j, at(indices[k], j), indices.length);
            }
        }
        return new PerformanceTable(indices.length, newCentral, newOther);
    }

    /**
     * {@return the columns of these indices, in this order}
     *
     * @param indices from 0, in the order wanted
     */
    public PerformanceTable columns(int[] indices) {
        double[][] newCentral = new double[indices.length][];
        Performance[][] newOther = new Performance[indices.length][];
        for (int k = 0; k < indices.length; k++) {
            newCentral[k] = central[indices[k]];
            newOther[k] = other[indices[k]];
        }
        return new PerformanceTable(rows, newCentral, newOther);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof PerformanceTable t
                && rows == t.rows
                && Arrays.deepEquals(central, t.central)
                && Arrays.deepEquals(other, t.other);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(central);
    }
}
