package io.github.steelyard.sampling;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.text.Numbers;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Weights spread around stated ones: a Dirichlet distribution with the stated weights as its mean.
 *
 * <p><b>Formula:</b> w = g / Σg, g<sub>j</sub> independent gamma variates of shape α<sub>j</sub> = A·w̄<sub>j</sub>, with
 * A = (n + 1) / u² − 1, n the number of weights above 0 and u the uncertainty. The variance of a weight is
 * w̄<sub>j</sub>(1 − w̄<sub>j</sub>)/(A + 1), so its standard deviation is u times what it would be at u = 1, where the
 * mean of each stated weight carries as much spread as total ignorance has over equal ones (A = n).
 *
 * <p><b>Edge:</b> a stated weight of 0 stays 0. u = 0, the stated weights, is not drawn here. At u = 1 A = n: around equal
 * weights these are all weights alike, around others their mean still is what is stated, so that {@code rank} and the
 * draws go by the same weights and u = 0.9999 and 1 hardly differ.
 *
 * <p><b>Source:</b> gamma variates by Marsaglia &amp; Tsang (2000), A simple method for generating gamma variables, ACM
 * TOMS 26, 363–372; each attempt has its own counter.
 */
public final class DirichletWeights implements WeightSampler {

    private final double[] shapes;
    private final long[] keys;
    private final long[] boosts;
    private final String words;
    /** First attempts that are already there; null where there are none. */
    private final @Nullable Kept kept;

    private final DrawOrder order;

    public DirichletWeights(double[] stated, double uncertainty, long seed) {
        this(stated, uncertainty, seed, null, DrawOrder.stated(stated.length));
    }

    /** The same with first attempts that are already there, or null, and with an order of the criteria. */
    public DirichletWeights(double[] stated, double uncertainty, long seed, @Nullable Kept kept, DrawOrder order) {
        this.order = order;
        this.kept = kept;
        this.shapes = shapes(stated, uncertainty);
        this.keys = new long[stated.length];
        this.boosts = new long[stated.length];
        for (int j = 0; j < stated.length; j++) {
            keys[j] = Draws.key(seed, Draws.Use.WEIGHT, 2L * order.place(j));
            boosts[j] = Draws.key(seed, Draws.Use.WEIGHT, 2L * order.place(j) + 1);
        }
        this.words = "spread around the stated ones with weight-uncertainty " + Numbers.plain(uncertainty);
    }

    /** The shapes α of the gamma variates. */
    public static double[] shapes(double[] stated, double uncertainty) {
        long positive = Arrays.stream(stated).filter(w -> w > 0).count();
        double concentration = (positive + 1) / (uncertainty * uncertainty) - 1;
        return Arrays.stream(stated).map(w -> w * concentration).toArray();
    }

    /** All shapes. */
    public double[] shapes() {
        return shapes.clone();
    }

    /** The shape of the gamma variate behind weight j. */
    public double shape(int j) {
        return shapes[j];
    }

    @Override
    public int size() {
        return shapes.length;
    }

    @Override
    public void fill(long first, int count, double[][] w) {
        boolean anew = !IntStream.range(0, shapes.length).allMatch(j -> isKept(j, first + count));
        double[] sum = new double[count];
        double[] x = new double[anew ? count : 0];
        double[] u = new double[anew ? count : 0];
        for (int place = 0; place < shapes.length; place++) {
            int j = order.at(place);
            double[] g = w[j];
            if (shapes[j] == 0) {
                Arrays.fill(g, 0, count, 0);
            } else {
                gammas(j, first, count, x, u, g);
            }
            for (int k = 0; k < count; k++) {
                sum[k] += g[k];
            }
        }
        for (int j = 0; j < shapes.length; j++) {
            double[] g = w[j];
            for (int k = 0; k < count; k++) {
                g[k] /= sum[k];
            }
        }
    }

    /** What shape j's variates are made of: the d and the c of the source. */
    private double d(int j) {
        return (shapes[j] < 1 ? shapes[j] + 1 : shapes[j]) - 1.0 / 3;
    }

    private static double c(double d) {
        return 1 / Math.sqrt(9 * d);
    }

    /**
     * Whether first attempts at all draws below {@code end} are there. A cube may be negative: as c &lt; 0.41, that takes a
     * normal below −2.4, at which every attempt is doubtful.
     */
    private boolean isKept(int j, long end) {
        return shapes[j] == 0 || kept != null && end <= kept.draws();
    }

    private Kept kept() {
        return requireNonNull(kept);
    }

