package io.github.steelyard.model;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Beta;
import org.jspecify.annotations.Nullable;

/**
 * What an uncertain performance counts as: the mean of what is drawn for it, and the mean of its value. A normal or a
 * beta is drawn again while it falls outside the ends of its scale, so the mean is that of the part inside; a missing
 * performance is uniform in value.
 *
 * <p><b>Formula:</b> E[X] = ∫ x f(x) dx / ∫ f(x) dx and E[v(X)] = ∫ v(x) f(x) dx / ∫ f(x) dx over what is drawn. Means
 * in closed form, but for a normal of which less than a hundredth is left; on a straight value function
 * E[v(X)] = v(E[X]); everything else by {@link Quadrature}, split where density or value function have a kink. A beta,
 * whose density may be infinite at its ends, by its distribution function F: E[v(X)] = v(b) − ∫ v′(x) F(x) dx.
 *
 * <p><b>Source:</b> for the truncated normal Johnson, Kotz &amp; Balakrishnan (1994), Continuous univariate
 * distributions 1, 2nd edition, section 13.10.1.
 */
final class Expectation {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /** Farther than this many standard deviations from its mean nothing of a normal is left in a double. */
    private static final double REACH = 37;

    /** Beyond this many standard deviations a whole normal holds less than 1e-18. */
    private static final double TAIL = 9;

    private static final double ENOUGH = 0.01;

    /** Null where performances are asked for, not what they are worth. */
    private final @Nullable ValueCurve curve;
    /** What is added to every performance before it is worth anything. */
    private final double by;
    /** Whether spreads are added to a number, so that they too are drawn again outside the ends. */
    private final boolean isAdded;

    private final double low;
    private final double high;
    /** What a missing performance counts as; missing where it may be anything. */
    private final Performance standIn;

    /**
     * Expectations on a criterion.
     *
     * @param curve its value function
     * @param isCut whether draws outside the ends of its scale are drawn again
     */
    Expectation(ValueCurve curve, boolean isCut) {
        this.curve = curve;
        this.by = 0;
        this.isAdded = false;
        this.low = isCut ? Math.min(curve.worst(), curve.best()) : Double.NEGATIVE_INFINITY;
        this.high = isCut ? Math.max(curve.worst(), curve.best()) : Double.POSITIVE_INFINITY;
        this.standIn = Performance.MISSING;
    }

    /** Expectations of performances, not of values, between two ends. */
    Expectation(double low, double high) {
        this(null, 0, false, low, high, Performance.MISSING);
    }

    private Expectation(
            @Nullable ValueCurve curve, double by, boolean isAdded, double low, double high, Performance standIn) {
        this.curve = curve;
        this.by = by;
        this.isAdded = isAdded;
        this.low = low;
        this.high = high;
        this.standIn = standIn;
    }

    /** Expectations of what is left when so much is taken off: of spreads that are added to a number. */
    Expectation moved(double by) {
        return new Expectation(curve, by, true, low - by, high - by, standIn);
    }

    /** The same where what is missing counts as that performance says. */
    Expectation filling(Performance p) {
        return new Expectation(curve, by, isAdded, low, high, Filling.inBranches(p, curve()));
    }

    /** The mean of a number that fixed draws show; {@code mean} where it is exact. */
    double performance(double mean, double[] draws) {
        return mean == mean ? mean : mean(draws, x -> x, performance(Performance.MISSING));
    }

    /** The mean of its values. */
    double value(double mean, double[] draws) {
        ValueCurve curve = curve();
        return curve.worst() == curve.best()
                ? 0
                : mean == mean && curve.isLinear()
                        ? curve.value(mean)
                        : mean(draws, curve::value, value(Performance.MISSING));
    }

    private static double mean(double[] draws, DoubleUnaryOperator of, double missing) {
        double sum = 0;
        for (double x : draws) {
            sum += x == x ? of.applyAsDouble(x) : missing;
        }
        return sum / draws.length;
    }

    private ValueCurve curve() {
        return requireNonNull(curve, "values were asked for where there is no value function");
    }

    private double worth(double x) {
        return curve().value(x + by);
    }

    private double slope(double x) {
        return curve().slope(x + by);
    }

