package io.github.steelyard.aggregation;

/**
 * The flows of one criterion: for each option, how much it is preferred to the others (positive) and they to it
 * (negative), summed over the others.
 *
 * <p>Sorted once, every shape but the gaussian needs two moving ends and prefix sums, O(m log m) instead of O(m²).
 * Prefix sums carry their rounding along, so that a window's sum is as exact as the plain one even when an outlier
 * stands before it.
 *
 * <p><b>Source:</b> Calders &amp; Van Assche (2018), PROMETHEE is not quadratic: an O(qn log n) algorithm, Omega 76,
 * 63–69.
 */
final class CriterionFlows {

    /** Larger performances are scaled down by a power of two, so that no sum overflows. */
    private static final int LARGEST_EXPONENT = 900;

    /** Up to so many options, looking at every pair is quicker than sorting. */
    private static final int FEW = 12;

    private final double[] y;
    private final double[] plus;
    private final double[] minus;

    private CriterionFlows(double[] sorted) {
        this.y = sorted;
        this.plus = new double[sorted.length];
        this.minus = new double[sorted.length];
    }

    /**
     * The flows of a criterion.
     *
     * @param performances one an option, more is better
     * @param preference with thresholds in the same unit
     * @param positive one an option, 0 before, written
     * @param negative one an option, 0 before, written
     */
    static void of(double[] performances, Preference preference, double[] positive, double[] negative) {
        if (performances.length <= FEW) {
            pairs(performances, preference, positive, negative);
            return;
        }
        int[] order = Ordering.bestFirst(performances, false);
        double[] sorted = new double[order.length];
        for (int k = 0; k < sorted.length; k++) {
            sorted[k] = performances[order[k]];
        }
        CriterionFlows flows = new CriterionFlows(sorted);
        flows.add(scaled(sorted, preference));
        for (int k = 0; k < sorted.length; k++) {
            positive[order[k]] = flows.plus[k];
            negative[order[k]] = flows.minus[k];
        }
    }

    private static void pairs(double[] performances, Preference preference, double[] positive, double[] negative) {
        for (int a = 0; a < performances.length; a++) {
            for (int b = 0; b < performances.length; b++) {
                if (performances[a] > performances[b]) {
                    double p = preference.of(performances[a], performances[b]);
                    positive[a] += p;
                    negative[b] += p;
                }
            }
        }
    }

    /** Scales both down where numbers are so large that sums might overflow. */
    private static Preference scaled(double[] sorted, Preference preference) {
        int m = sorted.length;
        int exponent = m == 0 ? 0 : Math.max(Math.getExponent(sorted[0]), Math.getExponent(sorted[m - 1]));
        if (exponent <= LARGEST_EXPONENT) {
            return preference;
        }
        int shift = LARGEST_EXPONENT - exponent;
        for (int k = 0; k < m; k++) {
            sorted[k] = Math.scalb(sorted[k], shift);
        }
        return new Preference(
                preference.function(),
                Math.scalb(preference.q(), shift),
                Math.scalb(preference.p(), shift),
                Math.scalb(preference.s(), shift));
    }

    private void add(Preference preference) {
        double q = preference.q();
        double p = preference.p();
        switch (preference.function()) {
            case USUAL -> step(0, 1);
            case U_SHAPE -> step(q, 1);
            case LEVEL -> {
                step(q, 0.5);
                step(p, 0.5);
            }
            case V_SHAPE -> slope(0, p);
            case LINEAR -> slope(q, p);
            case GAUSSIAN -> GaussianFlows.add(y, preference.s(), plus, minus);
        }
    }

    /** {@code height} for every advantage above {@code limit}. */
    private void step(double limit, double height) {
        int m = y.length;
        int below = 0;
        int above = 0;
        for (int k = 0; k < m; k++) {
            while (below < m && Gap.exceeds(y[k], y[below], limit)) {
                below++;
            }
            while (above < m && !Gap.exceeds(y[above], y[k], limit)) {
                above++;
            }
            plus[k] += height * below;
            minus[k] += height * (m - above);
        }
    }

    /** Rising straight from 0 at {@code from} to 1 at {@code to}. */
    private void slope(double from, double to) {
        if (from == to) {
            step(from, 1);
            return;
        }
        int m = y.length;
        double[] high = new double[m + 1];
        double[] low = new double[m + 1];
        for (int k = 0; k < m; k++) {
            double sum = high[k] + y[k];
            double part = sum - high[k];
            low[k + 1] = low[k] + ((high[k] - (sum - part)) + (y[k] - part));
            high[k + 1] = sum;
        }
        int full = 0;
        int some = 0;
        int someAbove = 0;
        int fullAbove = 0;
        for (int k = 0; k < m; k++) {
            while (some < m && Gap.exceeds(y[k], y[some], from)) {
                some++;
            }
            while (full < some && y[k] - y[full] >= to) {
                full++;
            }
            while (someAbove < m && !Gap.exceeds(y[someAbove], y[k], from)) {
                someAbove++;
            }
            fullAbove = Math.max(fullAbove, someAbove);
            while (fullAbove < m && y[fullAbove] - y[k] < to) {
                fullAbove++;
            }
            plus[k] = full + (advantages(k, full, some, high, low) - (some - full) * from) / (to - from);
            minus[k] = m
                    - fullAbove
                    + (-advantages(k, someAbove, fullAbove, high, low) - (fullAbove - someAbove) * from) / (to - from);
        }
    }

    /** Sum of y[k] − y[t] for t from {@code start} to before {@code end}, rounded once. */
    private double advantages(int k, int start, int end, double[] high, double[] low) {
        double count = (double) end - start;
        double product = count * y[k];
        double productRest = Math.fma(count, y[k], -product);
        double window = high[end] - high[start];
        double windowRest = rest(high[end], high[start], window);
        double sum = product - window;
        return sum + (rest(product, window, sum) + productRest - windowRest - (low[end] - low[start]));
    }

    /** What rounding took from a − b. */
    private static double rest(double a, double b, double difference) {
        double back = difference - a;
        return (a - (difference - back)) - (b + back);
    }
}
