package io.github.steelyard.io.sheet;

import io.github.steelyard.io.format.DecimalSign;
import io.github.steelyard.io.grid.Grid;
import io.github.steelyard.io.grid.SheetNumbers;
import io.github.steelyard.io.place.DiagnosticId;
import io.github.steelyard.io.place.Located;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.Kebab;
import io.github.steelyard.model.Label;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a matrix sheet into the tree that a decision file gives: options down, criteria across, what is said of the
 * criteria in marked rows above or below, the title alone in a row before.
 */
public final class MatrixReader {

    private final Checks checks;
    private final Grid grid;
    private final SheetNumbers numbers;
    private final Map<Mark, Integer> marks = new EnumMap<>(Mark.class);
    private final List<Integer> options = new ArrayList<>();
    private final List<Syntax.Scalar> lone = new ArrayList<>();
    private int header = -1;
    private int first;
    private int nameColumn = -1;
    private int kindColumn = -1;
    private int descriptionColumn = -1;

    public MatrixReader(Checks checks, Grid grid, DecimalSign sign) {
        this.checks = checks;
        this.grid = grid;
        this.numbers = new SheetNumbers(checks, sign, false);
    }

    /**
     * The tree; null when an error was reported after which nothing can be made of it.
     *
     * @param title where the sheet has none; null when none is wanted
     */
    Syntax.Mapping read(String title) {
        sort();
        if (header < 0) {
            report(
                    DiagnosticId.TABLE_HEADER,
                    top(),
                    "there is no row that names criteria: options go down, criteria"
                            + " across, and the first row names the criteria");
            return null;
        }
        List<Integer> criteria = criteria();
        if (criteria == null) {
            return null;
        }
        Syntax.Scalar head = grid.cell(header, first);
        SyntaxBuilder root = new SyntaxBuilder(grid.source());
        if (title != null) {
            root.put("title", lone.isEmpty() ? SyntaxBuilder.scalar(head, title) : lone.get(0));
            if (lone.size() > 1) {
                String text = String.join(
                        "\n",
                        lone.subList(1, lone.size()).stream()
                                .map(Syntax.Scalar::text)
                                .toList());
                root.put("description", SyntaxBuilder.scalar(lone.get(1), text));
            }
        }
        SyntaxBuilder leaves = new SyntaxBuilder(grid.source());
        List<Syntax.Scalar> ids = new ArrayList<>();
        MatrixCriterion reader = new MatrixCriterion(checks, grid, marks, numbers);
        for (int column : criteria) {
            Syntax.Scalar heading = grid.cell(header, column);
            Syntax.Scalar id = id(heading, "criterion-" + (column + 1));
            ids.add(id);
            leaves.put(id, reader.read(heading, id.text(), column, options));
        }
        root.put("criteria", leaves.at(head));
        SyntaxBuilder rows = new SyntaxBuilder(grid.source());
        for (int k = 0; k < options.size(); k++) {
            option(options.get(k), "option-" + (k + 1), criteria, ids, rows);
        }
        root.put("options", rows.at(head));
        numbers.tell();
        return root.at(head);
    }

    /** Whether a row says which end of each criterion is better, or what it weighs: then this is no mere list of options. */
    public boolean isMarked() {
        sort();
        return header >= 0 && (marks.containsKey(Mark.DIRECTION) || marks.containsKey(Mark.WEIGHT));
    }

    private Syntax.Scalar top() {
        return grid.rows() == 0
                ? SyntaxBuilder.scalar(new Syntax.Refused(grid.source(), 1, 1, 0), "")
                : grid.cell(0, 0);
    }

    private void report(DiagnosticId id, Located at, String message) {
        checks.report(id, at, message);
    }

    /** Finds out which row is what. */
    private void sort() {
        first = leftmost();
        for (int row = 0; row < grid.rows(); row++) {
            int filled = grid.filled(row);
            int last = first;
            for (int j = 0; filled == 1 && j < grid.extent(row); j++) {
                last = grid.isFilled(row, j) ? j : last;
            }
            if (filled == 0) {
                continue;
            }
            Mark mark = Mark.of(grid.cell(row, first).text());
            boolean isAlone = filled == 1 && (grid.columns() > 1 || header < 0) && grid.isFilled(row, last);
            if (isAlone && mark == null && (header < 0 || grid.columns() - first > 2)) {
                alone(row, last);
            } else if (mark != null && !(header < 0 && mark.mayBeHeader())) {
                marked(mark, row);
            } else if (header < 0) {
                header = row;
            } else {
                options.add(row);
            }
        }
    }

    private int leftmost() {
        int left = grid.columns();
        for (int row = 0; row < grid.rows(); row++) {
            int from = 0;
            while (from < Math.min(left, grid.extent(row)) && !grid.isFilled(row, from)) {
                from++;
            }
            // The corner above the options may be empty, and a title may stand anywhere.
            left = from < left && grid.filled(row) > 1 ? from : left;
        }
        return left == grid.columns() ? 0 : left;
    }

