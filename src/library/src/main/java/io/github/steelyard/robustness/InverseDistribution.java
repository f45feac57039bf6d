package io.github.steelyard.robustness;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.AbstractRealDistribution;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;

/**
 * The inverse of a distribution function on the positive numbers, by Newton's method on ln x, held inside a bracket
 * that every step shrinks. A shape far below 1, whose quantiles run over hundreds of powers of ten, is no harder than
 * another; a quantile below the smallest double is 0.
 */
final class InverseDistribution {

    /** ln of less than the smallest double. */
    private static final double LEAST = -746;

    private static final int MOST_STEPS = 400;

    private InverseDistribution() {}

    /** Above all that can be drawn: the end of the distribution, or where less than 1e-300 of a gamma distribution is left. */
    static double end(AbstractRealDistribution distribution) {
        double mean = distribution.getNumericalMean();
        return Math.min(
                distribution.getSupportUpperBound(), mean + 60 * Math.sqrt(distribution.getNumericalVariance()) + 800);
    }

    /** The inverse of a gamma distribution of scale 1. */
    static DoubleUnaryOperator gamma(GammaDistribution distribution) {
        double most = StrictMath.log(end(distribution));
        return p -> solve(distribution, p, most);
    }

    /** The inverse of a beta distribution; of its upper half by the mirrored one, which keeps the figures there. */
    static DoubleUnaryOperator beta(BetaDistribution distribution) {
        BetaDistribution mirrored = new BetaDistribution(null, distribution.getBeta(), distribution.getAlpha(), 1e-13);
        double half = distribution.cumulativeProbability(0.5);
        return p -> p <= half
                ? solve(distribution, p, StrictMath.log(0.5))
                : 1 - solve(mirrored, 1 - p, StrictMath.log(0.5));
    }

    private static double solve(AbstractRealDistribution distribution, double p, double most) {
        double low = LEAST;
        double high = most;
        double y = Math.max(low, Math.min(high, StrictMath.log(distribution.getNumericalMean())));
        for (int step = 0; step < MOST_STEPS; step++) {
            double x = StrictMath.exp(y);
            double miss = (x == 0 ? 0 : distribution.cumulativeProbability(x)) - p;
            if (miss == 0) {
                return x;
            }
            low = miss < 0 ? y : low;
            high = miss > 0 ? y : high;
            double next = x == 0 ? Double.NaN : y - miss / (distribution.density(x) * x);
            if (!(next > low && next < high)) {
                next = low + (high - low) / 2;
            }
            if (Math.abs(next - y) <= 1e-14 * Math.max(1, Math.abs(y))) {
                return StrictMath.exp(next);
            }
            y = next;
        }
        return StrictMath.exp(y);
    }
}
