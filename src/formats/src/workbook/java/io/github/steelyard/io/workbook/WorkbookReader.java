package io.github.steelyard.io.workbook;

import io.github.steelyard.io.format.ReadLimits;
import io.github.steelyard.io.grid.SheetGrid;
import io.github.steelyard.io.kind.DecimalSign;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.io.text.ScalarText;
import io.github.steelyard.io.text.SourceText;
import io.github.steelyard.text.Nearest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads one sheet of a workbook. Needs the library for it, which embedders may leave out. */
public final class WorkbookReader {

    private final String name;
    private final Path path;
    private final byte[] bytes;
    private final DecimalSign sign;
    private final Diagnostics diagnostics;
    private final ReadLimits limits;
    private int left;
    /** The same text may stand in many cells and is stored once, so that the file may be far smaller. */
    private long characters;

    private int numbersInText;
    private Place firstNumberInText;

    private WorkbookReader(String name, Path path, byte[] bytes, DecimalSign sign, Diagnostics diagnostics) {
        this.sign = sign;
        this.name = name;
        this.path = path;
        this.bytes = bytes;
        this.diagnostics = diagnostics;
        this.limits = diagnostics.limits();
        this.left = limits.values();
        this.characters = limits.tableBytes();
    }

    /**
     * The sheet of that name, or else the first that holds a matrix; null when an error was reported.
     *
     * @param wanted empty for the first
     * @param sign before the decimals of numbers that the sheet holds as text
     * @param at where the workbook is named
     */
    public static SheetGrid read(
            String name, Path path, byte[] bytes, String wanted, DecimalSign sign, Place at, Diagnostics diagnostics) {
        return read(name, path, bytes, sign, at, diagnostics, (reader, sheets) -> reader.sheet(sheets, wanted, at));
    }

    /**
     * Every sheet that can be seen, or the one of that name alone, with what nothing can be made of noted in their cells;
     * null when an error was reported.
     *
     * @param wanted empty for all
     * @param at where the workbook is named
     */
    public static List<SheetGrid> all(
            String name, Path path, byte[] bytes, String wanted, Place at, Diagnostics diagnostics) {
        List<SheetGrid> found = read(
                name,
                path,
                bytes,
                DecimalSign.POINT,
                at,
                diagnostics,
                (reader, sheets) -> reader.grids(sheets, wanted, at));
        if (found != null && !found.isEmpty()) {
            SheetLayout.mark(bytes, found);
        }
        return found == null || found.isEmpty() ? null : found;
    }

    /** Takes what it wants from the sheets of a workbook. */
    private interface Taker<T> {
        T take(WorkbookReader reader, List<Sheet> sheets) throws IOException;
    }

    private static <T> T read(
            String name, Path path, byte[] bytes, DecimalSign sign, Place at, Diagnostics diagnostics, Taker<T> taker) {
        WorkbookFault fault = WorkbookBytes.fault(bytes, diagnostics.limits());
        if (fault != null) {
            diagnostics.report(
                    DiagnosticId.WORKBOOK, fault.place(name, at), Diagnostics.quoted(name) + " " + fault.reason());
            return null;
        }
        WorkbookReader reader = new WorkbookReader(name, path, bytes, sign, diagnostics);
        try (ReadableWorkbook workbook = new ReadableWorkbook(
                new ByteArrayInputStream(bytes), new ReadingOptions(SheetLayout.hasStyles(bytes), true))) {
            return taker.take(reader, workbook.getSheets().toList());
        } catch (IOException | RuntimeException e) {
            diagnostics.report(
                    DiagnosticId.WORKBOOK,
                    at,
                    Diagnostics.quoted(name) + " is damaged: it cannot be read as a workbook");
            return null;
        }
    }

    private static List<Sheet> visible(List<Sheet> sheets) {
        return sheets.stream()
                .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
    }

    /** The sheet of that name; empty when there is none, which was reported. */
    private List<Sheet> named(List<Sheet> sheets, String wanted, Place at) {
        List<Sheet> found =
                sheets.stream().filter(s -> s.getName().equals(wanted)).limit(1).toList();
        if (found.isEmpty()) {
            List<String> names = visible(sheets).stream().map(Sheet::getName).toList();
            diagnostics.report(
                    DiagnosticId.WORKBOOK,
                    at,
                    Diagnostics.quoted(name) + " has no sheet " + Diagnostics.quoted(wanted)
                            + Nearest.to(wanted, names)
                                    .map(near -> "; did you mean '" + near + "'?")
                                    .orElse("; its sheets are: " + String.join(", ", names)));
        }
        return found;
    }

