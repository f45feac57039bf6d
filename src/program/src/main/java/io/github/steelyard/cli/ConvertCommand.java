package io.github.steelyard.cli;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.TableBeside;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.DecisionWriter;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.io.kind.XmcdaVersion;
import io.github.steelyard.io.sheet.TableLines;
import io.github.steelyard.io.text.IoReason;
import io.github.steelyard.report.TextRenderer;
import io.github.steelyard.report.TextStyle;
import io.github.steelyard.text.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code steelyard convert}. */
@Command(
        name = "convert",
        header = "Writes a decision in another format, and says what that format cannot hold.",
        description = {
            "",
            "The endings of the names say which: .yaml, .json, .csv, .xlsx, .xml (XMCDA). YAML and JSON hold everything."
                    + " What the others cannot hold is said on standard error, one line each; with --strict it is an"
                    + " error, and nothing is written.",
            ""
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  steelyard convert matrix.xlsx decision.yaml",
            "  steelyard convert criteria.xml performanceTable.xml weights.xml diviz.yaml",
            "  steelyard convert --decimal comma fleet.csv fleet.xlsx",
            "  steelyard convert bus.yaml - --to json"
        })
final class ConvertCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            arity = "2..*",
            paramLabel = "IN… OUT",
            hideParamSyntax = true,
            description = "What to read, - for standard input; several files, or a folder of XMCDA, make one"
                    + " decision. Last the file to write,"
                    + " - for standard output.")
    private List<String> files;

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            description = "Write as yaml, json, csv, xlsx or xmcda, whatever the ending of OUT.")
    private String to;

    @Option(names = "--strict", description = "Write nothing when the format cannot hold everything; exit code 1.")
    private boolean strict;

    @Option(
            names = "--ask",
            description = "Ask the open points of a sheet one by one, each with its answers, before it is written.")
    private boolean ask;

    @Option(
            names = "--beside",
            description =
                    "Write the few lines of YAML that name the sheet as their table, with what was said of it; the"
                            + " sheet stays a file of its own, copied where OUT is in another folder.")
    private boolean beside;

    @Option(names = "--explain", description = "Say of each row and column of a sheet how it was understood.")
    private boolean explain;

    @Option(
            names = "--xmcda",
            paramLabel = "VERSION",
            description = "Version of XMCDA to write: 4.0 or 3.1. Default: 4.0.")
    private String xmcda = "4.0";

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

    @Mixin
    private SheetSaid sheets;

    @Spec
    private CommandSpec command;

    private final Terminal terminal;

    ConvertCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String output = files.get(files.size() - 1);
        DecisionFormat format = format(output);
        XmcdaVersion version = XmcdaVersion.of(xmcda)
                .orElseThrow(() -> wrong("unknown version of XMCDA '" + xmcda + "'; allowed: 4.0, 3.1"));
        if (ask && files.subList(0, files.size() - 1).contains(Input.STANDARD)) {
            throw wrong("--ask takes its answers from standard input, which cannot be the sheet as well");
        }
        Loaded loaded = ask ? new SheetQuestions(terminal).ask(sheets.options(), this::read) : read(sheets.options());
        if (explain) {
            TextStyle style = new TextStyle(terminal.width(), terminal.ascii(), false);
            new TextRenderer(style)
                    .render(SheetExplained.blocks(loaded))
                    .lines()
                    .forEach(line -> Failures.line(terminal, line));
        }
        loaded.diagnostics().forEach(d -> Failures.say(terminal, d));
        if (loaded.value().isEmpty()) {
            return Cli.WRONG_INPUT;
        }
        if (beside) {
            return beside(loaded, format, output);
        }
        DecisionWriter.Written written = DecisionWriter.write(loaded, format, version, rawCells);
        written.losses().forEach(loss -> Failures.line(terminal, format.word() + " cannot hold: " + loss));
        if (strict && !written.losses().isEmpty()) {
            throw new Refusal("nothing was written: " + format.word() + " cannot hold all of the decision");
        }
        flattened(loaded);
        if (output.equals(Input.STANDARD)) {
            Destination.standardOutput(terminal, bytes(loaded, format, written));
        } else {
            Destination.file(Destination.path(output), bytes(loaded, format, written));
        }
        return Cli.DONE;
    }

    /** In YAML, what was said of a sheet stands above as the lines that say the same beside the sheet. */
    private byte[] bytes(Loaded loaded, DecisionFormat format, DecisionWriter.Written written) {
        boolean isSaid = loaded.readings().size() == 1
                && !loaded.readings().get(0).said().isEmpty();
        if (format != DecisionFormat.YAML || !isSaid || files.size() != 2) {
            return written.bytes();
        }
        StringBuilder head =
                new StringBuilder("# The same in a few lines beside the sheet, as --beside writes them:\n");
        lines(loaded, sheet())
                .lines()
                .forEach(line -> head.append("#   ").append(line).append('\n'));
        return (head + new String(written.bytes(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private static String lines(Loaded loaded, String table) {
        return TableLines.yaml(
                loaded.orThrow().title(), table, loaded.readings().get(0).said());
    }

    /** The name of the sheet's file, without the folder. */
    private String sheet() {
        String name = files.get(0);
        return name.equals(Input.STANDARD)
                ? "sheet.csv"
                : Destination.path(name).getFileName().toString();
    }

    private int beside(Loaded loaded, DecisionFormat format, String output) {
        if (files.size() != 2 || files.contains(Input.STANDARD) || format != DecisionFormat.YAML) {
            throw wrong("--beside takes one sheet and a file of YAML to write");
        }
        Path file = Destination.path(files.get(0));
        boolean isText = DecisionFormat.of(file.toString())
                .map(DecisionFormat::isEditable)
                .orElse(false);
        if (isText || loaded.readings().size() != 1) {
            throw new Refusal("'" + files.get(0) + "' is no sheet, so there is no table to keep beside");
        }
        Path target = Destination.path(output);
        Destination.check(target);
        try {
            TableBeside.save(
                    table -> lines(loaded, table),
                    loaded.orThrow(),
                    file.getFileName().toString(),
                    Files.readAllBytes(file),
                    target);
        } catch (IOException e) {
            throw new Refusal("cannot write '" + target + "': " + IoReason.of(e));
        } catch (UncheckedIOException e) {
            throw new Refusal("cannot write '" + target + "': " + IoReason.of(e.getCause()));
        }
        return Cli.DONE;
    }

    private Loaded read(SheetOptions said) {
        List<String> inputs = files.subList(0, files.size() - 1);
        if (inputs.contains(Input.STANDARD)) {
            if (inputs.size() > 1) {
                throw wrong("standard input cannot be joined with files");
            }
            return Input.read(Input.STANDARD, said, terminal);
        }
        List<Path> paths = inputs.stream().map(Destination::path).toList();
        Path target = Destination.path(files.get(files.size() - 1));
        Loaded loaded = DecisionReader.read(paths, said);
        // Of a folder the files in it are read.
        Stream.concat(paths.stream(), loaded.sources().files().stream().map(Path::of))
                .filter(path -> isSame(path, target))
                .findFirst()
                .ifPresent(path -> {
                    throw new Refusal("'" + target + "' is what is read; write to another file");
                });
        return loaded;
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException | SecurityException e) {
            return false;
        }
    }

    /** Says what is not content but may be missed. */
    private void flattened(Loaded loaded) {
        List<String> read = loaded.sources().files();
        if (read.size() > 1) {
            Failures.say(terminal, Said.of("note", read.size() + " files were read and are one now"));
        }
        boolean commented = read.stream()
                .filter(file -> DecisionFormat.of(file).orElse(DecisionFormat.YAML) == DecisionFormat.YAML)
                .map(loaded.sources()::text)
                .flatMap(java.util.Optional::stream)
                .flatMap(String::lines)
                .anyMatch(line -> line.stripLeading().startsWith("#") && !line.contains("yaml-language-server"));
        if (commented) {
            Failures.say(terminal, Said.of("note", "comments stay behind"));
        }
    }

    private DecisionFormat format(String output) {
        if (to != null) {
            String wanted = to.toLowerCase(Locale.ROOT);
            List<String> words = Arrays.stream(DecisionFormat.values())
                    .map(f -> f.word().toLowerCase(Locale.ROOT))
                    .toList();
            int which = words.indexOf(wanted);
            if (which < 0) {
                throw wrong("unknown format '" + to + "'" + Nearest.hint(wanted, words));
            }
            return DecisionFormat.values()[which];
        }
        if (output.equals(Input.STANDARD)) {
            throw wrong("say with --to as what to write to standard output");
        }
        String ending = output.substring(output.lastIndexOf('.') + 1);
        return DecisionFormat.of(output)
                .orElseThrow(() -> wrong("the ending of '" + output + "' does not say in which format to write"
                        + Nearest.to(ending, DecisionFormat.allEndings())
                                .map(near -> Nearest.said("." + near))
                                .orElse("; allowed: ." + String.join(", .", DecisionFormat.allEndings()))));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
