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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Ballots from the table that a form tool exports: a row for each person, a column for each question. A column is a
 * criterion's when its heading is the criterion's id or name, or ends with one of them in brackets or behind a slash, as the
 * grids and groups of form tools do; an order may also be written by place ({@link FormRanks}). Whoever left a criterion out
 * is passed over, and it is said. Who somebody is is never guessed: a column that is named says it, else people are
 * numbered by row.
 */
public final class FormTable {

    private static final int MOST_BYTES = 16 << 20;
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(?:[.,][0-9]+)?");

    private final Questions questions;
    private final String fingerprint;
    private final Diagnostics diagnostics = new Diagnostics(ReadLimits.DEFAULT);
    private final List<String> notes = new ArrayList<>();
    private String worded = "";

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
        List<Criterion> criteria = questions.criteria();
        Optional<FormRanks> ranks =
                questions.round() == Round.ORDER ? FormRanks.find(grid, criteria) : Optional.empty();
        FormHeadings headings = ranks.isPresent() ? FormHeadings.of(grid, List.of()) : FormHeadings.of(grid, criteria);
        Map<String, Integer> columns = ranks.isPresent() ? Map.of() : columns(grid, headings, start);
        if (diagnostics.hasErrors()) {
            return List.of();
        }
        if (headings.row() > 0) {
            notes.add("row " + (headings.row() + 1) + " names the criteria, so rows 1 to " + headings.rows()
                    + " were read as headings");
        }
        List<Integer> used = ranks.map(FormRanks::columns).orElseGet(() -> List.copyOf(columns.values()));
        Optional<Integer> name = who.flatMap(heading -> column(headings, start, heading));
        unused(headings, used, name);
        List<Ballot> ballots = new ArrayList<>();
        for (int row = headings.rows(); row < grid.rows(); row++) {
            if (!isEmpty(grid, row)) {
                Answers answers = ranks.isPresent() ? ranked(grid, row, ranks.get()) : answers(grid, row, columns);
                int number = row - headings.rows() + 1;
                String id = answers == null
                        ? null
                        : name.isPresent() ? named(grid, row, name.get()) : (number < 10 ? "p0" : "p") + number;
                if (id != null) {
                    ballots.add(new Ballot(
                            fingerprint, id, 1, questions.asked(), answers, "", Map.of(), 1, OptionalDouble.empty()));
                }
            }
        }
        if (!worded.isEmpty()) {
            notes.add("of answers in words and a number the number was read, as of " + worded);
        }
        return ballots;
    }

    private void unused(FormHeadings headings, List<Integer> used, Optional<Integer> name) {
        List<String> unused = new ArrayList<>();
        for (int k = 0; k < headings.all().size(); k++) {
            if (!used.contains(k) && name.filter(Integer.valueOf(k)::equals).isEmpty()) {
                unused.add(headings.name(k));
            }
        }
        if (!unused.isEmpty()) {
            notes.add("columns that were not used: " + String.join(", ", unused));
        }
    }

    private Answers ranked(CsvGrid grid, int row, FormRanks ranks) {
        Optional<List<List<String>>> order = ranks.order(grid, row, questions.criteria());
        if (order.isEmpty()) {
            notes.add("row " + (row + 1) + " does not give every criterion a place of its own, so it was left out");
        }
        return order.map(Answers.Order::new).orElse(null);
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
    private Map<String, Integer> columns(CsvGrid grid, FormHeadings headings, Place start) {
        Map<String, List<Integer>> found = headings.columns(questions.criteria());
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<String> unmatched = new ArrayList<>(headings.texts());
        found.forEach((id, places) -> {
            columns.put(id, places.get(0));
            places.forEach(k -> unmatched.remove(headings.texts().get(k)));
            if (places.size() > 1) {
                diagnostics.report(
                        DiagnosticId.TABLE_HEADER,
                        grid.cell(headings.row(), places.get(1)),
                        "two columns are for '" + id + "'; keep one of them");
            }
        });
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
                            + " a slash; not matched: " + String.join(", ", unmatched));
        }
        return columns;
    }

    private Optional<Integer> column(FormHeadings headings, Place start, String wanted) {
        Optional<Integer> found = headings.find(wanted);
        if (found.isEmpty()) {
            List<String> all = headings.all().stream()
                    .flatMap(List::stream)
                    .filter(text -> !text.isEmpty())
                    .toList();
            diagnostics.report(
                    DiagnosticId.TABLE_HEADER,
                    start,
                    "there is no column '" + wanted + "'" + diagnostics.hint(wanted, all));
        }
        return found;
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

    /** A number, or the only one among the words of a scale: "5 - very important", "1st". */
    private double number(String text) {
        double x = NumberText.parse(text);
        if (Double.isNaN(x)) {
            List<String> numbers =
                    NUMBER.matcher(text).results().map(MatchResult::group).toList();
            if (numbers.size() == 1) {
                x = NumberText.parse(numbers.get(0));
                worded = worded.isEmpty() ? "'" + text + "'" : worded;
            }
        }
        return x;
    }

    private Answers answers(CsvGrid grid, int row, Map<String, Integer> columns) {
        List<String> unsaid = unsaid(grid, row, columns);
        if (!unsaid.isEmpty()) {
            notes.add("row " + (row + 1) + " says nothing of " + String.join(", ", unsaid) + ", so it was left out");
            return null;
        }
        boolean isOrder = questions.round() == Round.ORDER;
        Map<String, Double> points = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> column : columns.entrySet()) {
            Syntax.Scalar cell = grid.cell(row, column.getValue());
            double x = number(cell.text().strip());
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
