package io.github.steelyard.io.section;

import io.github.steelyard.model.Confidence;
import io.github.steelyard.model.Performance;

/**
 * Turns a value and a grade of confidence into a range: the value plus and minus a share of the criterion's scale, cut
 * at the scale's ends. A criterion whose scale is not stated has the range of the stated central values for one.
 */
public final class ConfidenceSpread {

    private final Confidence.Shares shares;
    private final double[] low;
    private final double[] high;

    /** Takes the ranges from the first {@code rows} of each column, NaN being missing. */
    ConfidenceSpread(Confidence.Shares shares, double[][] columns, int rows) {
        this.shares = shares;
        this.low = new double[columns.length];
        this.high = new double[columns.length];
        for (int j = 0; j < columns.length; j++) {
            low[j] = Double.POSITIVE_INFINITY;
            high[j] = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < rows; i++) {
                double x = columns[j][i];
                if (x == x) {
                    low[j] = Math.min(low[j], x);
                    high[j] = Math.max(high[j], x);
                }
            }
        }
    }

    Performance of(CriterionDraft criterion, double value, Confidence grade) {
        double from = criterion.hasScale() ? criterion.low() : low[criterion.index()];
        double to = criterion.hasScale() ? criterion.high() : high[criterion.index()];
        double share = shares.of(grade);
        if (!(from < to) || share == 0) {
            return new Performance.Exact(value);
        }
        double half = share * to - share * from;
        // A scenario may state a value beyond what the base shows; the range must still hold it.
        double least = Math.min(value, Math.max(from, value - half));
        double most = Math.max(value, Math.min(to, value + half));
        return least == most ? new Performance.Exact(value) : new Performance.Uniform(least, most);
    }
}
