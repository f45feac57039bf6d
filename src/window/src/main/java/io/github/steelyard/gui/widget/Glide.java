package io.github.steelyard.gui.widget;

import java.util.function.LongSupplier;

/** A position on its way from one place to another, easing out. */
public final class Glide {

    private final LongSupplier clock;
    private double from;
    private double to;
    private long start;
    private final long duration;

    /**
     * A glide that rests at {@code place}.
     *
     * @param clock nanoseconds
     * @param millis how long a move takes
     */
    public Glide(double place, LongSupplier clock, long millis) {
        this.clock = clock;
        this.from = place;
        this.to = place;
        this.duration = millis * 1_000_000;
        this.start = clock.getAsLong() - duration;
    }

    /** Sets out from where it is now. */
    public void go(double place) {
        if (place != to) {
            from = now();
            to = place;
            start = clock.getAsLong();
        }
    }

    /** Is there at once. */
    public void jump(double place) {
        from = place;
        to = place;
    }

    /** Where it goes. */
    public double target() {
        return to;
    }

    /** Where it is. */
    public double now() {
        double t = duration <= 0 ? 1 : Math.min(1, (clock.getAsLong() - start) / (double) duration);
        double rest = 1 - t;
        return to + (from - to) * rest * rest * rest;
    }

    public boolean isMoving() {
        return from != to && clock.getAsLong() - start < duration;
    }
}
