package io.github.steelyard.cli;

import io.github.steelyard.ballots.Ballot;
import io.github.steelyard.ballots.BallotFolder;
import io.github.steelyard.ballots.BallotJoining;
import io.github.steelyard.ballots.BallotMerge;
import io.github.steelyard.ballots.FormTable;
import io.github.steelyard.ballots.Questions;
import io.github.steelyard.ballots.RoomSpread;
import io.github.steelyard.ballots.Round;
import io.github.steelyard.ballots.SpreadBlocks;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.model.Decision;
import io.github.steelyard.report.TextRenderer;
import io.github.steelyard.report.TextStyle;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.text.Nearest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code steelyard ballots merge}. */
@Command(
        name = "merge",
        header = "Joins ballots to their decision, and says what they come to.",
        description = {
            "",
            "Whoever weighed or ordered the criteria becomes a stakeholder; estimates become performances with the mean of"
                    + " low, likely and high; acceptance is counted. Of each participant the latest pass counts. With -o the"
                    + " decision is written with its comments and layout kept.",
            "",
            "Ballots are files, folders of them, or a CSV that a form tool exported: a column is a criterion's when its"
                    + " heading is the id or name, or ends with one of them in brackets or behind a slash or dash. People"
                    + " are numbered by row unless --who names the column that says who they are.",
            ""
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  steelyard ballots merge bus.yaml ballots -o merged.yaml",
            "  steelyard ballots merge bus.yaml survey.csv --who Initials -o bus.yaml"
        })
final class BallotsMergeCommand implements Callable<Integer> {

    private static final List<String> WORKBOOKS = List.of(".xlsx", ".xls", ".ods");

    @Parameters(index = "0", paramLabel = "DECISION", description = "Decision file that was judged.")
    private String file;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "BALLOTS",
            description = "Ballots, folders of ballots, or CSV of a form tool.")
    private List<String> ballots;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "Write the decision with the ballots to OUT; the decision's own name changes it.")
    private String output;

    @Option(names = "--who", paramLabel = "COLUMN", description = "Heading of the column that says who answered.")
    private String who;

    @Option(
            names = "--round",
            paramLabel = "ROUND",
            description = "What a CSV holds: weights (points) or order (places). Default: weights.")
    private String round = Round.WEIGHTS.id();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec command;

    private final Terminal terminal;

    BallotsMergeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<String> allowed = List.of(Round.WEIGHTS.id(), Round.ORDER.id());
        if (!allowed.contains(round)) {
            throw new ParameterException(
                    command.commandLine(),
                    "--round must be one of weights, order; was '" + round + "'" + Nearest.hint(round, allowed));
        }
        Loaded loaded = Input.read(file, SheetOptions.NONE, terminal);
        loaded.diagnostics().forEach(d -> Failures.say(terminal, d));
        if (loaded.value().isEmpty()) {
            return Cli.WRONG_INPUT;
        }
        Decision decision = loaded.orThrow();
        String fingerprint = BallotsCommand.fingerprint(loaded);
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<Ballot> all = read(decision, fingerprint, diagnostics);
        diagnostics.forEach(d -> Failures.say(terminal, d));
        if (diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR)) {
            return Cli.WRONG_INPUT;
        }
        BallotMerge.Merged merged = BallotMerge.of(decision, fingerprint, all);
        merged.notes().forEach(note -> Failures.say(terminal, Said.of(file, "note", note)));
        if (!merged.refused().isEmpty()) {
            throw new Refusal(merged.refused());
        }
        if (output != null) {
            BallotJoining.write(Destination.path(file), merged, Destination.path(output));
        }
        TextStyle style = new TextStyle(terminal.width(), terminal.ascii(), false);
        Destination.standardOutput(terminal, new TextRenderer(style).render(blocks(decision, all)));
        return Cli.DONE;
    }

    private static List<Block> blocks(Decision decision, List<Ballot> all) {
        List<Block> blocks = new ArrayList<>(List.of(new Heading(1, decision.title())));
        for (Round one : Round.values()) {
            blocks.addAll(SpreadBlocks.of(RoomSpread.of(Questions.answered(decision, one, all), all)));
        }
        return blocks;
    }

    private List<Ballot> read(Decision decision, String fingerprint, List<Diagnostic> diagnostics) {
        List<Ballot> all = new ArrayList<>();
        for (String name : ballots) {
            Path path = Destination.path(name);
            String small = name.toLowerCase(Locale.ROOT);
            if (WORKBOOKS.stream().anyMatch(small::endsWith)) {
                throw new Refusal(
                        "'" + name + "' is a workbook, and answers are read from CSV; open it and save its sheet"
                                + " as CSV (UTF-8)");
            }
            if (small.endsWith(".csv") || small.endsWith(".tsv")) {
                FormTable.Read read = FormTable.read(
                        path,
                        Questions.of(decision, Round.of(round).orElseThrow(), List.of()),
                        fingerprint,
                        Optional.ofNullable(who));
                read.notes().forEach(note -> Failures.say(terminal, Said.of(name, "note", note)));
                all.addAll(read.ballots());
                diagnostics.addAll(read.diagnostics());
                continue;
            }
            BallotFolder.Found found =
                    Files.isDirectory(path) ? new BallotFolder(path).read() : BallotFolder.read(List.of(path));
            if (Files.isDirectory(path)
                    && found.ballots().isEmpty()
                    && found.diagnostics().isEmpty()) {
                throw new Refusal("the folder '" + name + "' holds no ballots, which end in .yaml");
            }
            all.addAll(found.ballots());
            diagnostics.addAll(found.diagnostics());
        }
        return all;
    }
}
