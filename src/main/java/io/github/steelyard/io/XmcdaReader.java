package io.github.steelyard.io;

import io.github.steelyard.model.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads XMCDA of the versions 2 to 4, in one file or spread over several as diviz does, into the tree that a decision file
 * gives.
 */
final class XmcdaReader {

    private static final Pattern NAMESPACE =
            Pattern.compile("http://www\\.decision-deck\\.org/\\d{4}/XMCDA-[234]\\..*");
    private static final Set<String> USED = Set.of(
            "alternatives",
            "criteria",
            "performanceTable",
            "criteriaScales",
            "criteriaThresholds",
            "criteriaValues",
            "projectReference",
            "description");

    private final Checks checks;
    private final List<XmlElement> roots = new ArrayList<>();
    private String title;
    private boolean isRefused;

    XmcdaReader(Checks checks) {
        this.checks = checks;
    }

    /**
     * Takes a file.
     *
     * @param name a title where the files have none; null when none is wanted
     */
    void add(SourceText source, String name) {
        XmlElement root = XmlReader.read(source, checks.diagnostics());
        title = title == null ? name : title;
        if (root == null) {
            isRefused = true;
        } else if (!root.name().equalsIgnoreCase("xmcda")
                || !NAMESPACE.matcher(root.namespace()).matches()) {
            isRefused = true;
            checks.report(
                    DiagnosticId.XMCDA,
                    root.tag(),
                    "the file is XML, but not XMCDA of version 2, 3 or 4: its root is "
                            + root.tag().shown()
                            + (root.namespace().isEmpty() ? " without a namespace" : " of " + root.namespace()));
        } else {
            roots.add(root);
        }
    }

    /** Whether any file was taken. */
    boolean isEmpty() {
        return roots.isEmpty();
    }

    /** The trees of all files, what they say together in the first; none when an error was reported. */
    List<Syntax.Mapping> together() {
        if (isRefused || roots.isEmpty()) {
            return List.of();
        }
        List<Syntax.Mapping> trees = new ArrayList<>();
        trees.add(tree());
        for (XmlElement root : roots.subList(1, roots.size())) {
            trees.add(new SyntaxBuilder(root.tag().source()).at(root.tag()));
        }
        unused();
        return trees;
    }

    private Stream<XmlElement> top(String name) {
        return roots.stream().flatMap(root -> root.all(name));
    }

    private Syntax.Mapping tree() {
        Syntax.Scalar start = roots.get(0).tag();
        SyntaxBuilder root = new SyntaxBuilder(start.source());
        List<XmlElement> tables = top("performanceTable").toList();
        if (title != null) {
            String own = tables.stream()
                    .map(t -> t.attribute("name"))
                    .filter(n -> !n.isEmpty())
                    .findFirst()
                    .orElse(roots.stream()
                            .map(r -> r.first("projectReference")
                                    .map(p -> p.textOf("title"))
                                    .orElse(""))
                            .filter(t -> !t.isEmpty())
                            .findFirst()
                            .orElse(title));
            root.put("title", SyntaxBuilder.scalar(start, own));
            tables.stream()
                    .flatMap(t -> t.all("description"))
                    .findFirst()
                    .ifPresent(d -> root.put("description", SyntaxBuilder.scalar(d.tag(), d.textOf("comment"))));
        }
        Map<String, XmlElement> criteria = active("criteria", "criterion");
        Map<String, XmlElement> alternatives = active("alternatives", "alternative");
        boolean areListed = top("criteria").findAny().isPresent();
        boolean areNamed = top("alternatives").findAny().isPresent();
        for (XmlElement row : rows(tables)) {
            if (!areNamed) {
                alternatives.putIfAbsent(row.textOf("alternativeID"), row);
            }
            if (!areListed) {
                row.all("performance").forEach(p -> criteria.putIfAbsent(p.textOf("criterionID"), p));
            }
        }
        XmcdaCriteria reader = new XmcdaCriteria(checks, roots);
        SyntaxBuilder leaves = new SyntaxBuilder(start.source());
        Map<String, String> ids = new LinkedHashMap<>();
        criteria.forEach((id, element) -> {
            ids.put(id, id(id, "criterion-" + (ids.size() + 1)));
            leaves.put(SyntaxBuilder.scalar(element.tag(), ids.get(id)), reader.read(id, ids.get(id), element));
        });
        root.put("criteria", leaves.at(start));
        root.put("options", options(alternatives, tables, ids, reader).at(start));
        return root.at(start);
    }

