package io.github.steelyard.cli;

import io.github.steelyard.io.Diagnostic;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code steelyard validate}. */
@Command(
        name = "validate",
        header = "Checks decision files and says everything that is wrong, with its place.",
        description = {
            "",
            "Prints one line a problem: file, line, column, severity, what was found and what is allowed, and the id"
                    + " of the rule. The problems are this command's result and go to standard output.",
            ""
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  steelyard validate options/north-korea-2017.yaml",
            "  steelyard validate *.yaml --strict --format json",
            "",
            "The exit code is 1 when there is an error, with --strict also when there is a warning."
        })
final class ValidateCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Decision files; - for standard input.")
    private List<String> files;

    @Option(names = "--strict", description = "Let warnings fail the check, too.")
    private boolean strict;

    @Mixin
    private OutputOptions output;

    private final Terminal terminal;

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        boolean asText = output.format() == OutputFormat.TEXT;
        Map<String, List<Diagnostic>> found = new LinkedHashMap<>();
        boolean failed = false;
        for (String file : files) {
            Loaded loaded = Input.read(file, terminal);
            found.put(Input.shown(file), loaded.diagnostics());
            failed |= loaded.value().isEmpty();
            failed |=
                    strict && loaded.diagnostics().stream().anyMatch(d -> d.severity() == Diagnostic.Severity.WARNING);
        }
        if (asText) {
            output.printText(lines(found), terminal);
        } else {
            output.print(
                    new Result(() -> blocks(found), () -> json(found), () -> List.of(Headers.plain(table(found)))),
                    terminal);
        }
        return failed ? Cli.WRONG_INPUT : Cli.DONE;
    }

    /** Unwrapped, one a line, so that editors and scripts can read the places. */
    private static String lines(Map<String, List<Diagnostic>> found) {
        StringBuilder lines = new StringBuilder();
        found.forEach((file, diagnostics) -> {
            if (diagnostics.isEmpty()) {
                lines.append(Failures.clean(file)).append(": nothing wrong\n");
            }
            diagnostics.forEach(d -> lines.append(Failures.clean(d.toString())).append('\n'));
        });
        return lines.toString();
    }

    private static List<Block> blocks(Map<String, List<Diagnostic>> found) {
        List<Block> blocks = new ArrayList<>();
        List<String> clean = new ArrayList<>();
        found.forEach((file, diagnostics) -> {
            if (diagnostics.isEmpty()) {
                clean.add(file + ": nothing wrong.");
            }
        });
        if (clean.size() < found.size()) {
            blocks.add(table(found));
        }
        if (!clean.isEmpty()) {
            blocks.add(clean.size() == 1 ? new Paragraph(clean.get(0)) : new Items(clean));
        }
        return blocks;
    }

    private static Table table(Map<String, List<Diagnostic>> found) {
        List<Column> columns = List.of(
                new Column("File", Format.TEXT),
                new Column("Line", Format.INTEGER),
                new Column("Column", Format.INTEGER),
                new Column("Severity", Format.TEXT),
                new Column("Rule", Format.TEXT),
                new Column("Message", Format.TEXT));
        List<List<Cell>> rows = new ArrayList<>();
        found.values()
                .forEach(diagnostics -> diagnostics.forEach(d -> rows.add(List.of(
                        Cell.of(d.place().file()),
                        Cell.of(d.place().line()),
                        Cell.of(d.place().column()),
                        Cell.of(d.severity().toString()),
                        Cell.of(d.id()),
                        Cell.of(d.message())))));
        return new Table("", columns, rows);
    }

    private static Object json(Map<String, List<Diagnostic>> found) {
        List<Object> files = new ArrayList<>();
        found.forEach((file, diagnostics) -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("file", file);
            json.put("valid", diagnostics.stream().noneMatch(d -> d.severity() == Diagnostic.Severity.ERROR));
            List<Object> list = new ArrayList<>();
            diagnostics.forEach(d -> list.add(json(d)));
            json.put("diagnostics", list);
            files.add(json);
        });
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", "steelyard-validate/1");
        json.put("files", files);
        return json;
    }

    private static Object json(Diagnostic diagnostic) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", diagnostic.id());
        json.put("severity", diagnostic.severity().toString());
        json.put("message", diagnostic.message());
        json.put("place", diagnostic.place().toString());
        json.put("file", diagnostic.place().file());
        if (!diagnostic.place().sheet().isEmpty()) {
            json.put("sheet", diagnostic.place().sheet());
        }
        json.put("line", diagnostic.place().line());
        json.put("column", diagnostic.place().column());
        return json;
    }
}