    /** All sheets that can be seen, or the one of that name; those that are too large only where they are the first. */
    private List<SheetGrid> grids(List<Sheet> sheets, String wanted, Place at) throws IOException {
        List<Sheet> asked = wanted.isEmpty() ? visible(sheets) : named(sheets, wanted, at);
        List<SheetGrid> grids = new ArrayList<>();
        for (Sheet sheet : asked) {
            if (left < 0 && !grids.isEmpty()) {
                break;
            }
            SheetGrid grid = told(grid(sheet));
            if (grid == null) {
                return List.of();
            }
            grids.add(grid);
        }
        return grids;
    }

    private SheetGrid sheet(List<Sheet> sheets, String wanted, Place at) throws IOException {
        if (!wanted.isEmpty()) {
            List<Sheet> named = named(sheets, wanted, at);
            return named.isEmpty() ? null : whole(told(grid(named.get(0))));
        }
        List<Sheet> visible = visible(sheets);
        SheetGrid found = null;
        List<String> others = new ArrayList<>();
        for (Sheet sheet : visible) {
            if (found != null) {
                others.add(sheet.getName());
                continue;
            }
            int before = diagnostics.found().size();
            SheetGrid grid = whole(grid(sheet));
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

    /** The sheet, with an error for each cell that nothing can be made of. */
    private SheetGrid whole(SheetGrid grid) {
        if (grid != null) {
            grid.reportFaults(diagnostics);
        }
        return grid;
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
            RowNumbers numbers = new RowNumbers();
            for (Row row : (Iterable<Row>) rows::iterator) {
                if (!row(grid, source, row, numbers.of(row))) {
                    return null;
                }
            }
        }
        if (grid.area() > 4L * limits.values()) {
            diagnostics.report(
                    DiagnosticId.TOO_MANY_VALUES,
                    new Place(name, sheet.getName(), 1, grid.columns()),
                    "the sheet is a rectangle of more than " + 4L * limits.values()
                            + " cells; does something stray stand" + " far from the rest, as here?");
            return null;
        }
        return grid;
    }

    private boolean row(SheetGrid grid, SourceText source, Row row, int number) {
        int last = -1;
        for (Cell cell : row) {
            last = cell != null && !WorkbookCell.isEmpty(cell) ? cell.getColumnIndex() : last;
        }
        if (last < 0) {
            return true;
        }
        left -= last + 1;
        if (left < 0 || number > limits.values()) {
            diagnostics.report(
                    DiagnosticId.TOO_MANY_VALUES,
                    new Place(source.name(), source.sheet(), number, 1),
                    "more than " + limits.values() + " cells in a sheet");
            return false;
        }
        String[] texts = new String[last + 1];
        BitSet held = new BitSet();
        for (Cell cell : row) {
            if (cell != null && !WorkbookCell.isEmpty(cell)) {
                int column = cell.getColumnIndex();
                characters -= cell.getValue() instanceof String text ? text.length() : 0;
                if (characters < 0) {
                    diagnostics.report(
                            DiagnosticId.TOO_LARGE,
                            new Place(source.name(), source.sheet(), number, column + 1),
                            "the texts of the sheet are too large: no more than "
                                    + ReadLimits.count(limits.tableBytes()) + " characters are read");
                    return false;
                }
                Place place = new Place(source.name(), source.sheet(), number, column + 1);
                WorkbookCell found = WorkbookCell.of(cell, sign).unguarded();
                texts[column] = text(found, place);
                held.set(column, !found.isText());
                if (!found.fault().isEmpty()) {
                    grid.fault(number - 1, column, found.fault());
                }
            }
        }
        grid.set(number - 1, texts, held);
        if (row.isHidden()) {
            grid.hideRow(number - 1);
        }
        return true;
    }

    private String text(WorkbookCell found, Place place) {
        if (!found.fault().isEmpty()) {
            return null;
        }
        if (found.isText() && NumberText.parse(found.text()) == NumberText.parse(found.text())) {
            numbersInText++;
            firstNumberInText = numbersInText == 1 ? place : firstNumberInText;
        }
        return !found.isText() || ScalarText.isFine(found.text(), place, diagnostics) ? found.text() : null;
    }
}
