package io.github.steelyard.cli;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.inspection.AbsentCells;
import io.github.steelyard.inspection.Inspection;
import io.github.steelyard.inspection.Placed;
import io.github.steelyard.inspection.WeightOrders;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.lint.LintRules;
import io.github.steelyard.report.Json;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code steelyard validate}. */
@Command(
        name = "validate",
        header = "Checks decision files and says everything that is wrong or doubtful, with its place.",
        description = {
            "",
            "Prints one line a problem: file, line, column, severity, what was found and what is allowed, and the id"
                    + " of the rule. First come errors of the file; a file without any is checked by the rules of"
                    + " lint, which find warnings, questions that only the author can answer, and notes"
                    + " (docs/lint.md). The problems are this command's result and go to standard output.",
            ""
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  steelyard validate options/north-korea-2017.yaml",
            "  steelyard validate *.yaml --strict --disable no-baseline --format json",
            "  steelyard validate my.yaml --format sarif -o my.sarif",
            "",
            "The exit code is 1 when there is an error, with --strict also when there is a warning."
        })
final class ValidateCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Decision files, or folders of XMCDA; - for standard input.")
    private List<String> files;

    @Option(names = "--strict", description = "Treat warnings as errors.")
    private boolean strict;

    @Option(
            names = "--disable",
            paramLabel = "ID",
            completionCandidates = Rules.class,
            description = "Leave a rule of lint out; may be given several times.")
    private List<String> disabled = new ArrayList<>();

    @Option(names = "--no-lint", description = "Skip the search for common mistakes.")
    private boolean noLint;

    @Mixin
    private SheetSaid sheets;

    @Mixin
    private CheckOutput output;

    @Spec
    private CommandSpec command;

    private final Terminal terminal;

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What completion offers. */
    static final class Rules implements Iterable<String> {
        @Override
        public java.util.Iterator<String> iterator() {
            return LintRules.all().ids().iterator();
        }
    }

    @Override
    public Integer call() {
        for (String id : disabled) {
            if (LintRules.all().find(id).isEmpty()) {
                throw new ParameterException(
                        command.commandLine(), LintRules.all().unknown(id));
            }
        }
        boolean sarif = output.isSarif();
        OutputOptions plain = output.plain();
        OutputFormat format = plain.format();
        List<Checked> all = files.stream().map(this::check).toList();
        if (sarif) {
            plain.printText(Json.document(SarifLog.of(all)), terminal);
        } else if (format == OutputFormat.TEXT) {
            plain.printText(lines(all), terminal);
        } else {
            plain.print(
                    new Result(() -> blocks(all), () -> CheckedJson.of(all), () -> List.of(Headers.plain(table(all)))),
                    terminal);
        }
        boolean failed = all.stream().anyMatch(c -> !c.isValid() || strict && c.hasWarnings());
        return failed ? Cli.WRONG_INPUT : Cli.DONE;
    }

    private Checked check(String file) {
        Loaded loaded = Input.read(file, sheets.options(), terminal);
        List<Placed> found = noLint ? List.of() : Inspection.of(loaded, new HashSet<>(disabled), Cancellation.NEVER);
        List<Diagnostic> diagnostics = new ArrayList<>(loaded.diagnostics());
        diagnostics.addAll(AbsentCells.of(loaded));
        diagnostics.addAll(WeightOrders.of(loaded));
        return Checked.of(Input.shown(file), loaded.value().isPresent(), diagnostics, found, loaded.sources());
    }

    /** Unwrapped, one a line, so that editors and scripts can read the places. */
    private static String lines(List<Checked> all) {
        StringBuilder lines = new StringBuilder();
        for (Checked checked : all) {
            if (checked.remarks().isEmpty()) {
                lines.append(Failures.clean(checked.file())).append(": nothing wrong\n");
            }
            for (Checked.Remark remark : checked.remarks()) {
                lines.append(Failures.clean(remark.diagnostic().toString())).append('\n');
            }
        }
        return lines.toString();
    }

    private static List<Block> blocks(List<Checked> all) {
        List<Block> blocks = new ArrayList<>();
        List<String> clean = all.stream()
                .filter(c -> c.remarks().isEmpty())
                .map(c -> c.file() + ": nothing wrong.")
                .toList();
        if (clean.size() < all.size()) {
            blocks.add(table(all));
        }
        if (!clean.isEmpty()) {
            blocks.add(clean.size() == 1 ? new Paragraph(clean.get(0)) : new Items(clean));
        }
        return blocks;
    }

    private static Table table(List<Checked> all) {
        List<Column> columns = List.of(
                new Column("File", Format.TEXT),
                new Column("Line", Format.INTEGER),
                new Column("Column", Format.INTEGER),
                new Column("Severity", Format.TEXT),
                new Column("Rule", Format.TEXT),
                new Column("Message", Format.TEXT));
        List<List<Cell>> rows = new ArrayList<>();
        for (Checked checked : all) {
            for (Checked.Remark remark : checked.remarks()) {
                Diagnostic d = remark.diagnostic();
                rows.add(List.of(
                        Cell.of(d.place().file()),
                        Cell.of(d.place().line()),
                        Cell.of(d.place().column()),
                        Cell.of(d.severity().toString()),
                        Cell.of(d.id()),
                        Cell.of(d.message())));
            }
        }
        return new Table("", columns, rows);
    }
}
