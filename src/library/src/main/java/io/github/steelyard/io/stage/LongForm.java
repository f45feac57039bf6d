package io.github.steelyard.io.stage;

import io.github.steelyard.io.cell.Cells;
import io.github.steelyard.io.cell.Mark;
import io.github.steelyard.io.cell.Notion;
import io.github.steelyard.io.cell.Quantity;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import io.github.steelyard.io.text.DiagnosticId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sheet with one row for each option on each criterion, as exports of databases have it: turned into a matrix, with
 * weights, directions and units of the criteria as marked rows.
 */
final class LongForm {

    private final Draft draft;
    private final Cells cells;
    private final Map<String, Integer> criteria = new LinkedHashMap<>();
    private final Map<String, Syntax.Scalar[]> options = new LinkedHashMap<>();
    private int option = -1;
    private int criterion = -1;
    private int value = -1;

    private LongForm(Draft draft) {
        this.draft = draft;
        this.cells = draft.cells();
    }

    static void pivot(Draft draft) {
        if (draft.groups() < 0 && draft.cells().extent(draft.header()) <= 12 && draft.header() == 0) {
            LongForm form = new LongForm(draft);
            if (form.isLong()) {
                form.pivot();
            }
        }
    }

    private boolean isLong() {
        int n = cells.extent(0);
        for (int j = 0; j < n; j++) {
            String text = cells.text(0, j);
            option = option < 0 && Notion.OPTION_HEADING.has(text) ? j : option;
            criterion = criterion < 0 && j != option && Notion.CRITERION_HEADING.has(text) ? j : criterion;
        }
        for (int j = 0; j < n && option >= 0 && criterion >= 0; j++) {
            String text = cells.text(0, j);
            boolean isMark = Mark.of(text) == Mark.WEIGHT || Mark.of(text) == Mark.DIRECTION;
            boolean isBetter =
                    Notion.VALUE_HEADING.has(text) && (value < 0 || !Notion.VALUE_HEADING.has(cells.text(0, value)));
            if (j != option && j != criterion && !isMark && (value < 0 && hasValues(j) || isBetter)) {
                value = j;
            }
        }
        return value >= 0 && repeats(criterion) && repeats(option);
    }

    private boolean hasValues(int column) {
        for (int i = 1; i < cells.rows(); i++) {
            if (Quantity.of(cells.text(i, column)).form() != Quantity.Form.TEXT) {
                return true;
            }
        }
        return false;
    }

    /** Whether a column of names holds each about as often as the others, and some more than once. */
    private boolean repeats(int column) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = 1; i < cells.rows(); i++) {
            String text = cells.text(i, column);
            if (!text.isEmpty()) {
                counts.merge(text, 1, Integer::sum);
            }
        }
        return counts.size() > 1
                && counts.values().stream().filter(c -> c > 1).count() * 2 >= counts.size()
                && counts.size() < cells.rows() - 1;
    }

    private void pivot() {
        List<Syntax.Scalar> heads = new ArrayList<>(List.of(cells.at(0, option)));
        for (int i = 1; i < cells.rows(); i++) {
            Syntax.Scalar name = cells.at(i, criterion);
            if (!name.text().isEmpty() && criteria.putIfAbsent(name.text(), heads.size()) == null) {
                heads.add(name);
            }
        }
        List<Syntax.Scalar[]> rows = new ArrayList<>();
        rows.add(heads.toArray(Syntax.Scalar[]::new));
        for (int j = 0; j < cells.extent(0); j++) {
            Mark mark = Mark.of(cells.text(0, j));
            if (j != option
                    && j != criterion
                    && j != value
                    && mark != null
                    && mark != Mark.NOTE
                    && mark != Mark.DESCRIPTION) {
                rows.add(mark(j, heads.size()));
            } else if (j != option
                    && j != criterion
                    && j != value
                    && !cells.text(0, j).isEmpty()) {
                draft.points()
                        .assume(
                                cells.at(0, j),
                                "column '" + cells.text(0, j)
                                        + "' is left out: each row of the sheet is an option on a criterion");
            }
        }
        for (int i = 1; i < cells.rows(); i++) {
            put(i, heads.size());
        }
        rows.addAll(options.values());
        draft.cells(cells.of(rows));
        draft.points()
                .assume(
                        cells.at(0, 0),
                        "the sheet is read in its long form: each row holds '" + cells.text(0, value) + "' of one '"
                                + cells.text(0, option) + "' on one '" + cells.text(0, criterion) + "'");
    }

    private void put(int row, int width) {
        String name = cells.text(row, option);
        Integer at = criteria.get(cells.text(row, criterion));
        if (name.isEmpty() || at == null) {
            if (cells.filled(row) > 1) {
                draft.points()
                        .open(
                                DiagnosticId.TABLE_ROW,
                                cells.at(row, name.isEmpty() ? option : criterion),
                                "the row names no " + (name.isEmpty() ? "option" : "criterion"));
            }
            return;
        }
        Syntax.Scalar[] option = options.computeIfAbsent(name, n -> {
            Syntax.Scalar[] fresh = new Syntax.Scalar[width];
            Arrays.fill(fresh, SyntaxBuilder.scalar(cells.at(row, this.option), ""));
            fresh[0] = cells.at(row, this.option);
            return fresh;
        });
        if (!option[at].text().isEmpty()) {
            draft.points()
                    .open(
                            cells.at(row, value),
                            "'" + name + "' has two values on '" + cells.text(row, criterion) + "'; the first is at "
                                    + option[at].place());
            return;
        }
        option[at] = cells.at(row, value);
    }

    /** What a column says of each criterion, which has to be the same in all of its rows. */
    private Syntax.Scalar[] mark(int column, int width) {
        Syntax.Scalar[] row = new Syntax.Scalar[width];
        Arrays.fill(row, SyntaxBuilder.scalar(cells.at(0, column), ""));
        row[0] = cells.at(0, column);
        for (int i = 1; i < cells.rows(); i++) {
            Integer at = criteria.get(cells.text(i, criterion));
            Syntax.Scalar cell = cells.at(i, column);
            if (at == null || cell.text().isEmpty()) {
                continue;
            }
            if (row[at].text().isEmpty()) {
                row[at] = cell;
            } else if (!row[at].text().equals(cell.text())) {
                draft.points()
                        .open(
                                cell,
                                "'" + cells.text(0, column) + "' of '" + cells.text(i, criterion) + "' is "
                                        + cell.shown() + " here and " + row[at].shown() + " at " + row[at].place());
                return row;
            }
        }
        return row;
    }
}