    private void gammas(int j, long first, int count, double[] x, double[] u, double[] out) {
        double shape = shapes[j];
        double d = d(j);
        double c = c(d);
        if (isKept(j, first + count)) {
            int from = (int) first;
            int place = order.place(j);
            double[] normals = kept().normals()[place];
            cubes(d, c, normals, from, count, out);
            int[] doubtful = kept().doubtful()[place];
            for (int at = first(doubtful, from); at < doubtful.length && doubtful[at] < from + count; at++) {
                int k = doubtful[at];
                double v = accepted(d, c, normals[k], kept().logs()[place][at]);
                out[k - from] = v > 0 ? d * v : gamma(d, c, keys[j], k);
            }
        } else {
            attempts(keys[j], first, count, x, u);
            cubes(d, c, x, 0, count, out);
            for (int k = 0; k < count; k++) {
                if (isDoubtful(x[k], u[k]) || !(out[k] > 0)) {
                    out[k] = gamma(d, c, keys[j], first + k);
                }
            }
        }
        if (shape < 1 && isKept(j, first + count)) {
            boost(kept().boosts()[order.place(j)], (int) first, count, shape, out);
        } else if (shape < 1) {
            for (int k = 0; k < count; k++) {
                out[k] *= StrictMath.pow(Draws.fine(Draws.bits(boosts[j], first + k)), 1 / shape);
            }
        }
    }

    /** The power with the logarithm at hand, which is all but a rounding of it at a fifth of its cost. */
    private static void boost(double[] logs, int first, int count, double shape, double[] out) {
        for (int k = 0; k < count; k++) {
            out[k] *= StrictMath.exp(logs[first + k] / shape);
        }
    }

    /** The normal and the uniform of the first attempt at each draw, which do not depend on the shape. */
    private static void attempts(long key, long first, int count, double[] x, double[] u) {
        for (int k = 0; k < count; k++) {
            long bits = Draws.bits(key, first + k);
            x[k] = NormalTable.of((int) bits);
            u[k] = Draws.high(bits);
        }
    }

    /** What this says of, one in ten, is looked at again with care; it does not depend on the shape. */
    private static boolean isDoubtful(double x, double u) {
        double square = x * x;
        return !(u < 1 - 0.0331 * square * square);
    }

    /** Where the first index of at least {@code from} stands. */
    private static int first(int[] ascending, int from) {
        int at = Arrays.binarySearch(ascending, from);
        return at >= 0 ? at : -at - 1;
    }

    private static void cubes(double d, double c, double[] x, int from, int count, double[] out) {
        for (int k = 0; k < count; k++) {
            double t = 1 + c * x[from + k];
            out[k] = d * t * t * t;
        }
    }

    /** The cube of a first attempt that is not plain to see but holds; 0 when it is rejected. */
    private static double accepted(double d, double c, double x, double logOfUniform) {
        double t = 1 + c * x;
        double v = t * t * t;
        return logOfUniform < x * x / 2 + d * (1 - v + StrictMath.log(v)) ? v : 0;
    }

    private static double gamma(double d, double c, long key, long k) {
        for (int attempt = 0; ; attempt++) {
            long bits = Draws.bits(key, k, attempt);
            double x = NormalTable.of((int) bits);
            double t = 1 + c * x;
            if (t > 0) {
                double v = t * t * t;
                double u = Draws.high(bits);
                double square = x * x;
                if (u < 1 - 0.0331 * square * square
                        || StrictMath.log(u) < square / 2 + d * (1 - v + StrictMath.log(v))) {
                    return d * v;
                }
            }
        }
    }

    /**
     * First attempts at the first draws, for those who draw them again and again around other weights.
     *
     * @param draws how many
     * @param normals by the place of the criterion and draw
     * @param doubtful by place: the draws, ascending, whose first attempt may be rejected
     * @param logs of the uniforms of these
     * @param boosts by place and draw: logarithms of the uniforms that shapes below 1 need
     */
    public record Kept(int draws, double[][] normals, int[][] doubtful, double[][] logs, double[][] boosts) {

        public static Kept of(int criteria, int draws, long seed) {
            double[][] normals = new double[criteria][draws];
            int[][] doubtful = new int[criteria][];
            double[][] logs = new double[criteria][];
            double[] u = new double[draws];
            double[][] boosts = new double[criteria][draws];
            for (int j = 0; j < criteria; j++) {
                double[] x = normals[j];
                attempts(Draws.key(seed, Draws.Use.WEIGHT, 2L * j), 0, draws, x, u);
                doubtful[j] = IntStream.range(0, draws)
                        .filter(k -> isDoubtful(x[k], u[k]))
                        .toArray();
                logs[j] = Arrays.stream(doubtful[j])
                        .mapToDouble(k -> StrictMath.log(u[k]))
                        .toArray();
                long boost = Draws.key(seed, Draws.Use.WEIGHT, 2L * j + 1);
                Arrays.setAll(boosts[j], k -> StrictMath.log(Draws.fine(Draws.bits(boost, k))));
            }
            return new Kept(draws, normals, doubtful, logs, boosts);
        }
    }

    @Override
    public String words() {
        return words;
    }
}
