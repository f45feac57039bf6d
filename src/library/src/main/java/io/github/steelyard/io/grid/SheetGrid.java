package io.github.steelyard.io.grid;

import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/** A sheet of a workbook: texts of cells by row and column, as far as anything stands in them. */
public final class SheetGrid implements Grid {

    private static final String[] NO_TEXTS = {};
    private static final boolean[] NONE_WRONG = {};

    private final SourceText source;
    private final List<String[]> rows = new ArrayList<>();
    private final List<boolean[]> wrong = new ArrayList<>();
    private int columns;

    /** An empty sheet of that name. */
    SheetGrid(SourceText source) {
        this.source = source;
    }

    /** Sets a cell; rows and columns from 0. */
    void set(int row, String[] texts, boolean[] refused) {
        while (rows.size() <= row) {
            rows.add(NO_TEXTS);
            wrong.add(NONE_WRONG);
        }
        rows.set(row, texts);
        wrong.set(row, refused);
        columns = Math.max(columns, texts.length);
    }

    /** Whether it has at least two rows and two columns with something in them. */
    boolean isMatrix() {
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
    long area() {
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
        return !cell(row, column).text().isEmpty() || column < wrong.get(row).length && wrong.get(row)[column];
    }
}
