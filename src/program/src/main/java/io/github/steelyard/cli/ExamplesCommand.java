package io.github.steelyard.cli;

import io.github.steelyard.answers.ExamplesResult;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.figures.ResultValues;
import io.github.steelyard.inspection.PublishedDecisions;
import io.github.steelyard.inspection.PublishedDecisions.PublishedDecision;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code steelyard examples}. */
@Command(
        name = "examples",
        header = "Lists decisions from books and papers, or writes one.",
        description = {
            "",
            "With a name, prints that decision file, or writes it with '-o'; a file that already exists is not"
                    + " overwritten. Each example gives the ranking that its source prints. Commands take"
                    + " example:NAME wherever they read a decision file.",
            ""
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  steelyard examples",
            "  steelyard examples offices -o offices.yaml",
            "  steelyard rank example:offices"
        })
final class ExamplesCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            completionCandidates = Names.class,
            description = "The example to print or to write.")
    private String name;

    @Mixin
    private OutputOptions output;

    private final Terminal terminal;

    ExamplesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What completion offers. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return PublishedDecisions.ids().iterator();
        }
    }

    @Override
    public Integer call() {
        OutputFormat format = output.format();
        List<PublishedDecision> examples =
                name == null ? PublishedDecisions.all() : List.of(PublishedDecisions.of(name));
        if (name != null && format == OutputFormat.TEXT) {
            write(examples.get(0));
            return Cli.DONE;
        }
        output.print(
                new Result(
                        () -> List.of(
                                format == OutputFormat.TEXT ? shortTable(examples) : table(examples),
                                new Paragraph(
                                        "'steelyard examples NAME' prints one, '-o FILE' writes it, 'steelyard rank example:NAME' ranks it.")),
                        () -> ResultValues.plain(new ExamplesResult(
                                examples.stream().map(this::json).toList())),
                        () -> List.of(table(examples))),
                terminal);
        return Cli.DONE;
    }

    private void write(PublishedDecision example) {
        output.file().map(Destination::path).ifPresent(target -> {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new Refusal("'" + target + "' already exists; it was not overwritten");
            }
        });
        output.printText(example.text(), terminal);
        output.file().ifPresent(file -> Failures.line(terminal, "wrote " + file + "; next: steelyard rank " + file));
    }

    private ExamplesResult.Example json(PublishedDecision example) {
        return new ExamplesResult.Example(
                example.id(),
                example.title(),
                example.shows(),
                example.source(),
                example.data(),
                example.notes(),
                Optional.of(example.text()).filter(text -> name != null));
    }

    private static Table shortTable(List<PublishedDecision> examples) {
        List<Column> columns = List.of(
                new Column("Name", Format.TEXT), new Column("Decision", Format.TEXT), new Column("Shows", Format.TEXT));
        return new Table(
                "",
                columns,
                examples.stream()
                        .map(e -> List.of(Cell.of(e.id()), Cell.of(e.title()), Cell.of(e.shows())))
                        .toList());
    }

    private static Table table(List<PublishedDecision> examples) {
        List<Column> columns = List.of(
                new Column("name", Format.TEXT),
                new Column("decision", Format.TEXT),
                new Column("shows", Format.TEXT),
                new Column("source", Format.TEXT),
                new Column("data", Format.TEXT));
        return new Table(
                "",
                columns,
                examples.stream()
                        .map(e -> List.of(
                                Cell.of(e.id()),
                                Cell.of(e.title()),
                                Cell.of(e.shows()),
                                Cell.of(e.source()),
                                Cell.of(e.data())))
                        .toList());
    }
}
