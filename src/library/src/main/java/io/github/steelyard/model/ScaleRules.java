package io.github.steelyard.model;

import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What scales, levels, value functions, requirements and thresholds have to keep to, in files and in code. */
final class ScaleRules {

    private ScaleRules() {}

    /** Worst and best of a declared scale differ. */
    public static Optional<Broken> ends(double worst, double best) {
        return worst == best
                ? broken(
                        "scale-ends",
                        "best",
                        "worst and best of a scale must differ, both were " + Numbers.plain(worst))
                : Optional.empty();
    }

    /** Direction, scale and value function agree about which end is better, and end at the same performances. */
    public static Optional<Broken> direction(
            String id, Optional<Direction> stated, Optional<Scale> scale, Optional<ValueFunction> value) {
        Optional<Direction> ofScale = scale.flatMap(ScaleRules::better);
        Optional<Direction> ofPoints = value.flatMap(ScaleRules::rising);
        if (stated.isPresent() && (against(ofScale, stated) || against(ofPoints, stated))) {
            String what = against(ofScale, stated) ? "scale" : "value function";
            return broken(
                    "direction-contradiction",
                    "direction",
                    "direction of '" + id + "' is " + stated.get().word() + ", but by its " + what + " "
                            + (stated.get() == Direction.MAX ? "less" : "more") + " is better");
        }
        if (ofScale.isPresent() && against(ofPoints, ofScale)) {
            boolean max = ofScale.get() == Direction.MAX;
            return broken(
                    "direction-contradiction",
                    "value",
                    "by its value function " + (max ? "less" : "more") + " of '" + id + "' is better, but by its scale "
                            + (max ? "more" : "less"));
        }
        return scale.isPresent()
                        && value.isPresent()
                        && scale.get() instanceof Scale.Declared declared
                        && value.get() instanceof ValueFunction.Piecewise piecewise
                ? sameEnds(id, declared, piecewise.points())
                : Optional.empty();
    }

    private static boolean against(Optional<Direction> found, Optional<Direction> wanted) {
        return found.isPresent() && !found.equals(wanted);
    }

    /** Which end a declared scale says is better; constructed ones run from 0 to 100. */
    public static Optional<Direction> better(Scale scale) {
        return scale instanceof Scale.Declared d
                ? Optional.of(d.best() > d.worst() ? Direction.MAX : Direction.MIN)
                : scale instanceof Scale.Levels || scale instanceof Scale.Compared
                        ? Optional.of(Direction.MAX)
                        : Optional.empty();
    }

    /** Which end the points of a value function say is better. */
    public static Optional<Direction> rising(ValueFunction value) {
        if (!(value instanceof ValueFunction.Piecewise p) || p.points().isEmpty()) {
            return Optional.empty();
        }
        double first = p.points().get(0).value();
        return Optional.of(p.points().get(p.points().size() - 1).value() > first ? Direction.MAX : Direction.MIN);
    }

    private static Optional<Broken> sameEnds(String id, Scale.Declared scale, List<ValueFunction.Point> points) {
        double low = points.get(0).performance();
        double high = points.get(points.size() - 1).performance();
        double from = Math.min(scale.worst(), scale.best());
        double to = Math.max(scale.worst(), scale.best());
        return low == from && high == to
                ? Optional.empty()
                : broken(
                        "scale-ends",
                        "points",
                        "the points of '" + id + "' run from " + Numbers.plain(low) + " to " + Numbers.plain(high)
                                + ", its scale from " + Numbers.plain(from) + " to " + Numbers.plain(to)
                                + "; they must have the same ends");
    }

    /** The midpoint of an exponential value function lies strictly inside a declared scale. */
    public static Optional<Broken> midpoint(String id, double midpoint, double low, double high) {
        return ValueCurve.isInside(midpoint, low, high)
                ? Optional.empty()
                : broken(
                        "midpoint",
                        "midpoint",
                        "midpoint of '" + id + "' must lie strictly inside its scale, between " + Numbers.plain(low)
                                + " and " + Numbers.plain(high) + "; was " + Numbers.plain(midpoint)
                                + tooNear(midpoint, low, high));
    }

    /** What is added about a midpoint that lies inside, but so near an end that it cannot be told from it. */
    static String tooNear(double midpoint, double low, double high) {
        return midpoint > low && midpoint < high
                ? ", which on a scale this wide cannot be told from "
                        + Numbers.plain(midpoint > low / 2 + high / 2 ? high : low)
                : "";
    }