    private void alone(int row, int column) {
        Syntax.Scalar cell = grid.cell(row, column);
        if (header < 0) {
            lone.add(cell);
        } else {
            report(
                    DiagnosticId.SHEET_NOTE,
                    cell,
                    Diagnostics.quoted(cell.text()) + " stands alone in its row and is not read; an option has at least"
                            + " one performance, be it 'unknown'");
        }
    }

    private void marked(Mark mark, int row) {
        Integer before = marks.putIfAbsent(mark, row);
        if (before != null) {
            report(
                    DiagnosticId.SET_TWICE,
                    grid.cell(row, first),
                    "there are two rows '" + mark.label() + "'; the first is at "
                            + grid.cell(before, first).place());
        }
    }

    /** The columns that are criteria; null when an error was reported. */
    private List<Integer> criteria() {
        if (isRagged()) {
            return null;
        }
        List<Integer> found = new ArrayList<>();
        BitSet named = new BitSet();
        for (int j = first + 1; j < grid.columns(); j++) {
            Syntax.Scalar heading = grid.cell(header, j);
            named.set(j);
            switch (heading.text().toLowerCase(java.util.Locale.ROOT)) {
                case "name" -> nameColumn = j;
                case "kind" -> kindColumn = j;
                case "description" -> descriptionColumn = j;
                case "" -> named.clear(j);
                default -> found.add(j);
            }
        }
        boolean fine = isBlankElsewhere(named);
        if (found.isEmpty() && fine) {
            report(DiagnosticId.NO_CRITERIA, grid.cell(header, first), "the first row of the sheet names no criterion");
            return null;
        }
        return fine ? found : null;
    }

    /** Whether a row has more or fewer cells than the one that names the criteria; reports each. */
    private boolean isRagged() {
        boolean ragged = false;
        List<Integer> rows = new ArrayList<>(options);
        rows.addAll(marks.values());
        for (int row : rows) {
            if (grid.width(row) != grid.width(header)) {
                report(
                        DiagnosticId.TABLE_ROW,
                        grid.cell(row, 0),
                        "the row has " + grid.width(row) + " cells, the row that names the criteria has "
                                + grid.width(header));
                ragged = true;
            }
        }
        return ragged;
    }

    /** Whether nothing stands below the header in columns that it does not name; reports the first of each. */
    private boolean isBlankElsewhere(BitSet named) {
        BitSet told = new BitSet();
        for (int row = header + 1; row < grid.rows(); row++) {
            for (int j = first + 1; j < grid.extent(row); j++) {
                if (!named.get(j) && !told.get(j) && grid.isFilled(row, j)) {
                    told.set(j);
                    report(
                            DiagnosticId.TABLE_HEADER,
                            grid.cell(row, j),
                            "something stands here, but row "
                                    + grid.cell(header, first).line()
                                    + ", which names the criteria, is empty above it");
                }
            }
        }
        return told.isEmpty();
    }

    private static Syntax.Scalar id(Syntax.Scalar written, String fallback) {
        return Label.isId(written.text()) ? written : SyntaxBuilder.scalar(written, Kebab.of(written.text(), fallback));
    }

    private void option(int row, String fallback, List<Integer> criteria, List<Syntax.Scalar> ids, SyntaxBuilder rows) {
        Syntax.Scalar written = grid.cell(row, first);
        Syntax.Scalar name = nameColumn < 0 ? null : grid.cell(row, nameColumn);
        boolean isNamed = name != null && !name.text().isEmpty();
        if (written.text().isEmpty() && !isNamed) {
            report(DiagnosticId.TABLE_ROW, written, "the row has no name in its first column");
            return;
        }
        Syntax.Scalar id = id(written.text().isEmpty() ? name : written, fallback);
        SyntaxBuilder option = new SyntaxBuilder(grid.source());
        if (isNamed) {
            option.put("name", name);
        } else if (!id.text().equals(written.text())) {
            option.put("name", written);
        }
        text(option, "kind", kindColumn, row);
        text(option, "description", descriptionColumn, row);
        SyntaxBuilder performance = new SyntaxBuilder(grid.source());
        for (int k = 0; k < criteria.size(); k++) {
            Syntax.Scalar cell = grid.cell(row, criteria.get(k));
            if (!cell.text().isEmpty()) {
                performance.put(SyntaxBuilder.scalar(cell, ids.get(k).text()), numbers.part(cell));
            }
        }
        option.put("performance", performance.at(id));
        rows.put(id, option.at(id));
    }

    private void text(SyntaxBuilder option, String key, int column, int row) {
        if (column >= 0 && !grid.cell(row, column).text().isEmpty()) {
            option.put(key, grid.cell(row, column));
        }
    }
}
