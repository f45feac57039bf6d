package io.github.steelyard.io.table;

import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.grid.SheetNumbers;
import io.github.steelyard.io.kind.DecimalSign;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.section.CellDraft;
import io.github.steelyard.io.section.CellReader;
import io.github.steelyard.io.section.Cells;
import io.github.steelyard.io.section.CriteriaReader;
import io.github.steelyard.io.section.CriterionDraft;
import io.github.steelyard.io.section.OptionReader;
import io.github.steelyard.io.sheet.SheetReader;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.io.text.SourceText;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads options from a table: one row an option, one column a criterion. */
public final class TableReader {

    /** A row of the table that became an option. */
    public record Row(String option, int line) {}

    private static final int SMALL = 100_000;

    private final Checks checks;
    private final CriteriaReader criteria;
    private final OptionReader options;
    private final CellReader cellReader;
    private final Cells cells;
    private final List<String> columns = new ArrayList<>();
    private final List<CriterionDraft> criterionOf = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> unknown = new HashSet<>();
    private TableRows rowsOf;
    private SheetNumbers numbers;
    private final SheetOptions outside;
    private DecimalSign sign;
    private boolean isOdd;
    private boolean isPiece;
    private boolean isTooLarge;
    private boolean complete = true;
    private int lastLine;
    private int cellsLeft;

    /**
     * @param outside what is said of tables outside the decision file
     */
    public TableReader(
            Checks checks,
            CriteriaReader criteria,
            OptionReader options,
            CellReader cellReader,
            Cells cells,
            SheetOptions outside) {
        this.outside = outside;
        this.sign = outside.decimal().orElse(DecimalSign.POINT);
        this.checks = checks;
        this.criteria = criteria;
        this.options = options;
        this.cellReader = cellReader;
        this.cells = cells;
        this.cellsLeft = checks.diagnostics().limits().tableCells();
    }

    /** Reads the table that a part of a file names; false when options may be missing because it could not be read. */
    public boolean read(Syntax part) {
        if (part.isNull()) {
            return true;
        }
        TableFile file = new TableFile(checks, sign);
        TableSaid said = TableSaid.of(part, outside, checks);
        isOdd = !said.said().isEmpty() && !said.said().isOnlyDecimal();
        if (said.file() != null && TableGrids.isOdd(said.file().text())) {
            isOdd = true;
            return true;
        }
        TableRows found = file.open(said);
        sign = file.sign();
        return found != null && read(found, false);
    }

    /**
     * Reads a table; false when options may be missing because it is not well-formed.
     *
     * @param isPiece whether it is some rows of a table, which are left out when they are wrong: each must be told
     */
    public boolean read(TableRows table, boolean isPiece) {
        rowsOf = table;
        this.isPiece = isPiece;
        numbers = new SheetNumbers(checks, sign, isPiece);
        if (table.isRefused(checks.diagnostics())) {
            return false;
        }
        try {
            table.read(this::row);
        } catch (RuntimeException e) {
            // The library's own words name no place; the row after the last good one is it.
            checks.diagnostics()
                    .report(
                            DiagnosticId.TABLE_ROW,
                            new Place(table.source().name(), lastLine + 1, 1),
                            "from here on the table is not well-formed; is a quote not closed, or does text follow a"
                                    + " closing quote?");
            complete = false;
        }
        numbers.tell();
        if (columns.isEmpty() && complete) {
            header("the table is empty; its first row names the columns", 1, 0, "");
        }
        return complete;
    }

    private boolean row(int line, List<String> fields) {
        lastLine = line;
        cellsLeft -= fields.size();
        if (cellsLeft < 0) {
            isTooLarge = true;
            int most = checks.diagnostics().limits().tableCells();
            checks.report(
                    DiagnosticId.TOO_MANY_VALUES,
                    rowsOf.first(line, fields.get(0)),
                    "more than " + most + " cells in a table; 'batch' ranks larger ones with --table");
            complete = false;
            return false;
        }
        if (columns.isEmpty()) {
            return header(line, fields);
        }
        option(line, fields);
        return !checks.diagnostics().isFull();
    }

    private void header(String message, int line, int field, String value) {
        checks.report(DiagnosticId.TABLE_HEADER, rowsOf.cell(line, field, value), message);
        complete = false;
    }

