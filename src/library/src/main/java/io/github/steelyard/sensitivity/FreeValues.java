package io.github.steelyard.sensitivity;

import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Judgement;
import io.github.steelyard.model.Problem;
import io.github.steelyard.optimization.LinearProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * All additive value functions whose parts rise, or never fall, in the direction of their criterion, and that keep the
 * judgements: a linear programme over the value of every performance that occurs.
 *
 * <p><b>Variables:</b> the steps from each performance on a criterion to the next better one, together 1; a value for
 * each missing performance; and ε, by which a judgement and, if values rise strictly, a step exceeds nothing.
 *
 * <p><b>Source:</b> Greco, Mousseau &amp; Słowiński (2008), Ordinal regression revisited: multiple criteria ranking using
 * a set of additive value functions, European Journal of Operational Research 191, 416-436.
 */
final class FreeValues {

    /** Less than this is nothing. */
    static final double TOLERANCE = 1e-7;

    private final Problem problem;
    private final double[][] levels;
    private final int[] first;
    private final int[][] missing;
    private final int size;
    private final LinearProgram base;

    FreeValues(Problem problem, List<Judgement> judgements, boolean isStrict) {
        this.problem = problem;
        int n = problem.criteria().size();
        this.levels = new double[n][];
        this.first = new int[n];
        this.missing = new int[n][problem.options().size()];
        int at = 1;
        for (int j = 0; j < n; j++) {
            levels[j] = levels(j, judgements);
            first[j] = at;
            at += levels[j].length - 1;
            for (int i = 0; i < missing[j].length; i++) {
                missing[j][i] = problem.performances().isMissing(i, j) ? at++ : -1;
            }
        }
        this.size = at;
        this.base = new LinearProgram(size);
        double[] whole = new double[size];
        for (int j = 0; j < n; j++) {
            for (int s = 0; s + 1 < levels[j].length; s++) {
                whole[first[j] + s] = 1;
                if (isStrict) {
                    double[] step = new double[size];
                    step[first[j] + s] = 1;
                    step[0] = -1;
                    base.atLeast(step, 0);
                }
            }
            for (int i = 0; i < missing[j].length; i++) {
                if (missing[j][i] >= 0) {
                    double[] most = new double[size];
                    most[missing[j][i]] = 1;
                    for (int s = 0; s + 1 < levels[j].length; s++) {
                        most[first[j] + s] = -1;
                    }
                    base.atMost(most, 0);
                }
            }
        }
        base.exactly(whole, 1);
        double[] epsilon = new double[size];
        epsilon[0] = 1;
        base.atMost(epsilon, 1);
        for (Judgement one : judgements) {
            double[] lead = less(value(one.better()), value(one.than()));
            if (one.isSame()) {
                base.exactly(lead, 0);
            } else {
                lead[0] = -1;
                base.atLeast(lead, 0);
            }
        }
    }

    private double[] levels(int j, List<Judgement> judgements) {
        TreeSet<Double> found = new TreeSet<>();
        for (int i = 0; i < problem.options().size(); i++) {
            if (!problem.performances().isMissing(i, j)) {
                found.add(problem.central().at(i, j));
            }
        }
        String id = problem.criteria().get(j).id();
        for (Judgement one : judgements) {
            for (Judgement.Side side : List.of(one.better(), one.than())) {
                if (side instanceof Judgement.Profile profile
                        && profile.performances().containsKey(id)) {
                    found.add(profile.performances().get(id));
                }
            }
        }
        boolean rises = problem.criteria().get(j).direction() == Direction.MAX;
        List<Double> sorted = new ArrayList<>(rises ? found : found.descendingSet());
        return sorted.isEmpty()
                ? new double[1]
                : sorted.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The value of an option as a sum of variables. */
    double[] value(int i) {
        double[] value = new double[size];
        for (int j = 0; j < levels.length; j++) {
            if (missing[j][i] >= 0) {
                value[missing[j][i]] = 1;
            } else {
                add(value, j, problem.central().at(i, j));
            }
        }
        return value;
    }

    private double[] value(Judgement.Side side) {
        if (side instanceof Judgement.Chosen chosen) {
            return value(problem.optionIndex(chosen.option()));
        }
        double[] value = new double[size];
        ((Judgement.Profile) side).performances().forEach((id, x) -> add(value, problem.criterionIndex(id), x));
        return value;
    }

    private void add(double[] value, int j, double x) {
        for (int s = 0; s + 1 < levels[j].length && levels[j][s] != x; s++) {
            value[first[j] + s] = 1;
        }
    }

    static double[] less(double[] a, double[] b) {
        double[] out = new double[a.length];
        for (int k = 0; k < a.length; k++) {
            out[k] = a[k] - b[k];
        }
        return out;
    }

    /** Whether some value function keeps the judgements. */
    boolean isPossible() {
        return holds(base);
    }

    /** Whether some value function gives a at least as much as every one of some others. */
    boolean canBeAtLeast(int a, List<Integer> others) {
        LinearProgram program = base.copy();
        others.forEach(b -> program.atLeast(less(value(a), value(b)), 0));
        return holds(program);
    }

    /** Whether some value function gives every one of some others more than a. */
    boolean canBeBehind(int a, List<Integer> others) {
        LinearProgram program = base.copy();
        for (int b : others) {
            double[] lead = less(value(b), value(a));
            lead[0] = -1;
            program.atLeast(lead, 0);
        }
        return holds(program);
    }

    private boolean holds(LinearProgram program) {
        double[] epsilon = new double[size];
        epsilon[0] = 1;
        return program.maximize(epsilon) instanceof LinearProgram.Optimal best && best.value() > TOLERANCE;
    }

    /** By how much b can exceed a at most; values run from 0 to 1. */
    double regret(int a, int b) {
        return base.maximize(less(value(b), value(a))) instanceof LinearProgram.Optimal best
                ? Math.max(0, best.value())
                : 0;
    }
}
