package io.github.steelyard.scoring;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Scale;
import io.github.steelyard.text.Numbers;
import java.util.List;
import java.util.Optional;

/** Between which performances each criterion may lie, as for cells of a decision file. */
record Bounds(List<Criterion> criteria, double[] low, double[] high) {

    static Bounds of(List<Criterion> criteria) {
        double[] low = new double[criteria.size()];
        double[] high = new double[low.length];
        for (int j = 0; j < low.length; j++) {
            low[j] = -Double.MAX_VALUE;
            high[j] = Double.MAX_VALUE;
            Scale scale = criteria.get(j).scale();
            if (scale instanceof Scale.Declared declared && !declared.isMeasured()) {
                low[j] = Math.min(declared.worst(), declared.best());
                high[j] = Math.max(declared.worst(), declared.best());
            } else if (scale instanceof Scale.Levels) {
                low[j] = 0;
                high[j] = 100;
            }
        }
        return new Bounds(criteria, low, high);
    }

    /**
     * Holds rows against them.
     *
     * @throws Refusal naming the first performance outside its scale, or that is infinite
     * @throws IllegalArgumentException when there is not one column a criterion
     */
    void check(double[][] columns, int from, int to) {
        if (columns.length != low.length) {
            throw new IllegalArgumentException(
                    "there are " + low.length + " criteria, and a row of " + columns.length + " performances");
        }
        for (int j = 0; j < low.length; j++) {
            double[] column = columns[j];
            for (int i = from; i < to; i++) {
                if (isOutside(j, column[i])) {
                    throw new Refusal(fault(j, column[i], " in row " + i));
                }
            }
        }
    }

    /** What is wrong with one row; empty when nothing is. */
    Optional<String> wrong(double[] row) {
        for (int j = 0; j < low.length; j++) {
            if (isOutside(j, row[j])) {
                return Optional.of(fault(j, row[j], ""));
            }
        }
        return Optional.empty();
    }

    private boolean isOutside(int j, double x) {
        return x < low[j] || x > high[j];
    }

    private String fault(int j, double x, String where) {
        return "performance on '" + criteria.get(j).id() + "'" + where + " must "
                + (Double.isInfinite(x)
                        ? "be a finite number"
                        : "lie on its scale, from " + Numbers.plain(low[j]) + " to " + Numbers.plain(high[j]))
                + "; was " + Numbers.plain(x);
    }
}
