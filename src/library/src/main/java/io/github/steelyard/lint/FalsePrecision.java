package io.github.steelyard.lint;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.WeightStatement;
import io.github.steelyard.text.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Weights with more digits than anyone can judge, and uncertain performances stated finer than their own spread. */
final class FalsePrecision implements LintRule {

    @Override
    public Description description() {
        return Description.of(
                        "false-precision",
                        "False precision",
                        "A weight has more digits than a judgement can have, or an uncertain performance more than"
                                + " its spread allows.")
                .formula("significant digits of the points > 'weight-digits'; or the last digit of a number of a"
                        + " spread stands more than 'digits' - 1 places behind the first digit of half the"
                        + " spread")
                .source("Taylor (1997), An Introduction to Error Analysis, section 2.2 (the last figure is of the"
                        + " order of the uncertainty); Edwards & Barron (1994), SMARTS and SMARTER,"
                        + " Organizational Behavior and Human Decision Processes 60, 306-325")
                .parameter(ParameterSpec.integer("weight-digits", 3)
                        .atLeast(1)
                        .help("significant digits that stated points may have"))
                .parameter(ParameterSpec.integer("digits", 3)
                        .atLeast(1)
                        .help("digits of its own spread to which a performance may be stated"));
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public String why() {
        return "Digits that nobody can vouch for look like measurement and stop questions that should be asked.";
    }

    @Override
    public String remedy() {
        return "Round to what somebody would stand by. If the number was computed elsewhere, say where in a 'note'.";
    }

    @Override
    public String example() {
        return """
                cost: {unit: MEUR, direction: min, scale: {worst: 60, best: 20}, weight: 33.333}
                """;
    }

    @Override
    public List<Finding> check(Examination examination, Parameters limits) {
        List<Finding> findings = new ArrayList<>();
        Decision decision = examination.decision();
        points(decision)
                .forEach((way, points) -> weight(decision, way, points, limits.integer("weight-digits"))
                        .forEach(findings::add));
        for (StatedSpread spread : StatedSpread.of(decision)) {
            List<Fix.Change> changes = spread.rounded(limits.integer("digits"));
            if (!changes.isEmpty()) {
                findings.add(finding(spread, changes));
            }
        }
        return findings;
    }

    /** Every number of points that stands in the file, by its way. */
    private static Map<String, Double> points(Decision decision) {
        Map<String, Double> points = new LinkedHashMap<>();
        for (Group group : decision.tree().groups()) {
            WeightStatement statement = group.weighting();
            if (statement.method().equals("direct")) {
                group.children().stream()
                        .filter(c -> c.weight().points().isPresent())
                        .forEach(c -> points.put(
                                Ways.of(c) + "/weight" + (c.weight().bounds().isPresent() ? "/points" : ""),
                                c.weight().points().getAsDouble()));
            } else if (statement.method().equals("swing")
                    && statement.parameters().get("points") instanceof Map<?, ?> swings) {
                swings.forEach((id, p) -> points.put(Ways.weighting(group) + "/points/" + id, (Double) p));
            }
        }
        decision.stakeholders()
                .forEach(s ->
                        s.weights().forEach((id, p) -> points.put("stakeholders/" + s.id() + "/weights/" + id, p)));
        return points;
    }

    private List<Finding> weight(Decision decision, String way, double points, int digits) {
        BigDecimal typed = new BigDecimal(Numbers.plain(points)).stripTrailingZeros();
        if (typed.precision() <= digits) {
            return List.of();
        }
        String rounded = text(typed.round(new MathContext(digits)));
        String id = way.replaceAll("/weight(/points)?$", "").replaceAll(".*/", "");
        return List.of(Finding.of(
                        this,
                        way,
                        "the weight of " + Say.node(decision, id) + " is stated to " + typed.precision() + " digits, "
                                + text(typed) + "; would anybody tell it from " + rounded + "?")
                .fixed(Fix.of("round it to " + rounded, way, rounded)));
    }

    private Finding finding(StatedSpread spread, List<Fix.Change> changes) {
        String rounded = String.join(
                ", ", changes.stream().map(Fix.Change::text).distinct().toList());
        Finding finding = Finding.of(
                this,
                Ways.of(spread.option(), spread.criterion()),
                "the performance of " + Say.id(spread.option()) + " on " + Say.id(spread.criterion())
                        + " is stated finer than its own spread of " + Say.amount(spread.criterion(), spread.size())
                        + " allows; " + rounded + " says as much");
        return spread.isOnScale(changes) ? finding.fixed(new Fix("round to " + rounded, changes)) : finding;
    }

    /** A number as it is typed. */
    static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
