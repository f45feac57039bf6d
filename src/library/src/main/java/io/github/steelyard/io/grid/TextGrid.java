package io.github.steelyard.io.grid;

import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Cells of a text, row by row as they are read; rows may be of different widths. */
abstract class TextGrid implements Grid {

    private final SourceText source;
    private final List<Syntax.Scalar[]> rows = new ArrayList<>();
    private final Syntax.Scalar beyond;
    private int columns;

    TextGrid(SourceText source) {
        this.source = source;
        this.beyond = new Syntax.Scalar(source, 1, 1, 0, 0, "", true);
    }

    final void add(Syntax.Scalar[] row) {
        rows.add(row);
        columns = Math.max(columns, row.length);
    }

    final Syntax.Scalar[] row(int row) {
        return rows.get(row);
    }

    final void replace(int row, Syntax.Scalar[] cells) {
        rows.set(row, cells);
        columns = Math.max(columns, cells.length);
    }

    @Override
    public final SourceText source() {
        return source;
    }

    @Override
    public final int rows() {
        return rows.size();
    }

    @Override
    public final int columns() {
        return columns;
    }

    @Override
    public final int width(int row) {
        return rows.get(row).length;
    }

    @Override
    public final int extent(int row) {
        return rows.get(row).length;
    }

    @Override
    public final Syntax.Scalar cell(int row, int column) {
        Syntax.Scalar[] cells = rows.get(row);
        return column < cells.length ? cells[column] : beyond;
    }
}
