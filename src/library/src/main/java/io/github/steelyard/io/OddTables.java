package io.github.steelyard.io;

import io.github.steelyard.io.cell.KnownCriterion;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.grid.Grid;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.section.CriterionDraft;
import io.github.steelyard.io.section.Sections;
import io.github.steelyard.io.sheet.Reading;
import io.github.steelyard.io.sheet.SheetReader;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import io.github.steelyard.io.table.TableGrids;
import io.github.steelyard.io.table.TableReader;
import io.github.steelyard.io.table.TableSaid;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.model.Label;
import io.github.steelyard.text.SheetName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tables that a decision file names and that are written as people keep sheets, read as sheets are. */
final class OddTables {

    private final Checks checks;
    private final Sections sections;
    private final SheetOptions outside;
    private final SheetReader sheets;

    OddTables(Checks checks, Sections sections, SheetOptions outside, List<Reading> readings) {
        this.checks = checks;
        this.sections = sections;
        this.outside = outside;
        this.sheets = new SheetReader(checks, outside, readings);
    }

    /** Adds all tables as files of their own, which name criteria as well; the decision file names none. */
    void addWhole() {
        for (Sections.Entry entry : sections.takeTables()) {
            TableSaid said = TableSaid.of(entry.value(), outside, checks);
            List<? extends Grid> grids = TableGrids.open(said, checks);
            Syntax.Mapping root = grids == null ? null : sheets.sheet(grids, said.said());
            if (root == null) {
                sections.incomplete();
            } else {
                sections.add(root);
            }
        }
    }

    /**
     * Adds the options of a table that no file names, whose columns are criteria of the decision file.
     *
     * @param table its path, a sheet of a workbook behind a '#'
     */
    void addOptions(Map<String, CriterionDraft> leaves, Path table) {
        boolean isWhole = Files.exists(table);
        SheetName named = isWhole ? new SheetName(table.toString(), "") : SheetName.of(table.toString());
        String sheet = named.sheet().isEmpty() ? outside.sheet() : named.sheet();
        Place at = new Place(named.file(), 1, 1);
        List<? extends Grid> grids = TableGrids.open(named.file(), Path.of(named.file()), sheet, at, checks);
        Syntax.Mapping options = grids == null ? null : sheets.options(grids, outside, known(leaves));
        if (options == null) {
            sections.incomplete();
        } else {
            sections.add(
                    new SyntaxBuilder(options.source()).put("options", options).at(options));
        }
    }

    private static List<KnownCriterion> known(Map<String, CriterionDraft> leaves) {
        List<KnownCriterion> known = new ArrayList<>();
        leaves.forEach((id, draft) -> known.add(new KnownCriterion(
                id,
                draft.name().isEmpty() ? Label.nameOf(id) : draft.name(),
                draft.levels() == null ? Set.of() : draft.levels().keySet())));
        return known;
    }

    /**
     * Whether any table that was read as a plain one is more than that to the reader of sheets: with rows that are totals
     * or hidden, numbers that are written otherwise, or something that has to be asked.
     *
     * @param plain as many as the decision file names
     */
    boolean areOtherwise(Map<String, CriterionDraft> leaves, List<TableReader> plain) {
        List<KnownCriterion> known = known(leaves);
        Checks quiet = new Checks(new Diagnostics(checks.diagnostics().limits()));
        for (int k = 0; k < plain.size(); k++) {
            TableSaid said = TableSaid.of(sections.tables().get(k).value(), outside, quiet);
            if (plain.get(k).isSmall()) {
                List<? extends Grid> grids = TableGrids.open(said, quiet);
                if (grids != null && !Reading.of(grids, said.said(), known).isPlain()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Adds the options of all tables, whose columns are criteria of the decision file. */
    void addOptions(Map<String, CriterionDraft> leaves) {
        List<KnownCriterion> known = known(leaves);
        for (Sections.Entry entry : sections.takeTables()) {
            TableSaid said = TableSaid.of(entry.value(), outside, checks);
            List<? extends Grid> grids = TableGrids.open(said, checks);
            Syntax.Mapping options = grids == null ? null : sheets.options(grids, said.said(), known);
            if (options == null) {
                sections.incomplete();
            } else {
                sections.add(new SyntaxBuilder(options.source())
                        .put("options", options)
                        .at(options));
            }
        }
    }
}
