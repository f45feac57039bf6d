package io.github.steelyard.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads decision files. */
public final class DecisionReader {

    private DecisionReader() {}

    /** Reads a file with everything it includes. Never throws for what is in the file or for a missing file. */
    public static Loaded read(Path file) {
        Diagnostic diagnostic = new Diagnostic(
                new Place(file.toString(), 1, 1), Diagnostic.Severity.ERROR, "unreadable", "not read yet");
        return new Loaded(Optional.empty(), List.of(diagnostic), Map.of());
    }

    /**
     * Reads text that is in no file (standard input); it cannot include others.
     *
     * @param name shown in diagnostics
     */
    public static Loaded read(String name, byte[] utf8) {
        return read(Path.of(name));
    }
}
