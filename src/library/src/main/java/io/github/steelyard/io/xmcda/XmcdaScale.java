package io.github.steelyard.io.xmcda;

import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.io.xml.XmlElement;
import io.github.steelyard.text.Numbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A scale of XMCDA: which end is better, where it ends, or the words it is made of. */
final class XmcdaScale {

    private final Checks checks;
    private final XmcdaValues values;
    private final Syntax.Scalar at;
    private final Syntax direction;
    private final boolean isMax;
    private final XmlElement minimum;
    private final XmlElement maximum;
    /** Values of the labels as they stand in the file; NaN where an error was reported. */
    private final Map<String, Double> labels = new LinkedHashMap<>();

    /** What a value function makes of the labels, 0 to 100; null when there is none. */
    private Map<String, Double> worth;

    /** A scale of which nothing is known but that an error was reported. */
    static XmcdaScale unknown(Checks checks, XmcdaValues values, Syntax.Scalar at) {
        return new XmcdaScale(checks, values, at);
    }

    private XmcdaScale(Checks checks, XmcdaValues values, Syntax.Scalar at) {
        this.checks = checks;
        this.values = values;
        this.at = at;
        this.direction = SyntaxBuilder.refused(at);
        this.isMax = true;
        this.minimum = null;
        this.maximum = null;
    }

    private XmcdaScale(Checks checks, XmcdaValues values, Syntax.Scalar at, String direction, XmlElement kind) {
        this.checks = checks;
        this.values = values;
        this.at = at;
        this.direction = SyntaxBuilder.scalar(at, direction);
        this.isMax = direction.equals("max");
        Optional<XmlElement> ends = Optional.ofNullable(kind);
        this.minimum = ends.flatMap(e -> e.first("minimum")).orElse(null);
        this.maximum = ends.flatMap(e -> e.first("maximum")).orElse(null);
        ends.map(e -> e.first("valuedLabels").orElse(e)).stream()
                .flatMap(e -> e.all("valuedLabel", "rankedLabel"))
                .forEach(this::take);
    }

    /**
     * The scale; reports what it lacks.
     *
     * @param element null when there is none
     * @param criterion where its criterion stands
     * @param said which end is better, from outside
     * @param open takes the criterion when nothing says which end is better, which is told for all of them at once
     */
    static XmcdaScale of(
            Checks checks,
            XmcdaValues values,
            String id,
            XmlElement element,
            Syntax.Scalar criterion,
            Optional<String> said,
            Map<String, Syntax.Scalar> open) {
        XmlElement kind = element == null
                ? null
                : element.first("quantitative", "qualitative").orElse(null);
        String word = kind == null ? "" : kind.textOf("preferenceDirection").toLowerCase(Locale.ROOT);
        Syntax.Scalar at = element == null ? criterion : element.tag();
        if (!word.equals("max") && !word.equals("min")) {
            boolean isNominal =
                    kind == null && element != null && element.first("nominal").isPresent();
            if (isNominal) {
                checks.report(
                        DiagnosticId.DIRECTION_MISSING,
                        at,
                        "criterion " + Diagnostics.quoted(id)
                                + " has a nominal scale, whose words are in no order; a decision needs a direction");
            } else if (word.isEmpty() && said.isPresent()) {
                return new XmcdaScale(checks, values, at, said.get(), kind);
            } else if (word.isEmpty()) {
                open.put(id, at);
            } else {
                checks.word(
                        kind.first("preferenceDirection").orElse(kind).value(),
                        "preferenceDirection of " + Diagnostics.quoted(id),
                        List.of("max", "min"));
            }
            return unknown(checks, values, at);
        }
        return new XmcdaScale(checks, values, at, word, kind);
    }

    private void take(XmlElement label) {
        String word = label.textOf("label");
        String what = "value of the label " + Diagnostics.quoted(word);
        double value = label.first("value")
                .map(v -> checks.number(values.number(v, what), what))
                .or(() -> label.first("rank").map(r -> checks.number(r.value(), "rank of " + Diagnostics.quoted(word))))
                .orElse(Double.NaN);
        if (labels.put(word, value) != null) {
            checks.report(
                    DiagnosticId.DUPLICATE_KEY, label.tag(), "label " + Diagnostics.quoted(word) + " stands twice");
        }
    }

    /** Whether it says which end is better. */
    boolean isKnown() {
        return !(direction instanceof Syntax.Refused);
    }

    boolean isMax() {
        return isMax;
    }

    boolean isOfLabels() {
        return !labels.isEmpty();
    }

    /** How many labels it has. */
    int size() {
        return labels.size();
    }

    /** The worst and the best performance; empty when it does not say both in numbers. */
    double[] ends() {
        if (minimum == null || maximum == null) {
            return new double[0];
        }
        double low = values.amount(minimum);
        double high = values.amount(maximum);
        return low != low || high != high ? new double[0] : isMax ? new double[] {low, high} : new double[] {high, low};
    }

    /** Why a function that runs between two performances is not one on this scale; empty when it is. */
    String objection(double from, double to) {
        double[] ends = ends();
        boolean isElsewhere =
                ends.length > 0 && (from != Math.min(ends[0], ends[1]) || to != Math.max(ends[0], ends[1]));
        return isElsewhere
                ? "it runs from " + Numbers.plain(from) + " to " + Numbers.plain(to) + ", its scale from "
                        + Numbers.plain(Math.min(ends[0], ends[1])) + " to "
                        + Numbers.plain(Math.max(ends[0], ends[1]))
                : "";
    }

    /** The label that a value names, by its word or by its number. */
    Optional<String> label(XmlElement holder) {
        String word = holder.first("valuedLabel", "rankedLabel")
                .map(v -> v.textOf("label"))
                .orElseGet(() -> holder.textOf("label"));
        return labels.containsKey(word) ? Optional.of(word) : labelOf(values.amount(holder));
    }

    private Optional<String> labelOf(double x) {
        return labels.entrySet().stream()
                .filter(label -> label.getValue() == x)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Takes other values for its labels, 0 to 100. */
    void worth(Map<String, Double> values) {
        worth = Map.copyOf(values);
    }

    /** Adds what it says of its criterion. */
    void put(SyntaxBuilder criterion) {
        if (labels.values().stream().anyMatch(x -> x.isNaN())) {
            criterion.put("levels", SyntaxBuilder.refused(at));
            return;
        }
        if (!labels.isEmpty()) {
            SyntaxBuilder map = new SyntaxBuilder(at.source());
            labels.forEach((word, value) ->
                    map.put(SyntaxBuilder.scalar(at, word), XmcdaCriteria.scalar(at, rescaled(word, value))));
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
    private double rescaled(String word, double value) {
        return worth != null ? worth.get(word) : rescaled(value);
    }

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
        Optional<String> word = labelOf(x);
        if (word.isPresent() || x != x) {
            return word.<Syntax>map(w -> SyntaxBuilder.scalar(performance, w)).orElse(performance);
        }
        if (worth != null) {
            checks.report(
                    DiagnosticId.UNKNOWN_LEVEL,
                    performance,
                    Numbers.plain(x) + " is the number of no label, and the value function names only labels");
            return SyntaxBuilder.refused(performance);
        }
        return XmcdaCriteria.scalar(performance, rescaled(x));
    }
}
