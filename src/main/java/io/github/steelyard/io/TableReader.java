package io.github.steelyard.io;

import io.github.steelyard.model.Label;
import io.github.steelyard.model.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads options from a CSV table: one row an option, one column a criterion. */
final class TableReader {

    /** A row of the table that became an option. */
    record Row(String option, int line) {}

    private final Checks checks;
    private final CriteriaReader criteria;
    private final OptionReader options;
    private final CellReader cellReader;
    private final Cells cells;
    private final List<String> columns = new ArrayList<>();
    private final List<CriterionDraft> criterionOf = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private SourceText source;
    private CsvPlaces places;
    private boolean complete = true;
    private int lastLine;

    TableReader(Checks checks, CriteriaReader criteria, OptionReader options, CellReader cellReader, Cells cells) {
        this.checks = checks;
        this.criteria = criteria;
        this.options = options;
        this.cellReader = cellReader;
        this.cells = cells;
    }

    /** Reads the table that the token names; false when options may be missing because it could not be read. */
    boolean read(Syntax part) {
        if (part.isNull()) {
            return true;
        }
        if (!(part instanceof Syntax.Scalar token)) {
            checks.text(part, "'table'");
            return false;
        }
        if (!isCsv(token)) {
            return false;
        }
        FilePath file = FilePath.resolve(token, checks);
        if (file == null) {
            return false;
        }
        byte[] bytes = FileBytes.read(file.real(), file.name(), Limits.TABLE, token.place(), checks.diagnostics());
        SourceText text =
                bytes == null ? null : TextDecoder.decode(file.name(), file.real(), bytes, checks.diagnostics());
        if (text == null) {
            return false;
        }
        try {
            return read(text);
        } catch (NoClassDefFoundError e) {
            checks.report(
                    DiagnosticId.TABLE_LIBRARY,
                    token,
                    token.shown() + " cannot be read without a library for tables; add de.siegmar:fastcsv to the class"
                            + " path");
            return false;
        }
    }

    /** Reads a table; false when options may be missing because it is not well-formed. */
    boolean read(SourceText text) {
        source = text;
        places = new CsvPlaces(source);
        try {
            CsvRows.read(source.text(), this::row);
        } catch (RuntimeException e) {

            checks.diagnostics()
                    .report(
                            DiagnosticId.TABLE_ROW,
                            new Place(source.name(), lastLine + 1, 1),
                            "from here on the table is not well-formed; is a quote not closed, or does text follow a"
                                    + " closing quote?");
            complete = false;
        }
        if (columns.isEmpty() && complete) {
            header("the table is empty; its first row names the columns", 1, 0, "");
        }
        return complete;
    }

    private boolean isCsv(Syntax.Scalar token) {
        String name = token.text().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || token.text().isEmpty()) {
            return true;
        }
        checks.report(
                DiagnosticId.TABLE_FORMAT,
                token,
                token.shown() + " is not a table that can be read; "
                        + (name.endsWith(".xlsx") || name.endsWith(".xls") || name.endsWith(".ods")
                                ? "save the sheet as CSV (.csv)"
                                : "tables are CSV files, ending in .csv"));
        return false;
    }

    private boolean row(int line, List<String> fields) {
        lastLine = line;
        if (columns.isEmpty()) {
            return header(line, fields);
        }
        option(line, fields);
        return !checks.diagnostics().isFull();
    }

    private void header(String message, int line, int field, String value) {
        checks.report(DiagnosticId.TABLE_HEADER, places.cell(line, field, value), message);
        complete = false;
    }

    private boolean header(int line, List<String> fields) {
        Set<String> seen = new HashSet<>();
        for (int k = 0; k < fields.size(); k++) {
            String column = fields.get(k).strip();
            columns.add(column);
            criterionOf.add(null);
            if (k == 0) {
                first(line, column, fields.size());
            } else if (column.isEmpty()) {
                header("column " + (k + 1) + " has no heading; it must be a criterion, 'name' or 'kind'", line, k, "");
            } else if (!seen.add(column)) {
                header("there are two columns " + Diagnostics.quoted(column), line, k, column);
            } else if (!column.equals("name") && !column.equals("kind")) {
                criterionOf.set(k, criteria.find(places.cell(line, k, column), "the table"));
            }
        }
        return complete;
    }

    private void first(int line, String column, int width) {
        if (width == 1 && (column.indexOf(';') >= 0 || column.indexOf('\t') >= 0)) {
            header("the columns of a table must be parted by commas", line, 0, column);
        } else if (column.equals("name")
                || column.equals("kind")
                || criteria.leaves().containsKey(column)) {
            header(
                    "the first column must hold the ids of the options, was " + Diagnostics.quoted(column),
                    line,
                    0,
                    column);
        }
    }

    private void option(int line, List<String> fields) {
        if (fields.size() != columns.size()) {
            checks.report(
                    DiagnosticId.TABLE_ROW,
                    places.first(line, fields.get(0)),
                    "the row has " + fields.size() + " cells, the first row has " + columns.size());
            complete = false;
            return;
        }
        String id = fields.get(0).strip();
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
            } else if (columns.get(k).equals("kind")) {
                kind = field.strip();
            }
        }
        Label label = Label.of(id);
        if (options.take(places.first(line, id), new Option(name.isEmpty() ? label : label.named(name), kind))) {
            rows.add(new Row(id, line));
        }
    }

    private void cell(int line, int field, String text, String option, CriterionDraft criterion) {
        if (text.isEmpty()) {
            return;
        }
        if (criterion.levels() == null) {
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
        Syntax part = part(places.cell(line, field, value), value);
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

    /** A cell as it would stand in a YAML file: {@code a..b} is a range. */
    private static Syntax part(Syntax.Scalar cell, String value) {
        int dots = value.indexOf("..");
        if (dots <= 0 || dots + 2 >= value.length() || value.charAt(dots + 2) == '.') {
            return cell;
        }
        Syntax.Scalar[] keys = {as(cell, 0, "min"), as(cell, 0, "max")};
        Syntax[] ends = {
            as(cell, 0, value.substring(0, dots).strip()),
            as(cell, dots + 2, value.substring(dots + 2).strip())
        };
        return new Syntax.Mapping(
                cell.source(), cell.place().line(), cell.place().column(), cell.start(), keys, ends);
    }

    private static Syntax.Scalar as(Syntax.Scalar cell, int offset, String text) {
        Place place = cell.place();
        int start = cell.start() + offset;
        return new Syntax.Scalar(
                cell.source(), place.line(), place.column() + offset, start, start + text.length(), text, true);
    }

    /** The text of the table, null when it could not be read. */
    SourceText source() {
        return source;
    }

    /** The rows that became options. */
    List<Row> rows() {
        return rows;
    }

    /** Headings. */
    List<String> columns() {
        return columns;
    }

    /** The cell in a column of a row, to say where it stands. */
    Syntax.Scalar placed(Row row, int field) {
        return places.cell(row.line(), field, "");
    }
}
