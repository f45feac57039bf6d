package io.github.steelyard.report.document;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Lines over a common axis, each named at its end.
 *
 * @param title what it shows
 * @param summary what it says
 * @param x along the bottom
 * @param y along the side
 * @param lines in the order of their names
 * @param marks places worth a dot
 * @param cursor where things stand now
 */
public record LineChart(
        String title, String summary, Axis x, Axis y, List<Line> lines, List<Mark> marks, OptionalDouble cursor)
        implements Chart {

    public LineChart {
        lines = List.copyOf(lines);
        marks = List.copyOf(marks);
    }

    /** The same with the cursor elsewhere. */
    public LineChart at(double place) {
        return new LineChart(title, summary, x, y, lines, marks, OptionalDouble.of(place));
    }

    /**
     * A line.
     *
     * @param name shown at its end
     * @param color index of its colour; the same thing has the same index in all charts
     * @param isStrong whether it is one of those that matter
     * @param points by ascending x
     */
    public record Line(String name, int color, boolean isStrong, List<Point> points) {
        public Line {
            points = List.copyOf(points);
        }
    }

    /** A point of a line. */
    public record Point(double x, double y) {}

    /**
     * A place worth a dot.
     *
     * @param x along the bottom
     * @param y along the side
     * @param label shown beside it, may be empty
     */
    public record Mark(double x, double y, String label) {}
}
