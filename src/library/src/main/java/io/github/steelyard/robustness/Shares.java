package io.github.steelyard.robustness;

import io.github.steelyard.sampling.WeightSampler;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The figures of SMAA-2 as plain tables, from counting draws or from cutting the weights into pieces.
 *
 * @param acceptability by option and rank
 * @param error standard errors of the same
 * @param central by option, null where it is never first
 * @param winning by option and other: share of draws in which it beats it, ties counting half
 * @param rankingEntropy in bits, where whole rankings were counted
 */
record Shares(
        double[][] acceptability,
        double[][] error,
        double[][] central,
        double[][] winning,
        OptionalDouble rankingEntropy) {

    /** Fewer replicates than this say too little of the error; it is then told as if draws were independent. */
    private static final int FEWEST = 8;

    static Shares of(Counts counts, WeightSampler weights) {
        Tally tally = counts.together();
        Shares shares = of(tally, weights);
        List<Tally> replicates = IntStream.range(0, counts.replicates())
                .mapToObj(counts::replicate)
                .filter(one -> one.draws > 0)
                .toList();
        if (replicates.size() >= FEWEST) {
            shares.spread(replicates, tally.draws);
        }
        return shares;
    }

    /**
     * Standard errors from replicates of unequal size: e² = R/(R − 1) · Σ (n<sub>r</sub>/n)² (p<sub>r</sub> − p)².
     *
     * <p><b>Source:</b> Cochran (1977), Sampling Techniques, 3rd ed., section 6.
     */
    private void spread(List<Tally> replicates, double draws) {
        double r = replicates.size();
        for (int i = 0; i < error.length; i++) {
            for (int rank = 0; rank < error.length; rank++) {
                double sum = 0;
                for (Tally one : replicates) {
                    double apart = (one.times(i, rank) - one.draws * acceptability[i][rank]) / draws;
                    sum += apart * apart;
                }
                error[i][rank] = Math.sqrt(sum * r / (r - 1));
            }
        }
    }

    static Shares of(Tally tally, WeightSampler weights) {
        int m = tally.options;
        double draws = tally.draws;
        double[][] acceptability = new double[m][m];
        double[][] error = new double[m][m];
        double[][] central = new double[m][];
        double[][] winning = new double[m][m];
        for (int i = 0; i < m; i++) {
            for (int rank = 0; rank < m; rank++) {
                double p = tally.times(i, rank) / draws;
                acceptability[i][rank] = p;
                error[i][rank] = Math.sqrt(Math.max(0, tally.squares(i, rank) / draws - p * p) / draws);
                winning[i][rank] = i == rank ? 0 : tally.halves[i * m + rank] / (2 * draws);
            }
            central[i] = acceptability[i][0] == 0 ? null : central(tally, i, weights);
        }
        return new Shares(acceptability, error, central, winning, rankingEntropy(tally));
    }

    private static double[] central(Tally tally, int i, WeightSampler weights) {
        if (weights.point().isPresent()) {
            return weights.point().get();
        }
        double[] sum = new double[tally.criteria];
        double total = 0;
        for (int j = 0; j < sum.length; j++) {
            sum[j] = tally.weights[i * tally.criteria + j];
            total += sum[j];
        }
        for (int j = 0; j < sum.length; j++) {
            sum[j] /= total;
        }
        return sum;
    }

    private static OptionalDouble rankingEntropy(Tally tally) {
        if (tally.orders.length == 0) {
            return OptionalDouble.empty();
        }
        double bits = 0;
        for (long count : tally.orders) {
            bits += bits(count / (double) tally.draws);
        }
        for (long count : tally.tiedOrders.values()) {
            bits += bits(count / (double) tally.draws);
        }
        return OptionalDouble.of(bits);
    }

    /** What a share of all cases adds to the entropy, in bits. */
    static double bits(double share) {
        return share > 0 && share < 1 ? -share * StrictMath.log(share) / StrictMath.log(2) : 0;
    }

    /** Entropy in bits of who is first. */
    double entropy() {
        double sum = 0;
        for (double[] row : acceptability) {
            sum += bits(row[0]);
        }
        return sum;
    }

    /** The largest standard error of any acceptability. */
    double largestError() {
        double largest = 0;
        for (double[] row : error) {
            for (double e : row) {
                largest = Math.max(largest, e);
            }
        }
        return largest;
    }
}
