package io.github.steelyard.cli;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.text.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code steelyard new}. */
@Command(
        name = "new",
        header = "Writes a small decision file with comments to start from.",
        description = {
            "",
            "The file is a whole decision of the kind of --template, to be changed line by line. A file that already"
                    + " exists is not overwritten.",
            ""
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  steelyard new my.yaml",
            "  steelyard new bids.yaml --template procurement",
            "  steelyard rank my.yaml"
        })
final class NewCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file to write; - for standard output.")
    private String file;

    @Option(
            names = "--template",
            paramLabel = "KIND",
            defaultValue = "policy",
            completionCandidates = Templates.class,
            description = "What to start from: policy (the default), procurement, site or personal.")
    private String template;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec command;

    private final Terminal terminal;

    NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What completion offers. */
    static final class Templates implements Iterable<String> {

        static final List<String> ALL = List.of("policy", "procurement", "site", "personal");

        @Override
        public Iterator<String> iterator() {
            return ALL.iterator();
        }
    }

    @Override
    public Integer call() {
        if (!Templates.ALL.contains(template)) {
            throw new ParameterException(
                    command.commandLine(),
                    "unknown template '" + template + "'"
                            + Nearest.to(template, Templates.ALL)
                                    .map(Nearest::said)
                                    .orElse("; allowed: " + String.join(", ", Templates.ALL)));
        }
        String text = starter(template);
        if (file.equals(Input.STANDARD)) {
            Destination.standardOutput(terminal, text);
            return Cli.DONE;
        }
        Path target = Destination.path(file);
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refusal("'" + file + "' already exists; it was not overwritten");
        }
        Destination.file(target, text);
        Failures.line(
                terminal,
                "wrote " + file + "; change it, then run: steelyard validate " + file + ", steelyard rank " + file);
        return Cli.DONE;
    }

    /** The decision that a template starts with. */
    static String starter(String template) {
        try (InputStream in = NewCommand.class.getResourceAsStream("starter-" + template + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
