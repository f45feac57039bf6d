package io.github.steelyard.io.sheet;

import io.github.steelyard.io.format.DecimalSign;
import io.github.steelyard.io.grid.CsvGrid;
import io.github.steelyard.io.grid.Grid;
import io.github.steelyard.io.grid.MarkdownGrid;
import io.github.steelyard.io.grid.MissingLibrary;
import io.github.steelyard.io.grid.OpenDocumentReader;
import io.github.steelyard.io.grid.SheetGrid;
import io.github.steelyard.io.grid.WorkbookReader;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.SourceText;
import io.github.steelyard.io.text.TableText;
import java.nio.file.Path;

/** Reads matrix sheets, from CSV and from workbooks. */
public final class SheetReader {

    private final Checks checks;
    private final DecimalSign sign;

    public SheetReader(Checks checks, DecimalSign sign) {
        this.checks = checks;
        this.sign = sign;
    }

    /** The tree of a CSV file; null when an error was reported. */
    public Syntax.Mapping text(String name, Path path, byte[] bytes, Place at, String title) {
        SourceText text = TableText.decode(name, path, bytes, checks.diagnostics());
        if (text == null) {
            return null;
        }
        CsvGrid grid = CsvGrid.of(text, checks.diagnostics());
        return grid == null ? null : new MatrixReader(checks, grid, sign).read(title);
    }

    /** The tree of a workbook; null when an error was reported. */
    public Syntax.Mapping workbook(String name, Path path, byte[] bytes, String sheet, Place at, String title) {
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

    /** The tree of a sheet that was put together from a file of another program; null when an error was reported. */
    public Syntax.Mapping grid(Grid grid, String title) {
        return new MatrixReader(checks, grid, DecimalSign.POINT).read(title);
    }

    /** The tree of a table of Markdown; null when an error was reported. */
    public Syntax.Mapping markdown(String name, Path path, byte[] bytes, String title) {
        SourceText text = TableText.decode(name, path, bytes, checks.diagnostics());
        MarkdownGrid grid = text == null ? null : MarkdownGrid.of(text, checks.diagnostics());
        return grid == null ? null : new MatrixReader(checks, grid, sign).read(title);
    }

    /** The tree of an OpenDocument spreadsheet; null when an error was reported. */
    public Syntax.Mapping openDocument(String name, Path path, byte[] bytes, String sheet, Place at, String title) {
        try {
            SheetGrid grid = OpenDocumentReader.read(name, path, bytes, sheet, sign, at, checks.diagnostics());
            return grid == null ? null : new MatrixReader(checks, grid, DecimalSign.POINT).read(title);
        } catch (NoClassDefFoundError e) {
            MissingLibrary.report(
                    checks, () -> at, Diagnostics.quoted(name), "workbooks", "org.dhatim:fastexcel-reader");
            return null;
        }
    }
}
