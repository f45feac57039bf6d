package io.github.steelyard.lint;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.model.WeightStatement;
import io.github.steelyard.model.WeightStatement.Range;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.text.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Weights that were given for other ranges than the criteria have now. */
final class ScaleChanged implements LintRule {

    private static final MathContext THREE_FIGURES = new MathContext(3);

    @Override
    public Description description() {
        return Description.of(
                        "scale-changed",
                        "Weights older than the scale",
                        "A criterion's scale is no longer the one for which its weight was given.")
                .formula("the larger move of an end of the scale, over the range that the weighting states, > 'change'")
                .source("Keeney (2002), Common mistakes in making value trade-offs, Operations Research 50, 935-945;"
                        + " Belton & Stewart (2002), Multiple Criteria Decision Analysis, chapter 5 (weights and"
                        + " swings)")
                .parameter(ParameterSpec.number("change", 0.05)
                        .atLeast(0)
                        .help("move of an end, as a share of the range stated, from which the weight is doubtful"));
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String why() {
        return "A weight belongs to a step between two performances. When the ends move, the same number stands for"
                + " another step: on a straight value function the weight has to grow and shrink with the range.";
    }

    @Override
    public String remedy() {
        return "Ask for the weight again, for the step that the scale has now, and write the new ends under 'ranges'."
                + " In proportion to the range is right where value is a straight line.";
    }

    @Override
    public String example() {
        return """
                weighting: {method: direct, ranges: {cost: [20, 60]}}
                """;
    }

    @Override
    public List<Finding> check(Examination examination, Parameters limits) {
        List<Finding> findings = new ArrayList<>();
        if (examination.study().isEmpty()) {
            return findings;
        }
        Study study = examination.study().get();
        ValueTree tree = study.problem().tree();
        for (Group group : tree.groups()) {
            compare(study, group, group.weighting(), Ways.weighting(group), limits, findings);
        }
        for (Stakeholder stakeholder : examination.decision().stakeholders()) {
            for (Map.Entry<String, WeightStatement> own :
                    stakeholder.weighting().entrySet()) {
                String way = "stakeholders/" + stakeholder.id() + "/weighting"
                        + (own.getKey().isEmpty() ? "" : "/" + own.getKey());
                Group group = (Group) tree.find(own.getKey()).orElseThrow();
                compare(study, group, own.getValue(), way, limits, findings);
            }
        }
        return findings;
    }

    private void compare(
            Study study, Group group, WeightStatement statement, String way, Parameters limits, List<Finding> to) {
        statement.ranges().forEach((id, then) -> {
            int j = study.problem().criterionIndex(id);
            ValueCurve curve = study.problem().curves().get(j);
            double low = Math.min(curve.worst(), curve.best());
            double high = Math.max(curve.worst(), curve.best());
            double span = then.high() - then.low();
            double moved = Math.max(Math.abs(low - then.low()), Math.abs(high - then.high())) / span;
            if (moved > limits.number("change") && low < high) {
                Criterion criterion = study.problem().criteria().get(j);
                double factor = (high - low) / span;
                Finding finding = Finding.of(
                                this,
                                way + "/ranges/" + id,
                                "the weight of " + Say.id(criterion) + " was given for "
                                        + Say.amount(criterion, then.low())
                                        + " to " + Say.amount(criterion, then.high()) + "; its scale now runs from "
                                        + Say.amount(criterion, low) + " to " + Say.amount(criterion, high)
                                        + ", a step " + Words.number(factor)
                                        + " times as long, so ask again what it is worth")
                        .related(List.of(Ways.of(criterion)));
                to.add(points(group, statement, criterion, way)
                        .filter(p -> curve.isLinear())
                        .map(p -> finding.fixed(inProportion(p, then, low, high, way + "/ranges/" + id)))
                        .orElse(finding));
            }
        });
    }

    private record Points(String way, double points) {}

    /** The points that stand in the file for this criterion, where the statement is one of points. */
    private static Optional<Points> points(Group group, WeightStatement statement, Criterion criterion, String way) {
        if (!group.children().contains(criterion)) {
            return Optional.empty();
        }
        if (statement.method().equals("swing")
                && statement.parameters().get("points") instanceof Map<?, ?> all
                && all.get(criterion.id()) instanceof Double points) {
            return Optional.of(new Points(way + "/points/" + criterion.id(), points));
        }
        boolean own = statement == group.weighting() && statement.method().equals("direct");
        return own
                        && criterion.weight().points().isPresent()
                        && criterion.weight().bounds().isEmpty()
                ? Optional.of(new Points(
                        Ways.of(criterion) + "/weight",
                        criterion.weight().points().getAsDouble()))
                : Optional.empty();
    }

    private static Fix inProportion(Points points, Range then, double low, double high, String way) {
        double scaled = points.points() * (high - low) / (then.high() - then.low());
        String text = Numbers.plain(new BigDecimal(scaled, THREE_FIGURES).doubleValue());
        boolean rises = then.from() < then.to();
        return new Fix(
                "set the weight to " + text + ", in proportion, and the range to the present one",
                List.of(
                        new Fix.Change(points.way(), text),
                        new Fix.Change(way + "/0", Numbers.plain(rises ? low : high)),
                        new Fix.Change(way + "/1", Numbers.plain(rises ? high : low))));
    }
}
