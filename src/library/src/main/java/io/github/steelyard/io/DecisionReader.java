package io.github.steelyard.io;

import io.github.steelyard.io.format.DecimalSign;
import io.github.steelyard.io.format.ReadLimits;
import io.github.steelyard.io.section.Sections;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.table.TableRows;
import io.github.steelyard.io.text.Diagnostics;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads decision files. */
public final class DecisionReader {

    private DecisionReader() {}

    /**
     * Reads a file with everything it includes; its ending says in which format, and a sheet of a workbook may be named
     * behind a '#'. Never throws for what is in the file or for a missing file. Safe on files that nobody has looked at,
     * within {@link ReadLimits#DEFAULT}.
     */
    public static Loaded read(Path file) {
        return read(List.of(file), DecimalSign.POINT);
    }

    /** The same within other limits than {@link ReadLimits#DEFAULT}. */
    public static Loaded read(Path file, ReadLimits limits) {
        return read(List.of(file), DecimalSign.POINT, limits);
    }

    /**
     * Reads several files that are one decision: XMCDA that is spread over files, or a decision and what others add.
     *
     * @param sign before decimals in tables that do not say it themselves
     */
    public static Loaded read(List<Path> files, DecimalSign sign) {
        return read(files, Optional.empty(), sign);
    }

    /** The same within other limits than {@link ReadLimits#DEFAULT}. */
    public static Loaded read(List<Path> files, DecimalSign sign, ReadLimits limits) {
        return read(files, Optional.empty(), sign, limits);
    }

    /** The same with more options from a table that no file names. */
    public static Loaded read(List<Path> files, Optional<TableRows> table, DecimalSign sign) {
        return read(files, table, sign, ReadLimits.DEFAULT);
    }

    private static Loaded read(
            List<Path> files, Optional<TableRows> table, DecimalSign sign, ReadLimits limits) {
        Diagnostics diagnostics = new Diagnostics(limits);
        Checks checks = new Checks(diagnostics);
        Sections sections = new Sections(checks);
        IncludeReader reader = new IncludeReader(checks, sections, sign);
        files.forEach(reader::main);
        reader.finish();
        return new Assembly(checks, sections, files.get(0).toString(), table, sign).load();
    }

    /**
     * Reads text that is in no file (standard input); it cannot include others.
     *
     * @param name shown in diagnostics
     * @param utf8 YAML or JSON; XMCDA and workbooks are told by how they begin
     */
    public static Loaded read(String name, byte[] utf8) {
        return read(name, utf8, ReadLimits.DEFAULT);
    }

    /** The same within other limits than {@link ReadLimits#DEFAULT}. */
    public static Loaded read(String name, byte[] utf8, ReadLimits limits) {
        Diagnostics diagnostics = new Diagnostics(limits);
        Checks checks = new Checks(diagnostics);
        Sections sections = new Sections(checks);
        IncludeReader reader = new IncludeReader(checks, sections, DecimalSign.POINT);
        reader.text(name, utf8);
        reader.finish();
        return new Assembly(checks, sections, name, Optional.empty(), DecimalSign.POINT).load();
    }
}
