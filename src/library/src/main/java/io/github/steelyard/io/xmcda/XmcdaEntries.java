package io.github.steelyard.io.xmcda;

import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.xml.XmlElement;
import io.github.steelyard.text.Nearest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The entries of lists that say something of criteria, by the id of the criterion. */
final class XmcdaEntries {

    private final Checks checks;
    private final List<XmlElement> roots;
    private final Set<String> criteria;

    /**
     * Entries of some files.
     *
     * @param criteria ids of all criteria, be they left out; empty when none is known
     */
    XmcdaEntries(Checks checks, List<XmlElement> roots, Set<String> criteria) {
        this.checks = checks;
        this.roots = roots;
        this.criteria = criteria;
    }

    /** The one entry of each criterion in all lists of that name. */
    Map<String, XmlElement> of(String list, String... entries) {
        return of(lists(list).flatMap(l -> l.all(entries)), list);
    }

    /** The one entry of each criterion; a second one is an error unless it says the same in another file. */
    Map<String, XmlElement> of(Stream<XmlElement> entries, String list) {
        Map<String, XmlElement> found = new LinkedHashMap<>();
        List<XmlElement> all = entries.toList();
        Set<String> named = new LinkedHashSet<>();
        all.forEach(entry -> named.add(entry.textOf("criterionID")));
        // When nothing that is listed lacks an entry, the list of criteria chooses some of many; else a name is
        // misspelt.
        boolean mayChoose = !criteria.isEmpty() && named.containsAll(criteria);
        Set<XmlElement> out = new LinkedHashSet<>(all.stream()
                .filter(entry -> mayChoose
                        && !entry.textOf("criterionID").isEmpty()
                        && !criteria.contains(entry.textOf("criterionID"))
                        && !XmcdaListed.isMisspelt(entry.textOf("criterionID"), criteria))
                .toList());
        if (!out.isEmpty()) {
            checks.report(
                    DiagnosticId.XMCDA_UNUSED,
                    out.iterator().next().tag(),
                    "left out of " + list + ", because not listed: "
                            + Diagnostics.few(out.stream()
                                    .map(e -> e.textOf("criterionID"))
                                    .toList()));
        }
        all.stream().filter(entry -> !out.contains(entry)).forEach(entry -> {
            String criterion = criterion(entry, list);
            XmlElement first = criterion.isEmpty() ? null : found.putIfAbsent(criterion, entry);
            // One that was only meant was reported already.
            if (first != null && criterion.equals(entry.textOf("criterionID")) && !first.isCopy(entry)) {
                checks.report(
                        DiagnosticId.DUPLICATE_ID,
                        entry.tag(),
                        "criterion " + Diagnostics.quoted(criterion) + " stands twice in " + list + "; the first is at "
                                + first.tag().place());
            }
        });
        return found;
    }

    /** All lists of that name. */
    Stream<XmlElement> lists(String name) {
        return roots.stream().flatMap(root -> root.all(name));
    }

    /** The criterion that an entry is about, or is meant to be about, which is reported; empty when it is none. */
    String criterion(XmlElement entry, String list) {
        XmlElement reference = entry.first("criterionID").orElse(null);
        if (reference == null || reference.text().isEmpty()) {
            boolean isOfSet = entry.first("criteriaSetID", "criteriaSet").isPresent();
            checks.report(
                    isOfSet ? DiagnosticId.XMCDA_UNUSED : DiagnosticId.XMCDA_ELEMENT,
                    entry.tag(),
                    isOfSet
                            ? "what is said of a set of criteria is not used"
                            : entry.tag().shown() + " needs 'criterionID' with the id of a criterion");
            return "";
        }
        if (!criteria.isEmpty() && !criteria.contains(reference.text())) {
            checks.report(
                    DiagnosticId.UNKNOWN_CRITERION,
                    reference.tag(),
                    "unknown criterion " + Diagnostics.quoted(reference.text()) + " in " + list
                            + checks.diagnostics().hint(reference.text(), criteria));
            return Nearest.to(reference.text(), criteria).orElse("");
        }
        return reference.text();
    }
}
