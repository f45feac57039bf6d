package io.github.steelyard.cli;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.batch.InOrder;
import io.github.steelyard.batch.Inputs;
import io.github.steelyard.batch.PartFile;
import io.github.steelyard.batch.Stamp;
import io.github.steelyard.catalogue.Nearest;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.io.format.DecimalSign;
import io.github.steelyard.report.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
            "Takes files, folders, patterns such as 'runs/**/*.yaml', and - for standard input with decisions between"
                    + " lines of ---. An input that is wrong is reported with its place and gets a line that says so; the"
                    + " rest goes on.",
            "",
            "Of a folder it takes what is surely a decision, below it too: .yaml and .yml with a line that begins with"
                    + " title:, .json with title and criteria or include at its top, .xml with XMCDA that has alternatives"
                    + " and a performanceTable, .xlsx with a row marked direction or weight. CSV, and anything else, has"
                    + " to be named, or matched by a pattern.",
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
            converter = OutputName.class,
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
            paramLabel = "TABLE",
            description =
                    "Rank the options of this table, CSV or WORKBOOK.xlsx#SHEET, by one decision, which has none of its"
                            + " own; the table may be larger than the memory. It is read two to four times where scales or method"
                            + " look at all options.")
    private String table;

    @Option(
            names = "--top",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "With --table: print the N best options. The default is 100.")
    private Long top;

    @Option(
            names = "--decimal",
            paramLabel = "SIGN",
            description = "With --table: the sign before its decimals, point or comma. Default: point.")
    private String decimal = "point";

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
        List<Path> files = standard ? List.of() : Inputs.files(names, said -> Failures.line(terminal, "note: " + said));
        Inputs inputs = standard ? Inputs.of(terminal.in()) : Inputs.of(files);
        BatchWork work = new BatchWork(options, analyses, csv);
        try {
            return output == null
                    ? run(inputs, files.size(), 0, 0, work, (text, stamp) -> Destination.standardOutput(terminal, text))
                    : intoFile(inputs, files, work);
        } catch (IOException e) {
            throw new LostOutput("cannot write '" + output + "': " + Destination.reason(e), e);
        }
    }

    private int rankTable(boolean csv) {
        if (names.size() != 1 || names.get(0).equals(Inputs.STANDARD) || resume || !ids.isEmpty()) {
            throw wrong("--table takes one decision file, and neither --resume nor --analyze");
        }
        DecimalSign sign = DecimalSign.of(decimal)
                .orElseThrow(() -> wrong(
                        "unknown decimal sign '" + decimal + "'; allowed: " + String.join(", ", DecimalSign.words())));
        int most = top == null ? 100 : (int) Math.max(1, Math.min(top, 1_000_000));
        TableBatch batch = new TableBatch(terminal, options, workers(), failFast, sign);
        TableBatch.Best best = batch.run(Destination.path(names.get(0)), Destination.path(table), most);
        String text = csv ? best.csv() : best.json();
        if (output == null) {
            Destination.standardOutput(terminal, text);
        } else {
            Destination.file(Destination.path(output), text);
        }
        return best.wrong() > 0 ? Cli.WRONG_INPUT : Cli.DONE;
    }

    private int intoFile(Inputs inputs, List<Path> files, BatchWork work) throws IOException {
        Path target = Destination.path(output);
        if (Files.isDirectory(target)) {
            throw new Refusal("cannot write '" + target + "': it is a folder");
        }
        try (PartFile part = PartFile.open(target, asked(files, work.isCsv()), resume, work::isWrong)) {
            keepUnchanged(part, files, work.isCsv() ? 1 : 0);
            int code = run(inputs, files.size(), part.before(), part.marked(), work, (text, stamp) -> {
                part.add(text);
                if (stamp != null) {
                    part.stamp(stamp);
                }
            });
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

    /** Goes on behind what an interrupted run left, as far as its inputs are what they were. */
    private void keepUnchanged(PartFile part, List<Path> files, int head) throws IOException {
        if (files.isEmpty() || part.before() <= head) {
            return;
        }
        int done = (int) Math.min(part.before() - head, part.stamps().size());
        int same = 0;
        while (same < done && same < files.size() && part.stamps().get(same).equals(Stamp.of(files.get(same)))) {
            same++;
        }
        if (same < done && same < files.size()) {
            Failures.line(
                    terminal,
                    "note: '" + files.get(same) + "' was changed after the interrupted run; it and the inputs behind it"
                            + " are ranked anew");
        }
        part.keep(same == 0 ? 0 : head + same, same);
    }

    /** Where lines go. */
    private interface Sink {
        /**
         * Takes lines.
         *
         * @param stamp of the input they are about; null for the first line
         */
        void add(String text, String stamp) throws IOException;
    }

    /**
     * Works on what is left.
     *
     * @param lines how many lines an interrupted run left, and how many of them say that an input is wrong
     */
    private int run(Inputs inputs, long total, long lines, long wrong, BatchWork work, Sink sink) throws IOException {
        long done = lines;
        if (work.isCsv() && lines == 0) {
            sink.add(work.head(), null);
        } else if (work.isCsv()) {
            done--;
        }
        for (long k = 0; k < done && inputs.hasNext(); k++) {
            inputs.next();
        }
        long[] counts = {done, wrong};
        try (RateLine rate = new RateLine(terminal, "decisions", total, done, System::nanoTime)) {
            InOrder.run(inputs, workers(), work::outcome, outcome -> {
                outcome.notes().forEach(note -> Failures.line(terminal, note));
                outcome.errors().forEach(error -> Failures.line(terminal, error));
                try {
                    sink.add(outcome.text(), outcome.stamp());
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
