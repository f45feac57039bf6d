package io.github.steelyard.io;

import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.format.ReadLimits;
import io.github.steelyard.io.grid.CsvDialect;
import io.github.steelyard.io.section.Sections;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.table.TableRows;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads decision files. */
public final class DecisionReader {

    private DecisionReader() {}

    /**
     * Reads a file with everything it includes; its ending says in which format, and a sheet of a workbook may be named
     * behind a '#'. Never throws for what is in the file or for a missing file. Safe on files that nobody has looked at,
     * within {@link ReadLimits#DEFAULT}.
     *
     * @param file the decision file; a sheet of a workbook stands behind a {@code #}
     * @return the decision, or why there is none, with everything that was noticed
     */
    public static Loaded read(Path file) {
        return read(List.of(file), SheetOptions.NONE);
    }

    /**
     * The same within other limits than {@link ReadLimits#DEFAULT}.
     *
     * @param file the decision file; a sheet of a workbook stands behind a {@code #}
     * @param limits what is refused for its size
     * @return the decision, or why there is none, with everything that was noticed
     */
    public static Loaded read(Path file, ReadLimits limits) {
        return read(List.of(file), SheetOptions.NONE, limits);
    }

    /**
     * Reads several files that are one decision: XMCDA that is spread over files, or a decision and what others add.
     *
     * @param files paths, the decision first
     * @param said of tables and sheets from outside; what a file says itself goes before it
     * @return the decision, or why there is none, with everything that was noticed
     */
    public static Loaded read(List<Path> files, SheetOptions said) {
        return read(files, Optional.empty(), said);
    }

    /**
     * The same within other limits than {@link ReadLimits#DEFAULT}.
     *
     * @param files paths, the decision first
     * @param said what is said of tables and sheets from outside the files
     * @param limits what is refused for its size
     * @return the decision, or why there is none, with everything that was noticed
     */
    public static Loaded read(List<Path> files, SheetOptions said, ReadLimits limits) {
        return read(files, Optional.empty(), said, limits);
    }

    /**
     * The same with more options from a table that no file names.
     *
     * @param files paths, the decision first
     * @param table rows of more options; empty where there are none
     * @param said what is said of tables and sheets from outside the files
     * @return the decision, or why there is none, with everything that was noticed
     */
    public static Loaded read(List<Path> files, Optional<TableRows> table, SheetOptions said) {
        return read(files, table, said, ReadLimits.DEFAULT);
    }

    /**
     * {@return a decision file with the options of a table that it does not name, read whole, as sheets are}
     *
     * @param file the decision file; a sheet of a workbook stands behind a {@code #}
     * @param table its path, a sheet of a workbook behind a '#'
     * @param said of the table
     */
    public static Loaded withTable(Path file, Path table, SheetOptions said) {
        Checks checks = new Checks(new Diagnostics());
        Sections sections = new Sections(checks);
        IncludeReader reader = new IncludeReader(checks, sections, SheetOptions.NONE);
        reader.main(file);
        reader.finish();
        return new Assembly(checks, sections, file.toString(), Optional.empty(), Optional.of(table), said)
                .load(reader.readings());
    }

    /**
     * {@return a decision file that may be without options, for those of a table that is elsewhere, such as in a
     * database}
     *
     * @param file the decision file; a sheet of a workbook stands behind a {@code #}
     */
    public static Loaded forTable(Path file) {
        TableRows none = TableRows.of(new SourceText(file.toString(), file, "id\n", false), new CsvDialect(',', 0));
        return read(List.of(file), Optional.of(none), SheetOptions.NONE);
    }

    /**
     * Reads a file with everything it includes, as they would be with other contents.
     *
     * @param file the decision file; a sheet of a workbook stands behind a {@code #}
     * @param given contents that are read in the place of what these files hold, or would hold
     * @return the decision, or why there is none, with everything that was noticed
     */
    public static Loaded read(Path file, Map<Path, byte[]> given) {
        Diagnostics diagnostics = new Diagnostics(ReadLimits.DEFAULT, given);
        return read(List.of(file), Optional.empty(), SheetOptions.NONE, diagnostics);
    }

    private static Loaded read(List<Path> files, Optional<TableRows> table, SheetOptions said, ReadLimits limits) {
        return read(files, table, said, new Diagnostics(limits));
    }

    private static Loaded read(
            List<Path> files, Optional<TableRows> table, SheetOptions said, Diagnostics diagnostics) {
        Checks checks = new Checks(diagnostics);
        Sections sections = new Sections(checks);
        IncludeReader reader = new IncludeReader(checks, sections, said);
        files.forEach(reader::main);
        reader.finish();
        if (table.isEmpty()) {
            reader.tellUnused();
        }
        return new Assembly(checks, sections, files.get(0).toString(), table, said).load(reader.readings());
    }

    /**
     * Reads text that is in no file (standard input); it cannot include others.
     *
     * @param name shown in diagnostics
     * @param utf8 YAML or JSON; XMCDA and workbooks are told by how they begin
     * @return the decision, or why there is none, with everything that was noticed
     */
    public static Loaded read(String name, byte[] utf8) {
        return read(name, utf8, SheetOptions.NONE);
    }

    /**
     * The same with what is said of a sheet from outside.
     *
     * @param name a name for diagnostics; its ending says the format
     * @param utf8 the text in UTF-8
     * @param said of tables and sheets
     * @return the decision, or why there is none, with everything that was noticed
     */
    public static Loaded read(String name, byte[] utf8, SheetOptions said) {
        return read(name, utf8, said, ReadLimits.DEFAULT);
    }

    /**
     * The same within other limits than {@link ReadLimits#DEFAULT}.
     *
     * @param name a name for diagnostics; its ending says the format
     * @param utf8 the text in UTF-8
     * @param limits what is refused for its size
     * @return the decision, or why there is none, with everything that was noticed
     */
    public static Loaded read(String name, byte[] utf8, ReadLimits limits) {
        return read(name, utf8, SheetOptions.NONE, limits);
    }

    private static Loaded read(String name, byte[] utf8, SheetOptions said, ReadLimits limits) {
        Diagnostics diagnostics = new Diagnostics(limits);
        Checks checks = new Checks(diagnostics);
        Sections sections = new Sections(checks);
        IncludeReader reader = new IncludeReader(checks, sections, said);
        reader.text(name, utf8);
        reader.finish();
        reader.tellUnused();
        return new Assembly(checks, sections, name, Optional.empty(), said).load(reader.readings());
    }
}
