package io.github.steelyard.cli;

import io.github.steelyard.io.schema.DecisionSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code steelyard schema}. */
@Command(
        name = "schema",
        header = "Prints the JSON Schema of the decision file.",
        description = {
            "",
            "Editors complete and check with it; put this at the top of a decision file:",
            "  # yaml-language-server: $$schema=decision.schema.json",
            ""
        },
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = "  steelyard schema -o decision.schema.json")
final class SchemaCommand implements Callable<Integer> {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            converter = OutputName.class,
            description = "Write it to FILE, whole or not at all, instead of standard output.")
    private String output;

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
        String schema = DecisionSchema.json();
        if (output == null) {
            Destination.standardOutput(terminal, schema);
        } else {
            Destination.file(Destination.path(output), schema);
        }
        return Cli.DONE;
    }
}
