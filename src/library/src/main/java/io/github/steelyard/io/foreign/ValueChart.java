package io.github.steelyard.io.foreign;

import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.xml.XmlElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads a chart of ValueCharts, version 1 or 2. Scores that all users share, run from 0 to 1 and rise or fall all the way
 * become levels or points. Of all others the scores themselves become the performances: then the ranking of each user is
 * that of the chart, whatever the scores. Where users score an objective differently, it is a group of their views, of
 * which each counts only the own one.
 */
final class ValueChart {

    private final Saying saying;
    private final XmlElement root;
    private final Map<String, XmlElement> primitive = new LinkedHashMap<>();
    private final Map<String, Map<String, XmlElement>> cells = new LinkedHashMap<>();
    private final Map<String, SyntaxBuilder> performances = new LinkedHashMap<>();
    private final List<SyntaxBuilder> weights = new ArrayList<>();
    private final Naming ids = new Naming("criterion");
    private List<ValueChartUser> users = List.of();

    ValueChart(Saying saying, XmlElement root) {
        this.saying = saying;
        this.root = root;
    }

    /**
     * The tree of a decision file; null when an error was reported.
     *
     * @param title where the chart has none; null when none is wanted
     */
    Syntax.Mapping tree(String title) {
        int before = saying.checks().diagnostics().errors();
        saying.read(root.tag());
        XmlElement structure = root.first("ChartStructure").orElse(root);
        List<XmlElement> top = objectives(
                        structure.first("Objectives", "Criteria").orElse(structure))
                .toList();
        if (top.size() == 1 && objectives(top.get(0)).findAny().isPresent()) {
            top = objectives(top.get(0)).toList();
        }
        List<XmlElement> topmost = top;
        top.forEach(this::find);
        if (primitive.isEmpty()) {
            saying.wrong(root.tag(), "the chart has no primitive objective");
            return null;
        }
        List<XmlElement> alternatives = structure
                .first("Alternatives")
                .map(a -> a.all("Alternative").toList())
                .orElse(List.of());
        alternatives.forEach(this::alternative);
        users = new ValueChartUsers(saying, primitive).read(root);
        if (saying.checks().diagnostics().errors() > before) {
            return null;
        }
        users.forEach(u -> weights.add(new SyntaxBuilder(root.tag().source())));
        SyntaxBuilder tree = new SyntaxBuilder(root.tag().source());
        if (title != null) {
            String own = root.attribute("name").isEmpty() ? root.attribute("problem") : root.attribute("name");
            tree.put("title", SyntaxBuilder.scalar(root.tag(), own.isEmpty() ? title : own));
        }
        SyntaxBuilder criteria = new SyntaxBuilder(root.tag().source());
        double[] whole = users.stream()
                .mapToDouble(
                        u -> u.weights().values().stream().mapToDouble(w -> w).sum())
                .toArray();
        topmost.forEach(o -> node(o, whole, criteria));
        tree.put("criteria", criteria.at(root.tag()));
        tree.put("options", options(alternatives));
        if (users.size() > 1) {
            tree.put("stakeholders", stakeholders());
        }
        return saying.checks().diagnostics().errors() > before ? null : tree.at(root.tag());
    }

    private static Stream<XmlElement> objectives(XmlElement parent) {
        return parent.all("Objective", "Criterion");
    }

    private void find(XmlElement objective) {
        if (objectives(objective).findAny().isPresent()) {
            objectives(objective).forEach(this::find);
        } else if (objective.attribute("name").isEmpty()
                || primitive.put(objective.attribute("name"), objective) != null) {
            saying.wrong(
                    objective.tag(),
                    objective.attribute("name").isEmpty()
                            ? "an objective needs a 'name'"
                            : "two objectives are called " + Diagnostics.quoted(objective.attribute("name")));
        }
    }

