package io.github.steelyard.model;

import java.util.BitSet;
import java.util.Set;

/**
 * A problem as if every performance were exactly what it counts as, with some of them set otherwise. Scales, and the
 * expected values of all others, stay as they are.
 */
public final class Settled {

    private Settled() {}

    /**
     * {@return every performance is exactly what it counts as now}
     *
     * @param problem with whatever spreads
     */
    public static Problem of(Problem problem) {
        return problem.settled(problem.central(), problem.values());
    }

    /**
     * {@return the performance of option i on criterion j is exactly {@code performance}}
     *
     * @param problem with whatever spreads
     * @param i index of the option, from 0
     * @param j index of the criterion, from 0
     * @param performance in the criterion's unit
     */
    public static Problem with(Problem problem, int i, int j, double performance) {
        double[][] central = columns(problem.central());
        double[][] values = columns(problem.values());
        central[j][i] = performance;
        values[j][i] = problem.curves().get(j).value(performance);
        return settled(problem, central, values);
    }

    /**
     * {@return the uncertainties that performances of a problem depend on}
     *
     * @param problem with whatever spreads
     */
    public static Uncertainties uncertainties(Problem problem) {
        for (int j = 0; j < problem.criteria().size(); j++) {
            for (int i = 0;
                    i < problem.options().size() && !problem.performances().isExact(j);
                    i++) {
                if (problem.performances().at(i, j) instanceof BoundCell bound) {
                    return bound.program().uncertainties();
                }
            }
        }
        return Uncertainties.NONE;
    }

    /**
     * {@return what the performance of option i on criterion j depends on; nothing where it stands alone}
     *
     * @param problem with whatever spreads
     * @param i index of the option, from 0
     * @param j index of the criterion, from 0
     */
    public static Set<Integer> reached(Problem problem, int i, int j) {
        return !problem.performances().isExact(i, j) && problem.performances().at(i, j) instanceof BoundCell bound
                ? bound.program().reached()
                : Set.of();
    }

    /**
     * {@return what the performance of option i on criterion j depends on, if it depends on one of these; else nothing}
     *
     * @param problem with whatever spreads
     * @param i index of the option, from 0
     * @param j index of the criterion, from 0
     * @param uncertainty its number in {@link Uncertainties#all}
     */
    public static Set<Integer> reached(Problem problem, int i, int j, int uncertainty) {
        return !problem.performances().isExact(i, j)
                        && problem.performances().at(i, j) instanceof BoundCell bound
                        && bound.program().reached().contains(uncertainty)
                ? bound.program().reached()
                : Set.of();
    }

    /**
     * {@return every performance counts as it would if uncertainties were others; what reaches none of them stays}
     *
     * @param problem with whatever spreads
     * @param other uncertainties of the same ids
     */
    public static Problem under(Problem problem, Uncertainties other) {
        BitSet moved = moved(uncertainties(problem), other);
        double[][] central = columns(problem.central());
        double[][] values = columns(problem.values());
        BoundCell[][] changed = Binding.cells(problem.performances(), problem.options(), problem.criteria(), other);
        for (int j = 0; j < central.length; j++) {
            Expectation expectation = new Expectation(
                    problem.curves().get(j), !problem.criteria().get(j).isLocal());
            for (int i = 0; i < central[j].length && changed[j] != null; i++) {
                BoundCell bound = changed[j][i];
                if (bound != null && bound.program().reached().stream().anyMatch(moved::get) && bound.isKnown()) {
                    central[j][i] = expectation.performance(bound);
                    values[j][i] = expectation.value(bound);
                }
            }
        }
        return settled(problem, central, values);
    }

    /**
     * Which uncertainties differ, by number, with a quantity all that correlations join to it, and with any all answers
     * that depend on it.
     */
    private static BitSet moved(Uncertainties now, Uncertainties other) {
        BitSet moved = new BitSet();
        for (int k = 0; k < other.all().size(); k++) {
            moved.set(
                    k,
                    k >= now.all().size()
                            || !now.all().get(k).equals(other.all().get(k)));
        }
        if (!now.correlations().equals(other.correlations())) {
            moved.set(0, other.all().size());
        }
        int before;
        do {
            before = moved.cardinality();
            for (int k = 0; k < other.all().size(); k++) {
                if (other.all()
                        .get(k)
                        .reply()
                        .filter(r -> r.given().stream().anyMatch(moved::get))
                        .isPresent()) {
                    moved.set(k);
                }
            }
            for (Correlation one : other.correlations()) {
                int first = other.index(one.first());
                int second = other.index(one.second());
                if (moved.get(first) || moved.get(second)) {
                    moved.set(first);
                    moved.set(second);
                }
            }
        } while (moved.cardinality() > before);
        return moved;
    }

    /**
     * {@return every missing performance that may have any value is at an end of its scale; one that is missing with
     * some probability moves by that share}
     *
     * @param problem with whatever spreads
     * @param isBest whether at the best end, else at the worst
     */
    public static Problem missingAt(Problem problem, boolean isBest) {
        double[][] central = columns(problem.central());
        double[][] values = columns(problem.values());
        for (int j = 0; j < central.length; j++) {
            if (problem.performances().isExact(j)) {
                continue;
            }
            DrawnColumn drawn = problem.drawn(j);
            ValueCurve curve = problem.curves().get(j);
            for (int i = 0; i < central[j].length; i++) {
                double share = drawn.openShare(i);
                if (share == 1) {
                    central[j][i] = isBest ? curve.best() : curve.worst();
                    values[j][i] = isBest ? 1 : 0;
                } else if (share > 0) {
                    double end = isBest ? curve.best() : curve.worst();
                    central[j][i] += share * (end - drawn.performanceInGaps(i));
                    values[j][i] += share * ((isBest ? 1 : 0) - drawn.valueInGaps(i));
                }
            }
        }
        return settled(problem, central, values);
    }

    private static Problem settled(Problem problem, double[][] central, double[][] values) {
        int rows = problem.options().size();
        return problem.settled(Matrix.taking(rows, central), Matrix.taking(rows, values));
    }

    static double[][] columns(Matrix table) {
        double[][] columns = new double[table.columns()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = table.column(j);
        }
        return columns;
    }
}
