package io.github.steelyard.io.grid;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.io.kind.DecimalSign;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.text.MissingPart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** Reads and writes workbooks. It needs libraries that an embedder may do without, so it is found at run time. */
public interface Workbooks {

    /** The part that is there; empty when none is. */
    static Optional<Workbooks> find() {
        return ServiceLoader.load(Workbooks.class, Workbooks.class.getClassLoader())
                .findFirst();
    }

    /** The same, reporting that a workbook needs it when there is none. */
    static Optional<Workbooks> find(String name, Place at, Diagnostics diagnostics) {
        Optional<Workbooks> found = find();
        if (found.isEmpty()) {
            diagnostics.report(
                    DiagnosticId.TABLE_LIBRARY,
                    at,
                    Diagnostics.quoted(name) + " is not read: " + MissingPart.sentence("workbooks"));
        }
        return found;
    }

    /**
     * The same.
     *
     * @throws Refusal when there is none
     */
    static Workbooks get() {
        return find().orElseThrow(() -> new Refusal(MissingPart.sentence("workbooks")));
    }

    /**
     * Every sheet of a workbook that can be seen, or the one of that name alone, with what nothing can be made of noted in
     * their cells; null when an error was reported.
     *
     * @param wanted empty for all
     * @param at where the workbook is named
     */
    List<SheetGrid> all(String name, Path path, byte[] bytes, String wanted, Place at, Diagnostics diagnostics);

    /**
     * The sheet of that name, or else the first that holds a matrix; null when an error was reported.
     *
     * @param wanted empty for the first
     * @param sign before the decimals of numbers that the sheet holds as text
     * @param at where the workbook is named
     */
    SheetGrid read(
            String name, Path path, byte[] bytes, String wanted, DecimalSign sign, Place at, Diagnostics diagnostics);

    /** Every sheet of an OpenDocument spreadsheet that can be seen and holds a matrix, or the one of that name alone. */
    List<SheetGrid> allOpenDocument(
            String name, Path path, byte[] bytes, String wanted, Place at, Diagnostics diagnostics);

    /**
     * Opens a sheet to be read row by row.
     *
     * @param wanted its name; empty for the first that is visible
     * @param sign before decimals of numbers that the sheet holds as text
     * @throws Refusal when there is no such sheet, or no workbook
     * @throws IOException when the file cannot be read
     */
    SheetStream lines(Path file, String wanted, DecimalSign sign) throws IOException;

    /**
     * A workbook of one sheet, without a trace of when it was written.
     *
     * @param rows texts, numbers, or null where nothing stands
     * @param header index of the row that names the criteria
     * @param options index of the first row that is an option
     */
    byte[] write(List<List<Object>> rows, int header, int options);
}