    private void alternative(XmlElement alternative) {
        String name = alternative.attribute("name");
        Map<String, XmlElement> own = new LinkedHashMap<>();
        if (name.isEmpty() || cells.put(name, own) != null) {
            saying.wrong(
                    alternative.tag(),
                    name.isEmpty()
                            ? "an alternative needs a 'name'"
                            : "two alternatives are called " + Diagnostics.quoted(name));
            return;
        }
        performances.put(name, new SyntaxBuilder(root.tag().source()));
        alternative.all("AlternativeValue").forEach(value -> {
            String objective = value.attribute("objective").isEmpty()
                    ? value.attribute("criterion")
                    : value.attribute("objective");
            if (!primitive.containsKey(objective)) {
                saying.checks()
                        .report(
                                DiagnosticId.UNKNOWN_CRITERION,
                                value.tag(),
                                "unknown objective " + Diagnostics.quoted(objective) + " of " + Diagnostics.quoted(name)
                                        + saying.checks().diagnostics().hint(objective, primitive.keySet()));
            } else if (own.put(objective, value) != null) {
                saying.wrong(
                        value.tag(),
                        "the value of " + Diagnostics.quoted(name) + " on " + Diagnostics.quoted(objective)
                                + " stands twice");
            }
        });
    }

    /** What each user gives an objective: the sum of what the primitive ones below it get. */
    private double[] shares(XmlElement objective) {
        double[] shares = new double[users.size()];
        if (objectives(objective).findAny().isEmpty()) {
            for (int u = 0; u < shares.length; u++) {
                shares[u] = users.get(u).weights().getOrDefault(objective.attribute("name"), 0.0);
            }
            return shares;
        }
        objectives(objective).forEach(o -> {
            double[] below = shares(o);
            for (int u = 0; u < shares.length; u++) {
                shares[u] += below[u];
            }
        });
        return shares;
    }

    /**
     * Adds an objective with all below it.
     *
     * @param parent what each user gives the objective around it
     */
    private void node(XmlElement objective, double[] parent, SyntaxBuilder siblings) {
        String name = objective.attribute("name");
        String id = ids.id("node\n" + name + "\n" + objective.tag().start(), name);
        SyntaxBuilder builder = new SyntaxBuilder(root.tag().source());
        Naming.put(builder, objective.tag(), name, id);
        double[] shares = shares(objective);
        if (objectives(objective).findAny().isEmpty()) {
            primitive(objective, name, id, builder, shares);
        } else {
            SyntaxBuilder inner = new SyntaxBuilder(root.tag().source());
            objectives(objective).forEach(o -> node(o, shares, inner));
            builder.put("criteria", inner.at(objective.tag()));
        }
        double sum = 0;
        for (int u = 0; u < shares.length; u++) {
            // Below an objective that counts nothing for somebody all count alike: weights of nothing but 0 say
            // nothing.
            double weight = parent[u] == 0 ? 1 : shares[u];
            weights.get(u).put(SyntaxBuilder.scalar(objective.tag(), id), Saying.scalar(objective.tag(), weight));
            sum += shares[u];
        }
        boolean isNothing = Arrays.stream(parent).sum() == 0;
        builder.put("weight", Saying.scalar(objective.tag(), isNothing ? 1 : sum / shares.length));
        siblings.put(SyntaxBuilder.scalar(objective.tag(), id), builder.at(objective.tag()));
    }

    private void primitive(XmlElement objective, String name, String id, SyntaxBuilder builder, double[] shares) {
        Map<ScoreFunction, List<Integer>> views = new LinkedHashMap<>();
        for (int u = 0; u < users.size(); u++) {
            views.computeIfAbsent(users.get(u).functions().get(name), f -> new ArrayList<>())
                    .add(u);
        }
        String unit = objective.first("Domain").map(d -> d.attribute("unit")).orElse("");
        if (views.size() == 1) {
            ScoreFunction function = views.keySet().iterator().next();
            if (function.isStandard()) {
                if (!unit.isEmpty()) {
                    builder.put("unit", SyntaxBuilder.scalar(objective.tag(), unit));
                }
                standard(objective, name, id, function, builder);
            } else {
                scored(objective, name, id, function, builder);
                saying.note(
                        objective.tag(),
                        "the scores of " + Diagnostics.quoted(name)
                                + " do not run from 0 to 1 in one direction, so they stand for its performances");
            }
            return;
        }
        saying.note(
                objective.tag(),
                "the users score " + Diagnostics.quoted(name) + " differently, so it is a group of their scores");
        SyntaxBuilder inner = new SyntaxBuilder(root.tag().source());
        views.forEach((function, who) -> {
            String own = name + " ("
                    + String.join(
                            ", ", who.stream().map(u -> users.get(u).name()).toList()) + ")";
            String ownId = ids.id(id + "\n" + own, own);
            SyntaxBuilder view = new SyntaxBuilder(root.tag().source());
            Naming.put(view, objective.tag(), own, ownId);
            scored(objective, name, ownId, function, view);
            double[] counts = new double[users.size()];
            who.forEach(u -> counts[u] = 1);
            double sum = 0;
            for (int u = 0; u < counts.length; u++) {
                // Where nobody weighs the objective, its views still need weights.
                sum += counts[u] * Math.max(shares[u], 1e-9);
                weights.get(u)
                        .put(SyntaxBuilder.scalar(objective.tag(), ownId), Saying.scalar(objective.tag(), counts[u]));
            }
            view.put("weight", Saying.scalar(objective.tag(), sum));
            inner.put(SyntaxBuilder.scalar(objective.tag(), ownId), view.at(objective.tag()));
        });
        builder.put("criteria", inner.at(objective.tag()));
    }

