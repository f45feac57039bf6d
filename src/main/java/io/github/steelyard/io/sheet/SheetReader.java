package io.github.steelyard.io;

import java.nio.file.Path;

/** Reads matrix sheets, from CSV and from workbooks. */
final class SheetReader {

    private final Checks checks;
    private final DecimalSign sign;

    SheetReader(Checks checks, DecimalSign sign) {
        this.checks = checks;
        this.sign = sign;
    }

    /** The tree of a CSV file; null when an error was reported. */
    Syntax.Mapping text(String name, Path path, byte[] bytes, Place at, String title) {
        SourceText text = TableText.decode(name, path, bytes, checks.diagnostics());
        if (text == null) {
            return null;
        }
        try {
            CsvGrid grid = CsvGrid.of(text, checks.diagnostics());
            return grid == null ? null : new MatrixReader(checks, grid, sign).read(title);
        } catch (NoClassDefFoundError e) {
            MissingLibrary.report(checks, () -> at, Diagnostics.quoted(name), "tables", "de.siegmar:fastcsv");
            return null;
        }
    }

    /** The tree of a workbook; null when an error was reported. */
    Syntax.Mapping workbook(String name, Path path, byte[] bytes, String sheet, Place at, String title) {
        try {
            SheetGrid grid = WorkbookReader.read(name, path, bytes, sheet, sign, at, checks.diagnostics());
            // Whatever commas were asked for are points by now, as the numbers of the workbook are.
            return grid == null ? null : new MatrixReader(checks, grid, DecimalSign.POINT).read(title);
        } catch (NoClassDefFoundError e) {
            MissingLibrary.report(
                    checks, () -> at, Diagnostics.quoted(name), "workbooks", "org.dhatim:fastexcel-reader");
            return null;
        }
    }
}
