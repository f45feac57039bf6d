package io.github.steelyard.cli;

import io.github.steelyard.ballots.BallotFolder;
import io.github.steelyard.ballots.Picks;
import io.github.steelyard.ballots.Questions;
import io.github.steelyard.ballots.Round;
import io.github.steelyard.ballots.room.Room;
import io.github.steelyard.ballots.room.RoomServer;
import io.github.steelyard.ballots.room.Rules;
import io.github.steelyard.ballots.room.Words;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.inspection.Fingerprints;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.model.Decision;
import io.github.steelyard.text.Nearest;
import java.net.InetAddress;
import java.net.UnknownHostException;
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

/** {@code steelyard ballots}. */
@Command(
        name = "ballots",
        header = "Asks the people in the room, on their phones, and keeps their ballots in files.",
        description = {
            "",
            "Prints two links: one for the participants, and one for the facilitator's page, which shows who has answered,"
                    + " shows the answers of all at once when asked to, and ends the round. Every ballot is a file in the"
                    + " folder of ballots before its sender is thanked; 'ballots merge' joins them to the decision. Started again, a round goes on where it was.",
            "",
            "Rounds: weights (points for the swing of every criterion), order (the criteria by importance), choices"
                    + " (which of two options), performances (low, likely and high for single cells), accept (what one can live"
                    + " with).",
            ""
        },
        sortOptions = false,
        synopsisSubcommandLabel = "[COMMAND]",
        commandListHeading = "Commands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  steelyard ballots bus.yaml --round weights --lan",
            "  steelyard ballots bus.yaml --round performances --cells battery/noise,hybrid/noise",
            "  steelyard ballots merge bus.yaml ballots -o merged.yaml"
        })
final class BallotsCommand implements Callable<Integer> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "Decision file.")
    private String file;

    @Option(
            names = "--round",
            paramLabel = "ROUND",
            description = "What is asked: weights, order, choices, performances or accept.")
    private String round;

    @Option(
            names = "--cells",
            split = ",",
            paramLabel = "OPTION/CRITERION",
            description = "Cells that the round 'performances' asks for. Default: the six most worth discussing.")
    private List<String> cells = new ArrayList<>();

    @Option(
            names = "--pairs",
            split = ",",
            paramLabel = "OPTION/OPTION",
            description = "Pairs that the round 'choices' asks for. Default: up to six that make the ranking firmer.")
    private List<String> pairs = new ArrayList<>();

    @Option(names = "--lan", description = "Serve phones on the local network. Default: this machine alone.")
    private boolean lan;

    @Option(names = "--address", paramLabel = "ADDRESS", description = "Serve at this address of this machine.")
    private String address;

    @Option(names = "--port", paramLabel = "N", description = "Port for participants. Default: any that is free.")
    private int port;

    @Option(names = "--seats", paramLabel = "N", description = "How many may take part at most. Default: 100.")
    private int seats = Rules.USUAL.seats();

    @Option(
            names = "--changes",
            paramLabel = "RULE",
            description = "Until when ballots are taken and changed: until-shown, once, always. Default: until-shown.")
    private String changes = Rules.USUAL.changes().id();

    @Option(names = "--named", description = "Show reasons with the seat of who gave them.")
    private boolean named;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description =
                    "Language of the pages where a phone wants none of these: en, de, fr, zh, ko, ja. Default: en.")
    private String language = "en";

    @Option(
            names = "--ballots",
            paramLabel = "FOLDER",
            description = "Folder of the ballots. Default: 'ballots' beside FILE.")
    private String folder;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec command;

    private final Terminal terminal;

    BallotsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Round asked = word("--round", round, Round.of(round), Round.ids());
        Rules.Changes rule = word("--changes", changes, Rules.Changes.of(changes), Rules.Changes.ids());
        word("--language", language, Optional.of(language).filter(Words.LANGUAGES::contains), Words.LANGUAGES);
        if (file == null || file.equals(Input.STANDARD)) {
            throw wrong("name the decision file; standard input cannot be asked about twice");
        }
        if (seats < 1) {
            throw wrong("--seats must be 1 or more, was " + seats);
        }
        if (port < 0 || port > 65535) {
            throw wrong("--port must be from 0 to 65535, was " + port);
        }
        Loaded loaded = Input.read(file, SheetOptions.NONE, terminal);
        loaded.diagnostics().forEach(d -> Failures.say(terminal, d));
        if (loaded.value().isEmpty()) {
            return Cli.WRONG_INPUT;
        }
        serve(loaded, asked, new Rules(seats, rule, named));
        return Cli.DONE;
    }

    private void serve(Loaded loaded, Round asked, Rules rules) throws InterruptedException {
        Decision decision = loaded.orThrow();
        String fingerprint = fingerprint(loaded);
        BallotFolder ballots = new BallotFolder(
                folder == null
                        ? Destination.path(file).toAbsolutePath().resolveSibling("ballots")
                        : Destination.path(folder));
        Questions questions = Picks.of(decision, asked, asked == Round.CHOICES ? pairs : cells);
        Room room = Room.open(questions, fingerprint, ballots, rules);
        try (RoomServer server = RoomServer.start(room, fingerprint, listening(), port, language)) {
            Destination.standardOutput(
                    terminal,
                    "Participants: " + server.joinLink() + "\nFacilitator:  " + server.deskLink() + "\nBallots:      "
                            + ballots.path() + "\n");
            server.await();
        }
    }

    /** The SHA-256 of the file itself, as {@code sha256sum} prints it. */
    static String fingerprint(Loaded loaded) {
        return Fingerprints.of(loaded.sources()).values().stream().findFirst().orElse("");
    }

    private InetAddress listening() {
        if (address != null) {
            try {
                return InetAddress.getByName(address);
            } catch (UnknownHostException e) {
                throw new Refusal("there is no address '" + address + "'");
            }
        }
        return lan ? RoomServer.lan() : InetAddress.getLoopbackAddress();
    }

    private <T> T word(String option, String given, Optional<T> found, List<String> allowed) {
        if (given == null) {
            throw wrong("name what is asked: " + option + " " + String.join(", ", allowed));
        }
        return found.orElseThrow(() -> wrong(option + " must be one of " + String.join(", ", allowed) + "; was '"
                + given + "'" + Nearest.to(given, allowed).map(Nearest::said).orElse("")));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
