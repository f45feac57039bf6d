package io.github.steelyard.cli;

import io.github.steelyard.briefing.Subject;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.handout.Handout;
import io.github.steelyard.handout.HandoutFormat;
import io.github.steelyard.inspection.Fingerprints;
import io.github.steelyard.inspection.Inspection;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.model.Decision;
import io.github.steelyard.record.Minutes;
import io.github.steelyard.report.Version;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.text.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code steelyard report}. */
@Command(
        name = "report",
        header = "Writes a decision as a document to hand out: two pages, or everything.",
        description = {
            "",
            "The brief has question, answer, ranking, how firm the answer is, who disagrees, what would change it, what to find"
                    + " out next, and the caveats that matter most. --full adds all that they rest on.",
            "",
            "--language is that of the brief. Names, and what rules and notices say of the file, stay as they are; weights"
                    + " can be moved on the page of a brief in English only, and --full writes English only.",
            "",
            "The ending of OUT says as what: .html (one page that needs nothing else, whose reader can move the weights of"
                    + " an additive model), .pdf, .md, or the ranking alone as .svg or .png. With --stakeholder or --scenario"
                    + " all there is one document each, told apart by the id before the ending.",
            ""
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  steelyard report options/north-korea-2017.yaml -o korea.pdf",
            "  steelyard report options/north-korea-2017.yaml --full -o korea.html",
            "  steelyard report bus.yaml --stakeholder treasury -o treasury.pdf",
            "  steelyard report bus.yaml --language de -o kurz.pdf",
            "  steelyard report bus.yaml -o ranking.svg"
        })
final class ReportCommand implements Callable<Integer> {

    private static final int WIDTH = 960;

    @Parameters(index = "0", paramLabel = "FILE", description = "Decision file; - for standard input.")
    private String file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description = "Write to OUT, whole or not at all.")
    private String output;

    @Option(
            names = "--full",
            description = "Write everything: also all options and performances, evidence, every analysis and caveat.")
    private boolean isFull;

    @Option(
            names = "--minutes",
            paramLabel = "JOURNAL",
            description = "Add minutes of the meeting whose journal was kept: what changed the leader, when and why.")
    private String minutes;

    @Mixin
    private LanguageOption language;

    @Mixin
    private SheetSaid sheets;

    @Mixin
    private StudyOptions options;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec command;

    private final Terminal terminal;

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String ending = ending();
        if (isFull && !language.locale().equals(Locale.ROOT)) {
            throw wrong("--full writes English only; leave out --full or --language");
        }
        Optional<Map<Path, byte[]>> written =
                Asked.of(file, sheets.options(), terminal, loaded -> written(loaded, ending));
        written.ifPresent(all -> all.forEach(Destination::file));
        return written.isPresent() ? Cli.DONE : Cli.WRONG_INPUT;
    }

    /** One document, or with "all" one each, told apart by ids before the ending. */
    private Map<Path, byte[]> written(Loaded loaded, String ending) {
        Map<Path, byte[]> all = new LinkedHashMap<>();
        String stem = output.substring(0, output.length() - ending.length());
        for (Study study : options.studies(loaded.orThrow(), Set.of())) {
            String view = !options.asksForAll()
                    ? ""
                    : study.stakeholder().map(s -> s.id() + ".").orElse("")
                            + study.scenario().map(s -> s.id() + ".").orElse("");
            all.put(Destination.path(stem + view + output.substring(stem.length())), written(loaded, study, ending));
        }
        return all;
    }

    private String ending() {
        int dot = output.lastIndexOf('.');
        String ending = dot < 0 ? "" : output.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (!HandoutFormat.allEndings().contains(ending)) {
            throw wrong("the ending of '" + output + "' does not say in which format to write"
                    + Nearest.to(ending, HandoutFormat.allEndings())
                            .map(near -> Nearest.said("." + near))
                            .orElse("; allowed: .html, .pdf, .md, .svg, .png"));
        }
        return ending;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }

    private byte[] written(Loaded loaded, Study study, String ending) {
        HandoutFormat format = HandoutFormat.of("." + ending).orElseThrow();
        if (format.isChart()) {
            return Handout.ranking(study.evaluate(), format, WIDTH)
                    .orElseThrow(() -> wrong("every option is excluded, so there is no ranking to draw"));
        }
        List<String> findings =
                loaded.diagnostics().stream().map(Diagnostic::toString).toList();
        Subject subject = new Subject(
                study.evaluate(),
                options.remarks(study),
                findings,
                Inspection.unsilenced(loaded, Cancellation.NEVER),
                Version.program(),
                asTyped(),
                Fingerprints.of(loaded.sources()));
        try (ProgressLine line = ProgressLine.on(terminal, "report")) {
            List<Block> more =
                    minutes == null ? List.of() : Minutes.of(ReplayCommand.read(minutes, terminal), this::view);
            Consumer<SortedSet<Integer>> unshown =
                    characters -> Failures.say(terminal, Boxes.warning(loaded.sources(), characters, output));
            return isFull
                    ? Handout.report(subject, more, format, Cancellation.NEVER, line, unshown)
                    : Handout.brief(subject, language.locale(), more, format, Cancellation.NEVER, line, unshown);
        }
    }

    /** The decision of a moment as asked for; what it has not yet is no fault of the command line. */
    private Study view(Decision decision) {
        try {
            return options.study(decision, Set.of());
        } catch (ParameterException missing) {
            throw new Refusal(missing.getMessage());
        }
    }

    /** The command as it was given, words with spaces in quotes. */
    private String asTyped() {
        List<String> words = new ArrayList<>(List.of("steelyard"));
        CommandSpec top = command.root();
        for (String word : top.commandLine().getParseResult().originalArgs()) {
            words.add(word.isEmpty() || word.contains(" ") ? "\"" + word + "\"" : word);
        }
        return String.join(" ", words);
    }
}
