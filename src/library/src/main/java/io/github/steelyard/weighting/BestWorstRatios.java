package io.github.steelyard.weighting;

/**
 * The optimum of the nonlinear best-worst model, in closed form.
 *
 * <p>With b<sub>j</sub> = a<sub>Bj</sub>, c<sub>j</sub> = a<sub>jW</sub> and A = a<sub>BW</sub>, weights with largest
 * deviation ξ exist if and only if one z = w<sub>B</sub> / w<sub>W</sub> lies in [A − ξ, A + ξ] and in [(b<sub>j</sub> −
 * ξ)(c<sub>j</sub> − ξ), (b<sub>j</sub> + ξ)(c<sub>j</sub> + ξ)] for every other child j (a factor below 0 counting
 * 0), since w<sub>B</sub> / w<sub>j</sub> times w<sub>j</sub> / w<sub>W</sub> is z. So the smallest ξ is the largest at which the low end of one
 * interval meets the high end of another: the root of a linear or quadratic equation for each pair. At it, z is unique,
 * and each w<sub>j</sub> may still move within its own interval.
 */
final class BestWorstRatios {

    private final BestWorstJudgements judgements;
    private final double xi;
    private final double z;

    BestWorstRatios(BestWorstJudgements judgements) {
        this.judgements = judgements;
        double[] b = judgements.overOthers();
        double[] c = judgements.overWorst();
        double span = judgements.span();
        double smallest = 0;
        for (int j = 0; j < b.length; j++) {
            if (isOther(j)) {
                smallest = Math.max(smallest, above(b[j], c[j], span));
                smallest = Math.max(smallest, below(b[j], c[j], span));
                for (int k = 0; k < b.length; k++) {
                    if (isOther(k)) {
                        smallest = Math.max(smallest, (b[j] * c[j] - b[k] * c[k]) / (b[j] + c[j] + b[k] + c[k]));
                    }
                }
            }
        }
        this.xi = smallest;
        this.z = common();
    }

    private boolean isOther(int j) {
        return j != judgements.best() && j != judgements.worst();
    }

    /** Where (b − ξ)(c − ξ) = A + ξ. */
    private static double above(double b, double c, double span) {
        double p = b + c + 1;
        double q = b * c - span;
        return q <= 0 ? 0 : 2 * q / (p + Math.sqrt(p * p - 4 * q));
    }

    /** Where (b + ξ)(c + ξ) = A − ξ. */
    private static double below(double b, double c, double span) {
        double p = b + c + 1;
        double q = span - b * c;
        return q <= 0 ? 0 : 2 * q / (p + Math.sqrt(p * p + 4 * q));
    }

    /** The ratio of best to worst that all intervals share at ξ. */
    private double common() {
        double low = judgements.span() - xi;
        double high = judgements.span() + xi;
        for (int j = 0; j < judgements.size(); j++) {
            if (isOther(j)) {
                double b = judgements.overOthers()[j];
                double c = judgements.overWorst()[j];
                low = Math.max(low, Math.max(0, b - xi) * Math.max(0, c - xi));
                high = Math.min(high, (b + xi) * (c + xi));
            }
        }
        return low / 2 + high / 2;
    }

    double xi() {
        return xi;
    }

    /** Each child at the ratio w_B / w_j = b + d where d, with w_j / w_W = c + d, is as small as z allows. */
    double[] weights() {
        double[] shares = new double[judgements.size()];
        for (int j = 0; j < shares.length; j++) {
            double b = judgements.overOthers()[j];
            double c = judgements.overWorst()[j];
            double d = 2 * (z - b * c) / (b + c + Math.sqrt((b - c) * (b - c) + 4 * z));
            shares[j] = j == judgements.best() ? 1 : j == judgements.worst() ? 1 / z : 1 / (b + d);
        }
        return Priorities.shares(shares);
    }

    /** Smallest and largest weight of each child over all optima. */
    double[][] intervals() {
        int n = judgements.size();
        double[] low = new double[n];
        double[] high = new double[n];
        double lows = 0;
        double highs = 0;
        for (int j = 0; j < n; j++) {
            double b = judgements.overOthers()[j];
            double c = judgements.overWorst()[j];
            low[j] = j == judgements.best() ? 1 : 1 / z;
            high[j] = low[j];
            if (isOther(j)) {
                low[j] = Math.max(1 / (b + xi), (c - xi) / z);
                high[j] = Math.min(b > xi ? 1 / (b - xi) : Double.POSITIVE_INFINITY, (c + xi) / z);
            }
            lows += low[j];
            highs += high[j];
        }
        double[][] ends = new double[n][];
        for (int j = 0; j < n; j++) {
            double least = low[j] / (low[j] + highs - high[j]);
            double most = high[j] / (high[j] + lows - low[j]);
            ends[j] = new double[] {Math.min(least, most), Math.max(least, most)};
        }
        return ends;
    }
}
