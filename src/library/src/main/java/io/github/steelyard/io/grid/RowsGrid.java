package io.github.steelyard.io.grid;

import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.SourceText;
import java.util.List;

/** A sheet of cells that stand somewhere else than in rows: those of a row are given in order, all rows as wide. */
public final class RowsGrid implements Grid {

    private final SourceText source;
    private final List<List<Syntax.Scalar>> rows;
    private final int columns;
    private final Syntax.Scalar beyond;

    public RowsGrid(SourceText source, List<List<Syntax.Scalar>> rows) {
        this.source = source;
        this.rows = List.copyOf(rows);
        this.columns = rows.stream().mapToInt(List::size).max().orElse(0);
        this.beyond = new Syntax.Scalar(source, 1, 1, 0, 0, "", true);
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
        return columns;
    }

    @Override
    public int extent(int row) {
        return rows.get(row).size();
    }

    @Override
    public Syntax.Scalar cell(int row, int column) {
        List<Syntax.Scalar> cells = rows.get(row);
        return column < cells.size() ? cells.get(column) : beyond;
    }
}
