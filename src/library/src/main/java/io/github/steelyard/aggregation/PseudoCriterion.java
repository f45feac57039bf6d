package io.github.steelyard.aggregation;

import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Thresholds;
import io.github.steelyard.text.Numbers;
import java.util.List;
import java.util.Optional;

/**
 * A criterion as the ELECTRE methods see it: how far an option may lie behind another and still be as good (up to
 * indifference q), doubtfully so (up to preference p), or unacceptably worse (from veto v).
 *
 * <p><b>Formula</b> for option a lying d behind b: concordance 1 for d ≤ q, 0 for d ≥ p, (p − d)/(p − q) between;
 * discordance 0 for d ≤ p, 1 for d ≥ v, (d − p)/(v − p) between.
 *
 * <p><b>Edge:</b> p = q: a step, still 1 at q. v = p: a step, still 0 at p. No threshold: q = 0, p = q, no veto.
 *
 * <p><b>Source:</b> Roy (1978), ELECTRE III: un algorithme de classements fondé sur une représentation floue des
 * préférences en présence de critères multiples, Cahiers du CERO 20(1), 3–24.
 */
record PseudoCriterion(double q, double p, double v) {

    static List<PseudoCriterion> of(Problem problem) {
        return problem.criteria().stream().map(PseudoCriterion::of).toList();
    }

    private static PseudoCriterion of(Criterion criterion) {
        Thresholds t = criterion.thresholds();
        double q = t.indifference().orElse(0);
        return new PseudoCriterion(q, t.preference().orElse(q), t.veto().orElse(Double.POSITIVE_INFINITY));
    }

    /** Why the thresholds of a problem cannot be used. */
    static Optional<String> objection(Problem problem) {
        for (Criterion criterion : problem.criteria()) {
            PseudoCriterion c = of(criterion);
            String who = "'" + criterion.id() + "' needs thresholds.";
            if (!(c.q >= 0)) {
                return Optional.of(who + "indifference >= 0, was " + Numbers.plain(c.q));
            }
            if (!(c.p >= c.q)) {
                return Optional.of(who + "preference >= thresholds.indifference (" + Numbers.plain(c.q) + "), was "
                        + Numbers.plain(c.p));
            }
            if (!(c.v >= c.p)) {
                return Optional.of(who + "veto >= thresholds.preference (" + Numbers.plain(c.p) + "), was "
                        + Numbers.plain(c.v) + ": a veto must not begin before the preference is clear");
            }
            if (c.v == 0) {
                return Optional.of(who + "veto > 0, was 0: every option would refuse every other");
            }
        }
        return Optional.empty();
    }

    /** How far {@code a} being at least as good as {@code b} is true here, 0..1, where more is better. */
    double concordance(double a, double b) {
        if (!Gap.exceeds(b, a, q)) {
            return 1;
        }
        double d = b - a;
        return d >= p ? 0 : Math.min(1, (p - d) / (p - q));
    }

    /** How strongly this criterion refuses that {@code a} is at least as good as {@code b}, 0..1. */
    double discordance(double a, double b) {
        if (v == Double.POSITIVE_INFINITY || !Gap.exceeds(b, a, p)) {
            return 0;
        }
        double d = b - a;
        return d >= v ? 1 : Math.min(1, (d - p) / (v - p));
    }

    /** Whether {@code a} lies behind {@code b} by the veto threshold or more. */
    boolean vetoes(double a, double b) {
        return v < Double.POSITIVE_INFINITY && Gap.reaches(b, a, v);
    }
}
