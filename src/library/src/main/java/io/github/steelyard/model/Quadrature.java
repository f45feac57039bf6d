package io.github.steelyard.model;

import java.util.function.DoubleUnaryOperator;

/**
 * Integrals to some 10<sup>−14</sup> of the integral of the absolute value: Gauss–Legendre of 16 points, with intervals
 * halved until both halves together say the same as the whole. Polynomials up to degree 31 come out exactly.
 *
 * <p><b>Source:</b> Golub &amp; Welsch (1969), Calculation of Gauss quadrature rules, Mathematics of Computation 23,
 * 221–230.
 */
final class Quadrature {

    private static final int POINTS = 16;
    private static final int MOST_HALVINGS = 48;
    private static final double TOLERANCE = 1e-15;
    private static final double[] NODES = new double[POINTS];
    private static final double[] WEIGHTS = new double[POINTS];

    /**
     * Pieces that one integral is cut into. On a scale whose ends agree in most of their digits the function is known to
     * fewer digits than the tolerance asks for, and halving would never end.
     */
    private static final int MOST_PIECES = 512;

    /** What rounding may leave between two ways of adding up one piece, as a share of it; halving cannot mend it. */
    private static final double NOISE = 1e-14;

    static {
        // Newton's method on the Legendre polynomial, which its three-term recurrence gives with its slope.
        for (int k = 0; k < POINTS; k++) {
            double x = StrictMath.cos(Math.PI * (k + 0.75) / (POINTS + 0.5));
            double slope = 0;
            for (int step = 0; step < 12; step++) {
                double before = 0;
                double p = 1;
                for (int n = 1; n <= POINTS; n++) {
                    double next = ((2 * n - 1) * x * p - (n - 1) * before) / n;
                    before = p;
                    p = next;
                }
                slope = POINTS * (x * p - before) / (x * x - 1);
                x -= p / slope;
            }
            NODES[k] = x;
            WEIGHTS[k] = 2 / ((1 - x * x) * slope * slope);
        }
    }

    private Quadrature() {}

    /**
     * The integral of a function over consecutive intervals.
     *
     * @param at smooth inside each interval
     * @param ends of the intervals, ascending; an interval of no length adds nothing
     */
    static double integral(DoubleUnaryOperator at, double[] ends) {
        double[] parts = new double[ends.length - 1];
        double size = 0;
        for (int k = 0; k < parts.length; k++) {
            if (ends[k] < ends[k + 1]) {
                parts[k] = once(at, ends[k], ends[k + 1]);
                size += Math.abs(parts[k]);
            }
        }
        double sum = 0;
        int[] left = {MOST_PIECES};
        for (int k = 0; k < parts.length; k++) {
            if (ends[k] < ends[k + 1]) {
                sum += halved(at, ends[k], ends[k + 1], parts[k], TOLERANCE * size, MOST_HALVINGS, left);
            }
        }
        return sum;
    }

    private static double halved(
            DoubleUnaryOperator at, double from, double to, double whole, double tolerance, int halvings, int[] left) {
        double middle = from / 2 + to / 2;
        double first = once(at, from, middle);
        double second = once(at, middle, to);
        double both = first + second;
        if (halvings == 0 || left[0]-- <= 0 || Math.abs(both - whole) <= Math.max(tolerance, NOISE * Math.abs(both))) {
            return both;
        }
        return halved(at, from, middle, first, tolerance, halvings - 1, left)
                + halved(at, middle, to, second, tolerance, halvings - 1, left);
    }

    private static double once(DoubleUnaryOperator at, double from, double to) {
        double middle = from / 2 + to / 2;
        double half = to / 2 - from / 2;
        double sum = 0;
        for (int k = 0; k < POINTS; k++) {
            sum += WEIGHTS[k] * at.applyAsDouble(middle + half * NODES[k]);
        }
        return half * sum;
    }
}
