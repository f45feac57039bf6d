package io.github.steelyard.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The least and the most that a performance attains under events and states that are given: over the ends of all
 * quantities and spreads, points between them, and from the best of these downhill. Monotone and multilinear formulas
 * have theirs at ends.
 */
final class Extremes {

    private static final int MOST_FOR_CORNERS = 10;
    private static final int POINTS = 1024;
    private static final int STEPS = 40;

    private final CellProgram program;
    private final Coordinates coordinates;
    private final Consumer<PointBlock> setting;
    private final Over over;
    private final double[] low;
    private final double[] high;

    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private double @Nullable [] atLeast;
    private double @Nullable [] atMost;
    private double @Nullable [] undefined;

    /** Over what it is looked for. */
    enum Over {
        /** The ends that are to be expected of everything. */
        EXPECTED,
        /** As far as any draw of the quantities goes; other spreads at their means, and sums with a spread left out. */
        QUANTITIES,
        /** As far as any draw goes. */
        DRAWS
    }

    /**
     * @param setting sets events and states
     * @param isMultilinear whether the ends alone are enough
     */
    Extremes(
            CellProgram program,
            Coordinates coordinates,
            Consumer<PointBlock> setting,
            Over over,
            boolean isMultilinear) {
        this.program = program;
        this.coordinates = coordinates;
        this.setting = setting;
        this.over = over;
        int n = coordinates.all().size();
        this.low = new double[n];
        this.high = new double[n];
        for (int c = 0; c < n; c++) {
            Coordinates.Coordinate one = coordinates.all().get(c);
            boolean isMean = over == Over.QUANTITIES && one.cell() != null && one.cell() != program;
            boolean isFar = over != Over.EXPECTED && !one.spread().isMissing();
            low[c] = isMean
                    ? one.spread().central()
                    : isFar ? one.quantile().farthest(false) : one.spread().low();
            high[c] = isMean
                    ? one.spread().central()
                    : isFar ? one.quantile().farthest(true) : one.spread().high();
        }
        search(isMultilinear);
    }

    private void search(boolean isMultilinear) {
        int n = low.length;
        boolean few = n <= MOST_FOR_CORNERS;
        int corners = few ? 1 << n : 2 + 2 * n;
        double[][] points = new double[n][corners];
        for (int k = 0; k < corners; k++) {
            for (int c = 0; c < n; c++) {
                boolean up = few ? (k >> c & 1) == 1 : k == 1 || k > 1 && (k - 2 >> 1 == c) == (k % 2 == 0);
                points[c][k] = up ? high[c] : low[c];
            }
        }
        look(points, corners);
        boolean varies = false;
        for (int c = 0; c < n; c++) {
            varies |= low[c] < high[c];
        }
        if (varies && !isMultilinear) {
            inside();
            descend(true);
            descend(false);
        }
    }

    private void inside() {
        int n = low.length;
        SobolSequenceGenerator sobol = new SobolSequenceGenerator(Math.min(1000, n));
        double[][] points = new double[n][POINTS];
        for (int k = 0; k < POINTS; k++) {
            double[] u = sobol.nextVector();
            for (int c = 0; c < n; c++) {
                points[c][k] = at(c, u[c % u.length]);
            }
        }
        look(points, POINTS);
    }

    /** A place between the ends; of outcomes, one of them. */
    private double at(int c, double u) {
        Coordinates.Coordinate one = coordinates.all().get(c);
        return one.spread() instanceof Performance.Discrete ? one.quantile().at(u) : low[c] * (1 - u) + high[c] * u;
    }

    private void descend(boolean isLeast) {
        double[] best = isLeast ? atLeast : atMost;
        double step = 0.25;
        for (int s = 0; s < STEPS && best != null; s++) {
            int n = low.length;
            double[][] points = new double[n][2 * n];
            for (int k = 0; k < 2 * n; k++) {
                for (int c = 0; c < n; c++) {
                    boolean moves = k >> 1 == c && !(coordinates.all().get(c).spread() instanceof Performance.Discrete);
                    double x = best[c] + (moves ? (k % 2 == 0 ? step : -step) * (high[c] - low[c]) : 0);
                    points[c][k] = x == x ? Math.max(low[c], Math.min(high[c], x)) : x;
                }
            }
            look(points, 2 * n);
            double[] next = isLeast ? atLeast : atMost;
            step = next == best ? step / 2 : step;
            best = next;
        }
    }

    private void look(double[][] points, int count) {
        PointBlock block = coordinates.points(points, count, program, over != Over.QUANTITIES);
        setting.accept(block);
        double[] x = program.performances(block);
        for (int k = 0; k < count; k++) {
            int at = k;
            if (Double.isInfinite(x[k])) {
                undefined = undefined == null
                        ? Arrays.stream(points).mapToDouble(p -> p[at]).toArray()
                        : undefined;
            } else if (x[k] == x[k]) {
                if (x[k] < least) {
                    least = x[k];
                    atLeast = Arrays.stream(points).mapToDouble(p -> p[at]).toArray();
                }
                if (x[k] > most) {
                    most = x[k];
                    atMost = Arrays.stream(points).mapToDouble(p -> p[at]).toArray();
                }
            }
        }
    }

    /** Infinity where nothing is known. */
    double least() {
        return least;
    }

    /** Negative infinity where nothing is known. */
    double most() {
        return most;
    }

    /** Where the least is attained, by coordinate; null where nothing is known. */
    double @Nullable [] atLeast() {
        return atLeast;
    }

    double @Nullable [] atMost() {
        return atMost;
    }

    /** A place where it has no result; null when there is none. */
    double @Nullable [] undefined() {
        return undefined;
    }

    List<Coordinates.Coordinate> coordinates() {
        return coordinates.all();
    }
}
