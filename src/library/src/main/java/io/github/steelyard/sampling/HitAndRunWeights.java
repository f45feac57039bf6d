package io.github.steelyard.sampling;

import io.github.steelyard.optimization.LinearProgram;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Close to uniform over weights with too many vertices to cut into simplices: hit-and-run.
 *
 * <p>A step goes along the difference of two random vertices of a pool, to a uniform point of the chord; such directions
 * lie in the flat of the set and know its shape. Every 64 draws are a chain of their own, started at the pool's mean with
 * its own counters, so that draw k still depends on the seed and k alone.
 *
 * <p>Mixing is checked before the first draw: the steps between two draws are doubled until in a pilot of 32 chains the
 * potential scale reduction of every weight is at most {@link #TARGET}.
 *
 * <p><b>Source:</b> Smith (1984), Operations Research 32, 1296–1308; Tervonen et al. (2013), Hit-and-run enables
 * efficient weight generation, EJOR 224, 552–559; Gelman &amp; Rubin (1992), Statistical Science 7, 457–472.
 */
public final class HitAndRunWeights implements WeightSampler {

    public static final double TARGET = 1.02;
    public static final int CHAIN = 64;
    private static final int PILOT_CHAINS = 32;
    private static final int BURN_IN = 16;
    private static final int MOST_STEPS = 1 << 14;

    private final int size;
    private final double[][] rows;
    private final double[][] pool;
    private final double[][] poolRows;
    private final double[] start;
    private final long key;
    private final int steps;
    private final double reduction;
    private final DrawOrder order;

    public HitAndRunWeights(FeasibleWeights feasible, long seed) {
        this(feasible, seed, DrawOrder.stated(feasible.size()));
    }

    /** The same with an order of the criteria, in which the walk goes. */
    HitAndRunWeights(FeasibleWeights stated, long seed, DrawOrder order) {
        FeasibleWeights feasible = order.placed(stated);
        this.order = order;
        this.size = feasible.size();
        List<double[]> inequalities = new ArrayList<>();
        for (int j = 0; j < size; j++) {
            double[] a = new double[size];
            a[j] = -1;
            inequalities.add(a);
        }
        feasible.constraints().stream().filter(c -> !c.isEquality()).forEach(c -> inequalities.add(c.a()));
        this.rows = inequalities.toArray(double[][]::new);
        this.pool = pool(feasible);
        this.poolRows = new double[pool.length][rows.length];
        this.start = new double[size];
        for (int p = 0; p < pool.length; p++) {
            for (int r = 0; r < rows.length; r++) {
                poolRows[p][r] = WeightPolytope.dot(rows[r], pool[p]);
            }
            for (int j = 0; j < size; j++) {
                start[j] += pool[p][j] / pool.length;
            }
        }
        this.key = Draws.key(seed, Draws.Use.WALK, 0);
        int tried = size;
        double worst = reduction(tried, seed);
        while (worst > TARGET && tried < MOST_STEPS) {
            tried *= 2;
            worst = reduction(tried, seed);
        }
        this.steps = tried;
        this.reduction = worst;
    }

    /** Vertices that are best for each criterion, worst for it, and best for objectives in between. */
    private static double[][] pool(FeasibleWeights feasible) {
        int n = feasible.size();
        LinearProgram program = feasible.program();
        List<double[]> found = new ArrayList<>();
        for (int o = 0; o < 6 * n; o++) {
            double[] objective = new double[n];
            if (o < 2 * n) {
                objective[o >> 1] = (o & 1) == 0 ? 1 : -1;
            } else {
                for (int j = 0; j < n; j++) {
                    objective[j] = NormalQuantile.at(Draws.low(Draws.bits(o, j)));
                }
            }
            if (program.maximize(objective) instanceof LinearProgram.Optimal best
                    && found.stream().noneMatch(v -> distance(v, best.point()) < 1e-9)) {
                found.add(best.point());
            }
        }
        return found.toArray(double[][]::new);
    }

    private static double distance(double[] a, double[] b) {
        double most = 0;
        for (int j = 0; j < a.length; j++) {
            most = Math.max(most, Math.abs(a[j] - b[j]));
        }
        return most;
    }

    /** The largest potential scale reduction of any weight over the pilot chains. */
    private double reduction(int between, long seed) {
        long pilot = Draws.key(seed, Draws.Use.PILOT, between);
        double[][] mean = new double[PILOT_CHAINS][size];
        double[] within = new double[size];
        double[][] w = new double[size][CHAIN];
        for (int chain = 0; chain < PILOT_CHAINS; chain++) {
            walk(pilot, chain, between, 0, CHAIN, w, 0);
            for (int j = 0; j < size; j++) {
                double average = Arrays.stream(w[j]).average().orElseThrow();
                mean[chain][j] = average;
                within[j] += Arrays.stream(w[j])
                        .map(x -> (x - average) * (x - average))
                        .sum();
            }
        }
        double worst = 1;
        for (int j = 0; j < size; j++) {
            int criterion = j;
            double inside = within[j] / (PILOT_CHAINS * (CHAIN - 1.0));
            double grand =
                    Arrays.stream(mean).mapToDouble(m -> m[criterion]).average().orElseThrow();
            double across = Arrays.stream(mean)
                            .mapToDouble(m -> (m[criterion] - grand) * (m[criterion] - grand))
                            .sum()
                    / (PILOT_CHAINS - 1);
            if (inside > 1e-24) {
                worst = Math.max(worst, Math.sqrt((CHAIN - 1.0) / CHAIN + across / inside));
            }
        }
        return worst;
    }

    /** Steps between two draws. */
    public int steps() {
        return steps;
    }

    /** The potential scale reduction that the pilot reached. */
    public double reduction() {
        return reduction;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void fill(long first, int count, double[][] w) {
        double[][] placed = new double[size][];
        for (int j = 0; j < size; j++) {
            placed[order.place(j)] = w[j];
        }
        long end = first + count;
        for (long k = first; k < end; ) {
            long chain = k / CHAIN;
            int from = (int) (k % CHAIN);
            int to = (int) Math.min(CHAIN, from + (end - k));
            walk(key, chain, steps, from, to, placed, (int) (k - first));
            k += to - from;
        }
    }

    /** Draws {@code from} to {@code to − 1} of one chain, into {@code w} from place {@code at}. */
    private void walk(long base, long chain, int between, int from, int to, double[][] w, int at) {
        long own = Draws.bits(base, chain);
        double[] x = start.clone();
        double[] slack = new double[rows.length];
        long counter = 0;
        for (int draw = 0; draw < to; draw++) {
            for (int r = 0; r < rows.length; r++) {
                slack[r] = WeightPolytope.dot(rows[r], x);
            }
            int count = draw == 0 ? BURN_IN * between : between;
            for (int step = 0; step < count; step++) {
                step(x, slack, Draws.bits(own, counter), Draws.bits(own, counter + 1));
                counter += 2;
            }
            if (draw >= from) {
                double sum = 0;
                for (int j = 0; j < size; j++) {
                    sum += Math.max(0, x[j]);
                }
                for (int j = 0; j < size; j++) {
                    w[j][at + draw - from] = Math.max(0, x[j]) / sum;
                }
            }
        }
    }

    private void step(double[] x, double[] slack, long pick, long length) {
        int a = (int) (Draws.low(pick) * pool.length);
        int b = (int) (Draws.high(pick) * (pool.length - 1));
        b += b >= a ? 1 : 0;
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int r = 0; r < rows.length; r++) {
            double slope = poolRows[a][r] - poolRows[b][r];
            if (slope > 1e-14) {
                high = Math.min(high, -slack[r] / slope);
            } else if (slope < -1e-14) {
                low = Math.max(low, -slack[r] / slope);
            }
        }
        if (low < high && high - low < Double.POSITIVE_INFINITY) {
            double t = low + (high - low) * Draws.fine(length);
            for (int j = 0; j < size; j++) {
                x[j] += t * (pool[a][j] - pool[b][j]);
            }
            for (int r = 0; r < rows.length; r++) {
                slack[r] += t * (poolRows[a][r] - poolRows[b][r]);
            }
        }
    }

    @Override
    public String words() {
        return "anything that the stated bounds and orders allow, every set of weights as likely as any other (hit-and-run, "
                + steps + " steps a draw)";
    }
}
