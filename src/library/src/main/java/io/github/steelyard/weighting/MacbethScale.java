package io.github.steelyard.weighting;

import io.github.steelyard.optimization.LinearProgram;
import java.util.Arrays;
import java.util.List;

/**
 * The basic scale of MACBETH: numbers whose differences agree with judgements in words.
 *
 * <p><b>Formula:</b> variables v<sub>1</sub> … v<sub>n</sub> ≥ 0 and thresholds s<sub>1</sub> = ½, s<sub>a</sub> + 1 ≤
 * s<sub>a+1</sub>. First over second in categories a to b: s<sub>a</sub> + ½ ≤ v<sub>first</sub> − v<sub>second</sub> ≤
 * s<sub>b+1</sub> − ½ (no upper end for extreme); null: v<sub>first</sub> = v<sub>second</sub>. Against no swing at all:
 * the same with 0 in place of v<sub>second</sub>; where nothing is said of a swing, it is above 0 in any category. The
 * largest v is made as small as possible.
 *
 * <p>Where several scales do that, they are narrowed one value at a time: of the values still open, that with the
 * highest middle of its range is set there, as in M-MACBETH from the top down, until one scale is left.
 */
final class MacbethScale {

    /** Stands for no swing at all. */
    static final int NOTHING = -1;

    private static final int CATEGORIES = 6;

    /**
     * A judgement in words.
     *
     * @param first index
     * @param second index, or {@link #NOTHING}
     * @param low first category that it may be, 0 for null
     * @param high last one, at most 6; 0 for null
     */
    record Judgement(int first, int second, int low, int high) {}

    private final int size;
    private final LinearProgram program;

    private MacbethScale(int size, LinearProgram program) {
        this.size = size;
        this.program = program;
    }

    /** The scales that agree with these judgements. */
    static MacbethScale of(int size, List<Judgement> judgements) {
        MacbethScale scale = new MacbethScale(size, new LinearProgram(size + CATEGORIES + 1));
        LinearProgram program = scale.program;
        program.exactly(scale.threshold(1), 0.5);
        for (int a = 1; a < CATEGORIES; a++) {
            program.atLeast(minus(scale.threshold(a + 1), scale.threshold(a)), 1);
        }
        boolean[] anchored = new boolean[size];
        for (Judgement judgement : judgements) {
            double[] difference = scale.value(judgement.first());
            if (judgement.second() == NOTHING) {
                anchored[judgement.first()] = true;
            } else {
                difference[judgement.second()] = -1;
            }
            if (judgement.high() == 0) {
                program.exactly(difference, 0);
            } else {
                program.atLeast(minus(difference, scale.threshold(judgement.low())), 0.5);
                if (judgement.high() < CATEGORIES) {
                    program.atMost(minus(difference, scale.threshold(judgement.high() + 1)), -0.5);
                }
            }
        }
        for (int j = 0; j < size; j++) {
            if (!anchored[j]) {
                program.atLeast(minus(scale.value(j), scale.threshold(1)), 0.5);
            }
            program.atMost(minus(scale.value(j), scale.top()), 0);
        }
        return scale;
    }

    private double[] value(int j) {
        double[] a = new double[size + CATEGORIES + 1];
        a[j] = 1;
        return a;
    }

    private double[] threshold(int category) {
        return value(size + category - 1);
    }

    private double[] top() {
        return value(size + CATEGORIES);
    }

    private static double[] minus(double[] a, double[] b) {
        double[] c = new double[a.length];
        Arrays.setAll(c, i -> a[i] - b[i]);
        return c;
    }

    /** Whether there is one. */
    boolean isPossible() {
        return program.minimize(top()) instanceof LinearProgram.Optimal;
    }

    /** The basic scale; there must be one. */
    double[] values() {
        LinearProgram.Optimal lowest = (LinearProgram.Optimal) program.minimize(top());
        LinearProgram narrowed = program.copy().atMost(top(), lowest.value());
        double[] fixed = new double[size];
        Arrays.fill(fixed, Double.NaN);
        double[] point = lowest.point();
        for (int round = 0; round < size; round++) {
            int next = -1;
            double highest = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < size; j++) {
                if (Double.isNaN(fixed[j])
                        && narrowed.minimize(value(j)) instanceof LinearProgram.Optimal low
                        && narrowed.maximize(value(j)) instanceof LinearProgram.Optimal high) {
                    double middle = low.value() / 2 + high.value() / 2;
                    if (high.value() - low.value() < 1e-9) {
                        fixed[j] = middle;
                    } else if (middle > highest + 1e-9) {
                        highest = middle;
                        next = j;
                    }
                }
            }
            if (next < 0) {
                break;
            }
            fixed[next] = highest;
            narrowed.exactly(value(next), highest);
        }
        for (int j = 0; j < size; j++) {
            fixed[j] = Double.isNaN(fixed[j]) ? point[j] : snapped(fixed[j]);
        }
        return fixed;
    }

    /** Lowest thresholds that go with a scale. */
    double[] thresholds(double[] values) {
        LinearProgram narrowed = program.copy();
        for (int j = 0; j < size; j++) {
            narrowed.atLeast(value(j), values[j] - 1e-9).atMost(value(j), values[j] + 1e-9);
        }
        double[] sum = new double[size + CATEGORIES + 1];
        Arrays.fill(sum, size, size + CATEGORIES, 1);
        double[] thresholds = new double[CATEGORIES];
        if (narrowed.minimize(sum) instanceof LinearProgram.Optimal lowest) {
            for (int a = 0; a < CATEGORIES; a++) {
                thresholds[a] = snapped(lowest.point()[size + a]);
            }
        }
        return thresholds;
    }

    /** The scale is made of whole halves and middles of them; rounding goes. */
    private static double snapped(double x) {
        double unit = 1 << 20;
        double near = Math.rint(x * unit) / unit;
        return Math.abs(x - near) < 1e-9 ? near : x;
    }
}
