package io.github.steelyard.io.foreign;

import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.xml.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a model of JSMAA: of SMAA-2, which ranks, or of SMAA-TRI, which sorts into categories (as ELECTRE TRI does). */
final class JsmaaModel {

    private final Saying saying;
    private final XmlElement root;
    private final Naming criterionIds = new Naming("criterion");
    private final Naming optionIds = new Naming("option");
    private final Map<String, SyntaxBuilder> criteria = new LinkedHashMap<>();
    private final Map<String, XmlElement> criterionTags = new LinkedHashMap<>();
    private final Map<String, SyntaxBuilder> cells = new LinkedHashMap<>();
    private final JsmaaValues values;

    JsmaaModel(Saying saying, XmlElement root) {
        this.saying = saying;
        this.root = root;
        this.values = new JsmaaValues(saying);
    }

    /**
     * The tree of a decision file; null when an error was reported.
     *
     * @param title where the model has none; null when none is wanted
     */
    Syntax.Mapping tree(String title) {
        int before = saying.checks().diagnostics().errors();
        saying.read(root.tag());
        SyntaxBuilder tree = new SyntaxBuilder(root.tag().source());
        if (title != null) {
            String own = root.attribute("name");
            tree.put("title", SyntaxBuilder.scalar(root.tag(), own.isEmpty() ? title : own));
        }
        inside("criteria", "criterion").forEach(this::criterion);
        List<XmlElement> alternatives = inside("alternatives", "alternative").toList();
        alternatives.forEach(a -> {
            if (cells.put(a.attribute("id"), new SyntaxBuilder(root.tag().source())) != null) {
                saying.wrong(a.tag(), "two alternatives have the id " + Diagnostics.quoted(a.attribute("id")));
            }
        });
        measurements();
        preferences(tree);
        if (root.name().equals("SMAA-TRI-model")) {
            method(tree);
        }
        if (saying.checks().diagnostics().errors() > before) {
            return null;
        }
        SyntaxBuilder leaves = new SyntaxBuilder(root.tag().source());
        criteria.forEach((id, builder) -> leaves.put(
                SyntaxBuilder.scalar(criterionTags.get(id).tag(), criterionIds.id(id, id)),
                builder.at(criterionTags.get(id).tag())));
        tree.put("criteria", leaves.at(root.tag()));
        SyntaxBuilder rows = new SyntaxBuilder(root.tag().source());
        alternatives.forEach(a -> option(a, rows));
        tree.put("options", rows.at(root.tag()));
        return tree.at(root.tag());
    }

    private Stream<XmlElement> inside(String list, String name) {
        return root.all(list).flatMap(l -> l.all(name));
    }

    private static String name(XmlElement element) {
        String name = element.attribute("name");
        return name.isEmpty() ? element.attribute("id") : name;
    }

    private void option(XmlElement alternative, SyntaxBuilder rows) {
        String id = optionIds.id(alternative.attribute("id"), name(alternative));
        SyntaxBuilder option = new SyntaxBuilder(root.tag().source());
        Naming.put(option, alternative.tag(), name(alternative), id);
        option.put("performance", cells.get(alternative.attribute("id")).at(alternative.tag()));
        rows.put(SyntaxBuilder.scalar(alternative.tag(), id), option.at(alternative.tag()));
    }

    private void criterion(XmlElement element) {
        String original = element.attribute("id");
        SyntaxBuilder builder = new SyntaxBuilder(root.tag().source());
        if (criteria.put(original, builder) != null) {
            saying.wrong(element.tag(), "two criteria have the id " + Diagnostics.quoted(original));
        }
        criterionTags.put(original, element);
        String name = name(element);
        Naming.put(builder, element.tag(), name, criterionIds.id(original, name));
        boolean isOrdinal = element.attribute("class").equals("ordinalCriterion");
        String ascending =
                element.first("ascending").map(a -> a.attribute("value")).orElse("");
        if (!isOrdinal && !ascending.equals("true") && !ascending.equals("false")) {
            saying.wrong(
                    element.tag(),
                    "criterion " + Diagnostics.quoted(name) + " needs <ascending value=\"true\"/> or \"false\"");
            return;
        }
        // Of ranks, 1 is the best.
        boolean isMax = !isOrdinal && ascending.equals("true");
        XmlElement points = element.first("points").orElse(null);
        if (points != null && points.children().size() > 0) {
            points(element, points, isMax, builder);
        } else {
            builder.put("direction", SyntaxBuilder.scalar(element.tag(), isMax ? "max" : "min"));
        }
        SyntaxBuilder thresholds = new SyntaxBuilder(root.tag().source());
        threshold(element, "indifferenceTH", "indifference", thresholds);
        threshold(element, "preferenceTH", "preference", thresholds);
        if (!thresholds.isEmpty()) {
            builder.put("thresholds", thresholds.at(element.tag()));
        }
    }

