package io.github.steelyard.cli;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.inspection.PublishedDecisions;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.format.ReadLimits;
import io.github.steelyard.io.text.IoReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/** Decision files as the command line names them. */
final class Input {

    /** What stands for standard input. */
    static final String STANDARD = "-";

    /** What stands before the name of a decision that ships with the program. */
    static final String EXAMPLE = "example:";

    /** One byte more than any decision file may have, so that the reader sees that it is too much. */
    private static final int ENOUGH = ReadLimits.DEFAULT.documentBytes() + 1;

    private Input() {}

    /**
     * Reads a file, standard input for "-", or a decision of the literature for "example:NAME".
     *
     * @param said of sheets from outside
     * @throws Refusal when the name cannot be one, or standard input cannot be read
     */
    static Loaded read(String name, SheetOptions said, Terminal terminal) {
        if (name.startsWith(EXAMPLE) && !Files.exists(Destination.path(name))) {
            byte[] bytes = PublishedDecisions.of(name.substring(EXAMPLE.length()))
                    .text()
                    .getBytes(StandardCharsets.UTF_8);
            terminal.invocation().read(name, bytes);
            return DecisionReader.read(name, bytes, said);
        }
        if (!name.equals(STANDARD)) {
            return Invocation.noted(DecisionReader.read(List.of(Destination.path(name)), said), terminal);
        }
        try {
            byte[] bytes = terminal.in().readNBytes(ENOUGH);
            terminal.invocation().read("<stdin>", bytes);
            return DecisionReader.read("<stdin>", bytes, said);
        } catch (IOException e) {
            throw new Refusal("cannot read standard input: " + IoReason.of(e));
        }
    }

    /** How messages name it. */
    static String shown(String name) {
        return name.equals(STANDARD) ? "<stdin>" : name;
    }
}
