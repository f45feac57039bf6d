package io.github.steelyard.report.chart;

/**
 * Where the lines of a chart stand, without what is written around them.
 *
 * @param left edge, where the axis along the bottom begins
 * @param right edge, where it ends
 * @param top edge
 * @param bottom edge, where the axis runs
 */
public record PlotArea(double left, double right, double top, double bottom) {

    /** How far along the axis a place is: 0 at its beginning, 1 at its end, never outside. */
    public double share(double x) {
        return right > left ? Math.max(0, Math.min(1, (x - left) / (right - left))) : 0;
    }

    /** The place that far along the axis. */
    public double x(double share) {
        return left + share * (right - left);
    }
}
