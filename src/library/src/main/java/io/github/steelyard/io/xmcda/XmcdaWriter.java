package io.github.steelyard.io.xmcda;

import io.github.steelyard.io.kind.XmcdaVersion;
import io.github.steelyard.io.plain.Losses;
import io.github.steelyard.io.plain.PlainCriteria;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.CellNote;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.ValueFunction;
import io.github.steelyard.text.Numbers;
import java.util.List;

/**
 * Writes XMCDA: alternatives, criteria, performanceTable, criteriaFunctions, criteriaScales, criteriaThresholds,
 * criteriaValues, in the order that both versions want.
 */
public final class XmcdaWriter {

    private final Decision decision;
    private final List<Criterion> criteria;
    private final boolean plural;
    private final Losses losses;
    private final XmlText xml;
    private long spreads;

    private XmcdaWriter(Decision decision, XmcdaVersion version, Losses losses) {
        this.losses = losses;
        this.decision = decision;
        this.criteria = decision.tree().criteria();
        this.plural = version == XmcdaVersion.V4_0;
        this.xml = new XmlText(
                plural ? version.root() : "xmcda:" + version.root(),
                plural ? "xmlns" : "xmlns:xmcda",
                version.namespace());
    }

    /**
     * The decision as XMCDA.
     *
     * @param losses takes what XMCDA cannot hold of it
     */
    public static String write(Decision decision, XmcdaVersion version, Losses losses) {
        return new XmcdaWriter(decision, version, losses).whole();
    }

    private String whole() {
        losses.ofAnyMatrix(decision);
        losses.criteria(decision, c -> !c.unit().isEmpty(), "units");
        losses.criteria(decision, c -> c.value() instanceof ValueFunction.Exponential, "exponential value functions");
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
        new XmcdaCriteriaWriter(xml, decision, plural, losses).write();
        losses.add(
                spreads,
                "spread other than a range; its mean stands instead",
                "spreads other than ranges; their means stand instead");
        return xml.finish();
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
        if (performance.isMissing()) {
            xml.empty("NA");
        } else if (performance instanceof Performance.Uniform uniform) {
            xml.open("interval");
            xml.number("lowerBound", uniform.min());
            xml.number("upperBound", uniform.max());
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
                xml.leaf("real", Numbers.plain(x));
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
}
