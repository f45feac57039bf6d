package io.github.steelyard.io.section;

import io.github.steelyard.catalogue.Numbers;
import io.github.steelyard.io.place.DiagnosticId;
import io.github.steelyard.io.place.Located;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.model.Gamma;
import io.github.steelyard.model.Lognormal;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.PerformanceRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the forms of a performance in a map: a value, a range, a triangle, a normal, outcomes, a beta. */
final class SpreadReader {

    private final Checks checks;
    private final AmountReader amounts;
    private final CriterionDraft criterion;
    private final Syntax[] parts = new Syntax[NAMES.size()];
    private final Syntax.Scalar[] keys = new Syntax.Scalar[NAMES.size()];
    private boolean known = true;

    static final List<String> NAMES =
            List.of(
            "value", "min", "max", "low", "mode", "high", "mean", "sd", "outcomes", "alpha", "beta", "log-mean",
            "log-sd", "shape", "rate");
    /** For each name, the form it belongs to, and the forms by their names. */
    private static final int[] FORM = {0, 1, 1, 2, 2, 2, 3, 3, 4, 5, 5, 6, 6, 7, 7};

    private static final String[] FORMS = {
        "'value'", "'min' and 'max'", "'low', 'mode' and 'high'", "'mean' and 'sd'", "'outcomes'", "'alpha' and 'beta'",
        "'log-mean' and 'log-sd'", "'shape' and 'rate'"
    };

    SpreadReader(Checks checks, AmountReader amounts, CriterionDraft criterion) {
        this.checks = checks;
        this.amounts = amounts;
        this.criterion = criterion;
    }

    /** Takes the part when its key belongs to a form. */
    boolean take(Syntax.Scalar key, Syntax part) {
        int which = NAMES.indexOf(key.text());
        if (which < 0) {
            known = false;
            return false;
        }
        parts[which] = part;
        keys[which] = key;
        return true;
    }

    /** The performance, or null when an error was reported. */
    Performance finish(Syntax.Mapping map, boolean graded) {
        int form = -1;
        for (int k = 0; k < parts.length; k++) {
            if (parts[k] != null && form >= 0 && FORM[k] != form) {
                Syntax.Scalar later = keys[k];
                for (Syntax.Scalar key : keys) {
                    later = key != null && key.start() > later.start() ? key : later;
                }
                return form(later, "mixes " + FORMS[form] + " with " + FORMS[FORM[k]] + "; one form says it all");
            }
            form = parts[k] != null ? FORM[k] : form;
        }
        if (form < 0) {
            return known
                    ? form(map, "says nothing; give 'value', 'min' and 'max', or another form, or 'value: unknown'")
                    : null;
        }
        for (int k = 0; k < parts.length; k++) {
            if (FORM[k] == form && parts[k] == null) {
                return form(map, "lacks '" + NAMES.get(k) + "'; " + FORMS[form] + " go together");
            }
        }
        if (graded && form != 0) {
            return form(map, "has 'confidence', which spreads a 'value', but " + FORMS[form] + " spread already");
        }
        if (graded && parts[0] instanceof Syntax.Scalar scalar && CellReader.isMissing(scalar)) {
            return form(scalar, "has 'confidence', which spreads a 'value', but there is none");
        }
        return criterion.isUsable() ? performance(form, map) : null;
    }

    private Performance form(Located at, String message) {
        checks.report(DiagnosticId.PERFORMANCE_FORM, at, criterion.what() + " " + message);
        return null;
    }

    private Performance performance(int form, Syntax.Mapping map) {
        return switch (form) {
            case 0 -> value();
            case 1 -> {
                double min = inside(1);
                double max = inside(2);
                yield !ascend(min, max, 2) ? null : new Performance.Uniform(min, max);
            }
            case 2 -> {
                double low = inside(3);
                double mode = inside(4);
                double high = inside(5);
                yield !ascend(low, mode, 4) || !ascend(mode, high, 5)
                        ? null
                        : new Performance.Triangular(low, mode, high);
            }
            case 3 -> normal();
            case 4 -> outcomes(parts[8]);
            case 5 -> beta();
            case 6 -> lognormal();
            default -> gamma();
        };
    }

    private Performance lognormal() {
        String on = " on '" + criterion.id() + "'";
        double logMean = checks.number(parts[11], "log-mean of a performance" + on);
        double logSd = checks.number(parts[12], "log-sd of a performance" + on, "a finite number >= 0");
        if (logMean != logMean
                || logSd != logSd
                || !checks.holds(PerformanceRules.logarithm(on, logMean, logSd), parts[12])) {
            return null;
        }
        Lognormal performance = new Lognormal(logMean, logSd);
        return amounts.isInside(performance.central(), parts[11], criterion) ? performance : null;
    }

    private Performance gamma() {
        double shape = positive(13);
        double rate = positive(14);
        if (shape != shape
                || rate != rate
                || !checks.holds(
                        PerformanceRules.finite("the mean on '" + criterion.id() + "'", shape / rate), parts[14])) {
            return null;
        }
        Gamma performance = new Gamma(shape, rate);
        return amounts.isInside(performance.central(), parts[13], criterion) ? performance : null;
    }

