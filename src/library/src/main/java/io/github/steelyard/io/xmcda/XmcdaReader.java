package io.github.steelyard.io.xmcda;

import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.StatedDirections;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Kebab;
import io.github.steelyard.io.text.SourceText;
import io.github.steelyard.io.xml.XmlElement;
import io.github.steelyard.io.xml.XmlReader;
import io.github.steelyard.model.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads XMCDA of the versions 2 to 4, in one file or spread over several as diviz does, into the tree that a decision file
 * gives.
 */
public final class XmcdaReader {

    private static final Pattern NAMESPACE =
            Pattern.compile("http://www\\.decision-deck\\.org/\\d{4}/XMCDA-[234]\\..*");

    private final Checks checks;
    private final StatedDirections said;
    private final List<XmlElement> roots = new ArrayList<>();
    private String title;
    private boolean isRefused;

    /** @param said which end of criteria is better, from outside the files */
    public XmcdaReader(Checks checks, StatedDirections said) {
        this.checks = checks;
        this.said = said;
    }

    /** Whether a root element is that of XMCDA in a version that is read. */
    public static boolean isRoot(String name, String namespace) {
        return name.equalsIgnoreCase("xmcda")
                && namespace != null
                && NAMESPACE.matcher(namespace).matches();
    }

    /**
     * Takes a file.
     *
     * @param name a title where the files have none; null when none is wanted
     */
    public void add(SourceText source, String name) {
        XmlElement root = XmlReader.read(source, DiagnosticId.XMCDA, checks.diagnostics());
        title = title == null ? name : title;
        if (root == null) {
            isRefused = true;
        } else if (!isRoot(root.name(), root.namespace())) {
            isRefused = true;
            checks.report(
                    DiagnosticId.XMCDA,
                    root.tag(),
                    "the file is XML, but not XMCDA of version 2, 3 or 4: its root is "
                            + root.tag().shown()
                            + (root.namespace().isEmpty() ? " without a namespace" : " of " + root.namespace()));
        } else {
            XmcdaRules.check(checks, root);
            roots.add(root);
        }
    }

    /** The trees of all files, what they say together in the first; none when a file could not be taken. */
    public List<Syntax.Mapping> together() {
        if (isRefused || roots.isEmpty()) {
            return List.of();
        }
        List<Syntax.Mapping> trees = new ArrayList<>();
        trees.add(tree());
        for (XmlElement root : roots.subList(1, roots.size())) {
            trees.add(new SyntaxBuilder(root.tag().source()).at(root.tag()));
        }
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
            title(root, start, tables);
        }
        XmcdaTable table = new XmcdaTable(checks, tables);
        XmcdaListed criteria = new XmcdaListed(checks, "criterion", top("criteria"), table.criteria(), Set.of());
        XmcdaProfiles profiles = new XmcdaProfiles(checks, roots);
        XmcdaListed options =
                new XmcdaListed(checks, "alternative", top("alternatives"), table.options(), profiles.ids());
        table.sort(options, criteria, profiles.ids());
        XmcdaCriteria reader =
                new XmcdaCriteria(checks, new XmcdaEntries(checks, roots, criteria.ids()), criteria.active(), said);
        SyntaxBuilder leaves = new SyntaxBuilder(start.source());
        Map<String, String> ids = new LinkedHashMap<>();
        criteria.active().forEach((original, element) -> {
            String id = id(original, "criterion-" + (ids.size() + 1));
            ids.put(original, id);
            leaves.put(SyntaxBuilder.scalar(element.tag(), id), reader.read(original, id, element));
        });
        root.put("criteria", leaves.at(start));
        SyntaxBuilder rows = new SyntaxBuilder(start.source());
        options.active().forEach((original, element) -> {
            String id = id(original, "option-" + (rows.size() + 1));
            SyntaxBuilder option = new SyntaxBuilder(element.tag().source());
            name(option, element, original, id);
            SyntaxBuilder cells = new SyntaxBuilder(element.tag().source());
            table.of(original).forEach((criterion, cell) -> {
                if (ids.containsKey(criterion)) {
                    cells.put(
                            SyntaxBuilder.scalar(cell.tag(), ids.get(criterion)), reader.performance(cell, criterion));
                }
            });
            if (!cells.isEmpty()) {
                option.put("performance", cells.at(element.tag()));
            }
            rows.put(SyntaxBuilder.scalar(element.tag(), id), option.at(element.tag()));
        });
        root.put("options", rows.at(start));
        profiles.put(root, ids, (profile, criterion) -> {
            XmlElement cell = table.of(profile).get(criterion);
            return cell == null ? null : reader.performance(cell, criterion);
        });
        reader.tellDirections(start);
        reader.tellThresholds();
        XmcdaUnused.tell(checks, roots, profiles.used());
        return root.at(start);
    }

    /** A table's name, or a project's, before the file's. */
    private void title(SyntaxBuilder root, Syntax.Scalar start, List<XmlElement> tables) {
        Stream<String> names = tables.stream().map(t -> t.attribute("name"));
        Stream<String> projects = top("projectReference").map(p -> p.textOf("title"));
        String own = Stream.concat(names, projects)
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse(title);
        root.put("title", SyntaxBuilder.scalar(start, own));
        tables.stream()
                .flatMap(t -> t.all("description"))
                .findFirst()
                .ifPresent(d -> root.put("description", SyntaxBuilder.scalar(d.tag(), d.textOf("comment"))));
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
}
