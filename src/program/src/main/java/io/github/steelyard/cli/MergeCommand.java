package io.github.steelyard.cli;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.figures.ResultValues;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.kind.FileKind;
import io.github.steelyard.io.kind.Recognition;
import io.github.steelyard.io.text.IoReason;
import io.github.steelyard.record.MergeConflict;
import io.github.steelyard.record.Merged;
import io.github.steelyard.record.Merging;
import io.github.steelyard.report.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code steelyard merge}. */
@Command(
        name = "merge",
        header = "Brings the changes of two people to one decision file together.",
        description = {
            "",
            "Compares by id, whatever the order and layout. OURS keeps its comments, order and layout; what only THEIRS"
                    + " changed is changed in it. Where both changed the same fact differently, the lines stand in OUT"
                    + " twice between conflict markers, which every command reports with their places, and the exit code"
                    + " is 1.",
            ""
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  steelyard merge base.yaml ours.yaml theirs.yaml -o merged.yaml",
            "",
            "'steelyard git-setup' tells git to merge so."
        })
final class MergeCommand implements Callable<Integer> {

    private static final List<String> FORMATS = List.of("text", "json");

    @Parameters(index = "0", paramLabel = "BASE", description = "The file that both started from.")
    private String base;

    @Parameters(index = "1", paramLabel = "OURS", description = "Our version.")
    private String ours;

    @Parameters(index = "2", paramLabel = "THEIRS", description = "Their version.")
    private String theirs;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            converter = OutputName.class,
            description = "Write the merged file to OUT, whole or not at all, instead of standard output.")
    private String output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "text, or json to print what was merged and what is in conflict; the file then goes to OUT alone.")
    private String format = "text";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec command;

    private final Terminal terminal;

    MergeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!FORMATS.contains(format)) {
            throw OutputOptions.unknown(format, FORMATS, command);
        }
        boolean json = format.equals("json");
        byte[] from = bytes(base);
        byte[] own = bytes(ours);
        byte[] other = bytes(theirs);
        boolean isJson = Recognition.of(ours, own) == FileKind.JSON;
        boolean isPlain = Arrays.equals(from, other) || Arrays.equals(own, other) || Arrays.equals(from, own);
        Merged merged = isPlain
                ? new Merged("", List.of(), List.of())
                : Merging.of(text(base, from), text(ours, own), text(theirs, other), isJson);
        byte[] changed = Arrays.equals(from, own) ? other : own;
        byte[] bytes = isPlain ? changed : merged.text().getBytes(StandardCharsets.UTF_8);
        if (output != null) {
            Destination.file(Destination.path(output), bytes);
        } else if (!json) {
            Destination.standardOutput(terminal, bytes);
        }
        if (json) {
            Destination.standardOutput(
                    terminal, Json.document(terminal.invocation().withManifest(ResultValues.plain(merged))));
        }
        String name = output == null ? "<merged>" : output;
        for (MergeConflict conflict : merged.conflicts()) {
            Failures.say(terminal, Said.of(name, "conflict", conflict.sentence()));
        }
        boolean isSound = isPlain || merged.conflicts().isEmpty() && isSound(name, bytes, own, other);
        return isSound ? Cli.DONE : Cli.WRONG_INPUT;
    }

    /** Whether the merged file is a decision, if both versions were; what it lacks is said. */
    private boolean isSound(String name, byte[] merged, byte[] own, byte[] other) {
        Loaded loaded = DecisionReader.read(name, merged);
        boolean broke = loaded.value().isEmpty()
                && DecisionReader.read(ours, own).value().isPresent()
                && DecisionReader.read(theirs, other).value().isPresent();
        if (broke) {
            loaded.diagnostics().forEach(d -> Failures.say(terminal, d));
            Failures.error(
                    terminal, "the changes of both touch no fact twice, but together they are no decision; see above");
        }
        return !broke;
    }

    private byte[] bytes(String name) {
        try {
            byte[] bytes = Files.readAllBytes(Destination.path(name));
            terminal.invocation().read(name, bytes);
            return bytes;
        } catch (IOException e) {
            throw new Refusal("cannot read '" + name + "': " + IoReason.of(e));
        }
    }

    private static String text(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refusal("'" + name + "' is not UTF-8 text, so its facts cannot be merged");
        }
    }
}
