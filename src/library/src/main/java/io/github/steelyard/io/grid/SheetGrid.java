package io.github.steelyard.io.grid;

import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A sheet of a workbook: texts of cells by row and column, as far as anything stands in them. */
public final class SheetGrid implements Grid {

    private static final String[] NO_TEXTS = {};
    private static final BitSet NONE = new BitSet();
    private final SourceText source;
    private final List<String[]> rows = new ArrayList<>();
    private final Map<Long, String> faults = new HashMap<>();
    private final List<BitSet> numbers = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final Set<Long> merged = new HashSet<>();
    private final Set<Long> wide = new HashSet<>();
    private int columns;

    /** An empty sheet of that name. */
    public SheetGrid(SourceText source) {
        this.source = source;
    }

    /** Sets a cell; rows and columns from 0. */
    public void set(int row, String[] texts, BitSet held) {
        while (rows.size() <= row) {
            rows.add(NO_TEXTS);
            numbers.add(NONE);
        }
        rows.set(row, texts);
        numbers.set(row, held);
        columns = Math.max(columns, texts.length);
    }

    /** Notes why nothing can be made of a cell. */
    public void fault(int row, int column, String why) {
        faults.put(at(row, column), why);
    }

    /** Reports every cell that nothing can be made of. */
    public void reportFaults(Diagnostics diagnostics) {
        for (int row = 0; row < rows() && !faults.isEmpty(); row++) {
            for (int column = 0; column < columns; column++) {
                String why = fault(row, column);
                if (!why.isEmpty()) {
                    diagnostics.report(DiagnosticId.SHEET_CELL, cell(row, column), why);
                }
            }
        }
    }

    /**
     * Lets the text of a cell stand in the cells below that are merged with it, since it counts for all of them.
     *
     * @param bottom the last of them
     * @param most how many cells may be filled still
     * @return how many were filled
     */
    public int fillDown(int top, int column, int bottom, int most) {
        if (top < 0 || top >= rows() || column < 0 || column >= rows.get(top).length || rows.get(top)[column] == null) {
            return 0;
        }
        int filled = 0;
        for (int row = top + 1; row <= Math.min(bottom, rows() - 1) && filled < most; row++) {
            String[] texts = rows.get(row);
            if (texts.length == 0) {
                continue; // Nothing else stands in this row.
            }
            texts = texts.length > column ? texts : Arrays.copyOf(texts, column + 1);
            if (texts[column] == null || texts[column].isEmpty()) {
                texts[column] = rows.get(top)[column];
                BitSet held = (BitSet) numbers.get(row).clone();
                held.set(column, isNumber(top, column));
                rows.set(row, texts);
                numbers.set(row, held);
                merged.add(at(row, column));
                filled++;
            }
        }
        return filled;
    }

    @Override
    public boolean isMerged(int row, int column) {
        return !merged.isEmpty() && merged.contains(at(row, column));
    }

    /** Notes that a cell is merged with those to its right. */
    public void widen(int row, int column) {
        wide.add(at(row, column));
    }

    @Override
    public boolean isWide(int row, int column) {
        return !wide.isEmpty() && wide.contains(at(row, column));
    }

    /** Hides a row. */
    public void hideRow(int row) {
        hiddenRows.set(row);
    }

    /** Hides columns. */
    public void hideColumns(BitSet hidden) {
        hiddenColumns.or(hidden);
    }

    private static long at(int row, int column) {
        return (long) row << 32 | column;
    }

    @Override
    public boolean isHiddenRow(int row) {
        return hiddenRows.get(row);
    }

    @Override
    public boolean isHiddenColumn(int column) {
        return hiddenColumns.get(column);
    }

    @Override
    public String fault(int row, int column) {
        return faults.isEmpty() ? "" : faults.getOrDefault(at(row, column), "");
    }

    @Override
    public boolean isNumber(int row, int column) {
        return numbers.get(row).get(column);
    }

    /** Whether it has at least two rows and two columns with something in them. */
    public boolean isMatrix() {
        int filledRows = 0;
        int wide = 0;
        for (int i = 0; i < rows(); i++) {
            int filled = filled(i);
            filledRows += filled > 0 ? 1 : 0;
            wide = Math.max(wide, filled);
        }
        return filledRows > 1 && wide > 1;
    }

    @Override
    public SourceText source() {
        return source;
    }

    @Override
    public int rows() {
        return rows.size();
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public int width(int row) {
        // Sheets have no ragged rows.
        return columns;
    }

    @Override
    public int extent(int row) {
        return rows.get(row).length;
    }

    /** How many cells the rectangle has that holds all that is filled, rows without anything left out. */
    public long area() {
        return rows.stream().filter(row -> row.length > 0).count() * columns;
    }

    @Override
    public Syntax.Scalar cell(int row, int column) {
        String[] texts = rows.get(row);
        String text = column < texts.length && texts[column] != null ? texts[column] : "";
        int at = row * columns + column;
        return new Syntax.Scalar(source, row + 1, column + 1, at, at, text, true);
    }

    @Override
    public boolean isFilled(int row, int column) {
        return !cell(row, column).text().isEmpty() || !fault(row, column).isEmpty();
    }
}
