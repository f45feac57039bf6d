package io.github.steelyard.cli;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.batch.Inputs;
import io.github.steelyard.batch.RunLock;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.io.text.IoReason;
import io.github.steelyard.report.Version;
import io.github.steelyard.text.Nearest;
import java.io.IOException;
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
                    + " lines of ---. An input that is wrong, or a name that means nothing, is reported with its place and gets a"
                    + " line that says so; the rest goes on.",
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
                    + " one of a run that was asked the same and interrupted, and ranks anew from the first input on of which any"
                    + " file was changed since. In CSV an analysis is one number: of"
                    + " flip-distance the share of weight that has to move, of stability-intervals that of the most critical"
                    + " weight alone, of score-flip the share of the scale, of smaa how often the best option is first, of"
                    + " discuss-next what knowing everything is worth. The exit code is 1 when an input was wrong."
        })
final class BatchCommand implements Callable<Integer> {

    private static final List<String> FORMATS = List.of("jsonl", "csv", "json");

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
            description =
                    "jsonl or csv; the default follows from the ending of the output, else it is jsonl. json: lines as in jsonl, and errors of the run as JSON.")
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
                    "Rank the options of this table, CSV, Parquet or WORKBOOK.xlsx#SHEET, by one decision, which has none of its"
                            + " own; the table may be larger than the memory. It is read two to four times where scales or method"
                            + " look at all options. Of another kind (.ods, Markdown, .gz), or with more said of it than"
                            + " --decimal, it is read whole, as sheets are. Parquet is read by DuckDB's driver,"
                            + " org.duckdb:duckdb_jdbc, which belongs beside the program's jar.")
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
            description = "Number of threads; does not affect results. The default is one for each core.")
    private Long threads;

    @Option(
            names = "--manifest",
            paramLabel = "FILE",
            description = "Also write into FILE what made the output, for 'rerun'; needs -o.")
    private String manifest;

    @Mixin
    private SheetSaid sheets;

    @Mixin
    private StudyOptions options;

    @Option(
            names = "--raw-cells",
            description =
                    "In CSV, write texts that begin like a formula as they are, for programs; else an apostrophe in"
                            + " front keeps a spreadsheet from running them.")
    private boolean rawCells;

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
            throw wrong("--resume works on whole inputs and so not with 'all', which gives several lines for one");
        }
        if (manifest != null && (output == null || names.contains(Inputs.STANDARD))) {
            throw wrong("--manifest needs -o and inputs that are files");
        }
        boolean standard = names.equals(List.of(Inputs.STANDARD));
        if (!standard && names.contains(Inputs.STANDARD)) {
            throw wrong("- stands for standard input alone, not among files");
        }
        List<Inputs.Entry> files =
                standard ? List.of() : Inputs.named(names, said -> Failures.say(terminal, Said.of("note", said)));
        Inputs inputs = standard ? Inputs.of(terminal.in()) : Inputs.of(files);
        BatchWork work = new BatchWork(options, sheets.options(), analyses, csv, rawCells);
        Path target = output == null ? null : Destination.path(output);
        BatchRun run = new BatchRun(terminal, work, target, workers(), failFast);
        int code = target == null || Destination.isDevice(target)
                ? run.straight(inputs, files.size())
                : run.intoFile(inputs, files, asked(files, csv), resume);
        if (manifest != null) {
            BatchManifest.write(manifest, output, csv, files, terminal);
        }
        return code;
    }

    private int rankTable(boolean csv) {
        if (names.size() != 1 || names.get(0).equals(Inputs.STANDARD) || resume || !ids.isEmpty()) {
            throw wrong("--table takes one decision file, and neither --resume nor --analyze");
        }
        int most = top == null ? 100 : (int) Math.max(1, Math.min(top, 1_000_000));
        TableBatch batch = new TableBatch(terminal, options, workers(), failFast, sheets.options(), new WrongRows());
        Path target = output == null ? null : Destination.path(output);
        if (target == null || Destination.isDevice(target)) {
            return rankTable(batch, csv, most, target);
        }
        Destination.check(target);
        try {
            RunLock lock = RunLock.on(target);
            try {
                return rankTable(batch, csv, most, target);
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            throw new LostOutput("cannot write '" + target + "': " + IoReason.of(e), e);
        }
    }

    private int rankTable(TableBatch batch, boolean csv, int most, Path target) {
        TableBatch.Lines best = batch.run(Destination.path(names.get(0)), Destination.path(table), most, csv, rawCells);
        String text = best.text();
        if (target == null) {
            Destination.standardOutput(terminal, text);
        } else {
            Destination.file(target, text);
        }
        return best.wrong() > 0 ? Cli.WRONG_INPUT : Cli.DONE;
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
    private List<String> asked(List<Inputs.Entry> files, boolean csv) {
        List<String> asked = new ArrayList<>(List.of(Version.NUMBER, csv ? "csv" : "jsonl"));
        asked.addAll(options.asked());
        asked.add(sheets.options().toString());
        asked.addAll(ids);
        files.forEach(file -> asked.add(file.name()));
        return asked;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
