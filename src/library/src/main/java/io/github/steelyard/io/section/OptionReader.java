package io.github.steelyard.io.section;

import io.github.steelyard.io.grammar.OptionKeys;
import io.github.steelyard.io.grammar.TopKeys;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Ids;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Located;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.io.text.WrittenNumber;
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
    /** Most criteria that one message shows. */
    private static final int SHOWN = 3;

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
        beside(key, map);
        Fields fields = Fields.of(checks, OptionKeys.TABLE, map, "option '" + id + "'", criteria::isNamed);
        if (fields.part(OptionKeys.PERFORMANCE) != null) {
            performance(id, fields.part(OptionKeys.PERFORMANCE));
        }
        if (isNew) {
            first = first == null ? key : first;
            options.put(id, new Option(LabelReader.read(id, fields, evidence), fields.text(OptionKeys.KIND)));
        }
    }

    /** Reports criteria that stand beside 'performance' instead of under it: one error an option. */
    private void beside(Syntax.Scalar option, Syntax.Mapping map) {
        List<String> entries = new ArrayList<>();
        Syntax.Scalar first = null;
        for (int k = 0; map != null && k < map.size(); k++) {
            String criterion = map.key(k).text();
            if (criteria.isNamed(criterion) && OptionKeys.TABLE.find(criterion).isEmpty()) {
                first = first == null ? map.key(k) : first;
                String value = map.value(k) instanceof Syntax.Scalar scalar ? scalar.text() : "\u2026";
                entries.add(criterion + ": " + value);
            }
        }
        if (first != null && !checks.diagnostics().isFull()) {
            boolean isLong = entries.size() > SHOWN;
            checks.report(
                    DiagnosticId.UNKNOWN_KEY,
                    first,
                    "criteria go under 'performance': write " + option.text() + ": {performance: {"
                            + String.join(", ", isLong ? entries.subList(0, SHOWN) : entries)
                            + (isLong ? ", \u2026" : "") + "}}");
        }
    }

    /**
     * Reports a number that a comma has cut in two, as in {@code {cost: 1,000, noise: 3}}; gives how many entries it
     * took, 0 when there is none.
     */
    private int cut(Syntax.Mapping map, int k, String where) {
        StringBuilder number = new StringBuilder();
        int next = k + 1;
        while (next < map.size()
                && map.value(next).isEmpty()
                && NumberText.isDigits(map.key(next).text())) {
            number.append(',').append(map.key(next++).text());
        }
        if (number.length() == 0 || !(map.value(k) instanceof Syntax.Scalar head)) {
            return 0;
        }
        String written = head.text() + number;
        String bare = WrittenNumber.withoutCommas(written.replaceFirst("^\\D+", ""));
        if (bare.isEmpty()) {
            return 0;
        }
        checks.report(
                DiagnosticId.NUMBER_FORM,
                head,
                "a comma separates entries here, so '" + written + "' in " + where + " is not one number; write "
                        + bare);
        return next - k;
    }

    private void performance(String option, Syntax part) {
        Syntax.Mapping map = checks.map(part, "performance");
        if (map == null) {
            return;
        }
        String where = null;
        for (int k = 0; k < map.size() && !checks.diagnostics().isFull(); k++) {
            int taken = k + 1 < map.size() && map.value(k + 1).isEmpty()
                    ? cut(map, k, "performance of '" + option + "'")
                    : 0;
            if (taken > 0) {
                k += taken - 1;
                continue;
            }
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
