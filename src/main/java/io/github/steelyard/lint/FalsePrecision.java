package io.github.steelyard.lint;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Numbers;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.CellNote;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.WeightStatement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Weights with more digits than anyone can judge, and uncertain performances stated finer than their own spread. */
final class FalsePrecision implements LintRule {

    /** Digits of which nobody means the last: what is left of binary fractions beyond them is rounding. */
    private static final MathContext TYPED = new MathContext(12);

    @Override
    public Description description() {
        return Description.of(
                        "false-precision",
                        "False precision",
                        "A weight has more digits than a judgement can have, or an uncertain performance more than its"
                                + " spread allows.")
                .formula(
                        "significant digits of the points > weight-digits; or the last digit of a number of a spread stands"
                                + " more than digits - 1 places behind the first digit of half the spread")
                .source(
                        "Taylor (1997), An Introduction to Error Analysis, section 2.2 (the last figure is of the order of the"
                                + " uncertainty); Edwards & Barron (1994), SMARTS and SMARTER, Organizational Behavior and Human"
                                + " Decision Processes 60, 306-325")
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
                .forEach((way, points) ->
                        weight(way, points, limits.integer("weight-digits")).forEach(findings::add));
        List<Criterion> criteria = decision.tree().criteria();
        for (Map.Entry<Cell, CellNote> entry : spreads(decision).entrySet()) {
            int i = index(decision.options(), entry.getKey().option());
            Criterion criterion =
                    (Criterion) decision.tree().find(entry.getKey().criterion()).orElseThrow();
            Performance performance = decision.performances().at(i, criteria.indexOf(criterion));
            spread(
                            decision,
                            decision.options().get(i),
                            criterion,
                            performance,
                            entry.getValue(),
                            limits.integer("digits"))
                    .forEach(findings::add);
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

    private List<Finding> weight(String way, double points, int digits) {
        BigDecimal typed = new BigDecimal(Numbers.plain(points)).stripTrailingZeros();
        if (typed.precision() <= digits) {
            return List.of();
        }
        String rounded = text(typed.round(new MathContext(digits)));
        String id = way.replaceAll("/weight(/points)?$", "").replaceAll(".*/", "");
        return List.of(Finding.of(
                        this,
                        way,
                        "the weight of '" + id + "' is stated to " + typed.precision() + " digits, " + text(typed)
                                + "; would anybody tell it from " + rounded + "?")
                .fixed(Fix.of("round it to " + rounded, way, rounded)));
    }

    /** The cells that may have a spread, in the order of options and criteria. */
    private static Map<Cell, CellNote> spreads(Decision decision) {
        Map<Cell, CellNote> cells = new LinkedHashMap<>();
        List<Criterion> criteria = decision.tree().criteria();
        for (int j = 0; j < criteria.size(); j++) {
            for (int i = 0;
                    !decision.performances().isExact(j)
                            && i < decision.options().size();
                    i++) {
                Cell cell =
                        new Cell(decision.options().get(i).id(), criteria.get(j).id());
                cells.put(cell, decision.notes().get(cell));
            }
        }
        return cells;
    }

    private static int index(List<Option> options, String id) {
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalStateException("no option '" + id + "'");
    }

    private List<Finding> spread(
            Decision decision, Option option, Criterion criterion, Performance performance, CellNote note, int digits) {
        double half = (performance.high() - performance.low()) / 2;
        if (!(half > 0) || criterion.scale() instanceof Scale.Levels) {
            return List.of();
        }
        int places = digits - 1 - (int) Math.floor(Math.log10(half));
        List<Fix.Change> changes = new ArrayList<>();
        numbers(decision, criterion, performance, note).forEach((key, x) -> {
            BigDecimal typed = new BigDecimal(x, TYPED).stripTrailingZeros();
            if (typed.scale() > Math.max(0, places)) {
                changes.add(new Fix.Change(
                        Ways.of(option, criterion) + "/" + key,
                        text(typed.setScale(Math.max(0, places), RoundingMode.HALF_EVEN))));
            }
        });
        if (changes.isEmpty()) {
            return List.of();
        }
        String rounded = String.join(
                ", ", changes.stream().map(Fix.Change::text).distinct().toList());
        Finding finding = Finding.of(
                this,
                Ways.of(option, criterion),
                "the performance of " + Say.id(option) + " on " + Say.id(criterion)
                        + " is stated finer than its own spread of " + Say.amount(criterion, 2 * half) + " allows; "
                        + rounded + " says as much");
        return List.of(
                isOnScale(criterion, changes) ? finding.fixed(new Fix("round to " + rounded, changes)) : finding);
    }

    private static boolean isOnScale(Criterion criterion, List<Fix.Change> changes) {
        return !(criterion.scale() instanceof Scale.Declared d)
                || changes.stream()
                        .mapToDouble(c -> Double.parseDouble(c.text()))
                        .allMatch(x -> x >= Math.min(d.worst(), d.best()) && x <= Math.max(d.worst(), d.best()));
    }

    /** The numbers that stand in the file, by key; none where that cannot be told. */
    private static Map<String, Double> numbers(
            Decision decision, Criterion criterion, Performance performance, CellNote note) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        if (performance instanceof Performance.Uniform u) {
            if (note == null || note.confidence().isEmpty()) {
                numbers.put("min", u.min());
                numbers.put("max", u.max());
            } else if (criterion.scale() instanceof Scale.Declared d) {
                double half = decision.confidence().of(note.confidence().get()) * Math.abs(d.best() - d.worst());
                boolean isCutBelow = u.min() == Math.min(d.worst(), d.best());
                numbers.put("value", isCutBelow ? u.max() - half : u.min() + half);
            }
        } else if (performance instanceof Performance.Triangular t) {
            numbers.put("low", t.low());
            numbers.put("mode", t.mode());
            numbers.put("high", t.high());
        } else if (performance instanceof Performance.Normal n) {
            numbers.put("mean", n.mean());
        }
        return numbers;
    }

    private static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
