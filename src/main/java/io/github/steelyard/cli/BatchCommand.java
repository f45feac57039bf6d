package io.github.steelyard.cli;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.batch.InOrder;
import io.github.steelyard.batch.Inputs;
import io.github.steelyard.batch.PartFile;
import io.github.steelyard.catalogue.Nearest;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.Diagnostic;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.report.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code steelyard batch}. */
@Command(
        name = "batch",
        header = "Ranks many decisions: one line of JSON or CSV each, in the order of the inputs.",
        description = {
            "",
            "Takes files, folders (all files below them that end in .yaml or .yml and have a title at their top), patterns"
                    + " such as 'runs/**/*.yaml', and - for standard input with decisions between lines of ---. An input"
                    + " that is wrong is reported with its place and gets a line that says so; the rest goes on.",
            ""
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  steelyard batch runs -o rankings.jsonl",
            "  steelyard batch 'runs/*.yaml' --analyze flip-distance -o fragile.csv",
            "  steelyard batch runs -o rankings.jsonl --resume",
            "  steelyard batch fleet.yaml --table buses.csv --top 20",
            "",
            "Until all lines are there they grow in a file beside the output that ends in .part; --resume goes on with the"
                    + " one of a run that was asked the same and interrupted. In CSV an analysis is one number: of"
                    + " flip-distance the share of weight that has to move, of stability-intervals that of the most critical"
                    + " weight alone, of score-flip the share of the scale, of smaa how often the best option is first, of"
                    + " discuss-next what knowing everything is worth. The exit code is 1 when an input was wrong."
        })
final class BatchCommand implements Callable<Integer> {

