package io.github.steelyard.io;

import io.github.steelyard.catalogue.Numbers;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.CellNote;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.Thresholds;
import io.github.steelyard.model.ValueFunction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Writes XMCDA: alternatives, criteria, performanceTable, criteriaScales, criteriaThresholds, criteriaValues. */
final class XmcdaWriter {

    private final Decision decision;
    private final List<Criterion> criteria;
    private final boolean plural;
    private final Losses losses = new Losses();
    private final XmlText xml;
    private long spreads;

    private XmcdaWriter(Decision decision, XmcdaVersion version) {
        this.decision = decision;
        this.criteria = decision.tree().criteria();
        this.plural = version == XmcdaVersion.V4_0;
        this.xml = new XmlText(
                plural ? version.root() : "xmcda:" + version.root(),
                plural ? "xmlns" : "xmlns:xmcda",
                version.namespace());
    }

    static DecisionWriter.Written write(Decision decision, XmcdaVersion version) {
        XmcdaWriter writer = new XmcdaWriter(decision, version);
        String text = writer.whole();
        return new DecisionWriter.Written(text.getBytes(StandardCharsets.UTF_8), writer.losses.found());
    }

    private String whole() {
        losses.ofAnyMatrix(decision);
        losses.criteria(decision, c -> !c.unit().isEmpty(), "units");
        losses.criteria(decision, c -> !(c.value() instanceof ValueFunction.Linear), "value functions");
        losses.criteria(decision, c -> c.requirement().isPresent(), "requirements");
        losses.criteria(decision, c -> c.preferenceFunction().isPresent(), "preference functions");
        losses.criteria(decision, c -> !c.label().note().isEmpty(), "notes on criteria");
        losses.add(
                decision.options().stream().filter(o -> !o.kind().isEmpty()).count(),
                "kind of option",
                "kinds of options");
        xml.open("alternatives");
        for (Option option : decision.options()) {
            xml.open("alternative", "id", option.id(), "name", option.name());
            description(option.label());
            xml.leaf("type", "real").leaf("active", "true").close();
        }
        xml.close().open("criteria");
        for (Criterion criterion : criteria) {
            xml.open("criterion", "id", criterion.id(), "name", criterion.name());
            description(criterion.label());
            xml.leaf("active", "true").close();
        }
        xml.close();
        performances();
        xml.open("criteriaScales");
        criteria.forEach(this::scale);
        xml.close();
        thresholds();
        weights();
        losses.add(
                spreads,
                "spread other than a range; its mean stands instead",
                "spreads other than ranges; their means stand instead");
        return xml.finish();
    }

    private String entry(String singular) {
        return plural ? singular + "s" : singular;
    }

    private void description(Label label) {
        if (!label.description().isEmpty()) {
            xml.open("description").leaf("comment", label.description()).close();
        }
    }

    private void performances() {
        xml.open("performanceTable", "name", decision.title());
        if (!decision.description().isEmpty()) {
            xml.open("description").leaf("comment", decision.description()).close();
        }
        for (int i = 0; i < decision.options().size(); i++) {
            xml.open("alternativePerformances")
                    .leaf("alternativeID", decision.options().get(i).id());
            for (int j = 0; j < criteria.size(); j++) {
                xml.open("performance")
                        .leaf("criterionID", criteria.get(j).id())
                        .open("values")
                        .open("value");
                performance(i, criteria.get(j), decision.performances().at(i, j));
                xml.close().close().close();
            }
            xml.close();
        }
        xml.close();
    }

    private void performance(int i, Criterion criterion, Performance performance) {
        CellNote note = decision.notes().get(new Cell(decision.options().get(i).id(), criterion.id()));
        if (performance instanceof Performance.Missing) {
            xml.empty("NA");
        } else if (performance instanceof Performance.Uniform uniform) {
            xml.open("interval");
            xml.open("lowerBound").leaf("real", real(uniform.min())).close();
            xml.open("upperBound").leaf("real", real(uniform.max())).close();
            xml.close();
        } else {
            spreads += performance instanceof Performance.Exact ? 0 : 1;
            double x = performance.central();
            boolean isWord = note != null && isLevel(note.stated(), x, criterion);
            Object amount =
                    isWord ? note.stated() : hasNumericWords(criterion) ? PlainCriteria.amount(x, criterion) : x;
            if (amount instanceof String word) {
                xml.leaf("label", word);
            } else {
                xml.leaf("real", real(x));
            }
        }
    }

    private static boolean isLevel(String word, double value, Criterion criterion) {
        return criterion.scale() instanceof Scale.Levels levels
                && levels.values().getOrDefault(word, Double.NaN) == value;
    }

    private static boolean hasNumericWords(Criterion criterion) {
        return criterion.scale() instanceof Scale.Levels levels
                && levels.values().keySet().stream().anyMatch(w -> NumberText.parse(w) == NumberText.parse(w));
    }

    private void scale(Criterion criterion) {
        xml.open(entry("criterionScale")).leaf("criterionID", criterion.id());
        xml.open("scales").open("scale");
        if (criterion.scale() instanceof Scale.Levels levels) {
            xml.open("qualitative").leaf("preferenceDirection", "max").open("valuedLabels");
            for (Map.Entry<String, Double> level : levels.values().entrySet()) {
                xml.open("valuedLabel").leaf("label", level.getKey());
                xml.open("value").leaf("real", real(level.getValue())).close().close();
            }
            xml.close().close();
        } else {
            xml.open("quantitative")
                    .leaf("preferenceDirection", criterion.direction().word());
            double[] ends = ends(criterion);
            if (ends.length > 0) {
                xml.open("minimum").leaf("real", real(ends[0])).close();
                xml.open("maximum").leaf("real", real(ends[1])).close();
            }
            xml.close();
        }
        xml.close().close().close();
    }

    /** Where a scale is stated, by itself or by the points of a value function. */
    private static double[] ends(Criterion criterion) {
        if (criterion.scale() instanceof Scale.Declared d) {
            return new double[] {Math.min(d.worst(), d.best()), Math.max(d.worst(), d.best())};
        }
        if (criterion.value() instanceof ValueFunction.Piecewise p) {
            return new double[] {
                p.points().get(0).performance(),
                p.points().get(p.points().size() - 1).performance()
            };
        }
        return new double[0];
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
            xml.open("threshold", "mcdaConcept", kind).open("constant");
            xml.leaf("real", real(limit.getAsDouble())).close().close();
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
            xml.open("values").open("value");
            xml.leaf("real", real(weights.get(j).points().getAsDouble()));
            xml.close().close().close();
        }
        xml.close();
    }

    private static String real(double x) {
        return Numbers.plain(x);
    }
}
