package io.github.steelyard.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of a command that prints a summary and writes a file of another kind. */
final class PrintOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            completionCandidates = OutputOptions.Formats.class,
            description = "How the summary is printed: text (the default), json, csv or markdown.")
    private String format;

    @Option(names = "--ascii", description = "Draw lines and bars with ASCII characters only.")
    private boolean ascii;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** The same as options of any result. */
    OutputOptions plain() {
        return OutputOptions.of(format, null, ascii, false, command);
    }
}
