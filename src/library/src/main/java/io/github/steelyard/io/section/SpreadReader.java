package io.github.steelyard.io.section;

import io.github.steelyard.io.grammar.Key;
import io.github.steelyard.io.grammar.PerformanceKeys;
import io.github.steelyard.io.grammar.QuantityKeys;
import io.github.steelyard.io.grammar.SpreadKeys;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Located;
import io.github.steelyard.model.DecisionRules;
import io.github.steelyard.model.Gamma;
import io.github.steelyard.model.Lognormal;
import io.github.steelyard.model.Performance;
import java.util.List;

/** Reads the forms of a performance in a map: a value, a range, a triangle, a normal, outcomes, a beta. */
final class SpreadReader {

    /** Keys behind which the word of a level is remembered. */
    private static final List<Key> WITH_WORDS =
            PerformanceKeys.FORMS.subList(0, 3).stream().flatMap(List::stream).toList();

    /** The keys of all forms in a performance. */
    private static final List<Key> OF_PERFORMANCE =
            PerformanceKeys.FORMS.stream().flatMap(List::stream).toList();

    /** The same in a spread that stands alone. */
    static final List<Key> OF_SPREAD = List.of(
            SpreadKeys.VALUE,
            SpreadKeys.MIN,
            SpreadKeys.MAX,
            SpreadKeys.LOW,
            SpreadKeys.MODE,
            SpreadKeys.HIGH,
            SpreadKeys.MEAN,
            SpreadKeys.SD,
            SpreadKeys.OUTCOMES,
            SpreadKeys.ALPHA,
            SpreadKeys.BETA,
            SpreadKeys.LOG_MEAN,
            SpreadKeys.LOG_SD,
            SpreadKeys.SHAPE,
            SpreadKeys.RATE);

    /** The same in a quantity. */
    static final List<Key> OF_QUANTITY = List.of(
            QuantityKeys.VALUE,
            QuantityKeys.MIN,
            QuantityKeys.MAX,
            QuantityKeys.LOW,
            QuantityKeys.MODE,
            QuantityKeys.HIGH,
            QuantityKeys.MEAN,
            QuantityKeys.SD,
            QuantityKeys.OUTCOMES,
            QuantityKeys.ALPHA,
            QuantityKeys.BETA,
            QuantityKeys.LOG_MEAN,
            QuantityKeys.LOG_SD,
            QuantityKeys.SHAPE,
            QuantityKeys.RATE);

    private final Checks checks;
    private final AmountReader amounts;
    private final CriterionDraft criterion;
    private final Fields fields;
    private final List<Key> own;

    /** Reads a performance. */
    SpreadReader(Checks checks, AmountReader amounts, CriterionDraft criterion, Fields fields) {
        this(checks, amounts, criterion, fields, OF_PERFORMANCE);
    }

    /** Reads a spread from other keys, in the order of the forms. */
    SpreadReader(Checks checks, AmountReader amounts, CriterionDraft criterion, Fields fields, List<Key> own) {
        this.own = own;
        this.checks = checks;
        this.amounts = amounts;
        this.criterion = criterion;
        this.fields = fields;
    }

    private Syntax part(Key key) {
        return fields.part(own(key));
    }

    private Syntax.Scalar name(Key key) {
        return fields.name(own(key));
    }

    private Key own(Key key) {
        return own == OF_PERFORMANCE ? key : own.get(OF_PERFORMANCE.indexOf(key));
    }

    /** Whether some part of a form is given. */
    boolean isStated() {
        return PerformanceKeys.FORMS.stream().flatMap(List::stream).anyMatch(key -> part(key) != null);
    }

    /** The performance, or null when an error was reported. */
    Performance finish(Syntax.Mapping map, boolean graded) {
        List<Key> form = null;
        for (List<Key> other : PerformanceKeys.FORMS) {
            if (other.stream().anyMatch(key -> part(key) != null)) {
                if (form != null) {
                    String mixed = PerformanceKeys.quoted(form) + " with " + PerformanceKeys.quoted(other);
                    return form(last(), "mixes " + mixed + "; one form says it all");
                }
                form = other;
            }
        }
        if (form == null) {
            return fields.allKnown()
                    ? form(map, "says nothing; give 'value', 'min' and 'max', or another form, or 'value: unknown'")
                    : null;
        }
        for (Key key : form) {
            if (part(key) == null) {
                return form(map, "lacks '" + key + "'; " + PerformanceKeys.quoted(form) + " go together");
            }
        }
        boolean isValue = part(PerformanceKeys.VALUE) != null;
        if (graded && !isValue) {
            String what = PerformanceKeys.quoted(form);
            return form(map, "has 'confidence', which spreads a 'value', but " + what + " spread already");
        }
        if (graded && isMissing()) {
            return form(part(PerformanceKeys.VALUE), "has 'confidence', which spreads a 'value', but there is none");
        }
        return criterion.isUsable() ? performance(form.get(0)) : null;
    }

    /** The last key of any form in the file. */
    private Syntax.Scalar last() {
        Syntax.Scalar last = null;
        for (List<Key> form : PerformanceKeys.FORMS) {
            for (Key key : form) {
                Syntax.Scalar name = name(key);
                last = name != null && (last == null || name.start() > last.start()) ? name : last;
            }
        }
        return last;
    }