    /**
     * Points of a value function: two or more by ascending performance, monotone, from 0 to 1. The part that is to blame
     * is the index of a point; empty when it is all of them.
     */
    public static Optional<Broken> points(String id, List<ValueFunction.Point> points) {
        String all = "points of '" + id + "' ";
        if (points.size() < 2) {
            return broken("points", "", all + "are too few; at least two are needed");
        }
        double first = points.get(0).value();
        double last = points.get(points.size() - 1).value();
        for (int k = 1; k < points.size(); k++) {
            double step = points.get(k).value() - points.get(k - 1).value();
            double performance = points.get(k).performance();
            String part = Integer.toString(k);
            if (performance == points.get(k - 1).performance()) {
                return broken("points", part, all + "give two values to " + Numbers.plain(performance));
            }
            if (!(performance > points.get(k - 1).performance())) {
                return broken("points", part, all + "must stand by ascending performance");
            }
            if (step != 0 && step > 0 != last > first) {
                return broken(
                        "points",
                        part,
                        all + "must rise or fall all the way, but turn at " + Numbers.plain(performance));
            }
        }
        return Math.min(first, last) != 0 || Math.max(first, last) != 1
                ? broken(
                        "points",
                        "",
                        all + "must reach both 0 and 100, but run from " + Numbers.plain(100 * first) + " to "
                                + Numbers.plain(100 * last))
                : Optional.empty();
    }

    /** A word that cannot be a level: it stands for a missing performance. */
    public static Optional<Broken> level(String id, String word) {
        return word.isEmpty() || List.of("~", "null", "Null", "NULL", "unknown").contains(word)
                ? broken(
                        "levels",
                        word,
                        "levels of '" + id + "' cannot include '" + word + "', which stands for a missing performance")
                : Optional.empty();
    }

    /** Levels reach both ends of 0 to 100. */
    public static Optional<Broken> levels(String id, Map<String, Double> levels) {
        double least = levels.values().stream().mapToDouble(x -> x).min().orElse(Double.NaN);
        double most = levels.values().stream().mapToDouble(x -> x).max().orElse(Double.NaN);
        return least != 0 || most != 100
                ? broken(
                        "levels",
                        "",
                        "levels of '" + id + "' must reach both 0, the worst, and 100, the best"
                                + (most > least ? "; write " + stretched(levels, least, most) : ""))
                : Optional.empty();
    }

    /** The same levels from 0 to 100. */
    private static String stretched(Map<String, Double> levels, double least, double most) {
        return levels.entrySet().stream()
                .map(level -> level.getKey() + ": "
                        + Numbers.plain(Math.rint(1000 * (level.getValue() - least) / (most - least)) / 10))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Some performance can meet both limits of a requirement. */
    public static Optional<Broken> requirement(String id, Requirement requirement) {
        boolean both = requirement.atLeast().isPresent() && requirement.atMost().isPresent();
        return both
                        && requirement.atLeast().getAsDouble()
                                > requirement.atMost().getAsDouble()
                ? broken(
                        "requirement",
                        "",
                        "no performance on '" + id + "' is at least "
                                + Numbers.plain(requirement.atLeast().getAsDouble()) + " and at most "
                                + Numbers.plain(requirement.atMost().getAsDouble()))
                : Optional.empty();
    }

    /** Thresholds ascend from indifference over preference to veto. */
    public static List<Broken> thresholds(String id, Thresholds t) {
        List<Broken> found = new ArrayList<>();
        ascending(id, "indifference", t.indifference(), "preference", t.preference())
                .ifPresent(found::add);
        ascending(id, "preference", t.preference(), "veto", t.veto()).ifPresent(found::add);
        if (t.preference().isEmpty()) {
            ascending(id, "indifference", t.indifference(), "veto", t.veto()).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Broken> ascending(
            String id, String less, java.util.OptionalDouble low, String more, java.util.OptionalDouble high) {
        return low.isPresent() && high.isPresent() && low.getAsDouble() > high.getAsDouble()
                ? broken(
                        "thresholds",
                        more,
                        more + " of '" + id + "' must be at least its " + less + ", " + Numbers.plain(low.getAsDouble())
                                + "; was " + Numbers.plain(high.getAsDouble()))
                : Optional.empty();
    }

    private static Optional<Broken> broken(String id, String part, String message) {
        return Optional.of(new Broken(id, part, message));
    }
}
