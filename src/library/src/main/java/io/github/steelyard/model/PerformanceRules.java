package io.github.steelyard.model;

import io.github.steelyard.text.Numbers;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What performances and probabilities have to keep to, in files and in code. */
final class PerformanceRules {

    /** No draw of a normal lies further from its mean, in standard deviations. */
    private static final double FARTHEST_DRAW = 8;

    private PerformanceRules() {}

    /** An amount lies on the criterion's scale. */
    public static Optional<Broken> inside(String id, double x, double low, double high) {
        return x >= low && x <= high
                ? Optional.empty()
                : broken(
                        "performance-outside-scale",
                        "performance on '" + id + "' must lie on its scale, from " + Numbers.plain(low) + " to "
                                + Numbers.plain(high) + "; was " + Numbers.plain(x)
                                + "; correct it or widen the scale");
    }

    /** The ends of a spread ascend. */
    public static Optional<Broken> ascending(String on, String less, double low, String more, double high) {
        return low <= high
                ? Optional.empty()
                : broken(
                        "performance-bounds",
                        more + on + " must be at least its " + less + " " + Numbers.plain(low) + ", was "
                                + Numbers.plain(high));
    }

    /** The deviation of a normal is no less than 0, and its ends can be computed with. */
    public static Optional<Broken> deviation(String what, String on, double mean, double sd) {
        if (!(sd >= 0)) {
            return broken("performance-bounds", what + " must be a finite number >= 0, was " + Numbers.plain(sd));
        }
        return Double.isFinite(Math.abs(mean) + FARTHEST_DRAW * sd)
                ? Optional.empty()
                : broken(
                        "performance-bounds",
                        "sd" + on + " is too large to be computed with, was " + Numbers.plain(sd));
    }

    /** The deviation of a logarithm is no less than 0, and the mean and the ends can be computed with. */
    public static Optional<Broken> logarithm(String of, double logMean, double logSd) {
        if (!(logSd >= 0)) {
            return broken(
                    "performance-bounds", "log-sd" + of + " must be a finite number >= 0, was " + Numbers.plain(logSd));
        }
        double farthest = logMean + Math.max(FARTHEST_DRAW * logSd, logSd * logSd / 2);
        return Double.isFinite(StrictMath.exp(farthest))
                ? Optional.empty()
                : broken(
                        "performance-bounds",
                        "log-mean and log-sd" + of + " are too large to be computed with, were "
                                + Numbers.plain(logMean) + " and " + Numbers.plain(logSd));
    }

    /** A parameter of a beta or gamma is more than 0. */
    public static Optional<Broken> positive(String what, double x) {
        return x > 0
                ? Optional.empty()
                : broken("performance-bounds", what + " must be a finite number > 0, was " + Numbers.plain(x));
    }

    /** Probabilities have a sum to divide them by. */
    public static Optional<Broken> sum(String what, String id, double sum) {
        return sum == 0 || sum == Double.POSITIVE_INFINITY
                ? broken(id, what + " sum to " + (sum == 0 ? "0" : "infinity"))
                : Optional.empty();
    }

    /** A number is finite. */
    public static Optional<Broken> finite(String what, double x) {
        return Double.isFinite(x)
                ? Optional.empty()
                : broken("number-range", what + " must be a finite number, was " + Numbers.plain(x));
    }

    /** A number lies between two. */
    public static Optional<Broken> within(String what, double x, double low, double high) {
        return x >= low && x <= high && Double.isFinite(x)
                ? Optional.empty()
                : broken(
                        "out-of-range",
                        what + " must be "
                                + (high == Double.POSITIVE_INFINITY
                                        ? "a finite number >= " + Numbers.plain(low)
                                        : "a number from " + Numbers.plain(low) + " to " + Numbers.plain(high))
                                + ", was " + Numbers.plain(x));
    }

    /** Outcomes: at least one, each once, with probabilities that sum to 1. */
    static Optional<Broken> outcomes(Performance.Discrete discrete) {
        Set<Double> seen = new HashSet<>();
        double sum = 0;
        for (Performance.Outcome outcome : discrete.outcomes()) {
            if (!seen.add(outcome.performance())) {
                return broken("outcomes", "outcomes name " + Numbers.plain(outcome.performance()) + " twice");
            }
            sum += outcome.probability();
        }
        return Math.abs(sum - 1) <= 1e-9
                ? Optional.empty()
                : broken(
                        "outcomes",
                        "probabilities of outcomes must sum to 1, their sum was " + Numbers.sum(sum)
                                + "; Performance.outcomes divides them by it");
    }

    /** Throws what is broken. */
    static void require(Optional<Broken> broken) {
        if (broken.isPresent()) {
            throw new InvalidDecision(broken.get());
        }
    }

    private static Optional<Broken> broken(String id, String message) {
        return Optional.of(new Broken(id, message));
    }
}
