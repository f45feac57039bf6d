package io.github.steelyard.packages;

import io.github.steelyard.model.PackageLimit;
import java.util.List;

/**
 * A bound where the score is a sum: every unit of what a limit limits has a price, and each measure is taken that is worth
 * more than it costs. Valid for all prices; they are chosen once so that the bound over all packages is low.
 *
 * <p><b>Formula:</b> Σ<sub>l</sub> λ<sub>l</sub> b<sub>l</sub> + Σ<sub>in</sub> p<sub>i</sub> + Σ<sub>open</sub> max(0,
 * p<sub>i</sub>) with p<sub>i</sub> = c<sub>i</sub> − Σ λ<sub>l</sub> a<sub>li</sub>; what an interaction adds is shared
 * among its measures, what it takes counts once it is complete.
 *
 * <p><b>Source:</b> Fisher (1981), The Lagrangian relaxation method for solving integer programming problems, Management
 * Science 27, 1-18.
 */
final class PricedBound implements ScoreBound {

    private static final int STEPS = 400;

    private final long[] together;
    private final double[] takes;
    /** By set of prices. */
    private final double[] start;
    /** By set of prices and measure. */
    private final double[][] worth;
    /** By set of prices and number of open measures: what the open ones can add. */
    private final double[][] gain;

    PricedBound(PackageWorth packages, PackageWorth.Linear linear) {
        PackageSet set = packages.set();
        List<PackageLimit> limits = set.packages().limits();
        int n = set.size();
        this.together = packages.together();
        this.takes = new double[together.length];
        double[] plain = linear.measures().clone();
        for (int t = 0; t < together.length; t++) {
            double add = linear.together()[t];
            takes[t] = Math.min(0, add);
            for (int i = 0; i < n; i++) {
                plain[i] += add > 0 && (together[t] >> i & 1) == 1 ? add / Long.bitCount(together[t]) : 0;
            }
        }
        double[][] use = new double[limits.size()][n];
        double[] most = new double[limits.size()];
        for (int l = 0; l < use.length; l++) {
            most[l] = limits.get(l).atMost() + 1e-9 * Math.abs(limits.get(l).atMost());
            for (int i = 0; i < n; i++) {
                use[l][i] = set.use(l, 1L << i);
            }
        }
        int sets = 1 + (use.length == 0 ? 0 : 1) + (use.length > 1 ? use.length : 0);
        this.start = new double[sets];
        this.worth = new double[sets][];
        this.gain = new double[sets][n + 1];
        put(0, linear.none(), plain, use, most, new double[use.length]);
        if (use.length > 0) {
            put(1, linear.none(), plain, use, most, prices(plain, use, most, -1));
        }
        for (int l = 0; l < use.length && use.length > 1; l++) {
            put(2 + l, linear.none(), plain, use, most, prices(plain, use, most, l));
        }
    }

    private void put(int s, double none, double[] plain, double[][] use, double[] most, double[] prices) {
        start[s] = none;
        worth[s] = plain.clone();
        for (int l = 0; l < use.length; l++) {
            start[s] += prices[l] * most[l];
            for (int i = 0; i < plain.length; i++) {
                worth[s][i] -= prices[l] * use[l][i];
            }
        }
        for (int i = 0; i < plain.length; i++) {
            gain[s][i + 1] = gain[s][i] + Math.max(0, worth[s][i]);
        }
    }

    /** Prices by subgradient steps; of one limit alone, or of all. */
    private static double[] prices(double[] plain, double[][] use, double[] most, int only) {
        double[] prices = new double[use.length];
        double[] best = prices.clone();
        double lowest = Double.POSITIVE_INFINITY;
        double size = 0;
        for (double c : plain) {
            size += Math.abs(c);
        }
        for (int step = 1; step <= STEPS; step++) {
            double bound = 0;
            double[] slope = most.clone();
            for (int i = 0; i < plain.length; i++) {
                double own = plain[i];
                for (int l = 0; l < use.length; l++) {
                    own -= prices[l] * use[l][i];
                }
                if (own > 0) {
                    bound += own;
                    for (int l = 0; l < use.length; l++) {
                        slope[l] -= use[l][i];
                    }
                }
            }
            double length = 0;
            for (int l = 0; l < use.length; l++) {
                bound += prices[l] * most[l];
                slope[l] = only >= 0 && l != only ? 0 : slope[l];
                length += slope[l] * slope[l];
            }
            if (bound < lowest) {
                lowest = bound;
                best = prices.clone();
            }
            if (length == 0) {
                break;
            }
            for (int l = 0; l < use.length; l++) {
                prices[l] = Math.max(0, prices[l] - size / step / length * slope[l] * 0.5);
            }
        }
        return best;
    }

    @Override
    public double of(long in, int openCount) {
        double taken = 0;
        for (int t = 0; t < together.length; t++) {
            taken += takes[t] < 0 && (together[t] & in) == together[t] ? takes[t] : 0;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int s = 0; s < start.length; s++) {
            double sum = start[s] + gain[s][openCount] + taken;
            for (long left = in; left != 0; left &= left - 1) {
                sum += worth[s][Long.numberOfTrailingZeros(left)];
            }
            least = Math.min(least, sum);
        }
        return least;
    }
}
