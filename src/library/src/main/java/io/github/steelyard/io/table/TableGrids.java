package io.github.steelyard.io.table;

import io.github.steelyard.io.grid.CsvGrid;
import io.github.steelyard.io.grid.Grid;
import io.github.steelyard.io.grid.MarkdownGrid;
import io.github.steelyard.io.grid.Workbooks;
import io.github.steelyard.io.kind.FileKind;
import io.github.steelyard.io.kind.Recognition;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.FilePath;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.FileBytes;
import io.github.steelyard.io.text.SourceText;
import io.github.steelyard.io.text.TableText;
import io.github.steelyard.io.text.Unpacked;
import io.github.steelyard.text.SheetName;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The cells of a table that a decision file names, for a table that is not as plain as decision files want it. */
public final class TableGrids {

    private static final List<String> ODD = List.of(".ods", ".fods", ".md", ".markdown", ".xlsm", ".txt", ".gz");

    private TableGrids() {}

    /** Whether a table is in a file of a kind that is read as sheets are, by its name. */
    public static boolean isOdd(String name) {
        String file = SheetName.of(name).file().toLowerCase(Locale.ROOT);
        return ODD.stream().anyMatch(file::endsWith);
    }

    /** The sheets of the table's file; null when an error was reported. */
    public static List<? extends Grid> open(TableSaid said, Checks checks) {
        FilePath file = said.file() == null ? null : FilePath.resolve(said.file(), checks);
        if (file == null) {
            return null;
        }
        String sheet = file.sheet().isEmpty() ? said.said().sheet() : file.sheet();
        return open(file.name(), file.real(), sheet, said.file().place(), checks);
    }

    /**
     * The sheets of a file; null when an error was reported.
     *
     * @param name as messages have it
     * @param sheet of a workbook; empty for all
     * @param at where the file is named
     */
    public static List<? extends Grid> open(String name, Path file, String sheet, Place at, Checks checks) {
        Diagnostics diagnostics = checks.diagnostics();
        byte[] bytes = FileBytes.read(file, name, diagnostics.limits().tableBytes(), at, diagnostics);
        if (bytes == null) {
            return null;
        }
        FileKind kind = Recognition.of(name, bytes);
        if (kind == FileKind.GZIP) {
            bytes = Unpacked.of(bytes, name, diagnostics.limits().tableBytes(), at, diagnostics);
            if (bytes == null) {
                return null;
            }
            kind = Recognition.of(Recognition.unpacked(name), bytes);
            kind = kind == FileKind.GZIP ? FileKind.ARCHIVE : kind;
        }
        return grids(kind, name, file, bytes, sheet, at, diagnostics);
    }

    private static List<? extends Grid> grids(
            FileKind kind, String name, Path file, byte[] bytes, String sheet, Place at, Diagnostics diagnostics) {
        switch (kind) {
            case WORKBOOK -> {
                return Workbooks.find(name, at, diagnostics)
                        .map(books -> books.all(name, file, bytes, sheet, at, diagnostics))
                        .orElse(null);
            }
            case OPEN_DOCUMENT -> {
                return Workbooks.find(name, at, diagnostics)
                        .map(books -> books.allOpenDocument(name, file, bytes, sheet, at, diagnostics))
                        .orElse(null);
            }
            case TABLE, MARKDOWN -> {
                SourceText text = TableText.decode(name, file, bytes, diagnostics);
                Grid grid = text == null
                        ? null
                        : kind == FileKind.TABLE ? CsvGrid.of(text, diagnostics) : MarkdownGrid.of(text, diagnostics);
                return grid == null ? null : List.of(grid);
            }
            default -> {
                String what = kind.isRead() ? "is no table" : kind.refusal();
                diagnostics.report(DiagnosticId.TABLE_FORMAT, at, Diagnostics.quoted(name) + " " + what);
                return null;
            }
        }
    }
}
