package io.github.steelyard.ballots;

import io.github.steelyard.io.format.ReadLimits;
import io.github.steelyard.io.grid.CsvGrid;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.FileBytes;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.io.text.SourceText;
import io.github.steelyard.io.text.TableText;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Label;
import io.github.steelyard.text.Numbers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Ballots from the table that a form tool exports: a row for each person, a column for each question. A column is a
 * criterion's when its heading is the criterion's id or name, or ends with one of them in brackets or behind a slash, as the
 * grids and groups of form tools do. Whoever left a criterion out is passed over, and it is said. Who somebody is is never guessed: a column that is named says it, else people are numbered by row.
 */
public final class FormTable {

    private static final int MOST_BYTES = 16 << 20;

    private final Questions questions;
    private final String fingerprint;
    private final Diagnostics diagnostics = new Diagnostics(ReadLimits.DEFAULT);
    private final List<String> notes = new ArrayList<>();

    private FormTable(Questions questions, String fingerprint) {
        this.questions = questions;
        this.fingerprint = fingerprint;
    }

    /**
     * What a table gave.
     *
     * @param ballots one a row; empty where there are errors
     * @param diagnostics every error with its place
     * @param notes columns that were not used
     */
    public record Read(List<Ballot> ballots, List<Diagnostic> diagnostics, List<String> notes) {
        public Read {
            ballots = List.copyOf(ballots);
            diagnostics = List.copyOf(diagnostics);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Reads a table of points or places.
     *
     * @param questions of the round weights or order
     * @param fingerprint SHA-256 of the decision that was judged
     * @param who heading of the column that says who somebody is; empty to number the rows
     */
    public static Read read(Path file, Questions questions, String fingerprint, Optional<String> who) {
        FormTable table = new FormTable(questions, fingerprint);
        List<Ballot> ballots = table.ballots(file, who);
        return new Read(table.diagnostics.hasErrors() ? List.of() : ballots, table.diagnostics.found(), table.notes);
    }

    private List<Ballot> ballots(Path file, Optional<String> who) {
        Place start = new Place(file.toString(), 1, 1);
        byte[] bytes = FileBytes.read(file, file.toString(), MOST_BYTES, start, diagnostics);
        SourceText text = bytes == null ? null : TableText.decode(file.toString(), file, bytes, diagnostics);
        CsvGrid grid = text == null ? null : CsvGrid.of(text, diagnostics);
        if (grid == null || diagnostics.hasErrors()) {
            return List.of();
        }
        Map<String, Integer> columns = columns(grid, start, who);
        if (diagnostics.hasErrors()) {
            return List.of();
        }
        Optional<Integer> name = who.flatMap(heading -> column(grid, start, heading));
        List<Ballot> ballots = new ArrayList<>();
        for (int row = 1; row < grid.rows(); row++) {
            if (isEmpty(grid, row)) {
                continue;
            }
            List<String> unsaid = unsaid(grid, row, columns);
            if (!unsaid.isEmpty()) {
                notes.add(
                        "row " + (row + 1) + " says nothing of " + String.join(", ", unsaid) + ", so it was left out");
                continue;
            }
            Answers answers = answers(grid, row, columns);
            String id = name.isPresent() ? named(grid, row, name.get()) : (row < 10 ? "p0" : "p") + row;
            if (answers != null && id != null) {
                ballots.add(new Ballot(
                        fingerprint, id, 1, questions.asked(), answers, "", Map.of(), 1, OptionalDouble.empty()));
            }
        }
        return ballots;
    }

    private static boolean isEmpty(CsvGrid grid, int row) {
        for (int column = 0; column < grid.extent(row); column++) {
            if (!grid.cell(row, column).text().isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** The criteria that somebody left out. */
    private static List<String> unsaid(CsvGrid grid, int row, Map<String, Integer> columns) {
        return columns.entrySet().stream()
                .filter(c -> grid.cell(row, c.getValue()).text().isBlank())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The column of each criterion, by its id. */
    private Map<String, Integer> columns(CsvGrid grid, Place start, Optional<String> who) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<String> unused = new ArrayList<>();
        for (int k = 0; k < grid.width(0); k++) {
            String heading = heading(grid, k);
            Optional<Criterion> criterion = questions.criteria().stream()
                    .filter(c -> isMeant(c, heading))
                    .findFirst();
            if (criterion.isEmpty()) {
                if (who.filter(heading::equals).isEmpty()) {
                    unused.add(heading);
                }
            } else if (columns.putIfAbsent(criterion.get().id(), k) != null) {
                diagnostics.report(
                        DiagnosticId.TABLE_HEADER,
                        grid.cell(0, k),
                        "two columns are for '" + criterion.get().id() + "'; keep one of them");
            }
        }
        List<String> missing = questions.criteria().stream()
                .map(Criterion::id)
                .filter(id -> !columns.containsKey(id))
                .toList();
        if (!missing.isEmpty()) {
            diagnostics.report(
                    DiagnosticId.TABLE_HEADER,
                    start,
                    "no column is for " + String.join(", ", missing)
                            + "; a heading must be the id or the name of the criterion, or end with it in brackets or behind"
                            + " a slash; not matched: " + String.join(", ", unused));
        } else if (!unused.isEmpty()) {
            notes.add("columns that were not used: " + String.join(", ", unused));
        }
        return columns;
    }

    private static String heading(CsvGrid grid, int column) {
        return grid.cell(0, column).text().strip();
    }

    private static boolean isMeant(Criterion criterion, String heading) {
        int open = heading.lastIndexOf('[');
        String bracketed = open >= 0 && heading.endsWith("]") ? heading.substring(open + 1, heading.length() - 1) : "";
        String behind = heading.substring(heading.lastIndexOf('/') + 1);
        for (String text : List.of(heading, bracketed.strip(), behind.strip())) {
            if (text.equals(criterion.id())
                    || text.toLowerCase(Locale.ROOT).equals(criterion.name().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Integer> column(CsvGrid grid, Place start, String wanted) {
        List<String> headings = new ArrayList<>();
        for (int k = 0; k < grid.width(0); k++) {
            headings.add(heading(grid, k));
        }
        int k = headings.indexOf(wanted);
        if (k < 0) {
            diagnostics.report(
                    DiagnosticId.TABLE_HEADER,
                    start,
                    "there is no column '" + wanted + "'" + diagnostics.hint(wanted, headings));
        }
        return k < 0 ? Optional.empty() : Optional.of(k);
    }

    /** An id of what stands in the column of names; null where an error was reported. */
    private String named(CsvGrid grid, int row, int column) {
        Syntax.Scalar cell = grid.cell(row, column);
        String id = cell.text()
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (!Label.isId(id)) {
            diagnostics.report(
                    DiagnosticId.BAD_ID, cell, "no id can be made of " + cell.shown() + ", which says who answered");
            return null;
        }
        return id;
    }

    private Answers answers(CsvGrid grid, int row, Map<String, Integer> columns) {
        boolean isOrder = questions.round() == Round.ORDER;
        Map<String, Double> points = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> column : columns.entrySet()) {
            Syntax.Scalar cell = grid.cell(row, column.getValue());
            double x = NumberText.parse(cell.text().strip());
            double most = isOrder ? questions.criteria().size() : Double.MAX_VALUE;
            if (!(x >= (isOrder ? 1 : 0) && x <= most)) {
                diagnostics.report(
                        DiagnosticId.NOT_A_NUMBER,
                        cell,
                        "'" + column.getKey() + "' must be "
                                + (isOrder ? "a place from 1 to " + Numbers.plain(most) : "points, 0 or more")
                                + ", was "
                                + cell.shown());
                return null;
            }
            points.put(column.getKey(), x);
        }
        if (isOrder) {
            Map<Double, List<String>> levels = new TreeMap<>();
            points.forEach((id, place) ->
                    levels.computeIfAbsent(place, p -> new ArrayList<>()).add(id));
            return new Answers.Order(List.copyOf(levels.values()));
        }
        if (points.values().stream().allMatch(x -> x == 0)) {
            diagnostics.report(
                    DiagnosticId.OUT_OF_RANGE, grid.cell(row, 0), "row " + (row + 1) + " gives points to nothing");
            return null;
        }
        return new Answers.Points(points);
    }
}
