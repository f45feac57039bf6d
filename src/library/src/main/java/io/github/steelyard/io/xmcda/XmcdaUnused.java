package io.github.steelyard.io.xmcda;

import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.xml.XmlElement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What XMCDA has a place for straight below its root, and a decision has not. */
public final class XmcdaUnused {

    /** Of {@code alternatives} and the like there are lists of each of these kinds. */
    private static final List<String> KINDS = List.of("alternatives", "criteria", "categories", "attributes");

    private static final List<String> LISTS = List.of(
            "Sets",
            "Set",
            "Values",
            "SetsValues",
            "Comparisons",
            "LinearConstraints",
            "SetsLinearConstraints",
            "Matrix",
            "SetsMatrix",
            "Hierarchy",
            "SetsHierarchy");

    private static final Set<String> NAMES = names();

    private XmcdaUnused() {}

    private static Set<String> names() {
        Set<String> names = new LinkedHashSet<>(List.of(
                "projectReference",
                "description",
                "categories",
                "attributes",
                "categoriesProfiles",
                "categoriesContents",
                "alternativesAssignments",
                "alternativesAffectations",
                "alternativesCriteriaValues",
                "alternativeValue",
                "criterionValue",
                "attributeValue",
                "categoryValue",
                "hierarchy",
                "methodMessages",
                "methodParameters",
                "programParameters",
                "programExecutionResult"));
        for (String kind : KINDS) {
            LISTS.forEach(list -> names.add(kind + list));
        }
        names.removeAll(XmcdaRules.READ);
        return names;
    }

    /** Whether some version of XMCDA has it. */
    public static boolean isKnown(String name) {
        return NAMES.contains(name);
    }

    /** All of them behind others. */
    static Collection<String> with(List<String> others) {
        List<String> all = new ArrayList<>(others);
        all.addAll(NAMES);
        return all;
    }

    /**
     * Says in one note what stands in the files and is not used; title and description are taken elsewhere.
     *
     * @param used lists that this decision was made of, beside those that every one is
     */
    static void tell(Checks checks, List<XmlElement> roots, Set<String> used) {
        Set<String> found = new LinkedHashSet<>();
        XmlElement first = null;
        for (XmlElement root : roots) {
            for (XmlElement child : root.children()) {
                boolean isUsed = XmcdaRules.READ.contains(child.name())
                        || used.contains(child.name())
                        || child.name().equals("projectReference")
                        || child.name().equals("description");
                if (!isUsed) {
                    found.add(child.name());
                    first = first == null ? child : first;
                }
            }
        }
        if (first != null) {
            checks.report(DiagnosticId.XMCDA_UNUSED, first.tag(), "not used in a decision: " + Diagnostics.few(found));
        }
    }
}
