package io.github.steelyard.io.cell;

import io.github.steelyard.io.grid.Grid;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.SourceText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cells of a sheet with their places, which may be turned, cut and joined: rows and columns from 0. */
public final class Cells {

    private final SourceText source;
    private final List<Syntax.Scalar[]> rows;
    private final Syntax.Scalar beyond;
    private final Map<Syntax.Scalar, String> faults;
    private final Set<Syntax.Scalar> numbers;
    private final Set<Syntax.Scalar> merged;
    private final Set<Syntax.Scalar> wide;
    private final int columns;

    private Cells(Cells of, List<Syntax.Scalar[]> rows) {
        this(of.source, rows, of.faults, of.numbers, of.merged, of.wide);
    }

    private Cells(
            SourceText source,
            List<Syntax.Scalar[]> rows,
            Map<Syntax.Scalar, String> faults,
            Set<Syntax.Scalar> numbers,
            Set<Syntax.Scalar> merged,
            Set<Syntax.Scalar> wide) {
        this.merged = merged;
        this.wide = wide;
        this.source = source;
        this.rows = rows;
        this.faults = faults;
        this.numbers = numbers;
        this.columns = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        this.beyond = new Syntax.Scalar(source, 1, 1, 0, 0, "", true);
    }

    /** All cells of a grid as far as anything stands in its rows. */
    public static Cells of(Grid grid) {
        List<Syntax.Scalar[]> rows = new ArrayList<>(grid.rows());
        Map<Syntax.Scalar, String> faults = new IdentityHashMap<>();
        Set<Syntax.Scalar> numbers = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Syntax.Scalar> merged = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Syntax.Scalar> wide = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < grid.rows(); i++) {
            Syntax.Scalar[] row = new Syntax.Scalar[grid.extent(i)];
            for (int j = 0; j < row.length; j++) {
                row[j] = grid.cell(i, j);
                String fault = grid.fault(i, j);
                if (!fault.isEmpty()) {
                    faults.put(row[j], fault);
                }
                if (grid.isMerged(i, j)) {
                    merged.add(row[j]);
                }
                if (grid.isWide(i, j)) {
                    wide.add(row[j]);
                }
                if (grid.isNumber(i, j)) {
                    numbers.add(row[j]);
                }
            }
            rows.add(row);
        }
        return new Cells(grid.source(), rows, faults, numbers, merged, wide);
    }

    public SourceText source() {
        return source;
    }

    public int rows() {
        return rows.size();
    }

    public int columns() {
        return columns;
    }

    /** How many cells are kept of a row. */
    public int extent(int row) {
        return rows.get(row).length;
    }

    public Syntax.Scalar at(int row, int column) {
        Syntax.Scalar[] cells = rows.get(row);
        return column >= 0 && column < cells.length ? cells[column] : beyond;
    }

    public String text(int row, int column) {
        return at(row, column).text();
    }

    /** Whether anything stands in a cell, be it wrong. */
    public boolean isFilled(int row, int column) {
        Syntax.Scalar cell = at(row, column);
        return !cell.text().isEmpty() || !faults.isEmpty() && faults.containsKey(cell);
    }

    /** Why nothing can be made of a cell; empty where something can. */
    public String fault(Syntax.Scalar cell) {
        return faults.isEmpty() ? "" : faults.getOrDefault(cell, "");
    }

    /** Whether the file holds the cell as a number. */
    public boolean isNumber(Syntax.Scalar cell) {
        return !numbers.isEmpty() && numbers.contains(cell);
    }

    /** Whether a cell holds the text of one above that it is merged with. */
    public boolean isMerged(Syntax.Scalar cell) {
        return !merged.isEmpty() && merged.contains(cell);
    }

    /** Whether a cell is merged with those to its right. */
    public boolean isWide(Syntax.Scalar cell) {
        return !wide.isEmpty() && wide.contains(cell);
    }

    public int filled(int row) {
        int filled = 0;
        for (int j = 0; j < extent(row); j++) {
            filled += isFilled(row, j) ? 1 : 0;
        }
        return filled;
    }

    /** The first column of a row in which something stands; the row must have one. */
    public int firstFilled(int row) {
        int column = 0;
        while (!isFilled(row, column)) {
            column++;
        }
        return column;
    }

    /** The rows and columns that are kept, in order. */
    public Cells cut(BitSet keptRows, BitSet keptColumns) {
        List<Syntax.Scalar[]> cut = new ArrayList<>();
        int[] from = keptColumns.stream().toArray();
        for (int i = keptRows.nextSetBit(0); i >= 0; i = keptRows.nextSetBit(i + 1)) {
            int n = 0;
            while (n < from.length && from[n] < extent(i)) {
                n++;
            }
            Syntax.Scalar[] row = new Syntax.Scalar[n];
            for (int k = 0; k < n; k++) {
                row[k] = rows.get(i)[from[k]];
            }
            cut.add(row);
        }
        return new Cells(this, cut);
    }

    /** Rows as columns. */
    public Cells turned() {
        List<Syntax.Scalar[]> turned = new ArrayList<>(columns);
        for (int j = 0; j < columns; j++) {
            Syntax.Scalar[] row = new Syntax.Scalar[rows()];
            for (int i = 0; i < row.length; i++) {
                row[i] = at(i, j);
            }
            turned.add(row);
        }
        return new Cells(this, turned);
    }

    /** The same rows and some more. */
    public Cells with(List<Syntax.Scalar[]> more) {
        List<Syntax.Scalar[]> all = new ArrayList<>(rows);
        all.addAll(more);
        return new Cells(this, all);
    }

    /** Other rows of cells of the same file. */
    public Cells of(List<Syntax.Scalar[]> others) {
        return new Cells(this, others);
    }
}
