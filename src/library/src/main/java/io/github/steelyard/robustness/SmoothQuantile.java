package io.github.steelyard.robustness;

import io.github.steelyard.sampling.Draws;
import io.github.steelyard.sampling.NormalQuantile;
import io.github.steelyard.sampling.NormalTable;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.AbstractRealDistribution;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A quantile function that is costly to compute, read from a table.
 *
 * <p><b>Formula:</b> x(z) = F<sup>−1</sup>(Φ(z)) is smooth in the normal score z, so it is tabulated at steps of 1/64 from
 * −4 to 4 with its slope φ(z)/f(x) and interpolated by cubics, with an error below 1e-8 of the spread; the one draw in
 * 16,000 beyond is computed directly. Where a shape is below 1, x rises so steeply that a cubic would swing below 0:
 * there ln x (for a beta distribution ln x − ln(1 − x)) is tabulated, which is smooth.
 */
final class SmoothQuantile implements Quantile {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final int STEPS = 64;
    private static final int REACH = 4;

    private final DoubleUnaryOperator direct;
    private final double from;
    private final double share;
    private final Form form;
    private final double[] x = new double[2 * REACH * STEPS + 1];
    private final double[] slope = new double[x.length];

    /** What is tabulated instead of x. */
    private enum Form {
        PLAIN,
        LOG,
        LOGIT;

        double of(double x) {
            return switch (this) {
                case PLAIN -> x;
                case LOG -> StrictMath.log(Math.max(x, Double.MIN_VALUE));
                case LOGIT -> StrictMath.log(Math.max(x, Double.MIN_VALUE)) - StrictMath.log(Math.max(1 - x, 0x1p-53));
            };
        }

        double back(double y) {
            return switch (this) {
                case PLAIN -> y;
                case LOG -> StrictMath.exp(y);
                case LOGIT -> y < 0 ? StrictMath.exp(y) / (1 + StrictMath.exp(y)) : 1 / (1 + StrictMath.exp(-y));
            };
        }

        /** What a change of x by 1 changes. */
        double stretch(double x) {
            return switch (this) {
                case PLAIN -> 1;
                case LOG -> 1 / x;
                case LOGIT -> 1 / x + 1 / (1 - x);
            };
        }
    }

    private SmoothQuantile(
            AbstractRealDistribution distribution, DoubleUnaryOperator direct, Form form, double from, double share) {
        this.direct = direct;
        this.form = form;
        this.from = from;
        this.share = share;
        int middle = x.length / 2;
        x[middle] = direct.applyAsDouble(0.5);
        for (int t = middle; t < x.length; t++) {
            fill(distribution, t, t - 1);
        }
        for (int t = middle - 1; t >= 0; t--) {
            fill(distribution, t, t + 1);
        }
        if (form != Form.PLAIN) {
            for (int t = 0; t < x.length; t++) {
                slope[t] *= form.stretch(x[t]);
                slope[t] = Double.isFinite(slope[t]) ? slope[t] : 0;
                x[t] = form.of(x[t]);
            }
        }
    }

    /** One entry, by Newton's method from where its neighbour points. */
    private void fill(AbstractRealDistribution distribution, int t, int neighbour) {
        double z = (double) t / STEPS - REACH;
        double p = NORMAL.cumulativeProbability(z);
        double at = t == x.length / 2 ? x[t] : x[neighbour] + (t - neighbour) * slope[neighbour];
        double end = InverseDistribution.end(distribution);
        boolean settled = false;
        for (int step = 0; step < 8 && !settled && at > 0 && at < end; step++) {
            double change = (distribution.cumulativeProbability(at) - p) / distribution.density(at);
            at -= change;
            settled = at > 0 && at < end && Math.abs(change) <= 1e-13 * at;
        }
        // Near a steep end Newton may leave the support or not settle; the slow way always arrives.
        x[t] = settled ? at : direct.applyAsDouble(p);
        double rise = x[t] > 0 && x[t] < end
                ? StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) / distribution.density(x[t]) / STEPS
                : 0;
        slope[t] = Double.isFinite(rise) ? rise : 0;
    }

    /** A beta distribution, cut to low … high. */
    static Quantile beta(double alpha, double beta, double low, double high) {
        BetaDistribution distribution = new BetaDistribution(null, alpha, beta, 1e-13);
        double from = low <= 0 ? 0 : distribution.cumulativeProbability(low);
        double to = high >= 1 ? 1 : distribution.cumulativeProbability(high);
        Form form = Math.min(alpha, beta) < 1 ? Form.LOGIT : Form.PLAIN;
        return to > from
                ? new SmoothQuantile(distribution, InverseDistribution.beta(distribution), form, from, to - from)
                : new Point(distribution.getNumericalMean() < low ? low : high);
    }

    /** A gamma distribution of scale 1. */
    static Quantile gamma(double shape) {
        GammaDistribution distribution = new GammaDistribution(null, shape, 1, 1e-13);
        return new SmoothQuantile(
                distribution, InverseDistribution.gamma(distribution), shape < 1 ? Form.LOG : Form.PLAIN, 0, 1);
    }

    /** A gamma distribution of any rate, cut to low … high. */
    static Quantile gamma(double shape, double rate, double low, double high) {
        GammaDistribution distribution = new GammaDistribution(null, shape, 1, 1e-13);
        double from = low <= 0 ? 0 : distribution.cumulativeProbability(low * rate);
        double to = high == Double.POSITIVE_INFINITY ? 1 : distribution.cumulativeProbability(high * rate);
        Form form = shape < 1 ? Form.LOG : Form.PLAIN;
        return to > from
                ? new Scaled(
                        new SmoothQuantile(
                                distribution, InverseDistribution.gamma(distribution), form, from, to - from),
                        1 / rate)
                : new Point(shape / rate < low ? low : high);
    }

    @Override
    public double at(double u) {
        double p = from + share * u;
        return read(NormalQuantile.at(p), p);
    }

    @Override
    public double of(int bits) {
        return share == 1 ? read(NormalTable.of(bits), Draws.uniform(bits)) : at(Draws.uniform(bits));
    }

    @Override
    public void fill(int[] bits, int count, double[] out) {
        for (int k = 0; k < count; k++) {
            out[k] = of(bits[k]);
        }
    }

    private double read(double z, double p) {
        double place = (z + REACH) * STEPS;
        if (!(place > 0 && place < x.length - 1)) {
            return direct.applyAsDouble(p);
        }
        int t = (int) place;
        double s = place - t;
        double r = 1 - s;
        double y = r * r * ((1 + 2 * s) * x[t] + s * slope[t]) + s * s * ((1 + 2 * r) * x[t + 1] - r * slope[t + 1]);
        return form == Form.PLAIN ? y : form.back(y);
    }
}
