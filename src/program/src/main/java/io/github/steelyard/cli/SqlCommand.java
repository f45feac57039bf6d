package io.github.steelyard.cli;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.model.Decision;
import io.github.steelyard.sql.SqlDialect;
import io.github.steelyard.sql.SqlStatement;
import io.github.steelyard.text.Nearest;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code steelyard sql}. */
@Command(
        name = "sql",
        header = "Prints a decision as one statement of SQL.",
        description = {
            "",
            "The statement scores and ranks the rows of a table where they are: columns 'id' and one a criterion, named by its"
                    + " id; with levels, their words. It prints id, rank and score. The options of FILE do not count;"
                    + " there may be none. weighted-sum, weighted-product and topsis can be said; what cannot is refused"
                    + " with the reason.",
            ""
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  steelyard sql options/examples/bus-fleet.yaml --dialect duckdb --table buses",
            "  steelyard sql bus.yaml --dialect duckdb --table buses.parquet --top 10 | duckdb"
        })
final class SqlCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "Decision file; - for standard input.")
    private String file;

    @Option(
            names = "--dialect",
            paramLabel = "WORD",
            defaultValue = "ansi",
            completionCandidates = Dialects.class,
            description = "How the database spells it: ansi (the default), duckdb, postgres, spark or sqlite.")
    private String dialect;

    @Option(
            names = "--table",
            paramLabel = "T",
            required = true,
            description = "Name of the table, perhaps SCHEMA.TABLE; for duckdb and spark also a file.")
    private String table;

    @Option(names = "--top", paramLabel = "N", converter = WholeNumber.class, description = "The N best rows only.")
    private Long top;

    @Mixin
    private StudyOptions options;

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

    SqlCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What completion offers. */
    static final class Dialects implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return SqlDialect.words().iterator();
        }
    }

    @Override
    public Integer call() {
        SqlDialect spelled = SqlDialect.of(dialect)
                .orElseThrow(
                        () -> wrong("--dialect takes " + String.join(", ", SqlDialect.words()) + "; was '" + dialect
                                + "'"
                                + Nearest.to(dialect, SqlDialect.words())
                                        .map(Nearest::said)
                                        .orElse("")));
        if (top != null && top < 1) {
            throw wrong("--top must be at least 1, was " + top);
        }
        if (table.isBlank()) {
            throw wrong("--table must name a table");
        }
        OptionalLong most = top == null ? OptionalLong.empty() : OptionalLong.of(top);
        Optional<String> statement = Asked.of(
                this::read,
                Input.shown(file),
                terminal,
                loaded -> SqlStatement.of(study(loaded.orThrow()), spelled, table, most));
        statement.ifPresent(text -> {
            if (output == null) {
                Destination.standardOutput(terminal, text);
            } else {
                Destination.file(Destination.path(output), text);
            }
        });
        return statement.isPresent() ? Cli.DONE : Cli.WRONG_INPUT;
    }

    /** A file needs no options of its own here. */
    private Loaded read() {
        boolean isFile = !file.equals(Input.STANDARD) && Files.exists(Destination.path(file));
        if (isFile && Destination.path(file).toString().matches("(?i).*\\.(ya?ml|json)")) {
            return Invocation.noted(DecisionReader.forTable(Destination.path(file)), terminal);
        }
        return Input.read(file, SheetOptions.NONE, terminal);
    }

    private Study study(Decision decision) {
        return options.study(decision, Set.of());
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
