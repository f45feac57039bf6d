package io.github.steelyard.io.xmcda;

import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.io.xml.XmlElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Categories of XMCDA and the profiles between them, which stand among the alternatives and are no options. Version 2 says
 * of a profile which categories it parts, later ones of a category which profiles bound it. Where the bounds chain the
 * categories from worst to best, and every profile has a performance on every criterion, ELECTRE TRI sorts by them.
 */
final class XmcdaProfiles {

    /** The profiles below and above a category; empty where it says none. */
    private record Bounds(String lower, String upper) {

        Bounds or(Bounds other) {
            return new Bounds(lower.isEmpty() ? other.lower : lower, upper.isEmpty() ? other.upper : upper);
        }
    }

    private final Checks checks;
    private final List<XmlElement> roots;
    private final Map<String, XmlElement> categories = new LinkedHashMap<>();
    private final Map<String, Bounds> bounds = new LinkedHashMap<>();
    private final Set<String> profiles = new LinkedHashSet<>();
    private XmlElement first;
    private boolean isCentral;
    private final Set<String> used = new HashSet<>();

    XmcdaProfiles(Checks checks, List<XmlElement> roots) {
        this.checks = checks;
        this.roots = roots;
        all("categories", "category").forEach(c -> categories.putIfAbsent(c.attribute("id"), c));
        all("categoriesProfiles", "categoryProfile", "categoryProfiles").forEach(this::take);
    }

    private Stream<XmlElement> all(String list, String... names) {
        return roots.stream().flatMap(root -> root.all(list)).flatMap(l -> l.all(names));
    }

    /** Ids of the alternatives that are profiles. */
    Set<String> ids() {
        return profiles;
    }

    /** The lists that are used, beside those that every decision is made of. */
    Set<String> used() {
        return used;
    }

    private void take(XmlElement entry) {
        first = first == null ? entry : first;
        String profile = entry.textOf("alternativeID");
        String category = entry.textOf("categoryID");
        XmlElement limits = entry.first("limits").orElse(null);
        XmlElement bounding = entry.first("bounding").orElse(null);
        isCentral |= Stream.concat(Stream.of(entry), entry.children().stream())
                .anyMatch(e -> e.first("central").isPresent() || e.name().equals("central"));
        entry.children().stream()
                .flatMap(c -> Stream.concat(Stream.of(c), c.children().stream()))
                .map(c -> c.textOf("alternativeID"))
                .filter(id -> !id.isEmpty())
                .forEach(profiles::add);
        if (limits != null && !profile.isEmpty()) {
            profiles.add(profile);
            bound(limits.first("lowerCategory").map(c -> c.textOf("categoryID")).orElse(""), new Bounds("", profile));
            bound(limits.first("upperCategory").map(c -> c.textOf("categoryID")).orElse(""), new Bounds(profile, ""));
        } else if (!profile.isEmpty()) {
            profiles.add(profile);
        }
        if (bounding != null && !category.isEmpty()) {
            bound(category, new Bounds(side(bounding, "lower", "lowerBound"), side(bounding, "upper", "upperBound")));
        }
    }

    private static String side(XmlElement bounding, String... names) {
        return bounding.first(names).map(b -> b.textOf("alternativeID")).orElse("");
    }

    private void bound(String category, Bounds more) {
        if (!category.isEmpty()) {
            bounds.merge(category, more, Bounds::or);
        }
    }

