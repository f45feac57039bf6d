package io.github.steelyard.cli;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.figures.ResultValues;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code steelyard methods}. */
@Command(
        name = "methods",
        header = "Lists the methods and analyses, or explains one.",
        description = {
            "",
            "With an id: the formula, the parameters with what is allowed, the method's own quantities, its source and"
                    + " what it promises.",
            ""
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  steelyard methods",
            "  steelyard methods topsis",
            "  steelyard methods --advise",
            "  steelyard methods --format json"
        })
final class MethodsCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The method or analysis to explain.")
    private String id;

    @Option(names = "--advise", description = "Show which method and which analysis to use when, in place of the list.")
    private boolean advise;

    @Mixin
    private OutputOptions output;

    private final Terminal terminal;

    MethodsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        output.format();
        if (advise && id != null) {
            throw output.wrong("'--advise' is about all methods; leave out '" + id + "'");
        }
        List<Entry> entries = advise ? advised() : id == null ? Entry.all() : Entry.of(id);
        output.print(
                id == null
                        ? new Result(
                                () -> advise ? advice() : listed(entries),
                                () -> ResultValues.plain(MethodJson.of(entries)),
                                () -> List.of(table(entries)))
                        : new Result(
                                () -> explained(entries),
                                () -> ResultValues.plain(MethodJson.of(entries)),
                                () -> List.of(Headers.plain(MethodBlocks.parameters(entries)))),
                terminal);
        return Cli.DONE;
    }

    /** What the advice names, in its order, with an id once. */
    private static List<Entry> advised() {
        return Advice.all().stream()
                .map(Advice::use)
                .distinct()
                .flatMap(use -> Entry.of(use).stream())
                .toList();
    }

    private static List<Block> advice() {
        return List.of(
                new Heading(2, "Which ranking method"),
                Advice.table("method"),
                new Heading(2, "Which way to weigh"),
                Advice.table("weighting"),
                new Heading(2, "Which analysis"),
                Advice.table("analysis"),
                new Paragraph("'steelyard methods ID' explains one."));
    }

    private List<Block> listed(List<Entry> entries) {
        if (output.format() == OutputFormat.MARKDOWN) {
            return List.of(table(entries));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Entry entry : entries) {
            rows.add(List.of(
                    Cell.of(entry.description().id()),
                    Cell.of(entry.kind()),
                    Cell.of(entry.description().name())));
        }
        List<Column> columns = List.of(
                new Column("Id", Format.TEXT), new Column("Kind", Format.TEXT), new Column("Name", Format.TEXT));
        return List.of(new Table("", columns, rows), new Paragraph("'steelyard methods ID' explains one."));
    }

    private static Table table(List<Entry> entries) {
        List<Column> columns = List.of(
                new Column("id", Format.TEXT),
                new Column("kind", Format.TEXT),
                new Column("name", Format.TEXT),
                new Column("summary", Format.TEXT));
        List<List<Cell>> rows = new ArrayList<>();
        for (Entry entry : entries) {
            Description description = entry.description();
            rows.add(List.of(
                    Cell.of(description.id()),
                    Cell.of(entry.kind()),
                    Cell.of(description.name()),
                    Cell.of(description.summary())));
        }
        return new Table("", columns, rows);
    }

    private static List<Block> explained(List<Entry> entries) {
        List<Block> blocks = new ArrayList<>();
        entries.forEach(entry -> blocks.addAll(MethodBlocks.of(entry)));
        return blocks;
    }
}
