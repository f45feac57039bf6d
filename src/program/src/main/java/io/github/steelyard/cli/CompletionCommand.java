package io.github.steelyard.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code steelyard completion}. */
@Command(
        name = "completion",
        header = "Prints the completion script for bash and zsh.",
        description = {"", "It completes commands, options and the ids of methods.", ""},
        footerHeading = "%nExamples:%n",
        footer = {"  source <(steelyard completion)", "  steelyard completion > /etc/bash_completion.d/steelyard"})
final class CompletionCommand implements Callable<Integer> {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    private final Terminal terminal;

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Destination.standardOutput(terminal, AutoComplete.bash("steelyard", Cli.all(terminal)));
        return Cli.DONE;
    }
}
