package io.github.steelyard.cli;

import io.github.steelyard.report.Version;
import io.github.steelyard.text.Nearest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command line. Never throws and never ends the process; says how it went by an exit code. */
public final class Cli {

    /** Done. */
    public static final int DONE = 0;

    /** The input is wrong or a check failed. */
    public static final int WRONG_INPUT = 1;

    /** The command line is wrong. */
    public static final int WRONG_COMMAND_LINE = 2;

    /** Interrupted. */
    public static final int INTERRUPTED = 130;

    private static final Map<String, Function<Terminal, Object>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("rank", RankCommand::new);
        COMMANDS.put("analyze", AnalyzeCommand::new);
        COMMANDS.put("compare", CompareCommand::new);
        COMMANDS.put("ask", AskCommand::new);
        COMMANDS.put("report", ReportCommand::new);
        COMMANDS.put("batch", BatchCommand::new);
        COMMANDS.put("sql", SqlCommand::new);
        COMMANDS.put("sweep", SweepCommand::new);
        COMMANDS.put("diff", DiffCommand::new);
        COMMANDS.put("merge", MergeCommand::new);
        COMMANDS.put("git-setup", GitSetupCommand::new);
        COMMANDS.put("replay", ReplayCommand::new);
        COMMANDS.put("rerun", RerunCommand::new);
        COMMANDS.put("weights", WeightsCommand::new);
        COMMANDS.put("validate", ValidateCommand::new);
        COMMANDS.put("convert", ConvertCommand::new);
        COMMANDS.put("new", NewCommand::new);
        COMMANDS.put("examples", ExamplesCommand::new);
        COMMANDS.put("methods", MethodsCommand::new);
        COMMANDS.put("schema", SchemaCommand::new);
        COMMANDS.put("verify", VerifyCommand::new);
        COMMANDS.put("completion", CompletionCommand::new);
        COMMANDS.put(
                "ballots",
                terminal ->
                        new CommandLine(new BallotsCommand(terminal)).addSubcommand(new BallotsMergeCommand(terminal)));
        COMMANDS.put("gui", terminal -> new GuiCommand());
    }

    private static final List<String> ERROR_FORMATS = List.of("text", "json");

    private Cli() {}

    /** Runs the command that the arguments name; the answer is the exit code. */
    public static int run(List<String> arguments, Terminal terminal) {
        if (!arguments.isEmpty() && arguments.get(0).equals("gui")) {
            return answer(arguments, terminal);
        }
        // picocli sorts options and names variables of shells by the default locale, which Turkish turns around.
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        try {
            return answer(arguments, terminal);
        } finally {
            Locale.setDefault(usual);
        }
    }

    private static int answer(List<String> arguments, Terminal outer) {
        Terminal terminal = outer.running(arguments);
        StringWriter help = new StringWriter();
        StringWriter complaint = new StringWriter();
        int code;
        try {
            // A known command is built alone: the others would only cost time.
            boolean known = !arguments.isEmpty() && COMMANDS.containsKey(arguments.get(0));
            CommandLine line = known ? with(List.of(arguments.get(0)), terminal) : all(terminal);
            code = line.setOut(new PrintWriter(help))
                    .setErr(new PrintWriter(complaint))
                    .execute(arguments.toArray(String[]::new));
            Destination.standardOutput(terminal, help.toString());
        } catch (RuntimeException | Error e) {
            code = Failures.report(e, terminal);
        }
        terminal.invocation().end(code, complaint.toString(), terminal.err());
        return code;
    }

    /** The whole command line with every command. */
    static CommandLine all(Terminal terminal) {
        return with(List.copyOf(COMMANDS.keySet()), terminal);
    }

    private static CommandLine with(List<String> commands, Terminal terminal) {
        CommandLine line = new CommandLine(new Root());
        for (String command : commands) {
            line.addSubcommand(command, COMMANDS.get(command).apply(terminal));
            takesFormat(line.getSubcommands().get(command));
        }
        return line.setExpandAtFiles(false)
                .setUsageHelpWidth(Math.min(100, Math.max(60, terminal.width())))
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
                .setExecutionExceptionHandler((e, command, parsed) -> Failures.report(e, terminal))
                .setParameterExceptionHandler((e, arguments) -> wrong(e, terminal));
    }

    /** Lets a command that prints no result say its errors as JSON all the same. */
    private static void takesFormat(CommandLine command) {
        command.getSubcommands().values().forEach(Cli::takesFormat);
        CommandLine.Model.CommandSpec spec = command.getCommandSpec();
        if (!spec.optionsMap().containsKey("--format")) {
            spec.addOption(CommandLine.Model.OptionSpec.builder("--format")
                    .paramLabel("FORMAT")
                    .type(String.class)
                    .completionCandidates(ERROR_FORMATS)
                    .converters((String word) -> {
                        if (!ERROR_FORMATS.contains(word)) {
                            throw new CommandLine.TypeConversionException(
                                    "must be text or json, was '" + word + "'" + Nearest.hint(word, ERROR_FORMATS));
                        }
                        return word;
                    })
                    .description("How errors are said: text (the default) or json.")
                    .build());
        }
    }

    private static int wrong(ParameterException e, Terminal terminal) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        if (e instanceof MissingCommand) {
            terminal.invocation().wrong(e.getMessage());
            command.usage(err);
            return WRONG_COMMAND_LINE;
        }
        String message = Failures.clean(message(e));
        terminal.invocation().wrong(message);
        err.println("error: " + message);
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return WRONG_COMMAND_LINE;
    }

    /** What is wrong, with the nearest right word. */
    private static String message(ParameterException e) {
        CommandLine command = e.getCommandLine();
        if (!(e instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            String text = e.getMessage();
            return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
        }
        String word = unmatched.getUnmatched().get(0);
        if (word.startsWith("-")) {
            int equals = word.indexOf('=');
            String option = equals < 0 ? word : word.substring(0, equals);
            return "unknown option '" + option + "'"
                    + Nearest.hint(option, command.getCommandSpec().optionsMap().keySet());
        }
        return command.getParent() == null
                ? "unknown command '" + word + "'" + Nearest.hint(word, COMMANDS.keySet())
                : "unexpected argument '" + word + "'";
    }

    /** Nothing was asked for. */
    private static final class MissingCommand extends ParameterException {
        private static final long serialVersionUID = 1L;

        MissingCommand(CommandLine line) {
            super(line, "a command is missing");
        }
    }

    /** What stands before the commands. */
    @Command(
            name = "steelyard",
            header = "Ranks policy options by weighted criteria and shows how firm the ranking is.",
            description = {"", "Every command explains itself: steelyard rank --help.", ""},
            commandListHeading = "Commands:%n",
            footerHeading = "%nExamples:%n",
            footer = {
                "  steelyard rank options/north-korea-2017.yaml",
                "  steelyard rank my.yaml --stakeholder treasury --format json",
                "  steelyard new my.yaml",
                "",
                "Exit codes: 0 done; 1 the input is wrong or a check failed; 2 the command line is wrong; 130 interrupted."
            },
            synopsisSubcommandLabel = "COMMAND",
            versionProvider = Versions.class)
    static final class Root implements Runnable {

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Show this help.")
        private boolean help;

        @Option(
                names = {"-V", "--version"},
                versionHelp = true,
                description = "Show the version.")
        private boolean version;

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            throw new MissingCommand(spec.commandLine());
        }
    }

    /** The line that {@code --version} prints. */
    static final class Versions implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"steelyard " + Version.NUMBER};
        }
    }
}
