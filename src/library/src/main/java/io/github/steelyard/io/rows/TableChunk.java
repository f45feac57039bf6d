package io.github.steelyard.io.rows;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.grid.CsvDialect;
import io.github.steelyard.io.grid.CsvPlaces;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.sheet.SheetOptions;
import io.github.steelyard.io.table.TableRows;
import io.github.steelyard.io.text.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Some rows of a table of options that is too large to be held whole, with the row that names its columns.
 *
 * @param form of the table
 * @param rows each with its line end
 * @param lines the line of the file on which each row begins, from 1
 */
public record TableChunk(TableBlock.Form form, List<String> rows, List<Integer> lines) {

    public TableChunk {
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
    }

    /**
     * What was read.
     *
     * @param loaded the decision with these options, none when no row is kept; what is wrong is told with its place in
     *     the table itself
     * @param kept the rows without the wrong ones: one an option, in the same order
     * @param wrong what is wrong with the rows that are left out
     */
    public record Read(Loaded loaded, TableChunk kept, List<Diagnostic> wrong) {}

    /**
     * Reads a decision with these options. A row with an error is left out and reported; an error anywhere else leaves
     * no decision.
     */
    public Read with(Path decision) {
        List<Diagnostic> wrong = new ArrayList<>();
        TableChunk rest = this;
        while (true) {
            Loaded loaded = placed(
                    DecisionReader.read(
                            List.of(decision),
                            Optional.of(TableRows.of(rest.source(), rest.dialect())),
                            SheetOptions.NONE.with(
                                    "decimal", rest.form.decimal().word())),
                    rest);
            Set<Integer> bad = new TreeSet<>();
            for (Diagnostic diagnostic : loaded.diagnostics()) {
                int row = diagnostic.severity() == Diagnostic.Severity.ERROR ? rest.row(diagnostic.place()) : -1;
                if (row >= 0) {
                    wrong.add(diagnostic);
                    bad.add(row);
                }
            }
            if (bad.isEmpty()) {
                return new Read(loaded, rest, wrong);
            }
            rest = rest.without(bad);
            if (rest.rows.isEmpty()) {
                return new Read(loaded, rest, wrong);
            }
        }
    }

    private TableChunk without(Set<Integer> bad) {
        List<String> keptRows = new ArrayList<>();
        List<Integer> keptLines = new ArrayList<>();
        for (int k = 0; k < rows.size(); k++) {
            if (!bad.contains(k)) {
                keptRows.add(rows.get(k));
                keptLines.add(lines.get(k));
            }
        }
        return new TableChunk(form, keptRows, keptLines);
    }

    /** The text as a table of its own. */
    SourceText source() {
        return new SourceText(form.file().toString(), form.file(), form.head() + String.join("", rows), false);
    }

    /** How that text is laid out. */
    CsvDialect dialect() {
        return new CsvDialect(form.delimiter(), 0);
    }

    private static Loaded placed(Loaded loaded, TableChunk chunk) {
        List<Diagnostic> placed = loaded.diagnostics().stream()
                .map(d -> new Diagnostic(chunk.placed(d.place()), d.severity(), d.id(), d.message()))
                .toList();
        return new Loaded(loaded.value(), placed, loaded.sources(), loaded.files(), loaded.readings());
    }

    /** A place in the chunk's own text as one in the table. */
    private Place placed(Place place) {
        int line = place.line() - ends(form.head());
        if (!place.file().equals(form.file().toString())) {
            return place;
        }
        if (line < 1) {
            return placed(form.headLine() + place.line() - 1, form.head(), place.column());
        }
        int k = 0;
        while (k < rows.size() - 1 && line > ends(rows.get(k))) {
            line -= ends(rows.get(k));
            k++;
        }
        return placed(lines.get(k) + line - 1, rows.get(k), place.column());
    }

    private Place placed(int line, String row, int column) {
        if (form.sheet().isEmpty()) {
            return new Place(form.file().toString(), line, column);
        }
        int cell = 0;
        int at = CsvPlaces.end(row, 0, form.delimiter());
        while (at < column - 1) {
            cell++;
            at = CsvPlaces.end(row, at + 1, form.delimiter());
        }
        return new Place(form.file().toString(), form.sheet(), line, form.left() + cell + 1);
    }

    /** The row that holds a place of the table; −1 when none does. */
    private int row(Place place) {
        if (!place.file().equals(form.file().toString())) {
            return -1;
        }
        int row = -1;
        for (int k = 0; k < rows.size() && lines.get(k) <= place.line(); k++) {
            row = k;
        }
        return row;
    }

    private static int ends(String row) {
        int ends = 0;
        for (int i = 0; i < row.length(); i++) {
            ends += row.charAt(i) == '\n' ? 1 : 0;
        }
        return Math.max(1, ends);
    }
}
