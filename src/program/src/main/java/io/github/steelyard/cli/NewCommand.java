package io.github.steelyard.cli;

import io.github.steelyard.catalogue.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code steelyard new}. */
@Command(
        name = "new",
        header = "Writes a small decision file with comments to start from.",
        description = {"", "Never overwrites: a file that is there already stays as it is.", ""},
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = {"  steelyard new my.yaml", "  steelyard rank my.yaml"})
final class NewCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file to write; - for standard output.")
    private String file;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    private final Terminal terminal;

    NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String text = starter();
        if (file.equals(Input.STANDARD)) {
            Destination.standardOutput(terminal, text);
            return Cli.DONE;
        }
        Path target = Destination.path(file);
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refusal("'" + file + "' is there already and stays as it is");
        }
        Destination.file(target, text);
        Failures.line(terminal, "wrote " + file + "; next: steelyard rank " + file);
        return Cli.DONE;
    }

    static String starter() {
        try (InputStream in = NewCommand.class.getResourceAsStream("starter.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
