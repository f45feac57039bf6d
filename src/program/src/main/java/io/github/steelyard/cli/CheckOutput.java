package io.github.steelyard.cli;

import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options that say how and where the result of a check is printed: as any result, or as SARIF. */
final class CheckOutput {

    private static final List<String> FORMATS = List.of("text", "json", "csv", "markdown", "sarif");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            completionCandidates = Formats.class,
            description =
                    "How the result is printed: text (the default), json, csv, markdown, or sarif, which code hosts"
                            + " and editors read.")
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
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** What completion offers. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return FORMATS.iterator();
        }
    }

    boolean isSarif() {
        if (!FORMATS.contains(format)) {
            throw OutputOptions.unknown(format, FORMATS, command);
        }
        return format.equals("sarif");
    }

    /** The same for what is not SARIF. */
    OutputOptions plain() {
        return OutputOptions.of(isSarif() ? "json" : format, output, ascii, rawCells, command);
    }
}