    private boolean header(int line, List<String> fields) {
        Set<String> seen = new HashSet<>();
        for (int k = 0; k < fields.size(); k++) {
            String column = fields.get(k).strip();
            columns.add(column);
            criterionOf.add(null);
            if (k == 0) {
                first(line, column);
            } else if (column.isEmpty()) {
                header("column " + (k + 1) + " has no heading; it must be a criterion, 'name' or 'kind'", line, k, "");
            } else if (!seen.add(column)) {
                header("there are two columns " + Diagnostics.quoted(column), line, k, column);
            } else if (!column.equals("name") && !column.equals("kind")) {
                criterionOf.set(k, criteria.find(rowsOf.cell(line, k, column), "the table"));
            }
        }
        return complete;
    }

    private void first(int line, String column) {
        if (column.equals("name") || column.equals("kind") || criteria.leaves().containsKey(column)) {
            header(
                    "the first column must hold the ids of the options, was " + Diagnostics.quoted(column),
                    line,
                    0,
                    column);
        }
    }

    /** Whether a row with this id or name is refused, because a piece cannot tell what the row is to the whole table. */
    private boolean isNotion(int line, String id, String label) {
        if (!SheetReader.isNotion(label)) {
            return false;
        }
        isOdd |= !isPiece;
        if (isPiece) {
            checks.report(
                    DiagnosticId.TABLE_ROW,
                    rowsOf.first(line, id),
                    "'" + label + "' is what sheets call totals or what they say of criteria, so the row may be no"
                            + " option; leave it out of the table, or call the option otherwise");
        }
        return isPiece;
    }

    private void option(int line, List<String> fields) {
        if (fields.size() != columns.size()) {
            checks.report(
                    DiagnosticId.TABLE_ROW,
                    rowsOf.first(line, fields.get(0)),
                    "the row has " + fields.size() + " cells, the first row has " + columns.size());
            complete = false;
            return;
        }
        String id = fields.get(0).strip();
        if (isNotion(line, id, id)) {
            return;
        }
        String name = "";
        String kind = "";
        cells.row();
        for (int k = 1; k < columns.size(); k++) {
            String field = fields.get(k);
            CriterionDraft criterion = criterionOf.get(k);
            if (criterion != null) {
                cell(line, k, field, id, criterion);
            } else if (columns.get(k).equals("name")) {
                name = field.strip();
                if (isNotion(line, id, name)) {
                    return;
                }
            } else if (columns.get(k).equals("kind")) {
                kind = field.strip();
            }
        }
        Label label = Label.of(id);
        if (options.take(rowsOf.first(line, id), new Option(name.isEmpty() ? label : label.named(name), kind))) {
            rows.add(new Row(id, line));
        }
    }

    private void cell(int line, int field, String text, String option, CriterionDraft criterion) {
        if (text.isEmpty()) {
            return;
        }
        if (criterion.levels() == null && (sign == DecimalSign.POINT || text.indexOf('.') < 0)) {
            double x = NumberText.parse(text);
            if (x >= criterion.low() && x <= criterion.high()) {
                cells.exact(criterion, x);
                return;
            }
        }
        String value = text.strip();
        if (value.isEmpty()) {
            return;
        }
        Syntax part = numbers.part(rowsOf.cell(line, field, value));
        if (part instanceof Syntax.Scalar scalar && CellReader.isMissing(scalar)) {
            unknown.add("options/" + option + "/performance/" + criterion.id());
        }
        cellReader.read(part, criterion, new CellReader.Sink() {
            @Override
            public void exact(double x) {
                cells.exact(criterion, x);
            }

            @Override
            public void cell(CellDraft draft) {
                cells.cell(option, criterion, draft);
            }
        });
    }

    /** Whether it has more cells than the limits allow. */
    public boolean isTooLarge() {
        return isTooLarge;
    }

    /** Whether it has no more cells than tables that people keep by hand. */
    public boolean isSmall() {
        return (long) rows.size() * columns.size() <= SMALL;
    }

    /** Whether a row is called as marks and totals of sheets are, or something is said that only sheets know. */
    public boolean isOdd() {
        return isOdd;
    }

    /** Whether the cell at this way says on purpose that nothing is known. */
    public boolean saysUnknown(String way) {
        return unknown.contains(way);
    }

    /** The text of the table, null when it could not be read. */
    public SourceText source() {
        return rowsOf == null ? null : rowsOf.source();
    }

    /** What stands in each column, once it was read. */
    public TableLayout layout() {
        return new TableLayout(criteria.leaves().size(), criterionOf);
    }

    /** The rows that became options. */
    public List<Row> rows() {
        return rows;
    }

    /** Headings. */
    public List<String> columns() {
        return columns;
    }

    /** The cell in a column of a row, to say where it stands. */
    public Syntax.Scalar placed(Row row, int field) {
        return rowsOf.cell(row.line(), field, "");
    }
}
