package io.github.steelyard.batch;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.ScoreIntervals;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The best and the worst rank of some rows among all rows of a table in which performances are missing: the table is
 * read once more, and of each row it is counted which of the others it can be ahead of. Formulas: {@link ScoreIntervals}.
 */
final class OpenRanks {

    private final Evaluation some;
    private final ScoreIntervals own;
    private final double tie;
    /** What a row's worst must be above to be ahead of an option whatever is found out, ascending. */
    private final double[] sure;
    /** What a row's best must be above to be able to be ahead of an option, ascending. */
    private final double[] possible;

    private final long[] surely;
    private final long[] possibly;

    /**
     * @param some rows of which the ranks are wanted, with the scores that they have among all
     * @param size of the largest score that any row of the table can have
     */
    OpenRanks(Evaluation some, double size) {
        this.some = some;
        this.own = some.intervals().orElseGet(() -> ScoreIntervals.exact(some));
        this.tie = Ranking.TIE_TOLERANCE * size;
        this.sure = sorted(IntStream.range(0, own.count()).mapToDouble(i -> own.finest(i) + tie));
        this.possible = sorted(IntStream.range(0, own.count()).mapToDouble(i -> own.poorest(i) + tie));
        this.surely = new long[own.count() + 1];
        this.possibly = new long[own.count() + 1];
    }

    private static double[] sorted(java.util.stream.DoubleStream limits) {
        return limits.sorted().toArray();
    }

    /** How many limits each of some rows is above: how often each number of them occurs. */
    record Counts(int[] surely, int[] possibly) {}

    /** Counts rows that are looked at as all of them are. */
    Counts count(ScoreIntervals rows) {
        Counts counts = new Counts(new int[surely.length], new int[surely.length]);
        for (int k = 0; k < rows.count(); k++) {
            counts.surely[below(sure, rows.poorest(k))]++;
            counts.possibly[below(possible, rows.finest(k))]++;
        }
        return counts;
    }

    void add(Counts counts) {
        for (int k = 0; k < surely.length; k++) {
            surely[k] += counts.surely[k];
            possibly[k] += counts.possibly[k];
        }
    }

    /** The evaluation with its ranks among all rows that were counted. */
    Evaluation among() {
        double[] ahead = ahead(surely);
        double[] mayBeAhead = ahead(possibly);
        int[] best = new int[own.count()];
        int[] worst = new int[own.count()];
        for (int i = 0; i < own.count(); i++) {
            double surelyAbove = own.finest(i) + tie;
            double possiblyAbove = own.poorest(i) + tie;
            best[i] = (int) (1 + ahead[Arrays.binarySearch(sure, surelyAbove)]);
            // Its own best is not ahead of its own worst: it is one option.
            int self = own.finest(i) > possiblyAbove ? 1 : 0;
            worst[i] = (int) (1 + mayBeAhead[Arrays.binarySearch(possible, possiblyAbove)] - self);
        }
        return some.with(own.among(best, worst));
    }

    /** By each limit, how many rows are above it; equal limits have the same number. */
    private static double[] ahead(long[] counts) {
        double[] ahead = new double[counts.length - 1];
        double sum = 0;
        for (int k = counts.length - 1; k > 0; k--) {
            sum += counts[k];
            ahead[k - 1] = sum;
        }
        return ahead;
    }

    /** How many of the sorted limits are below a number. */
    private static int below(double[] limits, double x) {
        int from = 0;
        int to = limits.length;
        while (from < to) {
            int middle = from + to >>> 1;
            if (limits[middle] < x) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
