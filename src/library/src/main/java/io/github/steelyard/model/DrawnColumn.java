package io.github.steelyard.model;

/**
 * The performances on one criterion as they are drawn, and what they count as: the mean of what is drawn, of the
 * performance itself or of its value.
 *
 * <p>A missing performance is drawn evenly over the values 0 to 1. On a local scale on which all known performances are
 * the same, or only one is known, the criterion tells nobody apart, so a missing one is taken to be the same as those:
 * whoever forgot a cell must not win by it. Where a {@link MissingPolicy} is stated, it rules instead of the even draw.
 */
public final class DrawnColumn {

    private final Criterion criterion;
    private final ValueCurve curve;
    private final PerformanceTable table;
    private final int j;
    private final Expectation expectation;
    private final Performance standIn;

    DrawnColumn(Criterion criterion, ValueCurve curve, PerformanceTable table, int j) {
        this.criterion = criterion;
        this.curve = curve;
        this.table = table;
        this.j = j;
        this.expectation = new Expectation(curve, !criterion.isLocal());
        this.standIn = criterion.isLocal() ? common(table, j) : Performance.MISSING;
    }

    private static Performance common(PerformanceTable table, int j) {
        Performance same = null;
        for (int i = 0; i < table.rows(); i++) {
            if (!table.isMissing(i, j)) {
                Performance p = table.at(i, j);
                if (same != null && !same.equals(p)) {
                    return Performance.MISSING;
                }
                same = p;
            }
        }
        return same == null ? Performance.MISSING : same;
    }

    /**
     * {@return the performance of option i as it is drawn: as stated, or what a missing one is taken to be}
     *
     * @param i index of the option, from 0
     */
    public Performance at(int i) {
        Performance stated = table.at(i, j);
        return stated.isMissing() ? standIn.isMissing() ? filling(stated) : standIn : stated;
    }

    /**
     * {@return what is drawn for option i in branches in which its performance is missing; missing where that is
     * anything}
     *
     * @param i index of the option, from 0
     */
    public Performance inBranches(int i) {
        // Where the whole is missing and the baseline is drawn instead, nobody says more of that one's own gaps.
        return table.isMissing(i, j) ? Performance.MISSING : Filling.inBranches(table.at(i, j), curve);
    }

    private Performance filling(Performance stated) {
        return stated.filling().map(f -> f.standIn(curve)).orElse(Performance.MISSING);
    }

    /**
     * {@return whether nothing is known of the performance of option i, so that it may have any value}
     *
     * @param i index of the option, from 0
     */
    public boolean isOpen(int i) {
        return table.isMissing(i, j) && standIn.isMissing() && curve.worst() != curve.best();
    }

    /**
     * {@return the probability with which nothing is known of the performance of option i, so that it may have any
     * value}
     *
     * @param i index of the option, from 0
     */
    public double openShare(int i) {
        if (isOpen(i)) {
            return 1;
        }
        return curve.worst() != curve.best() && table.at(i, j) instanceof BoundCell bound && !bound.isMissing()
                ? bound.missing()
                : 0;
    }

    /** What it counts as where it is missing, in the criterion's unit. */
    double performanceInGaps(int i) {
        return expectation.filling(table.at(i, j)).performance(Performance.MISSING);
    }

    /** The value that it counts as where it is missing. */
    double valueInGaps(int i) {
        return expectation.filling(table.at(i, j)).value(Performance.MISSING);
    }

    /**
     * {@return the mean of what is drawn for a performance on this criterion, in the criterion's unit}
     *
     * @param performance a performance on this criterion
     */
    public double expected(Performance performance) {
        return expectation.performance(performance);
    }

    /**
     * {@return the smallest performance to expect of option i: the low end of what is drawn, or mean − 1.96 sd of a
     * normal or beta, not beyond the ends of a scale that has any; the low end of the scale when missing}
     *
     * @param i index of the option, from 0
     */
    public double low(int i) {
        return end(i, false);
    }

    /**
     * {@return the largest performance to expect of option i; see {@link #low}}
     *
     * @param i index of the option, from 0
     */
    public double high(int i) {
        return end(i, true);
    }

    private double end(int i, boolean isHigh) {
        double low = Math.min(curve.worst(), curve.best());
        double high = Math.max(curve.worst(), curve.best());
        Performance p = at(i);
        if (p.isMissing() || p instanceof BoundCell bound && bound.missing() > 0) {
            return isHigh ? high : low;
        }
        double end = isHigh ? p.high() : p.low();
        return criterion.isLocal() ? end : Math.max(low, Math.min(high, end));
    }

    double[] expectedPerformances() {
        double[] column = table.centralColumn(j).clone();
        for (int i = 0; i < column.length; i++) {
            if (!table.isExact(i, j)) {
                column[i] = expectation.performance(at(i));
            }
        }
        return column;
    }

    double[] expectedValues() {
        double[] column = curve.values(table.centralColumn(j));
        for (int i = 0; i < column.length; i++) {
            if (!table.isExact(i, j)) {
                column[i] = expectation.value(at(i));
            }
        }
        return column;
    }
}
