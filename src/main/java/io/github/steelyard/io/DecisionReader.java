package io.github.steelyard.io;

import java.nio.file.Path;

/** Reads decision files. */
public final class DecisionReader {

    private DecisionReader() {}

    /** Reads a file with everything it includes. Never throws for what is in the file or for a missing file. */
    public static Loaded read(Path file) {
        Diagnostics diagnostics = new Diagnostics();
        Checks checks = new Checks(diagnostics);
        Sections sections = new Sections(checks);
        new IncludeReader(checks, sections).main(file);
        return new Assembly(checks, sections, file.toString()).load();
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
        return new Assembly(checks, sections, name).load();
    }
}
