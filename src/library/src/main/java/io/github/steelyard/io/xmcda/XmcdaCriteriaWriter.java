package io.github.steelyard.io.xmcda;

import io.github.steelyard.io.plain.LeafWeights;
import io.github.steelyard.io.plain.Losses;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.Thresholds;
import io.github.steelyard.model.ValueFunction;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Writes the lists of XMCDA that say something of criteria: functions, scales, thresholds, weights. */
final class XmcdaCriteriaWriter {

    private final XmlText xml;
    private final Decision decision;
    private final List<Criterion> criteria;
    private final boolean plural;
    private final Losses losses;

    XmcdaCriteriaWriter(XmlText xml, Decision decision, boolean plural, Losses losses) {
        this.xml = xml;
        this.decision = decision;
        this.criteria = decision.tree().criteria();
        this.plural = plural;
        this.losses = losses;
    }

    void write() {
        functions();
        xml.open("criteriaScales");
        criteria.forEach(this::scale);
        xml.close();
        thresholds();
        weights();
    }

    /** Version 4 names entries in the plural, since each may hold several. */
    private String entry(String singular) {
        return plural ? singular + "s" : singular;
    }

    private void scale(Criterion criterion) {
        xml.open(entry("criterionScale")).leaf("criterionID", criterion.id());
        xml.open("scales").open("scale");
        if (criterion.scale() instanceof Scale.Levels levels) {
            xml.open("qualitative").leaf("preferenceDirection", "max").open("valuedLabels");
            for (Map.Entry<String, Double> level : levels.values().entrySet()) {
                xml.open("valuedLabel").leaf("label", level.getKey());
                xml.number("value", level.getValue()).close();
            }
            xml.close().close();
        } else {
            xml.open("quantitative")
                    .leaf("preferenceDirection", criterion.direction().word());
            if (criterion.scale() instanceof Scale.Declared ends) {
                xml.number("minimum", Math.min(ends.worst(), ends.best()));
                xml.number("maximum", Math.max(ends.worst(), ends.best()));
            }
            xml.close();
        }
        xml.close().close().close();
    }

    /** Straight lines are what holds when nothing is said, and of no other curve there is a kind. */
    private void functions() {
        if (criteria.stream().noneMatch(c -> c.value() instanceof ValueFunction.Piecewise)) {
            return;
        }
        xml.open("criteriaFunctions", "mcdaConcept", "valueFunctions");
        for (Criterion criterion : criteria) {
            if (criterion.value() instanceof ValueFunction.Piecewise curve) {
                xml.open(entry("criterionFunction")).leaf("criterionID", criterion.id());
                xml.open("functions").open("function").open("piecewiseLinear");
                List<ValueFunction.Point> points = curve.points();
                for (int k = 1; k < points.size(); k++) {
                    xml.open("segment");
                    point("head", points.get(k - 1));
                    point("tail", points.get(k));
                    xml.close();
                }
                xml.close().close().close().close();
            }
        }
        xml.close();
    }

    private void point(String end, ValueFunction.Point point) {
        xml.open(end);
        xml.number("abscissa", point.performance()).number("ordinate", point.value());
        xml.close();
    }

    private void thresholds() {
        if (criteria.stream().allMatch(c -> c.thresholds().equals(Thresholds.NONE))) {
            return;
        }
        xml.open("criteriaThresholds");
        for (Criterion criterion : criteria) {
            if (!criterion.thresholds().equals(Thresholds.NONE)) {
                xml.open(entry("criterionThreshold")).leaf("criterionID", criterion.id());
                xml.open("thresholds");
                threshold("indifference", criterion.thresholds().indifference());
                threshold("preference", criterion.thresholds().preference());
                threshold("veto", criterion.thresholds().veto());
                threshold("sigma", criterion.thresholds().s());
                xml.close().close();
            }
        }
        xml.close();
    }

    private void threshold(String kind, OptionalDouble limit) {
        if (limit.isPresent()) {
            xml.open("threshold", "mcdaConcept", kind);
            xml.number("constant", limit.getAsDouble());
            xml.close();
        }
    }

    private void weights() {
        List<NodeWeight> weights = LeafWeights.of(decision, losses);
        if (weights.isEmpty()) {
            return;
        }
        if (weights.stream().anyMatch(w -> w.points().isEmpty())) {
            losses.add("weights of which only bounds are stated; none is written");
            return;
        }
        if (weights.stream().anyMatch(w -> w.bounds().isPresent())) {
            losses.add("the bounds of the weights");
        }
        xml.open("criteriaValues", "mcdaConcept", "weights");
        for (int j = 0; j < criteria.size(); j++) {
            xml.open(entry("criterionValue"))
                    .leaf("criterionID", criteria.get(j).id());
            xml.open("values").number("value", weights.get(j).points().getAsDouble());
            xml.close().close();
        }
        xml.close();
    }
}
