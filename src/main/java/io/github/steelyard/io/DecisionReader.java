package io.github.steelyard.io;

import java.nio.file.Path;
import java.util.Optional;

/** Reads decision files. */
public final class DecisionReader {

    private DecisionReader() {}

    /** Reads a file with everything it includes. Never throws for what is in the file or for a missing file. */
    public static Loaded read(Path file) {
        return read(file, Optional.empty());
    }

    /** The same with more options from a table that the file does not name. */
    static Loaded read(Path file, Optional<TableChunk> table) {
        Diagnostics diagnostics = new Diagnostics();
        Checks checks = new Checks(diagnostics);
        Sections sections = new Sections(checks);
        new IncludeReader(checks, sections).main(file);
        return new Assembly(checks, sections, file.toString(), table).load();
    }

    /**
     * Reads text that is in no file (standard input); it cannot include others.
     *
     * @param name shown in diagnostics
     */
    public static Loaded read(String name, byte[] utf8) {
        Diagnostics diagnostics = new Diagnostics();
        Checks checks = new Checks(diagnostics);
        Sections sections = new Sections(checks);
        new IncludeReader(checks, sections).text(name, utf8);
        return new Assembly(checks, sections, name, Optional.empty()).load();
    }
}
