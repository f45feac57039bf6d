package io.github.steelyard.io;

import io.github.steelyard.catalogue.Nearest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads one sheet of a workbook. The only class that needs the library for it, which embedders may leave out. */
final class WorkbookReader {

    private final String name;
    private final Path path;
    private final byte[] bytes;
    private final DecimalSign sign;
    private final Diagnostics diagnostics;
    private int left = Limits.VALUES;
    /** The same text may stand in many cells and is stored once, so that the file may be far smaller. */
    private long characters = Limits.TABLE;

    private int numbersInText;
    private Place firstNumberInText;

    private WorkbookReader(String name, Path path, byte[] bytes, DecimalSign sign, Diagnostics diagnostics) {
        this.sign = sign;
        this.name = name;
        this.path = path;
        this.bytes = bytes;
        this.diagnostics = diagnostics;
    }

    /**
     * The sheet of that name, or else the first that holds a matrix; null when an error was reported.
     *
     * @param wanted empty for the first
     * @param sign before the decimals of numbers that the sheet holds as text
     * @param at where the workbook is named
     */
    static SheetGrid read(
            String name, Path path, byte[] bytes, String wanted, DecimalSign sign, Place at, Diagnostics diagnostics) {
        String fault = WorkbookBytes.fault(bytes);
        if (fault != null) {
            diagnostics.report(DiagnosticId.WORKBOOK, at, Diagnostics.quoted(name) + " " + fault);
            return null;
        }
        WorkbookReader reader = new WorkbookReader(name, path, bytes, sign, diagnostics);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            return reader.sheet(workbook.getSheets().toList(), wanted, at);
        } catch (IOException | RuntimeException e) {
            diagnostics.report(
                    DiagnosticId.WORKBOOK,
                    at,
                    Diagnostics.quoted(name) + " is damaged: it cannot be read as a workbook");
            return null;
        }
    }

    private SheetGrid sheet(List<Sheet> sheets, String wanted, Place at) throws IOException {
        List<Sheet> visible = sheets.stream()
                .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        List<String> names = visible.stream().map(Sheet::getName).toList();
        if (!wanted.isEmpty()) {
            for (Sheet sheet : sheets) {
                if (sheet.getName().equals(wanted)) {
                    return told(grid(sheet));
                }
            }
            diagnostics.report(
                    DiagnosticId.WORKBOOK,
                    at,
                    Diagnostics.quoted(name) + " has no sheet " + Diagnostics.quoted(wanted)
                            + Nearest.to(wanted, names)
                                    .map(near -> "; did you mean '" + near + "'?")
                                    .orElse("; its sheets are: " + String.join(", ", names)));
            return null;
        }
        SheetGrid found = null;
        List<String> others = new ArrayList<>();
        for (Sheet sheet : visible) {
            if (found != null) {
                others.add(sheet.getName());
                continue;
            }
            int before = diagnostics.found().size();
            SheetGrid grid = grid(sheet);
            if (grid == null || diagnostics.found().size() > before || grid.isMatrix()) {
                found = grid;
                if (grid == null) {
                    return null;
                }
            }
        }
        if (found == null) {
            diagnostics.report(
                    DiagnosticId.WORKBOOK,
                    at,
                    Diagnostics.quoted(name) + " has no sheet with at least two rows and two columns");
            return null;
        }
        if (!others.isEmpty()) {
            diagnostics.report(
                    DiagnosticId.SHEET_NOTE,
                    new Place(name, found.source().sheet(), 1, 1),
                    "sheet " + Diagnostics.quoted(found.source().sheet()) + " was read, and not "
                            + String.join(", ", others) + "; '" + name + "#" + others.get(0) + "' names another");
        }
        return told(found);
    }

    private SheetGrid told(SheetGrid grid) {
        if (grid != null && numbersInText > 0) {
            diagnostics.report(
                    DiagnosticId.SHEET_NOTE,
                    firstNumberInText,
                    numbersInText == 1
                            ? "a number that the sheet holds as text was taken as a number"
                            : numbersInText
                                    + " numbers that the sheet holds as text, this first, were taken as numbers");
        }
        return grid;
    }

    private SheetGrid grid(Sheet sheet) throws IOException {
        numbersInText = 0;
        SourceText source = new SourceText(name, path, "", false, sheet.getName(), bytes);
        SheetGrid grid = new SheetGrid(source);
        try (Stream<Row> rows = sheet.openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                if (!row(grid, source, row)) {
                    return null;
                }
            }
        }
        if (grid.area() > 4L * Limits.VALUES) {
            diagnostics.report(
                    DiagnosticId.TOO_MANY_VALUES,
                    new Place(name, sheet.getName(), 1, grid.columns()),
                    "the sheet is a rectangle of more than " + 4 * Limits.VALUES + " cells; does something stray stand"
                            + " far from the rest, as here?");
            return null;
        }
        return grid;
    }

    private boolean row(SheetGrid grid, SourceText source, Row row) {
        int last = -1;
        for (Cell cell : row) {
            last = cell != null && !isEmpty(cell) ? cell.getColumnIndex() : last;
        }
        if (last < 0) {
            return true;
        }
        left -= last + 1;
        if (left < 0 || row.getRowNum() > Limits.VALUES) {
            diagnostics.report(
                    DiagnosticId.TOO_MANY_VALUES,
                    new Place(source.name(), source.sheet(), row.getRowNum(), 1),
                    "more than " + Limits.VALUES + " cells in a sheet");
            return false;
        }
        String[] texts = new String[last + 1];
        boolean[] refused = new boolean[last + 1];
        for (Cell cell : row) {
            if (cell != null && !isEmpty(cell)) {
                int column = cell.getColumnIndex();
                characters -= cell.getValue() instanceof String text ? text.length() : 0;
                if (characters < 0) {
                    diagnostics.report(
                            DiagnosticId.TOO_LARGE,
                            new Place(source.name(), source.sheet(), row.getRowNum(), column + 1),
                            "the texts of the sheet are too large: no more than " + (Limits.TABLE >> 20)
                                    + " million characters are read");
                    return false;
                }
                texts[column] = text(cell, new Place(source.name(), source.sheet(), row.getRowNum(), column + 1));
                refused[column] = texts[column] == null;
            }
        }
        grid.set(row.getRowNum() - 1, texts, refused);
        return true;
    }

    private static boolean isEmpty(Cell cell) {
        return cell.getType() == CellType.EMPTY || cell.getRawValue() == null && cell.getType() != CellType.ERROR;
    }

    /** What the cell says as text; a percentage as people see it, a formula as it was last worked out. */
    private String text(Cell cell, Place place) {
        String raw = cell.getRawValue();
        CellType type = cell.getType();
        if (type == CellType.FORMULA) {
            Object value = cell.getValue();
            type = value instanceof String
                    ? CellType.STRING
                    : value instanceof Boolean ? CellType.BOOLEAN : CellType.NUMBER;
            raw = value == null ? raw : value.toString();
            if (raw != null && raw.startsWith("#")) {
                type = CellType.ERROR;
            }
        }
        if (type == CellType.ERROR) {
            return refused(
                    place,
                    "the cell holds the error " + Diagnostics.quoted(String.valueOf(raw))
                            + ", not a value; mend the formula");
        }
        if (type == CellType.BOOLEAN) {
            return Boolean.parseBoolean(raw) || "1".equals(raw) ? "true" : "false";
        }
        if (type == CellType.STRING) {
            String typed = (cell.getValue() instanceof String s ? s : raw).strip();
            String text = sign == DecimalSign.COMMA ? SheetNumbers.pointed(typed) : typed;
            if (NumberText.parse(text) == NumberText.parse(text)) {
                numbersInText++;
                firstNumberInText = numbersInText == 1 ? place : firstNumberInText;
            }
            return ScalarText.isFine(text, place, diagnostics) ? text : null;
        }
        return number(cell, raw, place);
    }

    private String number(Cell cell, String raw, Place place) {
        double x;
        try {
            x = Double.parseDouble(raw);
        } catch (NumberFormatException | NullPointerException e) {
            return refused(place, "the cell holds no number that can be read");
        }
        String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
        if (isDate(cell.getDataFormatId(), format)) {
            return refused(
                    place,
                    "the cell is formatted as a date or a time; write what it counts as a plain number, such as days");
        }
        boolean isPercent = unquoted(format).indexOf('%') >= 0;
        return isPercent
                ? io.github.steelyard.catalogue.Numbers.plain(PlainCriteria.percent(x)) + "%"
                : io.github.steelyard.catalogue.Numbers.plain(x + 0.0);
    }

    private String refused(Place place, String message) {
        diagnostics.report(DiagnosticId.SHEET_CELL, place, message);
        return null;
    }

    private static boolean isDate(Integer id, String format) {
        if (id != null && (id >= 14 && id <= 22 || id >= 45 && id <= 47)) {
            return true;
        }
        String bare = unquoted(format).toLowerCase(Locale.ROOT);
        return !bare.equals("general")
                && (bare.indexOf('y') >= 0
                        || bare.indexOf('d') >= 0
                        || bare.indexOf('h') >= 0
                        || bare.indexOf('m') >= 0 && bare.indexOf('0') < 0);
    }

    /** A number format without what is printed as it stands: quoted text, colours and conditions in brackets. */
    private static String unquoted(String format) {
        return format.replaceAll("\"[^\"]*\"|\\[(?![hms]+\\])[^\\]]*\\]|\\\\.|_.|\\*.", "");
    }
}
