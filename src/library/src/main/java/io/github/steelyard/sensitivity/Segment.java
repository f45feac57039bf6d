package io.github.steelyard.sensitivity;

/** The way from one number to another. */
final class Segment {

    private Segment() {}

    /**
     * The number at a share of the way: exactly {@code from} at 0, exactly {@code to} at 1, and never outside the two,
     * which rounding would otherwise allow. Ends whose difference is no finite number are fine.
     *
     * @param t from 0 to 1
     */
    static double at(double from, double to, double t) {
        double x = Math.abs(from) < Double.MAX_VALUE / 2 && Math.abs(to) < Double.MAX_VALUE / 2
                ? from + (to - from) * t
                : from * (1 - t) + to * t;
        return t == 1 ? to : Math.max(Math.min(from, to), Math.min(Math.max(from, to), x));
    }
}
