package io.github.steelyard.model;

import java.util.List;

/** How performances on a criterion turn into values: the shape, before the scale is known. */
public sealed interface ValueFunction permits ValueFunction.Linear, ValueFunction.Piecewise, ValueFunction.Exponential {

    /** A straight line from the scale's worst to its best. */
    record Linear() implements ValueFunction {}

    /**
     * Straight lines between stated points, monotone, with values 0 and 1 both reached.
     *
     * @param points by ascending performance
     */
    record Piecewise(List<Point> points) implements ValueFunction {
        /**
         * Copies the points.
         *
         * @param points by ascending performance
         * @throws InvalidDecision when there are too few of them, or they do not rise or fall throughout
         */
        public Piecewise {
            points = Given.list(points, "points of a value function");
            PerformanceRules.require(ScaleRules.points("a value function", points));
        }
    }

    /**
     * A performance and its value.
     *
     * @param performance in the criterion's unit
     * @param value 0..1
     */
    record Point(double performance, double value) {
        /**
         * Checks the numbers.
         *
         * @param performance in the criterion's unit
         * @param value 0..1
         * @throws InvalidDecision when the performance is not finite, or the value lies outside 0 to 1
         */
        public Point {
            PerformanceRules.require(PerformanceRules.finite("performance of a point", performance));
            PerformanceRules.require(PerformanceRules.within("value of a point", value, 0, 1));
        }
    }

    /**
     * A curve of constant relative bend.
     *
     * @param midpoint the performance whose value is one half, strictly inside the scale
     */
    record Exponential(double midpoint) implements ValueFunction {
        /**
         * Checks the midpoint.
         *
         * @param midpoint the performance whose value is one half, strictly inside the scale
         * @throws InvalidDecision when it is not finite
         */
        public Exponential {
            PerformanceRules.require(PerformanceRules.finite("midpoint", midpoint));
        }
    }
}
