package io.github.steelyard.ballots;

import io.github.steelyard.io.grid.CsvGrid;
import io.github.steelyard.model.Criterion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The headings of a form tool's table. Most tools write one row of them. SurveyMonkey writes the question above and its
 * items below it, and Qualtrics codes above questions; so the row that names the criteria is looked for among the first
 * three.
 *
 * @param row the row that names the criteria
 * @param texts the heading of each column in that row
 * @param all the headings of each column in all rows down to that one, and in the row below of keys of a program
 * @param rows how many rows are headings
 */
record FormHeadings(int row, List<String> texts, List<List<String>> all, int rows) {

    private static final int MOST = 3;
    private static final String PROGRAM_KEY = "{\"ImportId\"";

    /** Finds them; the first row where none names all criteria. */
    static FormHeadings of(CsvGrid grid, List<Criterion> criteria) {
        int row = 0;
        for (int r = 0; r < Math.min(MOST, grid.rows()); r++) {
            if (columns(texts(grid, r), criteria).size() == criteria.size()) {
                row = r;
                break;
            }
        }
        int rows = row + 1;
        while (rows < grid.rows() && texts(grid, rows).stream().anyMatch(t -> t.startsWith(PROGRAM_KEY))) {
            rows++;
        }
        List<List<String>> all = new ArrayList<>();
        for (int k = 0; k < width(grid, rows); k++) {
            List<String> column = new ArrayList<>();
            for (int r = 0; r <= row; r++) {
                column.add(k < grid.extent(r) ? plain(grid.cell(r, k).text()) : "");
            }
            all.add(column);
        }
        return new FormHeadings(row, texts(grid, row), all, rows);
    }

    private static int width(CsvGrid grid, int rows) {
        int width = 0;
        for (int r = 0; r < Math.min(rows, grid.rows()); r++) {
            width = Math.max(width, grid.extent(r));
        }
        return width;
    }

    private static List<String> texts(CsvGrid grid, int row) {
        List<String> texts = new ArrayList<>();
        for (int k = 0; row < grid.rows() && k < grid.extent(row); k++) {
            texts.add(plain(grid.cell(row, k).text()));
        }
        return texts;
    }

    /** A heading on one line with single blanks: Microsoft Forms writes blanks that do not break, others line breaks. */
    static String plain(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    /** The columns of each criterion that has some. */
    static Map<String, List<Integer>> columns(List<String> texts, List<Criterion> criteria) {
        Map<String, List<Integer>> columns = new LinkedHashMap<>();
        for (int k = 0; k < texts.size(); k++) {
            int column = k;
            String heading = texts.get(k);
            criteria.stream()
                    .filter(c -> isMeant(c, heading))
                    .findFirst()
                    .ifPresent(c -> columns.computeIfAbsent(c.id(), id -> new ArrayList<>())
                            .add(column));
        }
        return columns;
    }

    /** The columns of each criterion. */
    Map<String, List<Integer>> columns(List<Criterion> criteria) {
        return columns(texts, criteria);
    }

    /** Whether a text names a criterion: with its id or name, alone or at the end in brackets or behind a slash. */
    static boolean isMeant(Criterion criterion, String heading) {
        int open = heading.lastIndexOf('[');
        String bracketed = open >= 0 && heading.endsWith("]") ? heading.substring(open + 1, heading.length() - 1) : "";
        String behind = heading.substring(heading.lastIndexOf('/') + 1);
        // Qualtrics: "How much does it matter? - Cost".
        String dashed = heading.substring(heading.lastIndexOf(" - ") < 0 ? 0 : heading.lastIndexOf(" - ") + 3);
        for (String text : List.of(heading, bracketed.strip(), behind.strip(), dashed.strip())) {
            if (text.equals(criterion.id())
                    || text.toLowerCase(Locale.ROOT)
                            .equals(plain(criterion.name()).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** The column one of whose headings is a text. */
    Optional<Integer> find(String wanted) {
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).contains(plain(wanted))) {
                return Optional.of(k);
            }
        }
        return Optional.empty();
    }

    /** What people call a column: the last of its headings that says something. */
    String name(int column) {
        String name = "";
        for (String text : all.get(column)) {
            name = text.isEmpty() ? name : text;
        }
        return name;
    }
}
