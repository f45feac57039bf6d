package io.github.steelyard.io.rows;

import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.grid.CsvDialect;
import io.github.steelyard.io.grid.CsvPlaces;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.table.TableRows;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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

    /** Rows that are read at a time where many are wrong. */
    private static final int FEW = 500;

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
        TableChunk rest = isMostlyWrong(decision) ? withoutWrong(decision, Set.of(), wrong) : this;
        while (true) {
            Loaded loaded = rest.load(decision);
            Set<Integer> bad = rest.bad(loaded, wrong);
            if (bad.isEmpty()) {
                return new Read(loaded, rest, wrong);
            }
            rest = isCut(loaded) && rest.rows.size() > FEW
                    ? rest.withoutWrong(decision, bad, wrong)
                    : rest.without(bad);
            if (rest.rows.isEmpty()) {
                return new Read(loaded, rest, wrong);
            }
        }
    }

    /** Whether of many rows the first show that a pass over all of them would find little else than faults. */
    private boolean isMostlyWrong(Path decision) {
        return rows.size() > 4 * FEW && 2 * part(0, FEW).with(decision).wrong().size() > FEW;
    }

    private TableChunk part(int from, int to) {
        return new TableChunk(form, rows.subList(from, to), lines.subList(from, to));
    }

    private Loaded load(Path decision) {
        return placed(DecisionReader.read(
                List.of(decision),
                Optional.of(TableRows.of(source(), dialect())),
                SheetOptions.NONE.with("decimal", form.decimal().word())));
    }

    /** The rows with errors, which are added to those that are wrong. */
    private Set<Integer> bad(Loaded loaded, List<Diagnostic> wrong) {
        Set<Integer> bad = new TreeSet<>();
        for (Diagnostic diagnostic : loaded.diagnostics()) {
            int row = diagnostic.severity() == Severity.ERROR ? row(diagnostic.place()) : -1;
            if (row >= 0) {
                wrong.add(diagnostic);
                bad.add(row);
            }
        }
        return bad;
    }

    /** Whether so much was wrong that the rows behind were not read. */
    private static boolean isCut(Loaded loaded) {
        return loaded.diagnostics().stream().anyMatch(d -> d.id().equals(DiagnosticId.TOO_MANY_PROBLEMS.id()));
    }

    /**
     * Leaves out the wrong rows a few rows at a time, so that each is read once or twice. Without this, each thousand wrong
     * rows cost a pass over all of them.
     *
     * @param bad rows known to be wrong
     */
    private TableChunk withoutWrong(Path decision, Set<Integer> bad, List<Diagnostic> wrong) {
        TableChunk rest = without(bad);
        List<String> keptRows = new ArrayList<>();
        List<Integer> keptLines = new ArrayList<>();
        for (int from = 0; from < rest.rows.size(); from += FEW) {
            int to = Math.min(from + FEW, rest.rows.size());
            Read read = rest.part(from, to).with(decision);
            wrong.addAll(read.wrong());
            keptRows.addAll(read.kept().rows());
            keptLines.addAll(read.kept().lines());
        }
        return new TableChunk(form, keptRows, keptLines);
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

    private Loaded placed(Loaded loaded) {
        int[] starts = starts();
        List<Diagnostic> placed = loaded.diagnostics().stream()
                .map(d -> new Diagnostic(placed(d.place(), starts), d.severity(), d.id(), d.message()))
                .toList();
        return new Loaded(loaded.value(), placed, loaded.sources(), loaded.files(), loaded.readings());
    }

    /** The line of the chunk's own text on which each row begins, from 1 behind the headings. */
    private int[] starts() {
        int[] starts = new int[rows.size()];
        int line = 1;
        for (int k = 0; k < starts.length; k++) {
            starts[k] = line;
            line += ends(rows.get(k));
        }
        return starts;
    }

    /** A place in the chunk's own text as one in the table. */
    private Place placed(Place place, int[] starts) {
        int line = place.line() - ends(form.head());
        if (!place.file().equals(form.file().toString())) {
            return place;
        }
        if (line < 1 || starts.length == 0) {
            return placed(form.headLine() + place.line() - 1, form.head(), place.column());
        }
        int found = Arrays.binarySearch(starts, line);
        int k = found < 0 ? -found - 2 : found;
        return placed(lines.get(k) + line - starts[k], rows.get(k), place.column());
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
        int found = Collections.binarySearch(lines, place.line());
        return found < 0 ? -found - 2 : found;
    }

    private static int ends(String row) {
        int ends = 0;
        for (int i = 0; i < row.length(); i++) {
            ends += row.charAt(i) == '\n' ? 1 : 0;
        }
        return Math.max(1, ends);
    }
}
