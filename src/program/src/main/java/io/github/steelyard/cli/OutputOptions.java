package io.github.steelyard.cli;

import io.github.steelyard.report.CsvRenderer;
import io.github.steelyard.report.HtmlRenderer;
import io.github.steelyard.report.Json;
import io.github.steelyard.report.MarkdownRenderer;
import io.github.steelyard.report.TextRenderer;
import io.github.steelyard.report.TextStyle;
import io.github.steelyard.text.Nearest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that say how and where a result is printed. */
final class OutputOptions {

    private static final List<String> FORMATS = Arrays.stream(OutputFormat.values())
            .filter(format -> format != OutputFormat.HTML)
            .map(OutputFormat::toString)
            .toList();

    private boolean hasPages;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            completionCandidates = Formats.class,
            description = "How the result is printed: text (the default), json, csv or markdown.")
    private String format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            converter = OutputName.class,
            description = "Write the result to FILE, whole or not at all, instead of standard output.")
    private String output;

    @Option(
            names = "--ascii",
            description = "Draw lines and bars with ASCII characters only. The default on a terminal that is dumb or"
                    + " whose locale is POSIX.")
    private boolean ascii;

    @Option(
            names = "--raw-cells",
            description =
                    "In CSV, write texts that begin like a formula as they are, for programs; else an apostrophe in"
                            + " front keeps a spreadsheet from running them.")
    private boolean rawCells;

    @Option(
            names = "--stamp",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "TIME",
            description = "Write into the manifest of JSON when it was made, which no other result says.")
    private String stamp;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** The options of a command that declares them itself. */
    static OutputOptions of(String format, String output, boolean ascii, boolean rawCells, CommandSpec command) {
        OutputOptions options = new OutputOptions();
        options.format = format;
        options.output = output;
        options.ascii = ascii;
        options.rawCells = rawCells;
        options.command = command;
        return options;
    }

    /** The options of a command that also writes pages. */
    static OutputOptions withPages() {
        OutputOptions options = new OutputOptions();
        options.hasPages = true;
        return options;
    }

    /** What completion offers. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return FORMATS.iterator();
        }
    }

    OutputFormat format() {
        for (OutputFormat known : OutputFormat.values()) {
            if (known.toString().equals(format) && (hasPages || known != OutputFormat.HTML)) {
                return known;
            }
        }
        throw unknown(format, FORMATS, command);
    }

    /** What a format that is none of those allowed is met with. */
    static ParameterException unknown(String format, List<String> allowed, CommandSpec command) {
        return new ParameterException(
                command.commandLine(),
                "unknown format '" + format + "'"
                        + Nearest.to(format, allowed)
                                .map(Nearest::said)
                                .orElse("; allowed: " + String.join(", ", allowed)));
    }

    /** What a wrong value of an option is met with. */
    ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    /** The file that the result goes into, if any. */
    Optional<String> file() {
        return Optional.ofNullable(output);
    }

    /** Whether the result goes into a file. */
    boolean isFile() {
        return output != null;
    }

    /** Prints the result as asked. */
    void print(Result result, Terminal terminal) {
        String text = switch (format()) {
            case TEXT ->
                new TextRenderer(style(terminal)).render(result.blocks().get());
            case HTML -> new HtmlRenderer().render(result.blocks().get());
            case MARKDOWN -> new MarkdownRenderer().render(result.blocks().get());
            case CSV ->
                new CsvRenderer(rawCells).render(List.copyOf(result.tables().get()));
            case JSON -> {
                if (stamp != null) {
                    terminal.invocation()
                            .stamped(
                                    stamp.isEmpty()
                                            ? Instant.now()
                                                    .truncatedTo(ChronoUnit.SECONDS)
                                                    .toString()
                                            : stamp);
                }
                yield Json.document(
                        terminal.invocation().withManifest(result.json().get()));
            }
        };
        printText(text, terminal);
    }

    /** Prints text that needs no rendering. */
    void printText(String text, Terminal terminal) {
        if (output == null) {
            Destination.standardOutput(terminal, text);
        } else {
            Destination.file(Destination.path(output), text);
        }
    }

    private TextStyle style(Terminal terminal) {
        boolean toFile = output != null;
        return new TextStyle(terminal.width(), ascii || terminal.ascii() && !toFile, terminal.colour() && !toFile);
    }
}