    private void threshold(XmlElement criterion, String tag, String key, SyntaxBuilder thresholds) {
        criterion.first(tag).ifPresent(t -> thresholds.put(key, values.certain(t, "the threshold")));
    }

    /** A value function: the ends of the scale count 0 and 1, the points between them are listed. */
    private void points(XmlElement criterion, XmlElement points, boolean isMax, SyntaxBuilder builder) {
        XmlElement scale = criterion.first("scale").orElse(null);
        OptionalDouble start = scale == null ? OptionalDouble.empty() : values.number(scale, "start");
        OptionalDouble end = scale == null ? OptionalDouble.empty() : values.number(scale, "end");
        if (start.isEmpty() || end.isEmpty()) {
            saying.wrong(criterion.tag(), "a value function needs a 'scale' with 'start' and 'end'");
            return;
        }
        SyntaxBuilder map = new SyntaxBuilder(root.tag().source());
        point(map, criterion, start.getAsDouble(), isMax ? 0 : 1);
        for (XmlElement point : points.children()) {
            OptionalDouble x = values.number(point, "x");
            OptionalDouble y = values.number(point, "y");
            if (x.isPresent() && y.isPresent()) {
                point(map, point, x.getAsDouble(), y.getAsDouble());
            }
        }
        point(map, criterion, end.getAsDouble(), isMax ? 1 : 0);
        builder.put(
                "value",
                new SyntaxBuilder(root.tag().source())
                        .put("points", map.at(points.tag()))
                        .at(points.tag()));
    }

    private static void point(SyntaxBuilder map, XmlElement at, double x, double y) {
        map.put(Saying.scalar(at.tag(), x), Saying.scalar(at.tag(), Math.round(y * 1e14) / 1e12));
    }

    private void measurements() {
        Map<String, XmlElement> seen = new LinkedHashMap<>();
        inside("measurements", "measurement").forEach(m -> {
            String criterion = reference(m, "criterion", criteria.keySet(), DiagnosticId.UNKNOWN_CRITERION);
            String alternative = reference(m, "alternative", cells.keySet(), DiagnosticId.UNKNOWN_OPTION);
            XmlElement value = m.first("value").orElse(null);
            if (criterion == null || alternative == null || value == null) {
                if (value == null) {
                    saying.wrong(m.tag(), "a measurement needs 'value'");
                }
                return;
            }
            XmlElement first = seen.putIfAbsent(alternative + "\n" + criterion, m);
            if (first != null) {
                saying.wrong(
                        m.tag(),
                        "this measurement stands twice; the first is at "
                                + first.tag().place());
                return;
            }
            Syntax read = values.read(value);
            cells.get(alternative).put(SyntaxBuilder.scalar(read, criterionIds.id(criterion, criterion)), read);
        });
    }

    /** The id that a child refers to; null when it refers to nothing that there is, which is reported. */
    private String reference(XmlElement element, String child, Set<String> known, DiagnosticId id) {
        String ref = element.first(child).map(c -> c.attribute("ref")).orElse("");
        if (known.contains(ref)) {
            return ref;
        }
        saying.checks()
                .report(
                        id,
                        element.tag(),
                        element.tag().shown() + " refers to no " + child + " that is listed: "
                                + (ref.isEmpty() ? "it has no 'ref'" : Diagnostics.quoted(ref)));
        return null;
    }

    private void preferences(SyntaxBuilder tree) {
        XmlElement list = root.first("preferences").orElse(null);
        if (list == null) {
            return;
        }
        Map<String, OptionalDouble> ranks = new LinkedHashMap<>();
        list.all("preference").forEach(p -> {
            String criterion = reference(p, "criterion", criteria.keySet(), DiagnosticId.UNKNOWN_CRITERION);
            XmlElement value = p.first("value").orElse(null);
            if (criterion == null || value == null) {
                return;
            }
            switch (value.attribute("class")) {
                case "rank" -> ranks.put(criterion, values.number(value, "rank"));
                case "exact" ->
                    values.number(value, "value")
                            .ifPresent(w -> criteria.get(criterion).put("weight", Saying.scalar(value.tag(), w)));
                case "interval" -> {
                    OptionalDouble low = values.number(value, "start");
                    OptionalDouble high = values.number(value, "end");
                    if (low.isPresent() && high.isPresent()) {
                        criteria.get(criterion)
                                .put(
                                        "weight",
                                        new SyntaxBuilder(root.tag().source())
                                                .put("min", Saying.scalar(value.tag(), 100 * low.getAsDouble()))
                                                .put("max", Saying.scalar(value.tag(), 100 * high.getAsDouble()))
                                                .at(value.tag()));
                    }
                }
                default ->
                    saying.wrong(
                            value.tag(),
                            "a preference of the kind " + Diagnostics.quoted(value.attribute("class"))
                                    + " is not read; read are rank, exact and interval");
            }
        });
        if (!ranks.isEmpty() && ranks.values().stream().allMatch(OptionalDouble::isPresent)) {
            order(list, ranks, tree);
        }
    }

