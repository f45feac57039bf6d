package io.github.steelyard.io.sheet;

import io.github.steelyard.io.cell.KnownCriterion;
import io.github.steelyard.io.cell.Mark;
import io.github.steelyard.io.cell.Notion;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.grid.CsvGrid;
import io.github.steelyard.io.grid.Grid;
import io.github.steelyard.io.grid.MarkdownGrid;
import io.github.steelyard.io.grid.Workbooks;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.stage.SheetPipeline;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.SourceText;
import io.github.steelyard.io.text.TableText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads matrix sheets, from CSV and from workbooks, and keeps how each was understood. */
public final class SheetReader {

    private final Checks checks;
    private final SheetOptions said;
    private final List<Reading> readings;

    /** @param said of the sheets from outside */
    public SheetReader(Checks checks, SheetOptions said) {
        this(checks, said, new ArrayList<>());
    }

    /** @param readings takes how the sheets were understood */
    public SheetReader(Checks checks, SheetOptions said, List<Reading> readings) {
        this.checks = checks;
        this.said = said;
        this.readings = readings;
    }

    /** How the sheets were understood, in the order in which they were read. */
    public List<Reading> readings() {
        return readings;
    }

    /** The tree of a CSV file; null when an error was reported. */
    public Syntax.Mapping text(String name, Path path, byte[] bytes, Place at, String title) {
        SourceText text = TableText.decode(name, path, bytes, checks.diagnostics());
        if (text == null) {
            return null;
        }
        CsvGrid grid = CsvGrid.of(text, checks.diagnostics());
        return grid == null ? null : tree(List.of(grid), title);
    }

    /** The tree of a workbook; null when an error was reported. */
    public Syntax.Mapping workbook(String name, Path path, byte[] bytes, String sheet, Place at, String title) {
        String wanted = sheet.isEmpty() ? said.sheet() : sheet;
        return Workbooks.find(name, at, checks.diagnostics())
                .map(books -> books.all(name, path, bytes, wanted, at, checks.diagnostics()))
                .map(grids -> tree(grids, title))
                .orElse(null);
    }

    /** The tree of a sheet that was put together from a file of another program; null when an error was reported. */
    public Syntax.Mapping grid(Grid grid, String title) {
        return tree(List.of(grid), title);
    }

    /** The tree of a table of Markdown; null when an error was reported. */
    public Syntax.Mapping markdown(String name, Path path, byte[] bytes, String title) {
        SourceText text = TableText.decode(name, path, bytes, checks.diagnostics());
        MarkdownGrid grid = text == null ? null : MarkdownGrid.of(text, checks.diagnostics());
        return grid == null ? null : tree(List.of(grid), title);
    }

    /** The tree of an OpenDocument spreadsheet; null when an error was reported. */
    public Syntax.Mapping openDocument(String name, Path path, byte[] bytes, String sheet, Place at, String title) {
        String wanted = sheet.isEmpty() ? said.sheet() : sheet;
        return Workbooks.find(name, at, checks.diagnostics())
                .map(books -> books.allOpenDocument(name, path, bytes, wanted, at, checks.diagnostics()))
                .map(grids -> tree(grids, title))
                .orElse(null);
    }

    /**
     * The tree of cells, whatever file they were in.
     *
     * @param grids the sheets of the file
     * @param title where the sheet has none; null when none is wanted
     */
    private Syntax.Mapping tree(List<? extends Grid> grids, String title) {
        Reading reading = Reading.of(grids, said, title);
        readings.add(reading);
        return reading.tree(checks.diagnostics());
    }

    /** Whether a label is one of those by which sheets mark what they say of criteria, or totals. */
    public static boolean isNotion(String label) {
        return Notion.isLabel(label);
    }

    /** {@link String#hashCode} of every id that {@link #isNotion} tells, ascending. */
    public static int[] notionHashes() {
        return Notion.ids().stream()
                .mapToInt(String::hashCode)
                .sorted()
                .distinct()
                .toArray();
    }

    /**
     * The options of a table whose criteria a decision file knows, as a decision file would have them; null when an error
     * was reported after which there are none.
     *
     * @param grids the sheets of the table's file
     * @param all what is said of the table
     */
    public Syntax.Mapping options(List<? extends Grid> grids, SheetOptions all, List<KnownCriterion> known) {
        Reading reading = Reading.of(grids, all, known);
        readings.add(reading);
        Syntax.Mapping tree = reading.tree(checks.diagnostics());
        return tree == null ? null : (Syntax.Mapping) tree.get("options");
    }

    /** The tree of a sheet of which something else is said than of others. */
    public Syntax.Mapping sheet(List<? extends Grid> grids, SheetOptions all) {
        Reading reading = Reading.of(grids, all, (String) null);
        readings.add(reading);
        return reading.tree(checks.diagnostics());
    }

    /** Whether a row or column says which end of each criterion is better, or what it weighs: then this is no mere list. */
    public static boolean isMarked(Grid grid) {
        Draft draft = SheetPipeline.read(List.of(grid), SheetOptions.NONE, List.of());
        return draft.marks().containsKey(Mark.DIRECTION) || draft.marks().containsKey(Mark.WEIGHT);
    }
}
