package io.github.steelyard.cli;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.SteelyardException;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.text.IoReason;
import io.github.steelyard.model.Decision;
import io.github.steelyard.record.Comparing;
import io.github.steelyard.record.DifferenceBlocks;
import io.github.steelyard.record.FactLines;
import io.github.steelyard.report.TextRenderer;
import io.github.steelyard.report.TextStyle;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code steelyard git-setup}. */
@Command(
        name = "git-setup",
        header = "Prints what makes git compare and merge decisions by their facts.",
        description = {
            "",
            "The first lines belong into .gitattributes, the others are run once in each clone. Then 'git diff' says what"
                    + " changed in the decision and in the ranking, 'git log -p' and 'git show' compare facts, and 'git"
                    + " merge' merges facts.",
            ""
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {"  steelyard git-setup", "  steelyard git-setup 'options/*.yaml' --command steelyard"})
final class GitSetupCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "PATTERN",
            description = "Which files are decisions, as .gitattributes has it. Default: *.yaml and *.yml.")
    private List<String> patterns = new ArrayList<>();

    @Option(
            names = "--command",
            paramLabel = "COMMAND",
            description = "How git runs Steelyard. Default: as it runs now.")
    private String program;

    @Option(names = "--diff", description = "What git runs to compare: PATH OLD HASH MODE NEW HASH MODE.")
    private boolean diff;

    @Option(names = "--textconv", description = "What git runs to print the facts of FILE as lines.")
    private boolean textconv;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec command;

    private final Terminal terminal;

    GitSetupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String text;
        if (textconv) {
            if (patterns.size() != 1) {
                throw wrong("--textconv takes one file");
            }
            text = lines(Destination.path(patterns.get(0)));
        } else if (diff) {
            text = compared();
        } else {
            text = setup();
        }
        Destination.standardOutput(terminal, text);
        return Cli.DONE;
    }

    private String setup() {
        List<String> files = patterns.isEmpty() ? List.of("*.yaml", "*.yml") : patterns;
        String run = program == null ? self() : program;
        StringBuilder text = new StringBuilder("# Lines of .gitattributes:\n");
        files.forEach(pattern -> text.append(pattern).append(" diff=steelyard merge=steelyard\n"));
        text.append("\n# Once in each clone:\n");
        String[][] settings = {
            {"diff.steelyard.command", run + " git-setup --diff"},
            {"diff.steelyard.textconv", run + " git-setup --textconv"},
            {"merge.steelyard.name", "merge decisions by their facts"},
            {"merge.steelyard.driver", run + " merge %O %A %B -o %A"}
        };
        for (String[] setting : settings) {
            text.append("git config ")
                    .append(setting[0])
                    .append(' ')
                    .append(quoted(setting[1]))
                    .append('\n');
        }
        return text.toString();
    }

    /** How this process was started: from its archive, or by the launcher. */
    private static String self() {
        try {
            Path from = Path.of(GitSetupCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return from.toString().endsWith(".jar") ? "java -jar " + quoted(from.toString()) : "steelyard";
        } catch (URISyntaxException | SecurityException elsewhere) {
            return "steelyard";
        }
    }

    /** A word of a shell. */
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** What differs between the two files that git names; never ends in an error, since git would stop. */
    private String compared() {
        if (patterns.size() == 1) {
            return patterns.get(0) + ": not merged yet\n";
        }
        if (patterns.size() < 7) {
            throw wrong("--diff takes PATH OLD HASH MODE NEW HASH MODE");
        }
        String path = patterns.get(0);
        Optional<Decision> old = decision(patterns.get(1));
        Optional<Decision> now = decision(patterns.get(4));
        if (old.isEmpty() || now.isEmpty()) {
            return path + ": " + difference(patterns.get(1), patterns.get(4));
        }
        try {
            return new TextRenderer(new TextStyle(terminal.width(), terminal.ascii(), false))
                    .render(DifferenceBlocks.of(
                            Comparing.of(old.get(), now.get()).named(path, path)));
        } catch (SteelyardException unranked) {
            return path + ": " + unranked.getMessage() + "\n" + difference(patterns.get(1), patterns.get(4));
        }
    }

    private static Optional<Decision> decision(String file) {
        return file.equals("/dev/null")
                ? Optional.empty()
                : DecisionReader.read(Destination.path(file)).value();
    }

    /** The lines of two files that are in one of them only. */
    private static String difference(String one, String other) {
        List<String> old = one.equals("/dev/null")
                ? List.of()
                : lines(Destination.path(one)).lines().toList();
        List<String> now = other.equals("/dev/null")
                ? List.of()
                : lines(Destination.path(other)).lines().toList();
        StringBuilder text = new StringBuilder(old.isEmpty() ? "new\n" : now.isEmpty() ? "removed\n" : "changed\n");
        old.stream()
                .filter(line -> !now.contains(line))
                .forEach(line -> text.append("- ").append(line).append('\n'));
        now.stream()
                .filter(line -> !old.contains(line))
                .forEach(line -> text.append("+ ").append(line).append('\n'));
        return text.toString();
    }

    /** The facts of a decision as lines; any other file as it is. */
    private static String lines(Path file) {
        Optional<Decision> decision = DecisionReader.read(file).value();
        if (decision.isPresent()) {
            return FactLines.of(decision.get());
        }
        try {
            return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Refusal("cannot read '" + file + "': " + IoReason.of(e));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