    /** Ranks of importance, 1 first; the same rank counts the same. */
    private void order(XmlElement list, Map<String, OptionalDouble> ranks, SyntaxBuilder tree) {
        Map<Double, List<Syntax>> byRank = new TreeMap<>();
        ranks.forEach((criterion, rank) -> byRank.computeIfAbsent(rank.getAsDouble(), r -> new ArrayList<>())
                .add(SyntaxBuilder.scalar(list.tag(), criterionIds.id(criterion, criterion))));
        List<Syntax> order = new ArrayList<>();
        byRank.values()
                .forEach(level -> order.add(level.size() == 1 ? level.get(0) : SyntaxBuilder.list(list.tag(), level)));
        tree.put("weight-order", SyntaxBuilder.list(list.tag(), order));
    }

    /** Categories, worst first, each but the last with its upper bound on every criterion. */
    private void method(SyntaxBuilder tree) {
        List<XmlElement> categories =
                root.first("categories").map(XmlElement::children).orElse(List.of());
        Map<String, Map<String, Syntax>> bounds = new LinkedHashMap<>();
        inside("upperBounds", "measurement").forEach(m -> {
            String criterion = reference(m, "criterion", criteria.keySet(), DiagnosticId.UNKNOWN_CRITERION);
            XmlElement value = m.first("value").orElse(null);
            if (criterion != null && value != null) {
                String category = m.first("alternative", "category")
                        .map(c -> c.attribute("ref"))
                        .orElse("");
                bounds.computeIfAbsent(criterion, c -> new LinkedHashMap<>())
                        .put(category, values.certain(value, "an upper bound"));
            }
        });
        if (categories.size() < 2) {
            saying.wrong(root.tag(), "a model that sorts needs at least two categories");
            return;
        }
        SyntaxBuilder profiles = new SyntaxBuilder(root.tag().source());
        for (String criterion : criteria.keySet()) {
            List<Syntax> row = new ArrayList<>();
            for (XmlElement category : categories.subList(0, categories.size() - 1)) {
                Syntax bound = bounds.getOrDefault(criterion, Map.of()).get(category.attribute("id"));
                if (bound == null) {
                    saying.wrong(
                            category.tag(),
                            "category " + Diagnostics.quoted(name(category)) + " has no upper bound on "
                                    + Diagnostics.quoted(name(criterionTags.get(criterion))));
                    return;
                }
                row.add(bound);
            }
            profiles.put(
                    SyntaxBuilder.scalar(root.tag(), criterionIds.id(criterion, criterion)),
                    SyntaxBuilder.list(root.tag(), row));
        }
        List<Syntax.Scalar> names = categories.stream()
                .map(c -> SyntaxBuilder.scalar(c.tag(), name(c)))
                .toList();
        SyntaxBuilder parameters = new SyntaxBuilder(root.tag().source())
                .put("profiles", profiles.at(root.tag()))
                .put("categories", SyntaxBuilder.list(root.tag(), names));
        root.first("lambda").ifPresent(lambda -> lambda(lambda, parameters));
        tree.put(
                "method",
                new SyntaxBuilder(root.tag().source())
                        .put("id", SyntaxBuilder.scalar(root.tag(), "electre-tri"))
                        .put("parameters", parameters.at(root.tag()))
                        .at(root.tag()));
        if (root.attribute("optimisticRule").equals("true")) {
            saying.note(
                    root.tag(),
                    "the model asks for the optimistic rule; the ranking goes by the pessimistic one, and the optimistic"
                            + " categories stand beside it");
        }
    }

    private void lambda(XmlElement lambda, SyntaxBuilder parameters) {
        OptionalDouble low = values.number(lambda, "start");
        OptionalDouble high = values.number(lambda, "end");
        if (low.isPresent() && high.isPresent()) {
            double middle = (low.getAsDouble() + high.getAsDouble()) / 2;
            parameters.put("lambda", Saying.scalar(lambda.tag(), middle));
            if (low.getAsDouble() != high.getAsDouble()) {
                saying.note(lambda.tag(), "of the interval for lambda the middle was taken");
            }
        }
    }
}
