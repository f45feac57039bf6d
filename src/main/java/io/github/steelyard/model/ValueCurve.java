package io.github.steelyard.model;

import java.util.List;

/**
 * A value function on a known scale: performance to value and back.
 *
 * <p><b>Formula:</b> with t = (x − worst) / (best − worst): linear v = t; exponential
 * v = (1 − e<sup>−ct</sup>) / (1 − e<sup>−c</sup>) with c solved so that the midpoint has value ½; piecewise by
 * interpolation. A performance outside the scale is extended along the curve's end; files refuse it, but a sampled
 * performance on a local scale may lie there.
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
     * @throws MidpointOutside when an exponential midpoint is not strictly between the ends
     */
    public ValueCurve(ValueFunction function, double worst, double best) {
        this("", function, worst, best);
    }

    /** The same of a criterion with this id, which an exception then names. */
    ValueCurve(String criterion, ValueFunction function, double worst, double best) {
        this.function = function;
        this.worst = worst;
        this.best = best;
        if (function instanceof ValueFunction.Exponential e && worst != best) {
            if (!isInside(e.midpoint(), worst, best)) {
                throw new MidpointOutside(criterion, e.midpoint(), Math.min(worst, best), Math.max(worst, best));
            }
            this.bend = bend(share(e.midpoint()));
        } else {
            this.bend = 0;
        }
    }

    /**
     * Whether an exponential value function can have its midpoint there: strictly between the ends, and not so close to
     * one that its share of the scale is rounded to 0 or 1.
     */
    public static boolean isInside(double midpoint, double worst, double best) {
        double t = share(midpoint, worst, best);
        return t > 0 && t < 1;
    }

    /** The performance of value 0. */
    public double worst() {
        return worst;
    }

    /** The performance of value 1. */
    public double best() {
        return best;
    }

    /** Whether the curve is a straight line, so that the value is {@code (x - worst) / (best - worst)}. */
    public boolean isLinear() {
        return !(function instanceof ValueFunction.Piecewise) && bend == 0;
    }

    /** The value of performance {@code x}, 0..1 inside the scale. */
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
        return bend < -STEEP
                ? StrictMath.exp(Math.min(STEEP, -bend * (t - 1))) - StrictMath.exp(bend)
                : Math.expm1(Math.min(STEEP, -bend * t)) / Math.expm1(-bend);
    }

    /** The values of many performances: the same numbers as {@link #value} gives one by one. */
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

    /** The performance whose value is {@code v}: the inverse of {@link #value}; on a flat piece, its worse end. */
    public double performance(double v) {
        if (worst == best) {
            return worst;
        }
        if (function instanceof ValueFunction.Piecewise p) {
            return back(p.points(), v);
        }
        double t = bend == 0
                ? v
                : bend < -STEEP ? Math.max(0, 1 - StrictMath.log(v) / bend) : -Math.log1p(v * Math.expm1(-bend)) / bend;
        return worst * (1 - t) + best * t;
    }

    private double share(double x) {
        return share(x, worst, best);
    }

    private static double share(double x, double worst, double best) {
        double range = best - worst;
        return Double.isInfinite(range) ? (x / 2 - worst / 2) / (best / 2 - worst / 2) : (x - worst) / range;
    }

    private static double along(List<ValueFunction.Point> points, double x) {
        int last = points.size() - 1;
        int k = 1;
        while (k < last && x > points.get(k).performance()) {
            k++;
        }
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
        // At a midpoint near an end, c is about ln 2 over its distance from that end.
        double most = Math.max(2000, 1 / Math.min(t, 1 - t));
        double low = -most;
        double high = most;
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
