package io.github.steelyard.model;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.text.Numbers;
import java.util.List;

/**
 * A value function on a known scale: performance to value and back.
 *
 * <p><b>Formula:</b> with t = (x − worst) / (best − worst): linear v = t; exponential
 * v = (1 − e<sup>−ct</sup>) / (1 − e<sup>−c</sup>) with c solved so that the midpoint has value ½; piecewise by
 * interpolation. Outside the scale the curve goes on straight, in the direction that it has at its end; files refuse such
 * a performance, but a sampled one on a local scale may lie there.
 *
 * <p><b>Edge:</b> worst = best (a constant column on a local scale): every value is 0, so the criterion tells no
 * options apart.
 */
public final class ValueCurve {

    /** Beyond this e^x is no finite number, or nearly so. */
    private static final double STEEP = 700;

    private final ValueFunction function;
    private final double worst;
    private final double best;
    private final double bend;

    /**
     * A curve.
     *
     * @param function how values run between the ends
     * @param worst the performance whose value is 0
     * @param best the performance whose value is 1
     * @throws Refusal when an exponential midpoint is not strictly between the ends
     */
    public ValueCurve(ValueFunction function, double worst, double best) {
        this("", function, worst, best);
    }

    /** A decision is checked when it is made; so a midpoint of its criteria can only lie outside of what is left of it. */
    private static Refusal outside(String criterion, double midpoint, double low, double high) {
        return new Refusal(
                criterion.isEmpty()
                        ? "the midpoint of an exponential value function must lie inside the scale: "
                                + Numbers.plain(midpoint) + " does not lie between " + Numbers.plain(low) + " and "
                                + Numbers.plain(high)
                        : "the midpoint of '" + criterion + "', " + Numbers.plain(midpoint)
                                + ", does not lie inside the range of the options that are left, " + Numbers.plain(low)
                                + " to " + Numbers.plain(high)
                                + "; a declared 'scale' keeps it apart from the options");
    }

    /** The same of a criterion with this id, which an exception then names. */
    ValueCurve(String criterion, ValueFunction function, double worst, double best) {
        this.function = function;
        this.worst = worst;
        this.best = best;
        if (function instanceof ValueFunction.Exponential e && worst != best) {
            if (!isInside(e.midpoint(), worst, best)) {
                throw outside(criterion, e.midpoint(), Math.min(worst, best), Math.max(worst, best));
            }
            this.bend = bend(share(e.midpoint()));
        } else {
            this.bend = 0;
        }
    }

    /**
     * {@return whether an exponential value function can have its midpoint there: strictly between the ends, and not so
     * close to one that its share of the scale is rounded to 0 or 1}
     *
     * @param midpoint the performance whose value is a half
     * @param worst the performance whose value is 0
     * @param best the performance whose value is 1
     */
    public static boolean isInside(double midpoint, double worst, double best) {
        double t = share(midpoint, worst, best);
        return t > 0 && t < 1;
    }

    /** {@return the performance of value 0} */
    public double worst() {
        return worst;
    }

    /** {@return the performance of value 1} */
    public double best() {
        return best;
    }

    /** {@return whether the curve is a straight line, so that the value is {@code (x - worst) / (best - worst)}} */
    public boolean isLinear() {
        return !(function instanceof ValueFunction.Piecewise) && bend == 0;
    }

    /** {@return the c of an exponential curve, (1 − e^(−ct)) / (1 − e^(−c)); 0 for any other} */
    public double bend() {
        return bend;
    }

    /**
     * {@return the value of performance {@code x}, 0..1 inside the scale}
     *
     * @param x in the criterion's unit
     */
    public double value(double x) {
        if (worst == best) {
            return 0;
        }
        if (function instanceof ValueFunction.Piecewise p) {
            return along(p.points(), x);
        }
        double t = share(x);
        if (bend == 0) {
            return t;
        }
        if (t < 0 || t > 1) {
            return t < 0 ? t * slopeAt(0) : 1 + (t - 1) * slopeAt(1);
        }
        return bend < -STEEP ? convex(bend, t) : Math.expm1(-bend * t) / Math.expm1(-bend);
    }

    /** The slope of the exponential curve in t. */
    private double slopeAt(double t) {
        return bend > 0
                ? bend * StrictMath.exp(-bend * t) / -StrictMath.expm1(-bend)
                : -bend * StrictMath.exp(-bend * (t - 1)) / -StrictMath.expm1(bend);
    }

    /** What one unit of performance adds to the value at performance {@code x}; at a kink, that of the piece below it. */
    double slope(double x) {
        if (worst == best) {
            return 0;
        }
        if (function instanceof ValueFunction.Piecewise p) {
            int k = piece(p.points(), x);
            ValueFunction.Point a = p.points().get(k - 1);
            ValueFunction.Point b = p.points().get(k);
            return (b.value() - a.value()) / (b.performance() - a.performance());
        }
        double t = share(x);
        return (bend == 0 ? 1 : slopeAt(Math.max(0, Math.min(1, t)))) / (best - worst);
    }

    /** The performances at which the curve is not smooth. */
    double[] kinks() {
        if (function instanceof ValueFunction.Piecewise p) {
            return p.points().stream()
                    .mapToDouble(ValueFunction.Point::performance)
                    .toArray();
        }
        return bend == 0 ? new double[0] : new double[] {worst, best};
    }

