package io.github.steelyard.io.section;

import io.github.steelyard.io.grammar.OptionKeys;
import io.github.steelyard.io.grammar.TopKeys;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Ids;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Located;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.model.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the section {@code options}. */
public final class OptionReader {

    private final Checks checks;
    private final EvidenceReader evidence;
    private final CriteriaReader criteria;
    private final CellReader cellReader;
    private final Cells cells;
    private final Ids ids;
    private final Map<String, Option> options = new LinkedHashMap<>();
    private Syntax.Scalar first;
    private int stated;

    public OptionReader(
            Checks checks, EvidenceReader evidence, CriteriaReader criteria, CellReader cellReader, Cells cells) {
        this.checks = checks;
        this.evidence = evidence;
        this.criteria = criteria;
        this.cellReader = cellReader;
        this.cells = cells;
        this.ids = new Ids(checks, "option");
    }

    /** Reads the options of all files. */
    public void read(Sections sections) {
        for (Syntax.Mapping map : sections.maps(TopKeys.OPTIONS)) {
            for (int k = 0; k < map.size() && !checks.diagnostics().isFull(); k++) {
                boolean isNew = ids.isNew(map.key(k));
                one(map.key(k), map.value(k), isNew);
            }
        }
    }

    private void one(Syntax.Scalar key, Syntax part, boolean isNew) {
        String id = key.text();
        cells.row();
        stated++;
        Syntax.Mapping map = checks.map(part, "option " + key.shown());
        Fields fields = Fields.of(checks, OptionKeys.TABLE, map, "option '" + id + "'");
        if (fields.part(OptionKeys.PERFORMANCE) != null) {
            performance(id, fields.part(OptionKeys.PERFORMANCE));
        }
        if (isNew) {
            first = first == null ? key : first;
            options.put(id, new Option(LabelReader.read(id, fields, evidence), fields.text(OptionKeys.KIND)));
        }
    }

    private void performance(String option, Syntax part) {
        Syntax.Mapping map = checks.map(part, "performance");
        if (map == null) {
            return;
        }
        String where = null;
        for (int k = 0; k < map.size() && !checks.diagnostics().isFull(); k++) {
            CriterionDraft criterion = criteria.leaves().get(map.key(k).text());
            if (criterion == null) {
                where = where == null ? "performance of '" + option + "'" : where;
                unknown(map.key(k), map.value(k), where);
            } else {
                cellReader.read(map.value(k), criterion, new CellReader.Sink() {
                    @Override
                    public void exact(double value) {
                        cells.exact(criterion, value);
                    }

                    @Override
                    public void cell(CellDraft draft) {
                        cells.cell(option, criterion, draft);
                    }
                });
            }
        }
    }

    private void unknown(Syntax.Scalar key, Syntax value, String where) {
        if (value.isEmpty() && NumberText.isDigits(key.text())) {
            checks.report(
                    DiagnosticId.NUMBER_FORM,
                    key,
                    "a comma parts entries here, so " + key.shown() + " in " + where
                            + " stands alone; write numbers without commas");
        } else {
            criteria.find(key, where);
        }
    }

    /** Takes an option from a table; false when an error was reported. */
    public boolean take(Syntax.Scalar key, Option option) {
        stated++;
        if (!ids.isNew(key)) {
            return false;
        }
        first = first == null ? key : first;
        options.put(option.id(), option);
        return true;
    }

    /** How many options there are, those with errors included. */
    public int stated() {
        return stated;
    }

    /** Where the first option with a usable id stands. */
    public Located first() {
        return first;
    }

    /** Options by id, in order. */
    public Map<String, Option> options() {
        return options;
    }

    public List<String> optionIds() {
        return new ArrayList<>(options.keySet());
    }
}
