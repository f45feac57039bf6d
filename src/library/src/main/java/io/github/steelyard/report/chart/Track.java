package io.github.steelyard.report.chart;

import java.awt.geom.Path2D;

/**
 * A line through points from left to right that leaves out every point it passes anyway, to within a hundredth of a
 * pixel: what a stroke costs grows with its corners, and most lines over a weight are straight.
 */
final class Track {

    private static final double TOLERANCE = 0.01;

    private final Path2D path = new Path2D.Double();
    private boolean begun;
    private boolean ahead;
    private double fromX;
    private double fromY;
    private double lastX;
    private double lastY;

    /** The slopes from the last corner that pass all points since, near enough. */
    private double least;

    private double most;

    void to(double x, double y) {
        if (!begun) {
            begun = true;
            path.moveTo(x, y);
            corner(x, y);
            return;
        }
        if (ahead && !passes(x, y)) {
            path.lineTo(lastX, lastY);
            corner(lastX, lastY);
        }
        if (x > fromX) {
            least = Math.max(least, (y - TOLERANCE - fromY) / (x - fromX));
            most = Math.min(most, (y + TOLERANCE - fromY) / (x - fromX));
        } else {
            // Straight up, or back: nothing lies between two such points.
            least = Double.POSITIVE_INFINITY;
        }
        ahead = true;
        lastX = x;
        lastY = y;
    }

    /** Whether the line from the last corner to here passes all points between. */
    private boolean passes(double x, double y) {
        double slope = (y - fromY) / (x - fromX);
        return x > lastX && least <= slope && slope <= most;
    }

    private void corner(double x, double y) {
        fromX = x;
        fromY = y;
        least = Double.NEGATIVE_INFINITY;
        most = Double.POSITIVE_INFINITY;
        ahead = false;
    }

    /** The line so far. */
    Path2D path() {
        if (ahead) {
            path.lineTo(lastX, lastY);
            corner(lastX, lastY);
        }
        return path;
    }
}
