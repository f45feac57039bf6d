package io.github.steelyard.model;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Means over a lognormal or gamma distribution of which only the part between two ends is drawn.
 *
 * <p><b>Formula:</b> lognormal: E[X] = e<sup>m + s²/2</sup> [Φ(b − s) − Φ(a − s)] / [Φ(b) − Φ(a)], a and b the ends in
 * standard deviations of the logarithm; gamma: E[X] = k/r [F<sub>k+1</sub>(b) − F<sub>k+1</sub>(a)] / [F<sub>k</sub>(b) −
 * F<sub>k</sub>(a)]; of anything else E[g(X)] = ∫ g(x(z)) φ(z) dz, x(z) the performance whose share below is Φ(z), over
 * the z between the ends.
 *
 * <p><b>Source:</b> Johnson, Kotz &amp; Balakrishnan (1994), Continuous univariate distributions 1, 2nd edition,
 * chapters 14 and 17.
 */
final class LongTail {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /** Beyond this many standard deviations a normal holds less than 1e-15. */
    private static final double REACH = 8;

    private final Performance spread;
    private final double low;
    private final double high;

    LongTail(Performance spread, double low, double high) {
        this.spread = spread;
        this.low = Math.max(0, low);
        this.high = high;
    }

    private double score(double x) {
        if (x == Double.POSITIVE_INFINITY || x <= 0) {
            return x <= 0 ? Double.NEGATIVE_INFINITY : x;
        }
        if (spread instanceof Lognormal l) {
            return (StrictMath.log(x) - l.logMean()) / l.logSd();
        }
        double p = gamma(0).cumulativeProbability(x);
        return p <= 0 ? -2 * REACH : p >= 1 ? 2 * REACH : NORMAL.inverseCumulativeProbability(p);
    }

    private GammaDistribution gamma(double more) {
        Gamma g = (Gamma) spread;
        return new GammaDistribution(null, g.shape() + more, 1 / g.rate());
    }

    private boolean isPoint() {
        return spread instanceof Lognormal l && l.logSd() == 0;
    }

    /** The mean of the performances. */
    double mean() {
        if (isPoint() || low == 0 && high == Double.POSITIVE_INFINITY) {
            return spread.central();
        }
        double mean;
        if (spread instanceof Lognormal l) {
            double a = score(low);
            double b = score(high);
            mean = l.central() * share(a - l.logSd(), b - l.logSd()) / share(a, b);
        } else {
            mean = spread.central() * between(gamma(1)) / between(gamma(0));
        }
        return mean == mean ? Math.max(low, Math.min(high, mean)) : spread.central() < low ? low : high;
    }

    private static double share(double a, double b) {
        return a > 0
                ? NORMAL.cumulativeProbability(-a) - NORMAL.cumulativeProbability(-b)
                : NORMAL.cumulativeProbability(b) - NORMAL.cumulativeProbability(a);
    }

    private double between(GammaDistribution distribution) {
        return (high == Double.POSITIVE_INFINITY ? 1 : distribution.cumulativeProbability(high))
                - distribution.cumulativeProbability(low);
    }

    /** The mean of a function of them, which is not smooth at the kinks. */
    double mean(DoubleUnaryOperator of, double[] kinks) {
        double from = Math.max(-REACH, score(low));
        double to = Math.min(REACH, score(high));
        if (isPoint() || !(from < to)) {
            return of.applyAsDouble(mean());
        }
        double[] ends = DoubleStream.concat(
                        DoubleStream.iterate(from, z -> z < to, z -> z + 1),
                        DoubleStream.concat(
                                DoubleStream.of(to),
                                Arrays.stream(kinks).map(this::score).filter(z -> z > from && z < to)))
                .sorted()
                .toArray();
        SpreadQuantile quantile = new SpreadQuantile(spread);
        DoubleUnaryOperator at = z -> spread instanceof Lognormal l
                ? StrictMath.exp(l.logMean() + l.logSd() * z)
                : quantile.at(NORMAL.cumulativeProbability(z));
        double whole = Quadrature.integral(NORMAL::density, ends);
        return Quadrature.integral(z -> NORMAL.density(z) * of.applyAsDouble(at.applyAsDouble(z)), ends) / whole;
    }
}
