package io.github.steelyard.aggregation;

import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.PreferenceFunction;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Thresholds;
import io.github.steelyard.text.Numbers;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A preference function with its thresholds: how much an advantage d on one criterion counts.
 *
 * <p><b>Formula:</b> usual 0 or 1 (d &gt; 0); u-shape 1 for d &gt; q; v-shape d/p up to 1; level ½ for q &lt; d ≤ p, then
 * 1; linear (d − q)/(p − q) between; gaussian 1 − exp(−d²/2s²). Where p = q the slope becomes a step above q.
 *
 * @param function its shape
 * @param q indifference threshold, where the shape has one
 * @param p preference threshold, where the shape has one
 * @param s bend of the gaussian
 */
record Preference(PreferenceFunction function, double q, double p, double s) {

    /** The function of a criterion, or one that suits the thresholds stated. Called only when there is no objection. */
    static Preference of(Criterion criterion) {
        Thresholds t = criterion.thresholds();
        return new Preference(
                function(criterion), t.indifference().orElse(0), t.preference().orElse(0), t.s().orElse(0));
    }

    /** Without a stated function: linear, v-shape or u-shape as far as thresholds are stated, else usual. */
    private static PreferenceFunction function(Criterion criterion) {
        if (criterion.preferenceFunction().isPresent()) {
            return criterion.preferenceFunction().get();
        }
        Thresholds t = criterion.thresholds();
        if (t.preference().isPresent()) {
            return t.indifference().isPresent() ? PreferenceFunction.LINEAR : PreferenceFunction.V_SHAPE;
        }
        if (t.indifference().isPresent()) {
            return PreferenceFunction.U_SHAPE;
        }
        return t.s().isPresent() ? PreferenceFunction.GAUSSIAN : PreferenceFunction.USUAL;
    }

    /** Why the functions or thresholds of a problem cannot be used. */
    static Optional<String> objection(Problem problem) {
        for (Criterion criterion : problem.criteria()) {
            Optional<String> objection = objection(criterion);
            if (objection.isPresent()) {
                return objection;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> objection(Criterion criterion) {
        Thresholds t = criterion.thresholds();
        PreferenceFunction function = function(criterion);
        boolean needsQ = function == PreferenceFunction.U_SHAPE
                || function == PreferenceFunction.LEVEL
                || function == PreferenceFunction.LINEAR;
        boolean needsP = function == PreferenceFunction.V_SHAPE
                || function == PreferenceFunction.LEVEL
                || function == PreferenceFunction.LINEAR;
        if (needsQ && !usable(t.indifference())) {
            return Optional.of(
                    who(criterion, function) + " needs thresholds.indifference >= 0" + found(t.indifference()));
        }
        if (needsP && !usable(t.preference())) {
            return Optional.of(who(criterion, function) + " needs thresholds.preference >= 0" + found(t.preference()));
        }
        if (needsQ && needsP && t.preference().getAsDouble() < t.indifference().getAsDouble()) {
            return Optional.of(who(criterion, function) + " needs thresholds.preference >= thresholds.indifference ("
                    + Numbers.plain(t.indifference().getAsDouble()) + ")" + found(t.preference()));
        }
        if (function == PreferenceFunction.GAUSSIAN && !(usable(t.s()) && t.s().getAsDouble() > 0)) {
            return Optional.of(who(criterion, function) + " needs thresholds.s > 0" + found(t.s()));
        }
        return Optional.empty();
    }

    private static String who(Criterion criterion, PreferenceFunction function) {
        return "preference function '" + function.word() + "' of '" + criterion.id() + "'";
    }

    private static boolean usable(OptionalDouble threshold) {
        return threshold.isPresent()
                && threshold.getAsDouble() >= 0
                && threshold.getAsDouble() < Double.POSITIVE_INFINITY;
    }

    private static String found(OptionalDouble threshold) {
        return threshold.isPresent() ? ", was " + Numbers.plain(threshold.getAsDouble()) : "; none is stated";
    }

    /** How much performance {@code a} is preferred to {@code b}, 0..1, where more is better. */
    double of(double a, double b) {
        return switch (function) {
            case USUAL -> Gap.exceeds(a, b, 0) ? 1 : 0;
            case U_SHAPE -> Gap.exceeds(a, b, q) ? 1 : 0;
            case LEVEL -> (Gap.exceeds(a, b, q) ? 0.5 : 0) + (Gap.exceeds(a, b, p) ? 0.5 : 0);
            case V_SHAPE -> slope(a, b, 0);
            case LINEAR -> slope(a, b, q);
            case GAUSSIAN -> Gap.exceeds(a, b, 0) ? -Math.expm1(-((a - b) / s) * ((a - b) / s) / 2) : 0;
        };
    }

    private double slope(double a, double b, double from) {
        if (!Gap.exceeds(a, b, from)) {
            return 0;
        }
        double d = a - b;
        return d >= p ? 1 : (d - from) / (p - from);
    }
}
