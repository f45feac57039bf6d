package io.github.steelyard.cli;

import io.github.steelyard.answers.ResultSchemas;
import io.github.steelyard.io.schema.DecisionSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code steelyard schema}. */
@Command(
        name = "schema",
        header = "Prints the JSON Schema of the decision file, or of a result.",
        description = {
            "",
            "Editors complete and check with it; put this at the top of a decision file:",
            "  # yaml-language-server: $$schema=decision.schema.json",
            "With RESULT, it is the schema of what '--format json' prints: rank, analyze, diff … or the id of an analysis.",
            ""
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {"  steelyard schema -o decision.schema.json", "  steelyard schema rank"})
final class SchemaCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "RESULT",
            description = "rank, analyze, diff … or the id of an analysis; without, the decision file.")
    private String result;

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

    @Spec
    private CommandSpec command;

    private final Terminal terminal;

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (result != null && !ResultSchemas.names().contains(result)) {
            throw new ParameterException(command.commandLine(), ResultSchemas.unknown(result));
        }
        String schema = result == null ? DecisionSchema.json() : ResultSchemas.json(result);
        if (output == null) {
            Destination.standardOutput(terminal, schema);
        } else {
            Destination.file(Destination.path(output), schema);
        }
        return Cli.DONE;
    }
}
