package io.github.steelyard.io.table;

import io.github.steelyard.io.grid.CsvDialect;
import io.github.steelyard.io.grid.CsvPlaces;
import io.github.steelyard.io.grid.CsvRows;
import io.github.steelyard.io.grid.OpenQuote;
import io.github.steelyard.io.grid.SheetGrid;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.SourceText;
import java.util.List;

/** The rows of a table of options, one after the other, and where their cells stand. */
public interface TableRows {

    /** What they are read from. */
    SourceText source();

    /**
     * Gives every row that is not blank, with the line on which it begins.
     *
     * @throws RuntimeException when the table is not well-formed
     */
    void read(CsvRows.Sink sink);

    /** Whether the rows cannot be told apart; the reason was reported. */
    default boolean isRefused(Diagnostics diagnostics) {
        return false;
    }

    /** The first cell of the row that begins on this line. */
    Syntax.Scalar first(int line, String value);

    /** The cell number {@code field} (from 0) of the row that begins on this line, with this value. */
    Syntax.Scalar cell(int line, int field, String value);

    /** The rows of a CSV text. */
    static TableRows of(SourceText source, CsvDialect dialect) {
        int before = dialect.from() > 0 ? 1 : 0;
        CsvPlaces places = new CsvPlaces(source, dialect.delimiter());
        return new TableRows() {
            @Override
            public SourceText source() {
                return source;
            }

            @Override
            public boolean isRefused(Diagnostics diagnostics) {
                return OpenQuote.isReported(source, dialect, diagnostics);
            }

            @Override
            public void read(CsvRows.Sink sink) {
                CsvRows.read(
                        source.text().substring(dialect.from()),
                        dialect.delimiter(),
                        (line, fields) -> sink.row(line + before, fields));
            }

            @Override
            public Syntax.Scalar first(int line, String value) {
                return places.first(line, value);
            }

            @Override
            public Syntax.Scalar cell(int line, int field, String value) {
                return places.cell(line, field, value);
            }
        };
    }

    /** The rows of a sheet from the first that has more than one cell, and its columns from the first with anything. */
    static TableRows of(SheetGrid grid) {
        return new SheetRows(grid);
    }

    /** Rows of a sheet. */
    final class SheetRows implements TableRows {
        private final SheetGrid grid;
        private final int top;
        private final int left;
        private final int right;

        private SheetRows(SheetGrid grid) {
            this.grid = grid;
            int row = 0;
            while (row < grid.rows() && grid.filled(row) < 2) {
                row++;
            }
            this.top = row;
            int first = grid.columns();
            int last = -1;
            for (int i = row; i < grid.rows(); i++) {
                for (int j = 0; j < grid.extent(i); j++) {
                    if (grid.isFilled(i, j)) {
                        first = Math.min(first, j);
                        last = Math.max(last, j);
                    }
                }
            }
            this.left = first;
            this.right = last;
        }

        @Override
        public SourceText source() {
            return grid.source();
        }

        @Override
        public void read(CsvRows.Sink sink) {
            for (int i = top; i < grid.rows(); i++) {
                if (grid.filled(i) == 0) {
                    continue;
                }
                String[] fields = new String[right - left + 1];
                for (int j = left; j <= right; j++) {
                    fields[j - left] = grid.cell(i, j).text();
                }
                if (!sink.row(i + 1, List.of(fields))) {
                    return;
                }
            }
        }

        @Override
        public Syntax.Scalar first(int line, String value) {
            return cell(line, 0, value);
        }

        @Override
        public Syntax.Scalar cell(int line, int field, String value) {
            Syntax.Scalar cell = grid.cell(line - 1, left + field);
            Place place = cell.place();
            return new Syntax.Scalar(
                    grid.source(), place.line(), place.column(), cell.start(), cell.start(), value, true);
        }
    }
}
