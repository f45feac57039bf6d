package io.github.steelyard.cli;

import io.github.steelyard.io.DecisionSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code steelyard schema}. */
@Command(
        name = "schema",
        header = "Prints the JSON Schema of the decision file.",
        description = {"", "Editors that know YAML complete and check decision files by it.", ""},
        footerHeading = "%nExample:%n",
        footer = {"  steelyard schema > decision.schema.json"})
final class SchemaCommand implements Callable<Integer> {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    private final Terminal terminal;

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Destination.standardOutput(terminal, DecisionSchema.json());
        return Cli.DONE;
    }
}
