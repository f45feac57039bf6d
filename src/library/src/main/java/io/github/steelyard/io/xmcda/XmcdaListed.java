package io.github.steelyard.io.xmcda;

import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.xml.XmlElement;
import io.github.steelyard.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Alternatives or criteria as they are listed: which there are, and which of them take part. */
final class XmcdaListed {

    private static final Map<String, Boolean> FLAGS = Map.of("true", true, "1", true, "false", false, "0", false);

    private final Checks checks;
    private final String kind;
    private final Map<String, XmlElement> all = new LinkedHashMap<>();
    private final Map<String, XmlElement> active = new LinkedHashMap<>();
    private final List<XmlElement> differing = new ArrayList<>();

    /**
     * What is listed.
     *
     * @param kind name of the elements in the lists
     * @param mentioned what there is where nothing is listed
     * @param others ids of what stands in the lists and is something else
     */
    XmcdaListed(
            Checks checks,
            String kind,
            Stream<XmlElement> lists,
            Map<String, XmlElement> mentioned,
            Set<String> others) {
        this.checks = checks;
        this.kind = kind;
        List<XmlElement> found = lists.toList();
        if (found.isEmpty()) {
            all.putAll(mentioned);
            active.putAll(mentioned);
            active.keySet().removeAll(others);
            return;
        }
        Set<XmlElement> out = new LinkedHashSet<>();
        for (XmlElement list : found) {
            boolean isFictive = list.attribute("mcdaConcept").equalsIgnoreCase("fictive");
            list.all(kind).forEach(element -> {
                if (take(element) && isFictive) {
                    out.add(element);
                }
            });
        }
        tellDiffering();
        all.forEach((id, element) -> {
            if (others.contains(id)) {
                out.remove(element);
            } else if (!out.contains(element) && isActive(element) && isReal(element)) {
                active.put(id, element);
            } else {
                out.add(element);
            }
        });
        if (!out.isEmpty()) {
            checks.report(
                    DiagnosticId.XMCDA_UNUSED,
                    out.iterator().next().tag(),
                    "left out, because not active or fictive: "
                            + Diagnostics.few(
                                    out.stream().map(e -> e.attribute("id")).toList()));
        }
    }

    /**
     * Whether a name that is not listed is a listed one misspelt: near to it, and not the same but for numbers, as the
     * names of two things are.
     */
    static boolean isMisspelt(String name, Set<String> listed) {
        // Of more names than these nobody misspells one: looking through all of them for each would take minutes.
        return listed.size() <= 500
                && Nearest.to(name, listed)
                        .filter(near -> !near.replaceAll("[0-9]", "").equals(name.replaceAll("[0-9]", "")))
                        .isPresent();
    }

    /** Ids of all, be they left out. */
    Set<String> ids() {
        return all.keySet();
    }

    /** Those that take part, by id. */
    Map<String, XmlElement> active() {
        return active;
    }

    /** Whether it is one more. Version 2 spreads what it says of a criterion over files, each with the criterion. */
    private boolean take(XmlElement element) {
        String id = element.attribute("id");
        if (id.isEmpty()) {
            Set<String> others = new LinkedHashSet<>(element.attributes());
            others.remove("name");
            checks.report(
                    DiagnosticId.XMCDA_ELEMENT,
                    element.tag(),
                    kind + " needs the attribute 'id'"
                            + Nearest.to("id", others)
                                    .map(near -> "; it has '" + near + "'")
                                    .orElse(""));
            return false;
        }
        XmlElement first = all.putIfAbsent(id, element);
        boolean isElsewhere =
                first != null && first.tag().source() != element.tag().source();
        if (first != null && isElsewhere) {
            if (!first.join(element)) {
                differing.add(element);
            }
        } else if (first != null) {
            twice(element, "");
        }
        return first == null;
    }

    private void twice(XmlElement element, String more) {
        String id = element.attribute("id");
        checks.report(
                DiagnosticId.DUPLICATE_ID,
                element.tag(),
                kind + " " + Diagnostics.quoted(id) + " stands twice" + more + "; the first is at "
                        + all.get(id).tag().place());
    }

    /** Says in one line what files say otherwise of the same; where it is more than one, they are of two decisions. */
    private void tellDiffering() {
        if (differing.size() == 1) {
            twice(differing.get(0), ", and differs");
        } else if (differing.size() > 1) {
            List<String> ids =
                    differing.stream().map(e -> e.attribute("id")).distinct().toList();
            checks.report(
                    DiagnosticId.DUPLICATE_ID,
                    differing.get(0).tag(),
                    "the files differ in what they say of " + kind + " " + Diagnostics.few(ids) + ", first said at "
                            + all.get(ids.get(0)).tag().place()
                            + "; name the files of one decision alone, such as 'rank criteria.xml performances.xml'");
        }
    }

    private boolean isActive(XmlElement element) {
        XmlElement flag = element.first("active").orElse(null);
        if (flag == null || FLAGS.containsKey(flag.text())) {
            return flag == null || FLAGS.get(flag.text());
        }
        wrong(flag, "active", List.of("true", "false"));
        return true;
    }

    private boolean isReal(XmlElement element) {
        XmlElement type = element.first("type").orElse(null);
        if (type == null || type.text().equals("real") || type.text().equals("fictive")) {
            return type == null || type.text().equals("real");
        }
        wrong(type, "type", List.of("real", "fictive"));
        return true;
    }

    private void wrong(XmlElement at, String what, List<String> allowed) {
        checks.word(at.value(), what, allowed);
    }
}