    private static List<XmlElement> rows(List<XmlElement> tables) {
        return tables.stream().flatMap(t -> t.all("alternativePerformances")).toList();
    }

    /** What is listed and takes part, by its id. */
    private Map<String, XmlElement> active(String list, String entry) {
        Map<String, XmlElement> found = new LinkedHashMap<>();
        List<XmlElement> out = new ArrayList<>();
        top(list).flatMap(l -> l.all(entry)).forEach(element -> {
            String id = element.attribute("id");
            boolean isOut = element.textOf("active").equals("false")
                    || element.textOf("active").equals("0")
                    || element.textOf("type").equals("fictive");
            if (id.isEmpty()) {
                checks.report(DiagnosticId.XMCDA, element.tag(), entry + " needs the attribute 'id'");
            } else if (isOut) {
                out.add(element);
            } else if (found.putIfAbsent(id, element) != null) {
                checks.report(
                        DiagnosticId.DUPLICATE_ID,
                        element.tag(),
                        entry + " " + Diagnostics.quoted(id) + " stands twice; the first is at "
                                + found.get(id).tag().place());
            }
        });
        if (!out.isEmpty()) {
            checks.report(
                    DiagnosticId.XMCDA_UNUSED,
                    out.get(0).tag(),
                    "left out, because not active or fictive: "
                            + out.stream().map(e -> e.attribute("id")).collect(Collectors.joining(", ")));
        }
        return found;
    }

    private SyntaxBuilder options(
            Map<String, XmlElement> alternatives,
            List<XmlElement> tables,
            Map<String, String> criteria,
            XmcdaCriteria reader) {
        Map<String, SyntaxBuilder> performances = new LinkedHashMap<>();
        Set<String> known = top("criteria")
                .flatMap(l -> l.all("criterion"))
                .map(c -> c.attribute("id"))
                .collect(Collectors.toSet());
        for (XmlElement row : rows(tables)) {
            SyntaxBuilder cells = performances.computeIfAbsent(
                    row.textOf("alternativeID"),
                    id -> new SyntaxBuilder(row.tag().source()));
            row.all("performance").forEach(performance -> {
                String criterion = performance.textOf("criterionID");
                String id = criteria.get(criterion);
                if (id != null) {
                    cells.put(SyntaxBuilder.scalar(performance.tag(), id), reader.performance(performance, criterion));
                } else if (!known.contains(criterion)) {
                    checks.report(
                            DiagnosticId.UNKNOWN_CRITERION,
                            performance.tag(),
                            "unknown criterion " + Diagnostics.quoted(criterion) + " in the performances of "
                                    + Diagnostics.quoted(row.textOf("alternativeID"))
                                    + checks.diagnostics().hint(criterion, criteria.keySet()));
                }
            });
        }
        SyntaxBuilder options = new SyntaxBuilder(roots.get(0).tag().source());
        alternatives.forEach((original, element) -> {
            String id = id(original, "option-" + (options.size() + 1));
            SyntaxBuilder option = new SyntaxBuilder(element.tag().source());
            name(option, element, original, id);
            SyntaxBuilder cells = performances.get(original);
            if (cells != null) {
                option.put("performance", RepeatedKeys.once(cells.at(element.tag()), checks.diagnostics()));
            }
            options.put(SyntaxBuilder.scalar(element.tag(), id), option.at(element.tag()));
        });
        return options;
    }

    /** Name and description of anything that has an id. */
    static void name(SyntaxBuilder builder, XmlElement element, String original, String id) {
        String name = element.attribute("name");
        if (!name.isEmpty()) {
            builder.put("name", SyntaxBuilder.scalar(element.tag(), name));
        } else if (!id.equals(original)) {
            builder.put("name", SyntaxBuilder.scalar(element.tag(), original));
        }
        String comment =
                element.first("description").map(d -> d.textOf("comment")).orElse("");
        if (!comment.isEmpty()) {
            builder.put("description", SyntaxBuilder.scalar(element.tag(), comment));
        }
    }

    private static String id(String original, String fallback) {
        return Label.isId(original) ? original : Kebab.of(original, fallback);
    }

    private void unused() {
        Set<String> names = new LinkedHashSet<>();
        XmlElement first = null;
        for (XmlElement root : roots) {
            for (XmlElement child : root.children()) {
                if (!USED.contains(child.name())) {
                    names.add(child.name());
                    first = first == null ? child : first;
                }
            }
        }
        if (first != null) {
            checks.report(
                    DiagnosticId.XMCDA_UNUSED, first.tag(), "not used in a decision: " + String.join(", ", names));
        }
    }
}
