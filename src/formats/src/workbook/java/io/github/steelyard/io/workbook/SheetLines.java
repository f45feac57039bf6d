package io.github.steelyard.io.workbook;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.io.format.ReadLimits;
import io.github.steelyard.io.grid.SheetStream;
import io.github.steelyard.io.kind.DecimalSign;
import io.github.steelyard.text.Nearest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * A sheet of a workbook as lines of CSV, row by row: line n is row n. The table begins with the first row that has two
 * cells, at its first cell; what stands before it is left out. A cell that nothing can be made of says why, so that
 * whoever reads the line refuses it with that. Memory grows with the texts of the workbook, not with its rows.
 */
public final class SheetLines extends SheetStream {

    private static final String DAMAGED = "it is damaged and cannot be read as a workbook";

    private final ReadableWorkbook workbook;
    private final Sheet sheet;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final DecimalSign sign;
    private final List<String> others = new ArrayList<>();
    private final RowNumbers numbers = new RowNumbers();
    private int written;
    private int hidden;
    private int left = -1;
    private int width;

    /**
     * Opens a sheet.
     *
     * @param wanted its name; empty for the first that is visible
     * @param sign before decimals of numbers that the sheet holds as text
     * @throws Refusal when there is no such sheet, or no workbook
     */
    public SheetLines(Path file, String wanted, DecimalSign sign) throws IOException {
        WorkbookFault fault = WorkbookBytes.fault(file, ReadLimits.DEFAULT);
        if (fault != null) {
            throw new Refusal("'" + file + "' " + fault.inSheet());
        }
        this.sign = sign;
        this.workbook = workbook(file);
        try {
            List<Sheet> visible = workbook.getSheets()
                    .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            this.sheet = workbook.getSheets()
                    .filter(s ->
                            wanted.isEmpty() ? visible.contains(s) : s.getName().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> none(file, wanted, visible));
            visible.stream().filter(s -> wanted.isEmpty() && s != sheet).forEach(s -> others.add(s.getName()));
            this.stream = sheet.openStream();
            this.rows = stream.iterator();
        } catch (Refusal e) {
            workbook.close();
            throw e;
        } catch (RuntimeException e) {
            workbook.close();
            throw new IOException(DAMAGED, e);
        }
        start();
    }

    /** The library throws whatever it stumbles over in a damaged workbook. */
    private static ReadableWorkbook workbook(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (RuntimeException e) {
            throw new IOException(DAMAGED, e);
        }
    }

    private static Refusal none(Path file, String wanted, List<Sheet> sheets) {
        List<String> names = sheets.stream().map(Sheet::getName).toList();
        return new Refusal("'" + file + "' has no sheet '" + wanted + "'"
                + Nearest.to(wanted, names)
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse("; its sheets are: " + String.join(", ", names)));
    }

    @Override
    public String sheet() {
        return sheet.getName();
    }

    @Override
    public List<String> others() {
        return others;
    }

    @Override
    public int hidden() {
        return hidden;
    }

    @Override
    public int left() {
        return Math.max(0, left);
    }

    /** The next row that has anything in it, with empty lines for those before; null at the end. */
    @Override
    protected byte[] next() throws IOException {
        for (Row row = row(); row != null; row = row()) {
            int number = numbers.of(row);
            int first = -1;
            int last = -1;
            int filled = 0;
            for (Cell cell : row) {
                if (cell != null && !WorkbookCell.isEmpty(cell)) {
                    first = first < 0 ? cell.getColumnIndex() : first;
                    last = cell.getColumnIndex();
                    filled++;
                }
            }
            if (left < 0 && filled > 1) {
                left = first;
                width = last - first + 1;
            }
            if (left >= 0 && filled > 0 && row.isHidden()) {
                hidden++;
            } else if (left >= 0 && filled > 0) {
                if (number <= written) {
                    throw new IOException(
                            DAMAGED + ", in sheet '" + sheet() + "': row " + number + " stands behind row " + written);
                }
                StringBuilder text = new StringBuilder("\n".repeat(number - 1 - written));
                written = number;
                return text.append(cells(row, last)).append('\n').toString().getBytes(StandardCharsets.UTF_8);
            }
        }
        return null;
    }

    private Row row() throws IOException {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException e) {
            throw new IOException(
                    DAMAGED + ", in sheet '" + sheet() + "'" + (written > 0 ? " behind row " + written : ""), e);
        }
    }

    private String cells(Row row, int last) throws IOException {
        String[] texts = new String[Math.max(width, last - left + 1)];
        for (Cell cell : row) {
            if (cell != null && !WorkbookCell.isEmpty(cell) && cell.getColumnIndex() >= left) {
                WorkbookCell found = WorkbookCell.of(cell, sign).unguarded();
                texts[cell.getColumnIndex() - left] = quoted(found.text() + found.fault());
            }
        }
        StringBuilder cells = new StringBuilder();
        for (int k = 0; k < texts.length; k++) {
            cells.append(k == 0 ? "" : ",").append(texts[k] == null ? "" : texts[k]);
            if (cells.length() > ReadLimits.DEFAULT.documentBytes()) {
                throw new IOException(DAMAGED + ", in sheet '" + sheet() + "': row " + written + " is too long");
            }
        }
        return cells.toString();
    }

    private static String quoted(String text) {
        String line = text.replace('\n', ' ').replace('\r', ' ');
        boolean isPlain = line.indexOf(',') < 0 && line.indexOf('"') < 0;
        return isPlain ? line : '"' + line.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
