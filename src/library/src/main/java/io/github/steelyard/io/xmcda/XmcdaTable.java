package io.github.steelyard.io.xmcda;

import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.xml.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of all performance tables: what stands where for which option and criterion. */
final class XmcdaTable {

    private boolean isToldOfTwo;
    private final Checks checks;
    private final List<XmlElement> rows = new ArrayList<>();
    private final Map<String, Map<String, XmlElement>> cells = new HashMap<>();

    XmcdaTable(Checks checks, List<XmlElement> tables) {
        this.checks = checks;
        tables.forEach(table -> table.all("alternativePerformances").forEach(rows::add));
    }

    /** Options by their first row, for files that do not list them. */
    Map<String, XmlElement> options() {
        Map<String, XmlElement> found = new LinkedHashMap<>();
        rows.forEach(row -> named(found, row.textOf("alternativeID"), row));
        return found;
    }

    /** Criteria by their first performance, for files that do not list them. */
    Map<String, XmlElement> criteria() {
        Map<String, XmlElement> found = new LinkedHashMap<>();
        rows.forEach(row -> row.all("performance").forEach(p -> named(found, p.textOf("criterionID"), p)));
        return found;
    }

    private static void named(Map<String, XmlElement> found, String id, XmlElement element) {
        if (!id.isEmpty()) {
            found.putIfAbsent(id, element);
        }
    }

    /**
     * Sorts the performances. Those of what is not listed are left out with a note when nothing that is listed lacks them:
     * then the lists choose some of a larger table. Else a name is misspelt, which is reported, as is what stands twice.
     *
     * @param profiles ids of alternatives that are profiles of categories
     */
    void sort(XmcdaListed options, XmcdaListed criteria, Set<String> profiles) {
        Set<String> known = new LinkedHashSet<>(options.ids());
        known.addAll(profiles);
        boolean mayChooseOptions =
                options().keySet().containsAll(options.active().keySet());
        boolean mayChooseCriteria =
                criteria().keySet().containsAll(criteria.active().keySet());
        Map<String, XmlElement> out = new LinkedHashMap<>();
        for (XmlElement row : rows) {
            XmlElement reference = row.first("alternativeID").orElse(row);
            String option = reference.text();
            if (reference != row && !known.contains(option)) {
                if (mayChooseOptions && !options.active().isEmpty() && !XmcdaListed.isMisspelt(option, known)) {
                    out.putIfAbsent(option, reference);
                    continue;
                }
                checks.report(
                        DiagnosticId.UNKNOWN_OPTION,
                        reference.tag(),
                        "unknown alternative " + Diagnostics.quoted(option) + " in performanceTable"
                                + checks.diagnostics().hint(option, known));
                continue;
            }
            Map<String, XmlElement> own = cells.computeIfAbsent(option, o -> new LinkedHashMap<>());
            row.all("performance")
                    .forEach(cell -> sort(own, cell, option, criteria.ids(), mayChooseCriteria ? out : null));
        }
        if (!out.isEmpty()) {
            checks.report(
                    DiagnosticId.XMCDA_UNUSED,
                    out.values().iterator().next().tag(),
                    "left out, because not listed: " + Diagnostics.few(out.keySet()));
        }
    }

    private void sort(
            Map<String, XmlElement> own,
            XmlElement cell,
            String option,
            Set<String> criteria,
            Map<String, XmlElement> out) {
        String criterion = cell.textOf("criterionID");
        if (criterion.isEmpty()) {
            return;
        }
        if (!criteria.contains(criterion)) {
            if (out != null && !XmcdaListed.isMisspelt(criterion, criteria)) {
                out.putIfAbsent(criterion, cell);
                return;
            }
            checks.report(
                    DiagnosticId.UNKNOWN_CRITERION,
                    cell.tag(),
                    "unknown criterion " + Diagnostics.quoted(criterion) + " in the performances of "
                            + Diagnostics.quoted(option) + checks.diagnostics().hint(criterion, criteria));
            return;
        }
        XmlElement first = own.putIfAbsent(criterion, cell);
        boolean isTwice = first != null && !first.isCopy(cell);
        boolean areTwo =
                isTwice && !first.tag().place().file().equals(cell.tag().place().file());
        if (isTwice && !(areTwo && isToldOfTwo)) {
            isToldOfTwo |= areTwo;
            checks.report(
                    DiagnosticId.DUPLICATE_KEY,
                    cell.tag(),
                    "the performance of " + Diagnostics.quoted(option) + " on " + Diagnostics.quoted(criterion)
                            + " stands twice; the first is at " + first.tag().place()
                            + (areTwo
                                    ? "; where these are two performance tables, name the files of one decision alone"
                                    : ""));
        }
    }

    /** The performances of an option by criterion, in the order of the file. */
    Map<String, XmlElement> of(String option) {
        return cells.getOrDefault(option, Map.of());
    }
}
