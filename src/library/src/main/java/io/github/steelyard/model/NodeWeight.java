package io.github.steelyard.model;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the file says of a node's weight among its siblings.
 *
 * @param points any number of points, normalised among siblings
 * @param bounds limits of the node's share among its siblings
 */
public record NodeWeight(OptionalDouble points, Optional<Bounds> bounds) {

    /**
     * Checks that every part is given.
     *
     * @param points any number of points, normalised among siblings
     * @param bounds limits of the node's share among its siblings
     * @throws InvalidDecision when a part is null
     */
    public NodeWeight {
        Given.value(points, "points of a weight");
        Given.value(bounds, "bounds of a weight");
    }

    /** Nothing stated. */
    public static final NodeWeight NONE = new NodeWeight(OptionalDouble.empty(), Optional.empty());

    /**
     * Limits of a share, in per cent of the siblings' total.
     *
     * @param min 0..max
     * @param max min..100
     */
    public record Bounds(double min, double max) {
        /**
         * Checks the bounds.
         *
         * @param min 0..max
         * @param max min..100
         * @throws InvalidDecision when they are not 0 ≤ min ≤ max ≤ 100
         */
        public Bounds {
            if (!(min >= 0 && min <= max && max <= 100)) {
                throw new InvalidDecision(new Broken(
                        "weight-bounds", "weight bounds must be 0 <= min <= max <= 100, were " + min + ", " + max));
            }
        }
    }

    /**
     * {@return so many points}
     *
     * @param points any finite number of 0 or more
     */
    public static NodeWeight points(double points) {
        return new NodeWeight(OptionalDouble.of(points), Optional.empty());
    }
}
