package io.github.steelyard.cli;

import io.github.steelyard.aggregation.Property;
import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One method explained so that its paper is not needed. */
final class MethodBlocks {

    private MethodBlocks() {}

    static List<Block> of(Entry entry) {
        Description description = entry.description();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, description.name() + " (" + description.id() + ", " + entry.kind() + ")"));
        blocks.add(new Paragraph(description.summary()));
        section(blocks, "Formula", description.formula());
        section(blocks, "What it takes", description.takes());
        section(blocks, "What its score says", description.gives());
        blocks.add(new Heading(2, "Parameters"));
        blocks.add(description.parameters().isEmpty() ? new Paragraph("It takes none.") : parameters(List.of(entry)));
        if (!description.outputs().isEmpty()) {
            blocks.add(new Heading(2, entry.promises() ? "What it gives beside the score" : "What it gives"));
            List<List<Cell>> rows = new ArrayList<>();
            description.outputs().forEach((name, meaning) -> rows.add(List.of(Cell.of(name), Cell.of(meaning))));
            blocks.add(
                    new Table("", List.of(new Column("Name", Format.TEXT), new Column("Meaning", Format.TEXT)), rows));
        }
        if (entry.promises()) {
            promises(blocks, "It promises that", entry, true);
            promises(blocks, "It does not promise that", entry, false);
        }
        section(blocks, "Source", description.source());
        return blocks;
    }

    private static void section(List<Block> blocks, String title, String text) {
        if (!text.isEmpty()) {
            blocks.add(new Heading(2, title));
            blocks.add(new Paragraph(text));
        }
    }

    private static void promises(List<Block> blocks, String title, Entry entry, boolean kept) {
        List<String> words = Arrays.stream(Property.values())
                .filter(property -> entry.holds().contains(property) == kept)
                .map(Property::words)
                .toList();
        if (!words.isEmpty()) {
            blocks.add(new Heading(2, title));
            blocks.add(new Items(words));
        }
    }

    static Table parameters(List<Entry> entries) {
        List<Column> columns = List.of(
                new Column("Parameter", Format.TEXT),
                new Column("Allowed", Format.TEXT),
                new Column("Default", Format.TEXT),
                new Column("Meaning", Format.TEXT));
        List<List<Cell>> rows = new ArrayList<>();
        for (Entry entry : entries) {
            for (ParameterSpec spec : entry.description().parameters()) {
                rows.add(List.of(
                        Cell.of(spec.name()),
                        Cell.of(spec.allowed()),
                        Cell.of(
                                spec.required()
                                        ? "required"
                                        : spec.fallback().map(FlowValue::show).orElse("none")),
                        Cell.of(spec.help())));
            }
        }
        return new Table("", columns, rows);
    }
}
