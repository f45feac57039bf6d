package io.github.steelyard.io.foreign;

import io.github.steelyard.io.syntax.SyntaxBuilder;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.xml.XmlElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Reads who weighs and scores in a chart of ValueCharts; in version 1 nobody by name, and beside each criterion. */
final class ValueChartUsers {

    private final Saying saying;
    private final Map<String, XmlElement> objectives;

    /** @param objectives the primitive ones by name */
    ValueChartUsers(Saying saying, Map<String, XmlElement> objectives) {
        this.saying = saying;
        this.objectives = objectives;
    }

    /** Everybody; at least one, or an error was reported. */
    List<ValueChartUser> read(XmlElement root) {
        List<XmlElement> listed =
                root.first("Users").map(u -> u.all("User").toList()).orElse(List.of());
        List<ValueChartUser> users = new ArrayList<>();
        if (listed.isEmpty()
                && objectives.values().stream()
                        .anyMatch(o -> !o.attribute("weight").isEmpty())) {
            users.add(beside());
        } else if (listed.isEmpty()) {
            saying.wrong(
                    root.tag(),
                    "the chart has no user, so nothing says what counts how much; export it with a user's weights and"
                            + " scores");
        }
        listed.forEach(user -> users.add(one(user)));
        return users;
    }

    /** Version 1: weights as attributes, scores in the domains. */
    private ValueChartUser beside() {
        Map<String, Double> weights = new LinkedHashMap<>();
        Map<String, ScoreFunction> functions = new LinkedHashMap<>();
        objectives.forEach((name, objective) -> {
            weight(objective, objective.attribute("weight"), name, weights);
            XmlElement domain = objective.first("Domain").orElse(objective);
            boolean isDiscrete = domain.attribute("type").equals("discrete");
            function(domain, isDiscrete, domain.all("DiscreteValue", "ContinuousValue"), "x", "y", name, functions);
        });
        return new ValueChartUser("", shares(weights), functions);
    }

    private ValueChartUser one(XmlElement user) {
        Map<String, Double> weights = new LinkedHashMap<>();
        Map<String, ScoreFunction> functions = new LinkedHashMap<>();
        String name = user.attribute("name");
        if (name.isEmpty()) {
            saying.wrong(user.tag(), "a user needs a 'name'");
        }
        user.all("Weights").flatMap(w -> w.all("Weight")).forEach(weight -> {
            String objective = objective(weight);
            if (objective != null) {
                weight(weight, weight.attribute("value"), objective, weights);
            }
        });
        user.all("ScoreFunctions").flatMap(f -> f.all("ScoreFunction")).forEach(f -> {
            String objective = objective(f);
            if (objective != null) {
                boolean isDiscrete = f.attribute("type").equals("discrete");
                function(f, isDiscrete, f.all("Score"), "domain-element", "value", objective, functions);
            }
        });
        for (String objective : objectives.keySet()) {
            if (!weights.containsKey(objective) || !functions.containsKey(objective)) {
                saying.wrong(
                        user.tag(),
                        Diagnostics.quoted(name) + " has no " + (weights.containsKey(objective) ? "scores" : "weight")
                                + " for " + Diagnostics.quoted(objective));
            }
        }
        return new ValueChartUser(name, shares(weights), functions);
    }

    private String objective(XmlElement element) {
        String name = element.attribute("objective");
        if (objectives.containsKey(name)) {
            return name;
        }
        saying.checks()
                .report(
                        DiagnosticId.UNKNOWN_CRITERION,
                        element.tag(),
                        "unknown objective " + Diagnostics.quoted(name)
                                + saying.checks().diagnostics().hint(name, objectives.keySet()));
        return null;
    }

    private OptionalDouble number(XmlElement at, String text, String what) {
        return saying.number(SyntaxBuilder.scalar(at.tag(), text), at.tag(), what);
    }

    private void weight(XmlElement at, String text, String objective, Map<String, Double> weights) {
        OptionalDouble weight = number(at, text, "the weight of " + Diagnostics.quoted(objective));
        if (weight.isPresent() && weight.getAsDouble() < 0) {
            saying.wrong(at.tag(), "the weight of " + Diagnostics.quoted(objective) + " must not be negative");
        }
        weights.put(objective, Math.max(0, weight.orElse(0)));
    }

    private Map<String, Double> shares(Map<String, Double> weights) {
        double sum = weights.values().stream().mapToDouble(w -> w).sum();
        weights.replaceAll((name, weight) -> sum > 0 ? weight / sum : weight);
        return weights;
    }

    private record Point(String key, double x, double score) {}

    private void function(
            XmlElement at,
            boolean isDiscrete,
            Stream<XmlElement> scores,
            String key,
            String score,
            String objective,
            Map<String, ScoreFunction> functions) {
        List<Point> points = new ArrayList<>();
        boolean[] isFine = {true};
        scores.forEach(s -> {
            OptionalDouble x = isDiscrete ? OptionalDouble.of(0) : number(s, s.attribute(key), "'" + key + "'");
            OptionalDouble y = number(s, s.attribute(score), "a score of " + Diagnostics.quoted(objective));
            isFine[0] &= x.isPresent() && y.isPresent();
            points.add(new Point(s.attribute(key), x.orElse(0), y.orElse(0)));
        });
        if (!isDiscrete) {
            points.sort(Comparator.comparingDouble(Point::x));
        }
        long distinct = isDiscrete
                ? points.stream().map(Point::key).distinct().count()
                : points.stream().map(Point::x).distinct().count();
        if (isFine[0] && (points.isEmpty() || distinct < points.size())) {
            saying.wrong(
                    at.tag(),
                    points.isEmpty()
                            ? "nothing says how " + Diagnostics.quoted(objective) + " is scored"
                            : "a value of " + Diagnostics.quoted(objective) + " is scored twice");
        }
        functions.put(
                objective,
                new ScoreFunction(
                        isDiscrete,
                        points.stream().map(Point::key).toList(),
                        points.stream().map(Point::score).toList()));
    }
}
