package io.github.steelyard.cli;

import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.draft.SheetLine;
import io.github.steelyard.io.sheet.Reading;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How each row and column of a sheet was understood, as a table. */
final class SheetExplained {

    private SheetExplained() {}

    /** The tables of all sheets of a decision; none where it was read from no sheet. */
    static List<Block> blocks(Loaded loaded) {
        List<Block> blocks = new ArrayList<>();
        for (Reading reading : loaded.readings()) {
            List<List<Cell>> rows = new ArrayList<>();
            reading.columns().forEach(line -> rows.add(row("column", line)));
            reading.rows().forEach(line -> rows.add(row("row", line)));
            blocks.add(new Heading(2, "How the sheet was understood"));
            blocks.add(new Table(
                    "",
                    List.of(
                            new Column("", Format.TEXT),
                            new Column("Place", Format.TEXT),
                            new Column("Label", Format.TEXT),
                            new Column("Taken as", Format.TEXT),
                            new Column("Sure", Format.TEXT),
                            new Column("Because", Format.TEXT)),
                    rows));
        }
        return blocks;
    }

    private static List<Cell> row(String kind, SheetLine line) {
        String place = line.place().toString();
        return List.of(
                Cell.of(kind),
                Cell.of(place.substring(
                        place.indexOf(line.place().file()) + line.place().file().length() + 1)),
                Cell.of(line.label()),
                Cell.of(word(line.role().name())),
                Cell.of(word(line.degree().name())),
                Cell.of(line.evidence()));
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