    private double[] kinks() {
        return Arrays.stream(curve().kinks()).map(x -> x - by).toArray();
    }

    /** Whether nothing is known; said without the ends of what depends on uncertainties, which take long. */
    private static boolean isUnknown(Performance p) {
        return p instanceof BoundCell b ? !b.isKnown() : p.isMissing();
    }

    /** The mean of the performances that are drawn, in the criterion's unit. */
    double performance(Performance p) {
        if (isUnknown(p)) {
            return standIn.isMissing()
                    ? curve().meanPerformance()
                    : filling(Performance.MISSING).performance(standIn);
        }
        if (p instanceof BoundCell b) {
            return b.outlook().performance(filling(b));
        }
        if (p instanceof Performance.Triangular t && isAdded && (t.low() < low || t.high() > high)) {
            return triangular(t, x -> x, t.mode());
        }
        if (p instanceof Lognormal || p instanceof Gamma) {
            return new LongTail(p, low, high).mean();
        }
        if (p instanceof Performance.Normal n && n.sd() > 0 && (low > Double.NEGATIVE_INFINITY)) {
            return normal(n, null);
        }
        if (p instanceof Performance.Beta b && (low > 0 || high < 1)) {
            return beta(b, x -> 1, x -> x, new double[0]);
        }
        return inside(p).central();
    }

    /** What is left of a uniform or of outcomes between the ends; the nearer end where nothing is. */
    private Performance inside(Performance p) {
        if (!isAdded || p.low() >= low && p.high() <= high) {
            return p;
        }
        if (p instanceof Performance.Uniform u && u.max() > low && u.min() < high) {
            return new Performance.Uniform(Math.max(low, u.min()), Math.min(high, u.max()));
        }
        if (p instanceof Performance.Discrete d) {
            Map<Double, Double> left = new LinkedHashMap<>();
            d.outcomes().stream()
                    .filter(o -> o.performance() >= low && o.performance() <= high && o.probability() > 0)
                    .forEach(o -> left.put(o.performance(), o.probability()));
            if (!left.isEmpty()) {
                return Performance.outcomes(left);
            }
        }
        return new Performance.Exact(p.central() < low ? low : high);
    }

    private double triangular(Performance.Triangular t, DoubleUnaryOperator of, double... kinks) {
        DoubleUnaryOperator density = x -> x < t.mode()
                ? (x - t.low()) / (t.mode() - t.low())
                : t.high() > t.mode() ? (t.high() - x) / (t.high() - t.mode()) : 1;
        double from = isAdded ? Math.max(low, t.low()) : t.low();
        double to = isAdded ? Math.min(high, t.high()) : t.high();
        return from < to ? over(from, to, density, of, kinks) : of.applyAsDouble(t.central() < low ? low : high);
    }

    /** The mean of the values of the performances that are drawn, 0..1 inside the scale. */
    double value(Performance p) {
        ValueCurve curve = curve();
        if (curve.worst() == curve.best()) {
            return 0;
        }
        if (isUnknown(p)) {
            return standIn.isMissing() ? 0.5 : filling(Performance.MISSING).value(standIn);
        }
        if (p instanceof BoundCell b) {
            return b.outlook().value(filling(b));
        }
        if (curve.isLinear() || !p.isUncertain()) {
            return worth(performance(p));
        }
        if (p instanceof Lognormal || p instanceof Gamma) {
            return new LongTail(p, low, high).mean(this::worth, kinks());
        }
        if (isAdded && (p instanceof Performance.Uniform || p instanceof Performance.Discrete)) {
            return new Expectation(curve, by, false, low, high, standIn).value(inside(p));
        }
        if (p instanceof Performance.Discrete d) {
            return d.outcomes().stream()
                    .mapToDouble(o -> o.probability() * worth(o.performance()))
                    .sum();
        }
        if (p instanceof Performance.Uniform u) {
            return over(u.min(), u.max(), x -> 1, this::worth, kinks());
        }
        if (p instanceof Performance.Triangular t) {
            double[] kinks = DoubleStream.concat(DoubleStream.of(t.mode()), Arrays.stream(kinks()))
                    .toArray();
            return triangular(t, this::worth, kinks);
        }
        return p instanceof Performance.Normal n
                ? normal(n, this::worth)
                : beta((Performance.Beta) p, this::slope, this::worth, kinks());
    }

