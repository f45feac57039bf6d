package io.github.steelyard.io.sheet;

import io.github.steelyard.io.draft.SheetLine;
import io.github.steelyard.io.draft.SheetRole;
import io.github.steelyard.io.grid.Grid;
import io.github.steelyard.io.place.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sheet as it is in its file, with the role of each row, column and cell: what a window shows beside the open points.
 * Rows and columns count from 0.
 */
public final class SheetPicture {

    /**
     * A cell.
     *
     * @param text as it is in the file, or why nothing can be made of it
     * @param role what it was taken as; empty where nothing was said of it
     * @param taken the performance that it was read as, where that is written otherwise than the text; else empty
     */
    public record Cell(String text, Optional<SheetRole> role, String taken) {}

    private final List<List<Cell>> cells;
    private final List<Optional<SheetLine>> rows;
    private final List<Optional<SheetLine>> columns;
    private final Map<Place, int[]> where;
    private final boolean isWhole;

    private SheetPicture(
            List<List<Cell>> cells,
            List<Optional<SheetLine>> rows,
            List<Optional<SheetLine>> columns,
            Map<Place, int[]> where,
            boolean isWhole) {
        this.cells = cells;
        this.rows = rows;
        this.columns = columns;
        this.where = where;
        this.isWhole = isWhole;
    }

    static SheetPicture of(Reading reading, Grid grid, int mostRows, int mostColumns) {
        int height = Math.min(mostRows, grid.rows());
        int width = Math.min(mostColumns, grid.columns());
        Map<Place, int[]> where = new HashMap<>();
        for (int i = 0; i < height; i++) {
            for (int j = 0; j < Math.min(width, grid.width(i)); j++) {
                where.putIfAbsent(grid.cell(i, j).place(), new int[] {i, j});
            }
        }
        List<Optional<SheetLine>> rows = lines(reading.rows(), where, height, 0);
        List<Optional<SheetLine>> columns = lines(reading.columns(), where, width, 1);
        // A long sheet has its criteria in cells of one column: each such cell has a role of its own.
        Map<Place, SheetRole> own = new HashMap<>();
        reading.rows().forEach(line -> own.put(line.place(), labelled(line.role())));
        reading.columns().forEach(line -> own.put(line.place(), labelled(line.role())));
        List<List<Cell>> cells = new ArrayList<>();
        for (int i = 0; i < height; i++) {
            List<Cell> row = new ArrayList<>();
            for (int j = 0; j < width; j++) {
                row.add(cell(reading, grid, i, j, rows.get(i), columns.get(j), own));
            }
            cells.add(Collections.unmodifiableList(row));
        }
        boolean isWhole = height == grid.rows() && width == grid.columns();
        return new SheetPicture(cells, rows, columns, where, isWhole);
    }

    private static List<Optional<SheetLine>> lines(List<SheetLine> all, Map<Place, int[]> where, int n, int axis) {
        List<Optional<SheetLine>> lines = new ArrayList<>(Collections.nCopies(n, Optional.empty()));
        for (SheetLine line : all) {
            int[] at = where.get(line.place());
            if (at != null && lines.get(at[axis]).isEmpty()) {
                lines.set(at[axis], Optional.of(line));
            }
        }
        return lines;
    }

    private static SheetRole labelled(SheetRole role) {
        return role == SheetRole.OPTION ? SheetRole.LABEL : role == SheetRole.CRITERION ? SheetRole.HEADING : role;
    }

    private static Cell cell(
            Reading reading,
            Grid grid,
            int i,
            int j,
            Optional<SheetLine> row,
            Optional<SheetLine> column,
            Map<Place, SheetRole> own) {
        String fault = grid.fault(i, j);
        String text = fault.isEmpty() ? grid.cell(i, j).text() : fault;
        if (!grid.isFilled(i, j)) {
            return new Cell("", Optional.empty(), "");
        }
        Place place = grid.cell(i, j).place();
        Optional<String> taken = reading.performance(place);
        if (taken.isPresent()
                && role(row, column).filter(role -> role != SheetRole.CRITERION).isEmpty()) {
            return new Cell(text, Optional.of(SheetRole.CRITERION), taken.get().equals(text) ? "" : taken.get());
        }
        SheetRole said = own.get(place);
        return new Cell(text, said != null ? Optional.of(said) : role(row, column), "");
    }

    /** What a cell is that crosses a row and a column: whatever takes it out of the table comes first. */
    private static Optional<SheetRole> role(Optional<SheetLine> row, Optional<SheetLine> column) {
        SheetRole down = row.map(SheetLine::role).orElse(null);
        SheetRole across = column.map(SheetLine::role).orElse(null);
        for (SheetRole role : List.of(
                SheetRole.HIDDEN,
                SheetRole.LEFT_OUT,
                SheetRole.BESIDE,
                SheetRole.TITLE,
                SheetRole.TOTAL,
                SheetRole.GROUPS,
                SheetRole.MARK,
                SheetRole.HEADING,
                SheetRole.LABEL,
                SheetRole.SPREAD)) {
            if (role == down || role == across) {
                return Optional.of(role);
            }
        }
        return down != null && across != null ? Optional.of(SheetRole.CRITERION) : Optional.empty();
    }

    public int rows() {
        return cells.size();
    }

    public int columns() {
        return columns.size();
    }

    /** Whether nothing of the sheet is left away. */
    public boolean isWhole() {
        return isWhole;
    }

    public Cell cell(int row, int column) {
        return cells.get(row).get(column);
    }

    /** What a row was taken as; empty where nothing was said of it. */
    public Optional<SheetLine> row(int row) {
        return rows.get(row);
    }

    /** What a column was taken as; empty where nothing was said of it. */
    public Optional<SheetLine> column(int column) {
        return columns.get(column);
    }

    /** Row and column of a place; empty where it is not shown. */
    public Optional<int[]> find(Place place) {
        return Optional.ofNullable(where.get(place)).map(int[]::clone);
    }
}