    /** Levels or points, and the values as they stand. */
    private void standard(XmlElement at, String name, String id, ScoreFunction function, SyntaxBuilder builder) {
        SyntaxBuilder map = new SyntaxBuilder(root.tag().source());
        for (int k = 0; k < function.keys().size(); k++) {
            String key = function.keys().get(k);
            map.put(
                    function.isDiscrete()
                            ? SyntaxBuilder.scalar(at.tag(), key)
                            : Saying.scalar(at.tag(), Saying.number(key)),
                    Saying.scalar(at.tag(), Math.round(function.scores().get(k) * 1e14) / 1e12));
        }
        builder.put(
                function.isDiscrete() ? "levels" : "value",
                function.isDiscrete()
                        ? map.at(at.tag())
                        : new SyntaxBuilder(root.tag().source())
                                .put("points", map.at(at.tag()))
                                .at(at.tag()));
        cells.forEach((alternative, own) -> {
            XmlElement value = own.get(name);
            if (value != null && checked(function, value, name) == function.score(value.attribute("value"))) {
                performances
                        .get(alternative)
                        .put(
                                SyntaxBuilder.scalar(value.tag(), id),
                                SyntaxBuilder.scalar(value.tag(), value.attribute("value")));
            }
        });
    }

    /** The scores themselves, from 0 to 1. */
    private void scored(XmlElement at, String name, String id, ScoreFunction function, SyntaxBuilder builder) {
        builder.put(
                "scale",
                new SyntaxBuilder(root.tag().source())
                        .put("worst", Saying.scalar(at.tag(), 0))
                        .put("best", Saying.scalar(at.tag(), 1))
                        .at(at.tag()));
        cells.forEach((alternative, own) -> {
            XmlElement value = own.get(name);
            double score = value == null ? Double.NaN : checked(function, value, name);
            if (score == score) {
                performances
                        .get(alternative)
                        .put(SyntaxBuilder.scalar(value.tag(), id), Saying.scalar(value.tag(), score));
            }
        });
    }

    /** The score of a value; NaN when it has none, which is reported. */
    private double checked(ScoreFunction function, XmlElement value, String objective) {
        double score = function.score(value.attribute("value"));
        if (score != score) {
            saying.wrong(
                    value.tag(),
                    Diagnostics.quoted(value.attribute("value")) + " has no score on " + Diagnostics.quoted(objective)
                            + "; scored are " + Diagnostics.few(function.keys()));
        }
        return score;
    }

    private Syntax options(List<XmlElement> alternatives) {
        Naming names = new Naming("option");
        SyntaxBuilder rows = new SyntaxBuilder(root.tag().source());
        for (XmlElement alternative : alternatives) {
            String name = alternative.attribute("name");
            String id = names.id(name, name);
            SyntaxBuilder option = new SyntaxBuilder(root.tag().source());
            Naming.put(option, alternative.tag(), name, id);
            option.put("performance", performances.get(name).at(alternative.tag()));
            rows.put(SyntaxBuilder.scalar(alternative.tag(), id), option.at(alternative.tag()));
        }
        return rows.at(root.tag());
    }

    private Syntax stakeholders() {
        Naming names = new Naming("user");
        SyntaxBuilder all = new SyntaxBuilder(root.tag().source());
        for (int u = 0; u < users.size(); u++) {
            String name = users.get(u).name();
            String id = names.id(u + "\n" + name, name);
            SyntaxBuilder one = new SyntaxBuilder(root.tag().source());
            Naming.put(one, root.tag(), name, id);
            one.put("weights", weights.get(u).at(root.tag()));
            all.put(SyntaxBuilder.scalar(root.tag(), id), one.at(root.tag()));
        }
        return all.at(root.tag());
    }
}