    private Performance form(Located at, String message) {
        checks.report(DiagnosticId.PERFORMANCE_FORM, at, criterion.what() + " " + message);
        return null;
    }

    private Performance performance(Key first) {
        if (first == PerformanceKeys.VALUE) {
            return value();
        }
        if (first == PerformanceKeys.MIN) {
            double min = inside(PerformanceKeys.MIN);
            double max = inside(PerformanceKeys.MAX);
            return ascend(PerformanceKeys.MIN, min, PerformanceKeys.MAX, max)
                    ? new Performance.Uniform(min, max)
                    : null;
        }
        if (first == PerformanceKeys.LOW) {
            double low = inside(PerformanceKeys.LOW);
            double mode = inside(PerformanceKeys.MODE);
            double high = inside(PerformanceKeys.HIGH);
            return ascend(PerformanceKeys.LOW, low, PerformanceKeys.MODE, mode)
                            && ascend(PerformanceKeys.MODE, mode, PerformanceKeys.HIGH, high)
                    ? new Performance.Triangular(low, mode, high)
                    : null;
        }
        if (first == PerformanceKeys.MEAN) {
            return normal();
        }
        if (first == PerformanceKeys.OUTCOMES) {
            return new OutcomeReader(checks, amounts, criterion).read(part(PerformanceKeys.OUTCOMES));
        }
        return first == PerformanceKeys.ALPHA ? beta() : first == PerformanceKeys.LOG_MEAN ? lognormal() : gamma();
    }

    private Performance lognormal() {
        double logMean = checks.number(part(PerformanceKeys.LOG_MEAN), "log-mean" + criterion.of());
        double logSd = checks.number(part(PerformanceKeys.LOG_SD), "log-sd" + criterion.of(), "a finite number >= 0");
        if (logMean != logMean
                || logSd != logSd
                || !checks.holds(
                        DecisionRules.logarithm(criterion.of(), logMean, logSd), part(PerformanceKeys.LOG_SD))) {
            return null;
        }
        Lognormal performance = new Lognormal(logMean, logSd);
        return amounts.isInside(performance.central(), part(PerformanceKeys.LOG_MEAN), criterion) ? performance : null;
    }

    private Performance gamma() {
        double shape = positive(PerformanceKeys.SHAPE);
        double rate = positive(PerformanceKeys.RATE);
        String what = "the mean" + criterion.on();
        if (shape != shape
                || rate != rate
                || !checks.holds(DecisionRules.finite(what, shape / rate), part(PerformanceKeys.RATE))) {
            return null;
        }
        Gamma performance = new Gamma(shape, rate);
        return amounts.isInside(performance.central(), part(PerformanceKeys.SHAPE), criterion) ? performance : null;
    }

    private boolean isMissing() {
        return part(PerformanceKeys.VALUE) instanceof Syntax.Scalar scalar && CellReader.isMissing(scalar);
    }

    private Performance value() {
        if (isMissing()) {
            return Performance.MISSING;
        }
        double x = inside(PerformanceKeys.VALUE);
        return x != x ? null : new Performance.Exact(x);
    }

    private Performance normal() {
        double mean = inside(PerformanceKeys.MEAN);
        Syntax part = part(PerformanceKeys.SD);
        String on = criterion.on();
        String what = "sd" + criterion.of();
        double sd = checks.number(part, what, "a finite number >= 0");
        if (mean != mean || sd != sd) {
            if (sd < 0) {
                checks.holds(DecisionRules.deviation(what, on, 0, sd), part);
            }
            return null;
        }
        if (!checks.holds(DecisionRules.deviation(what, on, mean, sd), part)) {
            return null;
        }
        return new Performance.Normal(mean, sd);
    }

    private Performance beta() {
        double alpha = positive(PerformanceKeys.ALPHA);
        double beta = positive(PerformanceKeys.BETA);
        if (alpha != alpha || beta != beta) {
            return null;
        }
        Performance.Beta performance = new Performance.Beta(alpha, beta);
        return amounts.isInside(performance.central(), part(PerformanceKeys.ALPHA), criterion) ? performance : null;
    }

    private double positive(Key key) {
        String what = key + criterion.of();
        double x = checks.number(part(key), what, "a finite number > 0");
        if (x == x) {
            checks.holds(DecisionRules.positive(what, x), part(key));
        }
        return x > 0 ? x : Double.NaN;
    }

    private double inside(Key key) {
        double x = amounts.read(part(key), criterion, key.name());
        return x == x && amounts.isInside(x, part(key), criterion) ? x : Double.NaN;
    }

    /** Whether both are numbers and ascend; reports only what was not reported. */
    private boolean ascend(Key lower, double low, Key upper, double high) {
        if (low > high) {
            checks.holds(DecisionRules.ascending(criterion.on(), lower.name(), low, upper.name(), high), part(upper));
        }
        return low <= high;
    }

    /** What was typed, where it is more than plain numbers. */
    String stated(boolean graded) {
        StringBuilder typed = new StringBuilder();
        boolean words = graded;
        for (Key key : WITH_WORDS) {
            if (part(key) instanceof Syntax.Scalar scalar && !CellReader.isMissing(scalar)) {
                words |= criterion.levels() != null && criterion.levels().containsKey(scalar.text());
                typed.append(typed.length() == 0 ? "" : "..").append(scalar.text());
            }
        }
        return words ? typed.toString() : "";
    }
}