    /** Whether some part of a form was taken. */
    boolean isStated() {
        return java.util.Arrays.stream(parts).anyMatch(part -> part != null);
    }

    private Performance value() {
        if (parts[0] instanceof Syntax.Scalar scalar && CellReader.isMissing(scalar)) {
            return Performance.MISSING;
        }
        double x = inside(0);
        return x != x ? null : new Performance.Exact(x);
    }

    private Performance normal() {
        double mean = inside(6);
        String on = " on '" + criterion.id() + "'";
        String what = "sd of a performance" + on;
        double sd = checks.number(parts[7], what, "a finite number >= 0");
        if (mean != mean || sd != sd) {
            if (sd < 0) {
                checks.holds(PerformanceRules.deviation(what, on, 0, sd), parts[7]);
            }
            return null;
        }
        if (!checks.holds(PerformanceRules.deviation(what, on, mean, sd), parts[7])) {
            return null;
        }
        return new Performance.Normal(mean, sd);
    }

    private Performance beta() {
        double alpha = positive(9);
        double beta = positive(10);
        if (alpha != alpha || beta != beta) {
            return null;
        }
        Performance.Beta performance = new Performance.Beta(alpha, beta);
        return amounts.isInside(performance.central(), parts[9], criterion) ? performance : null;
    }

    private double positive(int which) {
        String what = NAMES.get(which) + " of a performance on '" + criterion.id() + "'";
        double x = checks.number(parts[which], what, "a finite number > 0");
        if (x == x) {
            checks.holds(PerformanceRules.positive(what, x), parts[which]);
        }
        return x > 0 ? x : Double.NaN;
    }

    private double inside(int which) {
        double x = amounts.read(parts[which], criterion, NAMES.get(which));
        return x == x && amounts.isInside(x, parts[which], criterion) ? x : Double.NaN;
    }

    /** Whether both are numbers and ascend; reports only what was not reported. */
    private boolean ascend(double low, double high, int which) {
        if (low > high) {
            checks.holds(
                    PerformanceRules.ascending(
                            " on '" + criterion.id() + "'", NAMES.get(which - 1), low, NAMES.get(which), high),
                    parts[which]);
        }
        return low <= high;
    }

    private Performance outcomes(Syntax part) {
        Syntax.Mapping map = checks.map(part, "outcomes");
        if (map == null || map.size() == 0) {
            if (part.isNull() || map != null) {
                fault(part, "are empty; give {performance: probability, …}");
            }
            return null;
        }
        List<Performance.Outcome> outcomes = new ArrayList<>(map.size());
        Set<Double> seen = new HashSet<>();
        double sum = 0;
        boolean fine = true;
        for (int k = 0; k < map.size(); k++) {
            double x = amounts.read(map.key(k), criterion, "outcome");
            boolean isOutside = x == x && !amounts.isInside(x, map.key(k), criterion);
            double p = checks.within(map.value(k), "probability of an outcome", 0, Double.POSITIVE_INFINITY);
            if (x == x && !seen.add(x)) {
                fault(map.key(k), "name " + Numbers.plain(x) + " twice");
                fine = false;
            }
            fine &= x == x && p == p && !isOutside;
            sum += p;
            if (x == x && p == p) {
                outcomes.add(new Performance.Outcome(x, p));
            }
        }
        if (!fine) {
            return null;
        }
        String what = "outcomes on '" + criterion.id() + "' have probabilities that";
        if (!checks.holds(PerformanceRules.sum(what, "outcomes", sum), part)) {
            return null;
        }
        return new Performance.Discrete(normalised(outcomes, sum, part));
    }

    private List<Performance.Outcome> normalised(List<Performance.Outcome> outcomes, double sum, Located at) {
        if (Math.abs(sum - 1) <= outcomes.size() * 0x1p-52) {
            return outcomes;
        }
        if (Math.abs(sum - 1) > 1e-9) {
            checks.report(
                    DiagnosticId.PROBABILITIES_NORMALISED,
                    at,
                    "probabilities of the outcomes on '" + criterion.id() + "' sum to " + Numbers.plain(sum)
                            + ", not 1; each was divided by that");
        }
        return outcomes.stream()
                .map(o -> new Performance.Outcome(o.performance(), o.probability() / sum))
                .toList();
    }

    private void fault(Located at, String what) {
        checks.report(DiagnosticId.OUTCOMES, at, "outcomes on '" + criterion.id() + "' " + what);
    }

    /** What was typed, where it is more than plain numbers. */
    String stated(boolean graded) {
        StringBuilder typed = new StringBuilder();
        boolean words = graded;
        for (int k = 0; k < 6; k++) {
            if (parts[k] instanceof Syntax.Scalar scalar && !CellReader.isMissing(scalar)) {
                words |= criterion.levels() != null && criterion.levels().containsKey(scalar.text());
                typed.append(typed.length() == 0 ? "" : "..").append(scalar.text());
            }
        }
        return words ? typed.toString() : "";
    }
}
