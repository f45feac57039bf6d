package io.github.steelyard.spark;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.text.IoReason;
import io.github.steelyard.io.text.SafeFiles;
import io.github.steelyard.model.InvalidDecision;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code spark-submit} runs: the best rows of a table, one line of JSON each. */
@Command(
        name = "steelyard-spark",
        sortOptions = false,
        header = "Ranks the rows of a table on Spark: one line of JSON for each of the best.",
        description = "The decision has no options of its own; each of its criteria is a column of the table.")
public final class Main implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "DECISION", description = "A decision file, on the machine of the driver.")
    private Path decision;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "ROWS",
            description = "Files or folders, wherever the cluster reads them.")
    private List<String> rows;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "parquet",
            description =
                    "What the rows are read as: parquet, which is the default, orc, delta or another that the session knows.")
    private String format;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many of the best; the default is 100.")
    private int top;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "The cluster, where spark-submit does not say it; else all cores of this machine.")
    private String master;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the lines to FILE instead of standard output.")
    private Path output;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    private final PrintStream out;

    private Main(PrintStream out) {
        this.out = out;
    }

    /** Runs and ends the process: 0 done, 1 something is wrong with the input, 2 with the command line. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        CommandLine command = new CommandLine(new Main(out));
        command.setExecutionExceptionHandler((failure, line, parsed) -> {
            RuntimeException told = Faults.refusal(failure);
            if (told instanceof InvalidDecision invalid) {
                invalid.faults().forEach(err::println);
            } else if (told instanceof Refusal refusal) {
                refusal.reasons().forEach(reason -> err.println("error: " + reason));
            } else {
                err.println("error: Spark stopped: " + Faults.firstLine(failure));
            }
            return 1;
        });
        return command.execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        Study study = Study.of(DecisionReader.forTable(decision).orThrow());
        if (top < 1) {
            throw new Refusal("--top must be at least 1; was " + top);
        }
        boolean isOwn = SparkSession.getDefaultSession().isEmpty();
        SparkSession spark = Cluster.session(master);
        try {
            write(lines(spark, study));
        } finally {
            if (isOwn) {
                spark.close();
            }
        }
        return 0;
    }

    private String lines(SparkSession spark, Study study) {
        Dataset<Row> table = Faults.told(() -> spark.read().format(format).load(rows.toArray(String[]::new)));
        StringBuilder lines = new StringBuilder();
        SteelyardSpark.top(table, study, top)
                .toJSON()
                .collectAsList()
                .forEach(line -> lines.append(line).append('\n'));
        return lines.toString();
    }

    private void write(String lines) {
        if (output == null) {
            out.print(lines);
            out.flush();
            return;
        }
        try {
            SafeFiles.replace(Map.of(output, lines.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new Refusal("cannot write '" + output + "': " + IoReason.of(e));
        }
    }
}