    /** @param of what to take the mean of; null for the performance itself */
    private double normal(Performance.Normal n, @Nullable DoubleUnaryOperator of) {
        double a = (low - n.mean()) / n.sd();
        double b = (high - n.mean()) / n.sd();
        if (a >= REACH || b <= -REACH) {
            double end = a > 0 ? low : high;
            return of == null ? end : of.applyAsDouble(end);
        }
        boolean mirrored = a > 0;
        double left = NORMAL.cumulativeProbability(mirrored ? -b : a);
        double share = NORMAL.cumulativeProbability(mirrored ? -a : b) - left;
        if (of == null && share > ENOUGH) {
            double mean = n.mean() + n.sd() * (NORMAL.density(a) - NORMAL.density(b)) / share;
            return Math.max(low, Math.min(high, mean));
        }
        // Where only a tail is left it falls by e^(-z d); 40/z of it is all that a double can show.
        double nearest = Math.max(a, Math.min(b, 0));
        double depth = Math.min(TAIL, 40 / Math.max(Math.abs(nearest), 1e-9));
        double from = Math.max(a, nearest - (nearest > 0 ? 0 : depth));
        double to = Math.min(b, nearest + (nearest < 0 ? 0 : depth));
        double top = nearest;
        double[] steps =
                DoubleStream.iterate(from, z -> z < to, z -> z + 1).skip(1).toArray();
        double mean = n.mean();
        double sd = n.sd();
        DoubleUnaryOperator density = z -> StrictMath.exp((top - z) * (top + z) / 2);
        double[] ends = ends(from, to, kinks(steps, mean, sd));
        double whole = Quadrature.integral(density, ends);
        if (of == null) {
            double z = Quadrature.integral(t -> density.applyAsDouble(t) * (t - top), ends) / whole;
            return Math.max(low, Math.min(high, mean + sd * (top + z)));
        }
        return Quadrature.integral(z -> density.applyAsDouble(z) * of.applyAsDouble(mean + sd * z), ends) / whole;
    }

    private double[] kinks(double[] steps, double mean, double sd) {
        return DoubleStream.concat(Arrays.stream(steps), Arrays.stream(kinks()).map(x -> (x - mean) / sd))
                .toArray();
    }

    private double over(double from, double to, DoubleUnaryOperator density, DoubleUnaryOperator of, double... kinks) {
        double[] ends = ends(from, to, kinks);
        // Both integrals are over the same pieces, so that the length of the range cancels.
        return Quadrature.integral(x -> density.applyAsDouble(x) * of.applyAsDouble(x), ends)
                / Quadrature.integral(density, ends);
    }

    private static double[] ends(double from, double to, double[] kinks) {
        return DoubleStream.concat(
                        DoubleStream.of(from, to), Arrays.stream(kinks).filter(x -> x > from && x < to))
                .sorted()
                .toArray();
    }

    private double beta(Performance.Beta b, DoubleUnaryOperator slope, DoubleUnaryOperator of, double[] kinks) {
        double from = Math.max(0, low);
        double to = Math.min(1, high);
        double below = cumulative(b, from);
        double share = cumulative(b, to) - below;
        if (!(to > from && share > 0)) {
            return of.applyAsDouble(b.central() < from ? from : to);
        }
        double sd = Math.sqrt(b.central() * (1 - b.central()) / (b.alpha() + b.beta() + 1));
        double[] steps = DoubleStream.of(-8, -4, -2, -1, 0, 1, 2, 4, 8)
                .map(k -> b.central() + k * sd)
                .toArray();
        double[] ends = ends(
                from,
                to,
                DoubleStream.concat(Arrays.stream(steps), Arrays.stream(kinks)).toArray());
        return of.applyAsDouble(to)
                - Quadrature.integral(x -> slope.applyAsDouble(x) * (cumulative(b, x) - below) / share, ends);
    }

    private static double cumulative(Performance.Beta b, double x) {
        return x <= 0 ? 0 : x >= 1 ? 1 : Beta.regularizedBeta(x, b.alpha(), b.beta());
    }
}