    /**
     * Says what the profiles are, and adds the method that sorts by them.
     *
     * @param criteria ids in the decision by id in the file, of those that take part
     * @param performance of a profile on a criterion, null where it has none
     */
    void put(SyntaxBuilder root, Map<String, String> criteria, BiFunction<String, String, Syntax> performance) {
        if (profiles.isEmpty()) {
            return;
        }
        List<String> order = order();
        List<String> between = new ArrayList<>();
        for (int k = 1; order != null && k < order.size(); k++) {
            between.add(bounds.getOrDefault(order.get(k), new Bounds("", "")).lower);
        }
        String why = isCentral
                ? "they are centres of categories"
                : order == null ? "their bounds do not chain the categories from worst to best" : "";
        SyntaxBuilder map = new SyntaxBuilder(first.tag().source());
        for (Map.Entry<String, String> criterion : criteria.entrySet()) {
            List<Syntax> row = new ArrayList<>();
            for (String profile : between) {
                Syntax value = performance.apply(profile, criterion.getKey());
                boolean isNumber = value instanceof Syntax.Scalar scalar
                        && NumberText.parse(scalar.text()) == NumberText.parse(scalar.text());
                if (!isNumber && why.isEmpty()) {
                    why = Diagnostics.quoted(profile) + " has no number on " + Diagnostics.quoted(criterion.getKey());
                }
                row.add(value);
            }
            map.put(
                    SyntaxBuilder.scalar(first.tag(), criterion.getValue()),
                    SyntaxBuilder.list(first.tag(), why.isEmpty() ? row : List.of()));
        }
        if (!why.isEmpty()) {
            checks.report(
                    DiagnosticId.XMCDA_UNUSED,
                    first.tag(),
                    "profiles of categories, not options: " + Diagnostics.few(profiles)
                            + "; nothing is sorted by them: " + why);
            return;
        }
        used.addAll(Set.of("categories", "categoriesProfiles"));
        checks.report(
                DiagnosticId.XMCDA_UNUSED,
                first.tag(),
                "profiles of categories, not options: " + Diagnostics.few(profiles)
                        + "; ELECTRE TRI sorts by them into " + Diagnostics.few(order) + ", worst first");
        List<Syntax.Scalar> names = order.stream()
                .map(id -> SyntaxBuilder.scalar(first.tag(), named(id)))
                .toList();
        SyntaxBuilder parameters = new SyntaxBuilder(first.tag().source())
                .put("profiles", map.at(first.tag()))
                .put("categories", SyntaxBuilder.list(first.tag(), names));
        lambda(parameters);
        root.put(
                "method",
                new SyntaxBuilder(first.tag().source())
                        .put("id", SyntaxBuilder.scalar(first.tag(), "electre-tri"))
                        .put("parameters", parameters.at(first.tag()))
                        .at(first.tag()));
    }

    private String named(String category) {
        XmlElement element = categories.get(category);
        String name = element == null ? "" : element.attribute("name");
        return name.isEmpty() ? category : name;
    }

    /** The categories, worst first; null when their bounds do not lead from one to the other. */
    private List<String> order() {
        Map<String, String> above = new LinkedHashMap<>();
        bounds.forEach((category, bound) -> {
            if (!bound.lower.isEmpty()) {
                above.put(bound.lower, category);
            }
        });
        List<String> unbound =
                categories.keySet().stream().filter(c -> !bounds.containsKey(c)).toList();
        List<String> worst = bounds.entrySet().stream()
                .filter(e -> e.getValue().lower.isEmpty()
                        || bounds.values().stream().noneMatch(b -> b.upper.equals(e.getValue().lower)))
                .map(Map.Entry::getKey)
                .toList();
        if (worst.size() != 1) {
            return null;
        }
        List<String> order = new ArrayList<>();
        for (String at = worst.get(0); at != null && !order.contains(at); ) {
            order.add(at);
            String upper = bounds.get(at).upper;
            at = upper.isEmpty() ? null : above.get(upper);
        }
        if (order.size() < bounds.size()) {
            return null;
        }
        String lowest = bounds.get(order.get(0)).lower;
        String highest = bounds.get(order.get(order.size() - 1)).upper;
        if (unbound.size() == 1 && !lowest.isEmpty() && highest.isEmpty()) {
            order.add(0, unbound.get(0));
        } else if (unbound.size() == 1 && !highest.isEmpty() && lowest.isEmpty()) {
            order.add(unbound.get(0));
            bounds.put(unbound.get(0), new Bounds(highest, ""));
        } else if (!unbound.isEmpty()) {
            return null;
        }
        return order.size() < 2 ? null : order;
    }

    /** The majority that is asked for, where a parameter of a method is called so. */
    private void lambda(SyntaxBuilder parameters) {
        all("methodParameters", "parameter", "parameters")
                .flatMap(p -> p.name().equals("parameters") ? p.all("parameter") : Stream.of(p))
                .filter(p -> (p.attribute("id") + " " + p.attribute("name"))
                        .toLowerCase(Locale.ROOT)
                        .matches(".*(lambda|cut|majority).*"))
                .map(p -> new XmcdaValues(new Checks(new Diagnostics())).amount(value(p)))
                .filter(x -> x >= 0.5 && x <= 1)
                .findFirst()
                .ifPresent(x -> {
                    parameters.put("lambda", XmcdaCriteria.scalar(first.tag(), x));
                    used.add("methodParameters");
                });
    }

    private static XmlElement value(XmlElement parameter) {
        XmlElement list = parameter.first("values").orElse(parameter);
        return list.first("value").orElse(list);
    }
}
