package io.github.steelyard.sensitivity;

import java.util.function.DoublePredicate;

/**
 * Where a property stops to hold on the way from one number to another, for methods whose scores are not linear in the
 * weights: steps of {@link #STEP} until it fails, then bisection to {@link #TOLERANCE}. What comes and goes between two
 * steps is missed, and results found this way say so.
 */
final class Bracket {

    /** Length of a step. */
    static final double STEP = 0.005;

    /** How exactly the place is found. */
    static final double TOLERANCE = 1e-9;

    private Bracket() {}

    /**
     * The last number for which the property holds on all steps so far; {@code to} when it never fails, or only so close
     * to {@code to} that the search cannot tell it from there: at the very end of its way, a weight of 0 or 1, options
     * may be level that are not beside it.
     */
    static double last(double from, double to, DoublePredicate holds) {
        int steps = (int) Math.ceil(Math.abs(to - from) / STEP);
        double good = from;
        for (int k = 1; k <= steps; k++) {
            double next = Segment.at(from, to, (double) k / steps);
            if (!holds.test(next)) {
                double edge = edge(good, next, holds);
                return k == steps && Math.abs(to - edge) <= TOLERANCE ? to : edge;
            }
            good = next;
        }
        return good;
    }

    /** The edge between a number for which the property holds and one for which it does not. */
    static double edge(double good, double bad, DoublePredicate holds) {
        double in = good;
        double out = bad;
        while (Math.abs(out - in) > TOLERANCE) {
            double middle = in + (out - in) / 2;
            if (middle == in || middle == out) {
                break;
            }
            if (holds.test(middle)) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return in;
    }
}
