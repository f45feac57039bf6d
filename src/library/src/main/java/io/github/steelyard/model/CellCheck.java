package io.github.steelyard.model;

import java.util.List;

/** Holds performances against the scales of their criteria. */
final class CellCheck {

    private final Faults faults;
    private final List<Criterion> criteria;
    private final double[] low;
    private final double[] high;

    CellCheck(Faults faults, List<Criterion> criteria) {
        this.faults = faults;
        this.criteria = criteria;
        this.low = new double[criteria.size()];
        this.high = new double[criteria.size()];
        for (int j = 0; j < low.length; j++) {
            double[] ends = criteria.get(j).ends();
            low[j] = Math.min(ends[0], ends[1]);
            high[j] = Math.max(ends[0], ends[1]);
        }
    }

    void check(List<Option> options, PerformanceTable table) {
        if (table.rows() != options.size() || table.columns() != criteria.size()) {
            faults.add(
                    "options",
                    "table-row",
                    "the table is " + table.rows() + " x " + table.columns() + ", expected " + options.size()
                            + " options x " + criteria.size() + " criteria");
            return;
        }
        for (int j = 0; j < criteria.size(); j++) {
            boolean isExact = table.isExact(j);
            if (isExact && low[j] == Double.NEGATIVE_INFINITY) {
                continue;
            }
            for (int i = 0; i < options.size() && !faults.isFull(); i++) {
                if (isExact && table.central(i, j) >= low[j] && table.central(i, j) <= high[j]) {
                    continue;
                }
                String where = "options/" + options.get(i).id() + "/performance/"
                        + criteria.get(j).id();
                check(where, j, table.at(i, j));
            }
        }
    }

    /** What of a performance must lie on the scale: its ends, each outcome, the mean of a spread without ends. */
    void check(String where, int j, Performance performance) {
        if (performance instanceof BoundCell bound) {
            check(where, j, bound.stated());
        } else if (performance instanceof Conditional c) {
            check(where, j, c.then());
            check(where, j, c.otherwise());
        } else if (performance instanceof ByState b) {
            b.states().values().forEach(p -> check(where, j, p));
        } else if (performance instanceof Dependent) {
            return;
        } else if (performance instanceof Performance.Discrete discrete) {
            faults.add(where, PerformanceRules.outcomes(discrete));
            discrete.outcomes().forEach(o -> inside(where, j, o.performance()));
        } else if (performance instanceof Performance.Normal
                || performance instanceof Performance.Beta
                || performance instanceof Lognormal
                || performance instanceof Gamma) {
            inside(where, j, performance.central());
        } else if (!(performance instanceof Performance.Missing)) {
            inside(where, j, performance.low());
            if (performance.high() != performance.low()) {
                inside(where, j, performance.high());
            }
        }
    }

    private void inside(String where, int j, double x) {
        faults.add(where, PerformanceRules.inside(criteria.get(j).id(), x, low[j], high[j]));
    }
}