    private static final List<String> FORMATS = List.of("jsonl", "csv");

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Files, folders, patterns; - for standard input.")
    private List<String> names;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the lines to FILE instead of standard output.")
    private String output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "jsonl or csv; the default follows from the ending of the output, else it is jsonl.")
    private String format;

    @Option(
            names = "--analyze",
            paramLabel = "ID",
            split = ",",
            description = "Add what this analysis finds. Repeatable.")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--table",
            paramLabel = "CSV",
            description = "Rank the options of this table by one decision, which has none of its own; the table may be"
                    + " larger than the memory.")
    private String table;

    @Option(
            names = "--top",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "With --table: print the N best options. The default is 100.")
    private Long top;

    @Option(names = "--fail-fast", description = "Stop at the first input that is wrong.")
    private boolean failFast;

    @Option(names = "--resume", description = "Go on with what an interrupted run left.")
    private boolean resume;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "Number of threads; never changes a result. The default is one for each core.")
    private Long threads;

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

    BatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * What came of one input.
     *
     * @param text its lines
     * @param errors what is wrong with it; none when it was ranked
     * @param notes what else was noticed
     */
    private record Outcome(String text, List<String> errors, List<String> notes) {}

    @Override
    public Integer call() {
        boolean csv = isCsv();
        List<Analysis<?>> analyses = analyses();
        if (table != null) {
            return rankTable(csv);
        }
        if (top != null) {
            throw wrong("--top goes with --table");
        }
        if (resume && output == null) {
            throw wrong("--resume needs the output file of the run that was interrupted: -o FILE");
        }
        if (resume && options.asksForAll()) {
            throw wrong(
                    "--resume goes on behind whole inputs and so not with 'all', which gives several lines for one");
        }
        boolean standard = names.equals(List.of(Inputs.STANDARD));
        if (!standard && names.contains(Inputs.STANDARD)) {
            throw wrong("- stands for standard input alone, not among files");
        }
        List<Path> files = standard ? List.of() : Inputs.files(names);
        Inputs inputs = standard ? Inputs.of(terminal.in()) : Inputs.of(files);
        try {
            return output == null
                    ? run(inputs, files.size(), 0, csv, analyses, text -> Destination.standardOutput(terminal, text))
                    : intoFile(inputs, files, csv, analyses);
        } catch (IOException e) {
            throw new LostOutput("cannot write '" + output + "': " + Destination.reason(e), e);
        }
    }

    private int rankTable(boolean csv) {
        if (names.size() != 1 || names.get(0).equals(Inputs.STANDARD) || resume || !ids.isEmpty()) {
            throw wrong("--table takes one decision file, and neither --resume nor --analyze");
        }
        int most = top == null ? 100 : (int) Math.max(1, Math.min(top, 1_000_000));
        TableBatch batch = new TableBatch(terminal, options, workers(), failFast);
        TableBatch.Best best = batch.run(Destination.path(names.get(0)), Destination.path(table), most);
        String text = csv ? best.csv() : best.json();
        if (output == null) {
            Destination.standardOutput(terminal, text);
        } else {
            Destination.file(Destination.path(output), text);
        }
        return best.wrong() > 0 ? Cli.WRONG_INPUT : Cli.DONE;
    }

    private int intoFile(Inputs inputs, List<Path> files, boolean csv, List<Analysis<?>> analyses) throws IOException {
        Path target = Destination.path(output);
        if (Files.isDirectory(target)) {
            throw new Refusal("cannot write '" + target + "': it is a folder");
        }
        try (PartFile part = PartFile.open(target, asked(files, csv), resume)) {
            int code = run(inputs, files.size(), part.before(), csv, analyses, part::add);
            if (code == Cli.WRONG_INPUT && failFast) {
                Failures.error(
                        terminal,
                        "stopped at the first wrong input; what was done stands in '" + part.path()
                                + "', and --resume goes on behind it");
            } else {
                part.finish();
            }
            return code;
        }
    }

    /** Where lines go. */
    private interface Sink {
        void add(String text) throws IOException;
    }

    private int run(Inputs inputs, long total, long before, boolean csv, List<Analysis<?>> analyses, Sink sink)
            throws IOException {
        List<String> ids = analyses.stream().map(Analysis::id).toList();
        long done = before;
        if (csv && before == 0) {
            sink.add(BatchRecord.head(ids));
        } else if (csv) {
            done--;
        }
        for (long k = 0; k < done && inputs.hasNext(); k++) {
            inputs.next();
        }
        long[] counts = {done, 0};
        try (RateLine rate = new RateLine(terminal, "decisions", total, done, System::nanoTime)) {
            InOrder.run(inputs, workers(), entry -> outcome(entry, csv, analyses), outcome -> {
                outcome.notes().forEach(note -> Failures.line(terminal, note));
                outcome.errors().forEach(error -> Failures.line(terminal, error));
                try {
                    sink.add(outcome.text());
                } catch (IOException e) {
                    throw new LostOutput("cannot write '" + output + "': " + Destination.reason(e), e);
                }
                rate.done(++counts[0]);
                counts[1] += outcome.errors().isEmpty() ? 0 : 1;
                return outcome.errors().isEmpty() || !failFast;
            });
        }
        if (counts[1] > 0) {
            Failures.error(
                    terminal,
                    counts[1] + " of " + counts[0] + (counts[0] == 1 ? " input " : " inputs ")
                            + (counts[1] == 1 ? "is" : "are") + " wrong");
        }
        return counts[1] > 0 ? Cli.WRONG_INPUT : Cli.DONE;
    }

    private Outcome outcome(Inputs.Entry entry, boolean csv, List<Analysis<?>> analyses) {
        Loaded loaded = entry.read();
        List<String> said =
                loaded.diagnostics().stream().map(Diagnostic::toString).toList();
        if (loaded.value().isEmpty()) {
            return failed(entry, said, List.of(), csv, analyses);
        }
        try {
            Set<String> theirs = new HashSet<>();
            analyses.forEach(a -> a.description().parameters().forEach(p -> theirs.add(p.name())));
            StringBuilder text = new StringBuilder();
            for (Study study : options.studies(loaded.orThrow(), theirs)) {
                var evaluation = study.evaluate();
                List<Answer> answers = new ArrayList<>();
                for (Analysis<?> analysis : analyses) {
                    answers.add(Answer.of(analysis, study, given(analysis), Cancellation.NEVER, Progress.NONE));
                }
                text.append(
                        csv
                                ? BatchRecord.csv(entry.name(), evaluation, answers)
                                : BatchRecord.json(entry.name(), evaluation, answers));
            }
            return new Outcome(text.toString(), List.of(), said);
        } catch (Refusal refusal) {
            List<String> reasons = refusal.reasons().stream()
                    .map(reason -> entry.name() + ": error: " + reason)
                    .toList();
            return failed(entry, reasons, said, csv, analyses);
        } catch (ParameterException e) {
            return failed(entry, List.of(entry.name() + ": error: " + e.getMessage()), said, csv, analyses);
        }
    }

    private static Outcome failed(
            Inputs.Entry entry, List<String> errors, List<String> notes, boolean csv, List<Analysis<?>> analyses) {
        String text = csv
                ? BatchRecord.csv(
                        entry.name(),
                        errors,
                        analyses.stream().map(Analysis::id).toList())
                : BatchRecord.json(entry.name(), errors);
        return new Outcome(text, errors, notes);
    }

    /** One thread for an analysis: the batch has its own. */
    private Map<String, Object> given(Analysis<?> analysis) {
        Map<String, Object> given = options.settings(analysis);
        if (analysis.description().parameterNamed("threads").isPresent()) {
            given.putIfAbsent("threads", 1.0);
        }
        return given;
    }

    private int workers() {
        return threads == null
                ? Runtime.getRuntime().availableProcessors()
                : (int) Math.max(1, Math.min(threads, 1024));
    }

    private boolean isCsv() {
        if (format != null && !FORMATS.contains(format)) {
            throw wrong("unknown format '" + format + "'" + Nearest.hint(format, FORMATS));
        }
        return format == null
                ? output != null && output.toLowerCase(Locale.ROOT).endsWith(".csv")
                : format.equals("csv");
    }

    private List<Analysis<?>> analyses() {
        List<Analysis<?>> analyses = new ArrayList<>();
        for (String id : new LinkedHashSet<>(ids)) {
            analyses.add(Analyses.all()
                    .find(id)
                    .orElseThrow(() -> wrong(Analyses.all().unknown(id))));
        }
        return analyses;
    }

    /** Everything that the lines depend on but the contents of the files. */
    private List<String> asked(List<Path> files, boolean csv) {
        List<String> asked = new ArrayList<>(List.of(Version.NUMBER, csv ? "csv" : "jsonl"));
        asked.addAll(options.asked());
        asked.addAll(ids);
        files.forEach(file -> asked.add(file.toString()));
        return asked;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