    /**
     * The mean of the performances whose values are spread evenly over 0..1.
     *
     * <p><b>Formula:</b> ∫ v<sup>−1</sup>(u) du: a linear curve, the middle of the scale; a piecewise one, the middle of
     * each piece by the value that it gains; an exponential one, t = 1/c − 1/(e<sup>c</sup> − 1).
     */
    double meanPerformance() {
        if (worst == best) {
            return worst;
        }
        if (function instanceof ValueFunction.Piecewise p) {
            double sum = 0;
            double gained = 0;
            for (int k = 1; k < p.points().size(); k++) {
                ValueFunction.Point a = p.points().get(k - 1);
                ValueFunction.Point b = p.points().get(k);
                double gain = Math.abs(b.value() - a.value());
                gained += gain;
                sum += gain * (a.performance() / 2 + b.performance() / 2);
            }
            return sum / gained;
        }
        if (bend == 0) {
            return performance(0.5);
        }
        double c = Math.abs(bend);
        // The two terms cancel where the bend is slight; there the series has three terms that count.
        double early = c < 0.01 ? 0.5 - c / 12 + c * c * c / 720 : 1 / c - 1 / StrictMath.expm1(c);
        double t = bend > 0 ? early : 1 - early;
        return worst * (1 - t) + best * t;
    }

    /**
     * {@return the values of many performances: the same numbers as {@link #value} gives one by one}
     *
     * @param performances in the criterion's unit
     */
    public double[] values(double[] performances) {
        double[] values = new double[performances.length];
        double range = best - worst;
        if (isLinear() && range != 0 && !Double.isInfinite(range)) {
            for (int i = 0; i < values.length; i++) {
                values[i] = (performances[i] - worst) / range;
            }
        } else {
            for (int i = 0; i < values.length; i++) {
                values[i] = value(performances[i]);
            }
        }
        return values;
    }

    /**
     * {@return the performance whose value is {@code v}: the inverse of {@link #value}; on a flat piece, its worse end}
     *
     * @param v a value, 0..1 inside the scale
     */
    public double performance(double v) {
        if (worst == best) {
            return worst;
        }
        if (function instanceof ValueFunction.Piecewise p) {
            return back(p.points(), v);
        }
        double t = bend == 0 ? v : backAlong(v);
        return worst * (1 - t) + best * t;
    }

    private double backAlong(double v) {
        if (v < 0 || v > 1) {
            return v < 0 ? v / slopeAt(0) : 1 + (v - 1) / slopeAt(1);
        }
        double end = StrictMath.exp(bend);
        double t = bend < -STEEP
                ? 1 - StrictMath.log(v * (1 - end) + end) / bend
                : -Math.log1p(v * Math.expm1(-bend)) / bend;
        // Where the curve is so steep that its exponential is rounded to 0, the logarithm at an end is infinite.
        return Math.min(1, Math.max(0, t));
    }

    private double share(double x) {
        return share(x, worst, best);
    }

    private static double share(double x, double worst, double best) {
        double range = best - worst;
        return Double.isInfinite(range) ? (x / 2 - worst / 2) / (best / 2 - worst / 2) : (x - worst) / range;
    }

    /** The index of the upper end of the piece on which {@code x} lies. */
    private static int piece(List<ValueFunction.Point> points, double x) {
        int last = points.size() - 1;
        int k = 1;
        while (k < last && x > points.get(k).performance()) {
            k++;
        }
        return k;
    }

    private static double along(List<ValueFunction.Point> points, double x) {
        int k = piece(points, x);
        ValueFunction.Point a = points.get(k - 1);
        ValueFunction.Point b = points.get(k);
        double t = (x - a.performance()) / (b.performance() - a.performance());
        return a.value() * (1 - t) + b.value() * t;
    }

    private static double back(List<ValueFunction.Point> points, double v) {
        boolean rising = points.get(0).value() < points.get(points.size() - 1).value();
        int n = points.size();
        ValueFunction.Point a = points.get(rising ? 0 : n - 1);
        for (int step = 1; step < n; step++) {
            ValueFunction.Point b = points.get(rising ? step : n - 1 - step);
            if (b.value() >= v && b.value() > a.value() || step == n - 1) {
                if (a.value() == b.value()) {
                    return a.performance();
                }
                double t = (v - a.value()) / (b.value() - a.value());
                return a.performance() * (1 - t) + b.performance() * t;
            }
            a = b;
        }
        return a.performance();
    }

    /** The c for which the curve passes (t, ½), by bisection on a monotone function to the last bit. */
    private static double bend(double t) {
        if (t == 0.5) {
            return 0;
        }
        // c is about ln 2 / t; a midpoint within 1e-16 of an end is the nearest that a double can say.
        double high = t > 0.001 && t < 0.999 ? 2000 : 1e17;
        double low = -high;
        for (int i = 0; i < 200; i++) {
            double c = low / 2 + high / 2;
            double v = c == 0 ? t : c < 0 ? convex(c, t) : Math.expm1(-c * t) / Math.expm1(-c);
            if (v < 0.5) {
                low = c;
            } else {
                high = c;
            }
        }
        return low / 2 + high / 2;
    }

    /** The same fraction for c &lt; 0, divided through by e^(−c) so that it cannot overflow. */
    private static double convex(double c, double t) {
        return (StrictMath.exp(-c * (t - 1)) - StrictMath.exp(c)) / (1 - StrictMath.exp(c));
    }
}
