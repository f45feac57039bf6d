package io.github.steelyard.io.xmcda;

import io.github.steelyard.io.place.DiagnosticId;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.xml.XmlElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of all performance tables: what stands where for which option and criterion. */
final class XmcdaTable {

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
     * Sorts the performances; reports those of unknown options and criteria, and what stands twice.
     *
     * @param options ids of all options, be they left out
     * @param criteria ids of all criteria, be they left out
     */
    void sort(Set<String> options, Set<String> criteria) {
        for (XmlElement row : rows) {
            XmlElement reference = row.first("alternativeID").orElse(row);
            String option = reference.text();
            if (reference != row && !options.contains(option)) {
                checks.report(
                        DiagnosticId.UNKNOWN_OPTION,
                        reference.tag(),
                        "unknown alternative " + Diagnostics.quoted(option) + " in performanceTable"
                                + checks.diagnostics().hint(option, options));
                continue;
            }
            Map<String, XmlElement> own = cells.computeIfAbsent(option, o -> new LinkedHashMap<>());
            row.all("performance").forEach(cell -> sort(own, cell, option, criteria));
        }
    }

    private void sort(Map<String, XmlElement> own, XmlElement cell, String option, Set<String> criteria) {
        String criterion = cell.textOf("criterionID");
        if (criterion.isEmpty()) {
            return;
        }
        if (!criteria.contains(criterion)) {
            checks.report(
                    DiagnosticId.UNKNOWN_CRITERION,
                    cell.tag(),
                    "unknown criterion " + Diagnostics.quoted(criterion) + " in the performances of "
                            + Diagnostics.quoted(option) + checks.diagnostics().hint(criterion, criteria));
            return;
        }
        XmlElement first = own.putIfAbsent(criterion, cell);
        if (first != null && !first.isCopy(cell)) {
            checks.report(
                    DiagnosticId.DUPLICATE_KEY,
                    cell.tag(),
                    "the performance of " + Diagnostics.quoted(option) + " on " + Diagnostics.quoted(criterion)
                            + " stands twice; the first is at " + first.tag().place());
        }
    }

    /** The performances of an option by criterion, in the order of the file. */
    Map<String, XmlElement> of(String option) {
        return cells.getOrDefault(option, Map.of());
    }
}
