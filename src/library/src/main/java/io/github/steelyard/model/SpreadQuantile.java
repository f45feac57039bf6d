package io.github.steelyard.model;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.jspecify.annotations.Nullable;

/** Distribution functions of simple performances and their inverses, for the few fixed draws that a mean may need. */
public final class SpreadQuantile {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /** What the 32 bits of a draw can show of a normal, in standard deviations. */
    private static final double FARTHEST = 6.4;

    private final Performance spread;
    /** Null where it has none: a point, or a spread whose quantiles are computed here. */
    private final @Nullable RealDistribution distribution;

    private final boolean isLog;

    /**
     * Of a simple performance.
     *
     * @param spread a simple performance, not a dependent one
     */
    public SpreadQuantile(Performance spread) {
        this.spread = spread;
        this.isLog = spread instanceof Lognormal;
        this.distribution = distribution(spread);
    }

    private static @Nullable RealDistribution distribution(Performance p) {
        if (p instanceof Performance.Triangular t && t.low() < t.high()) {
            return new TriangularDistribution(null, t.low(), t.mode(), t.high());
        }
        if (p instanceof Performance.Normal n && n.sd() > 0) {
            return new NormalDistribution(null, n.mean(), n.sd());
        }
        if (p instanceof Lognormal l && l.logSd() > 0) {
            return new NormalDistribution(null, l.logMean(), l.logSd());
        }
        if (p instanceof Performance.Beta b) {
            return new BetaDistribution(null, b.alpha(), b.beta());
        }
        return p instanceof Gamma g ? new GammaDistribution(null, g.shape(), 1 / g.rate()) : null;
    }

    /** The share of draws at or below {@code x}. */
    private double below(double x) {
        if (spread instanceof Performance.Uniform u && u.min() < u.max()) {
            return Math.max(0, Math.min(1, (x - u.min()) / (u.max() - u.min())));
        }
        if (spread instanceof Performance.Discrete d) {
            return d.outcomes().stream()
                    .filter(o -> o.performance() <= x)
                    .mapToDouble(Performance.Outcome::probability)
                    .sum();
        }
        if (distribution == null) {
            return x >= spread.central() ? 1 : 0;
        }
        return isLog
                ? x <= 0 ? 0 : distribution.cumulativeProbability(StrictMath.log(x))
                : distribution.cumulativeProbability(x);
    }

    /** The performance that a share {@code u} of the draws stays below. */
    double at(double u) {
        if (spread instanceof Performance.Uniform p) {
            return p.min() * (1 - u) + p.max() * u;
        }
        if (spread instanceof Performance.Discrete d) {
            return outcome(d, u);
        }
        if (distribution == null) {
            return spread.central();
        }
        double x = distribution.inverseCumulativeProbability(u);
        return isLog ? StrictMath.exp(x) : x;
    }

    private static double outcome(Performance.Discrete d, double u) {
        double sum = 0;
        double last = Double.NaN;
        for (Performance.Outcome o : d.outcomes().stream()
                .filter(o -> o.probability() > 0)
                .sorted(java.util.Comparator.comparingDouble(Performance.Outcome::performance))
                .toList()) {
            sum += o.probability();
            last = o.performance();
            if (u < sum) {
                return last;
            }
        }
        return last;
    }

    /**
     * {@return the same among the draws from {@code low} to {@code high}; the nearer of the two where there are none}
     *
     * @param u share of the draws, 0..1
     * @param low least performance; negative infinity for no limit
     * @param high greatest performance; infinity for no limit
     */
    public double at(double u, double low, double high) {
        if (low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY) {
            return at(u);
        }
        double from = below(low);
        from -= spread instanceof Performance.Discrete d ? probability(d, low) : 0;
        double to = below(high);
        return to > from
                ? Math.max(low, Math.min(high, at(from + u * (to - from))))
                : spread.central() < low ? low : high;
    }

    private static double probability(Performance.Discrete d, double x) {
        return d.outcomes().stream()
                .filter(o -> o.performance() == x)
                .mapToDouble(Performance.Outcome::probability)
                .sum();
    }

    /**
     * {@return the least or the most that a draw can show}
     *
     * @param isHigh whether the most is asked for
     */
    public double farthest(boolean isHigh) {
        if (spread instanceof Performance.Normal n) {
            return n.mean() + (isHigh ? FARTHEST : -FARTHEST) * n.sd();
        }
        if (spread instanceof Lognormal l) {
            return StrictMath.exp(l.logMean() + (isHigh ? FARTHEST : -FARTHEST) * l.logSd());
        }
        if (spread instanceof Performance.Beta) {
            return isHigh ? 1 : 0;
        }
        if (spread instanceof Gamma) {
            return isHigh ? at(NORMAL.cumulativeProbability(FARTHEST)) : 0;
        }
        return isHigh ? spread.high() : spread.low();
    }
}
