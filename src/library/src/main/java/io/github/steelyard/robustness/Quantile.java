package io.github.steelyard.robustness;

import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Gamma;
import io.github.steelyard.model.Lognormal;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.sampling.Draws;
import io.github.steelyard.sampling.NormalQuantile;
import io.github.steelyard.sampling.NormalTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The distribution of one performance as its quantile function: a uniform between 0 and 1 goes in, a performance in the
 * criterion's unit comes out. All forms are drawn this way, so one uniform a cell and draw is all the randomness there
 * is.
 *
 * <p>A normal or beta on a scale with ends (declared, constructed, or of a piecewise value function) is cut there, which
 * is the distribution that redrawing until inside gives, without the loop. A missing performance is uniform in value.
 */
sealed interface Quantile
        permits Quantile.Point,
                Quantile.Flat,
                Quantile.Even,
                Quantile.Triangle,
                Quantile.Scaled,
                Quantile.Bell,
                Quantile.Steps,
                Quantile.Exponential,
                SmoothQuantile {

    /** The performance that a share {@code u} of all draws stays below; 0 &lt; u &lt; 1. */
    double at(double u);

    /** Whether all draws are the same. */
    default boolean isPoint() {
        return false;
    }

    /** The performance of one draw from its 32 random bits. */
    default double of(int bits) {
        return at(Draws.uniform(bits));
    }

    /** The performances of many draws. */
    default void fill(int[] bits, int count, double[] out) {
        for (int k = 0; k < count; k++) {
            out[k] = at(Draws.uniform(bits[k]));
        }
    }

    /** The distribution of a performance on this criterion. */
    static Quantile of(Performance performance, Criterion criterion, ValueCurve curve) {
        double low = Math.min(curve.worst(), curve.best());
        double high = Math.max(curve.worst(), curve.best());
        boolean open = criterion.isLocal();
        if (performance instanceof Performance.Missing) {
            return curve.isLinear() || low == high ? between(low, high) : new Even(curve);
        }
        if (performance instanceof Performance.Uniform u) {
            return between(u.min(), u.max());
        }
        if (performance instanceof Performance.Triangular t && t.low() < t.high()) {
            return Scaled.triangle(t);
        }
        if (performance instanceof Performance.Normal n && n.sd() > 0) {
            return open ? Bell.whole(n.mean(), n.sd()) : cut(n, low, high);
        }
        if (performance instanceof Performance.Beta b) {
            return SmoothQuantile.beta(b.alpha(), b.beta(), open ? 0 : low, open ? 1 : high);
        }
        if (performance instanceof Lognormal l && l.logSd() > 0) {
            Quantile log = open
                    ? Bell.whole(l.logMean(), l.logSd())
                    : cut(
                            new Performance.Normal(l.logMean(), l.logSd()),
                            low > 0 ? StrictMath.log(low) : Double.NEGATIVE_INFINITY,
                            high > 0 ? StrictMath.log(high) : Double.NEGATIVE_INFINITY);
            return new Exponential(log);
        }
        if (performance instanceof Gamma g) {
            return SmoothQuantile.gamma(g.shape(), g.rate(), open ? 0 : low, open ? Double.POSITIVE_INFINITY : high);
        }
        if (performance instanceof Performance.Discrete d) {
            return Steps.of(d.outcomes());
        }
        return new Point(performance.central());
    }

    private static Quantile between(double low, double high) {
        return low == high ? new Point(low) : new Flat(low, high);
    }

    private static Quantile cut(Performance.Normal n, double low, double high) {
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double a = (low - n.mean()) / n.sd();
        double b = (high - n.mean()) / n.sd();
        // Above the mean the upper tail keeps the figures that 1 − p would lose.
        boolean mirrored = a > 0;
        double from = normal.cumulativeProbability(mirrored ? -b : a);
        double share = normal.cumulativeProbability(mirrored ? -a : b) - from;
        if (!(share > 0)) {
            return new Point(n.mean() < low ? low : high);
        }
        return new Bell(n.mean(), mirrored ? -n.sd() : n.sd(), from, share, low, high);
    }

    /** One performance. */
    record Point(double performance) implements Quantile {
        @Override
        public double at(double u) {
            return performance;
        }

        @Override
        public boolean isPoint() {
            return true;
        }

        @Override
        public void fill(int[] bits, int count, double[] out) {
            Arrays.fill(out, 0, count, performance);
        }
    }

    /** Uniform. */
    record Flat(double low, double high) implements Quantile {
        @Override
        public double at(double u) {
            return low * (1 - u) + high * u;
        }
    }

    /** Uniform in value, over the whole of a bent value function. */
    record Even(ValueCurve curve) implements Quantile {
        @Override
        public double at(double u) {
            return curve.performance(curve.worst() < curve.best() ? u : 1 - u);
        }
    }

    /** Triangular, by its inverse distribution function written without a branch. */
    record Triangle(double low, double top, double left, double right, double split) implements Quantile {

        Triangle(double low, double mode, double high) {
            this(
                    low,
                    high - mode,
                    (high - low) * (mode - low),
                    (high - low) * (high - mode),
                    (mode - low) / (high - low));
        }

        @Override
        public double at(double u) {
            return low + Math.sqrt(Math.min(u, split) * left) + (top - Math.sqrt(Math.min(1 - u, 1 - split) * right));
        }

        @Override
        public void fill(int[] bits, int count, double[] out) {
            for (int k = 0; k < count; k++) {
                out[k] = (bits[k] + 2147483648.5) * Draws.GRID;
            }
            bend(out, count, low + top, left, right, split);
        }

        private static void bend(double[] x, int count, double base, double left, double right, double split) {
            double rest = 1 - split;
            for (int k = 0; k < count; k++) {
                double u = x[k];
                x[k] = base + Math.sqrt(Math.min(u, split) * left) - Math.sqrt(Math.min(1 - u, rest) * right);
            }
        }
    }

    /** Another distribution times a power of two, for performances whose squares would be infinite or 0. */
    record Scaled(Quantile unit, double factor) implements Quantile {

        private static final int EXTREME = 400;

        static Quantile triangle(Performance.Triangular t) {
            int power = Math.getExponent(Math.max(Math.abs(t.low()), Math.abs(t.high())));
            if (Math.abs(power) < EXTREME) {
                return new Triangle(t.low(), t.mode(), t.high());
            }
            double factor = Math.scalb(1.0, Math.max(power, -1000));
            return new Scaled(new Triangle(t.low() / factor, t.mode() / factor, t.high() / factor), factor);
        }

        @Override
        public double at(double u) {
            return unit.at(u) * factor;
        }
    }

    /** Normal, or the part of it between two probabilities; a negative sd mirrors it. */
    record Bell(double mean, double sd, double from, double share, double low, double high) implements Quantile {

        static Bell whole(double mean, double sd) {
            return new Bell(mean, sd, 0, 1, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }

        boolean isWhole() {
            return share == 1;
        }

        @Override
        public double at(double u) {
            double x = mean + sd * NormalQuantile.at(from + share * (sd < 0 ? 1 - u : u));
            return Math.max(low, Math.min(high, x));
        }

        @Override
        public double of(int bits) {
            return isWhole() ? mean + sd * NormalTable.of(bits) : at(Draws.uniform(bits));
        }

        @Override
        public void fill(int[] bits, int count, double[] out) {
            for (int k = 0; k < count; k++) {
                out[k] = of(bits[k]);
            }
        }
    }

    /** e to the power of another. */
    record Exponential(Quantile log) implements Quantile {
        @Override
        public double at(double u) {
            return StrictMath.exp(log.at(u));
        }

        @Override
        public double of(int bits) {
            return StrictMath.exp(log.of(bits));
        }

        @Override
        public void fill(int[] bits, int count, double[] out) {
            log.fill(bits, count, out);
            for (int k = 0; k < count; k++) {
                out[k] = StrictMath.exp(out[k]);
            }
        }
    }

    /** A few outcomes. */
    record Steps(double[] upTo, double[] performances) implements Quantile {

        static Quantile of(List<Performance.Outcome> outcomes) {
            List<Performance.Outcome> possible = outcomes.stream()
                    .filter(o -> o.probability() > 0)
                    .sorted(Comparator.comparingDouble(Performance.Outcome::performance))
                    .toList();
            double total = possible.stream()
                    .mapToDouble(Performance.Outcome::probability)
                    .sum();
            double[] upTo = new double[possible.size()];
            double[] performances = new double[possible.size()];
            double sum = 0;
            for (int o = 0; o < upTo.length; o++) {
                sum += possible.get(o).probability();
                upTo[o] = sum / total;
                performances[o] = possible.get(o).performance();
            }
            return upTo.length == 1 ? new Point(performances[0]) : new Steps(upTo, performances);
        }

        @Override
        public double at(double u) {
            int o = 0;
            while (o < upTo.length - 1 && u >= upTo[o]) {
                o++;
            }
            return performances[o];
        }
    }
}
