package io.github.steelyard.io;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A scale of XMCDA: which end is better, where it ends, or the words it is made of. */
final class XmcdaScale {

    private final Syntax.Scalar at;
    private final Syntax direction;
    private final boolean isMax;
    private final XmlElement minimum;
    private final XmlElement maximum;
    private final XmcdaValues values;
    /** Values of the labels as they stand in the file. */
    private final Map<String, Double> labels;

    private XmcdaScale(
            Syntax.Scalar at,
            Syntax direction,
            boolean isMax,
            XmlElement minimum,
            XmlElement maximum,
            XmcdaValues values,
            Map<String, Double> labels) {
        this.at = at;
        this.direction = direction;
        this.isMax = isMax;
        this.minimum = minimum;
        this.maximum = maximum;
        this.values = values;
        this.labels = labels;
    }

    /**
     * The scale; reports what it lacks.
     *
     * @param element null when there is none
     * @param criterion where its criterion stands
     */
    static XmcdaScale of(Checks checks, XmcdaValues values, String id, XmlElement element, Syntax.Scalar criterion) {
        XmlElement kind = element == null
                ? null
                : element.first("quantitative", "qualitative").orElse(null);
        String word = kind == null ? "" : kind.textOf("preferenceDirection").toLowerCase(Locale.ROOT);
        Syntax.Scalar at = element == null ? criterion : element.tag();
        if (!word.equals("max") && !word.equals("min")) {
            String why = element == null
                    ? "has no scale; XMCDA says in criteriaScales, with preferenceDirection min or max, which end is better"
                    : kind == null
                            ? "has a nominal scale, whose words are in no order; a decision needs a direction"
                            : word.isEmpty()
                                    ? "has a scale without preferenceDirection; write min or max"
                                    : "has the preferenceDirection " + Diagnostics.quoted(word) + "; allowed: min, max";
            checks.report(DiagnosticId.DIRECTION_MISSING, at, "criterion " + Diagnostics.quoted(id) + " " + why);
            return new XmcdaScale(at, SyntaxBuilder.refused(at), true, null, null, values, Map.of());
        }
        Map<String, Double> labels = new LinkedHashMap<>();
        kind.first("valuedLabels")
                .orElse(kind)
                .all("valuedLabel", "rankedLabel")
                .forEach(label -> {
                    double value = label.first("value")
                            .map(values::amount)
                            .orElseGet(() -> NumberText.parse(label.textOf("rank")));
                    labels.put(label.textOf("label"), value);
                });
        return new XmcdaScale(
                at,
                SyntaxBuilder.scalar(at, word),
                word.equals("max"),
                kind.first("minimum").orElse(null),
                kind.first("maximum").orElse(null),
                values,
                labels);
    }

    /** Adds what it says of its criterion. */
    void put(SyntaxBuilder criterion) {
        if (!labels.isEmpty()) {
            SyntaxBuilder map = new SyntaxBuilder(at.source());
            labels.forEach((word, value) ->
                    map.put(SyntaxBuilder.scalar(at, word), XmcdaCriteria.scalar(at, rescaled(value))));
            criterion.put("levels", map.at(at));
            return;
        }
        criterion.put("direction", direction);
        if (minimum != null && maximum != null) {
            XmlElement worst = isMax ? minimum : maximum;
            XmlElement best = isMax ? maximum : minimum;
            SyntaxBuilder ends = new SyntaxBuilder(at.source());
            ends.put("worst", values.number(worst, "end of a scale"));
            ends.put("best", values.number(best, "end of a scale"));
            criterion.put("scale", ends.at(at));
        }
    }

    /** A label's value between 0, the worst, and 100, the best. */
    private double rescaled(double value) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double x : labels.values()) {
            low = Math.min(low, x);
            high = Math.max(high, x);
        }
        double worst = isMax ? low : high;
        double best = isMax ? high : low;
        return worst == 0 && best == 100 ? value : 100 * (value - worst) / (best - worst);
    }

    /** The same performance, numbers turned into the words that have their value. */
    Syntax word(Syntax performance) {
        if (labels.isEmpty() || !(performance instanceof Syntax.Scalar scalar) || labels.containsKey(scalar.text())) {
            return performance;
        }
        double x = NumberText.parse(scalar.text());
        for (Map.Entry<String, Double> label : labels.entrySet()) {
            if (label.getValue() == x) {
                return SyntaxBuilder.scalar(performance, label.getKey());
            }
        }
        return x == x ? XmcdaCriteria.scalar(performance, rescaled(x)) : performance;
    }
}
