package io.github.steelyard.compatibility;

import io.github.steelyard.cli.Cli;
import io.github.steelyard.cli.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs many command lines in one process. Prints a line for each with its exit code and the digests of what it wrote,
 * then a line for each file that the commands left in the folder.
 */
final class EveryCommand {

    /** Where the commands write: stands for the folder in their arguments. */
    private static final String FOLDER = "{folder}";

    private static final String THREADS = "{threads}";

    /** Commands that show each kind of output: tables, numbers, charts, pages, workbooks, messages. */
    static final List<String> ALL = List.of(
            "rank %s",
            "rank --explain --method topsis {folder}/rows.csv",
            "rank --explain --method promethee-ii options/examples/lunch.yaml",
            "rank --format json %s",
            "rank --format csv --scenario group %s",
            "rank --format markdown --stakeholder group %s",
            "analyze --samples 300 --threads {threads} %s",
            "analyze --samples 300 --threads {threads} --format json %s",
            "analyze --samples 300 --threads {threads} --format csv %s smaa sobol discuss-next",
            "analyze --until-error 0.02 --threads {threads} --format json %s smaa",
            "compare %s",
            "compare --format json %s",
            "weights %s",
            "weights --format csv %s",
            "validate %s",
            "validate --format json %s",
            "validate --format sarif {folder}/wrong.yaml",
            "validate {folder}/wrong.yaml",
            "report %s -o {folder}/report.html",
            "report %s -o {folder}/report.md",
            "report %s -o {folder}/report.svg",
            "report %s -o {folder}/report.png",
            "report %s -o {folder}/report.pdf",
            "convert %s {folder}/copy.yaml",
            "convert %s {folder}/copy.json",
            "convert %s {folder}/copy.csv",
            "convert %s {folder}/copy.xlsx",
            "convert %s {folder}/copy.xml",
            "rank {folder}/copy.xlsx",
            "rank {folder}/copy.csv",
            "batch --threads {threads} options",
            "batch --threads {threads} --analyze smaa --format csv options/examples",
            "batch --threads {threads} --table {folder}/plain.csv {folder}/criteria.yaml",
            "new {folder}/new.yaml",
            "examples",
            "examples --format json",
            "examples offices",
            "methods",
            "methods --advise",
            "methods --format json",
            "methods electre-iii",
            "schema",
            "verify --format json topsis ahp",
            "completion",
            "sql --dialect duckdb --table buses options/examples/bus-fleet.yaml",
            "sql --dialect sqlite --table lunch --top 2 options/examples/lunch.yaml",
            "rank --help",
            "rank --packages options/examples/four-measures.yaml",
            "diff options/examples/lunch.yaml {folder}/copy.yaml",
            "diff --format json options/examples/lunch.yaml {folder}/copy.yaml",
            "sweep %s --over weight:cost=10..60/10,scenario=all",
            "ask %s",
            "merge --help",
            "git-setup --help",
            "replay --help",
            "rerun --help",
            "ballots --help",
            "rank --metod=x %s");

    /** A few commands for a machine that runs a hundred times slower. */
    private static final List<String> SHORT = List.of(
            "rank %s",
            "rank --format json %s",
            "analyze --samples 20 --threads {threads} --format json %s stability-intervals smaa",
            "validate {folder}/wrong.yaml",
            "convert %s {folder}/copy.xlsx",
            "report --method weighted-sum options/examples/lunch.yaml -o {folder}/report.md");

    private EveryCommand() {}

    /** Arguments: "all" or "short", numbers of threads with commas, an empty folder, a decision file. */
    public static void main(String[] arguments) throws IOException {
        List<String> commands = arguments[0].equals("short") ? SHORT : ALL;
        Path folder = Path.of(arguments[2]);
        write(folder);
        try (PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8)) {
            for (String command : commands) {
                // The counts of one command stand side by side: they have to be the same.
                for (String threads : command.contains(THREADS) ? arguments[1].split(",") : new String[] {"0"}) {
                    List<String> words = Arrays.stream(command.split(" "))
                            .map(w -> w.replace("%s", arguments[3])
                                    .replace(FOLDER, arguments[2])
                                    .replace(THREADS, threads))
                            .toList();
                    out.println(run(words) + " " + command);
                }
            }
            try (Stream<Path> files = Files.list(folder)) {
                files.sorted().forEach(f -> out.println(digest(f) + " " + f.getFileName()));
            }
        }
    }

    private static void write(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("wrong.yaml"),
                "title: Wrong\ncriteria:\n  cost: {direction: up, wieght: 1234567.5}\noptions:\n  a: {cost: 1,5}\n");
        Files.writeString(
                folder.resolve("rows.csv"),
                ",cost,reach\nweight,40,60\ndirection,min,max\nred,1234.5,8\nblue,999.25,7.5\ngreen,1500,9\n");
        Files.writeString(folder.resolve("plain.csv"), "option,cost,reach\nred,1234.5,8\nblue,999.25,7.5\n");
        Files.writeString(
                folder.resolve("criteria.yaml"),
                "title: Rows\ncriteria:\n  cost: {weight: 40, direction: min}\n  reach: {weight: 60, direction: max}\n");
    }

    private static String run(List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                100,
                false,
                false);
        int code = Cli.run(words, terminal);
        return code + " " + digest(out.toByteArray()) + " " + digest(err.toByteArray());
    }

    private static String digest(Path file) {
        try {
            return digest(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(whole, 0, 8) + "/" + bytes.length;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
