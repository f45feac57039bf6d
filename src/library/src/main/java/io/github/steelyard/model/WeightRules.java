package io.github.steelyard.model;

import io.github.steelyard.text.Nearest;
import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What weights have to keep to, in files and in code. */
final class WeightRules {

    private WeightRules() {}

    /** Points are a finite number of 0 or more. */
    public static Optional<Broken> points(String what, double points) {
        return points >= 0 && points < Double.POSITIVE_INFINITY
                ? Optional.empty()
                : broken(
                        points < 0 ? "weight-negative" : "number-range",
                        "",
                        what + " must be a finite number >= 0, was " + Numbers.plain(points));
    }

    /** Bounds lie in 0..100 and ascend. */
    public static Optional<Broken> bounds(String id, double min, double max) {
        return min >= 0 && min <= max && max <= 100
                ? Optional.empty()
                : broken(
                        "weight-bounds",
                        "",
                        "bounds of the weight of '" + id + "' must be 0 <= min <= max <= 100 (per cent of its siblings'"
                                + " total), were " + Numbers.plain(min) + " and " + Numbers.plain(max));
    }

    /**
     * Points on siblings: on all of them or on none, and not all 0. The part to blame is the id of a node; empty when it
     * is all of them.
     *
     * @param where "at the top level" or "in group 'people'"
     */
    public static List<Broken> siblings(String where, Map<String, NodeWeight> weights) {
        List<Broken> found = new ArrayList<>();
        boolean positive = false;
        Optional<String> example = Optional.empty();
        int with = 0;
        for (Map.Entry<String, NodeWeight> child : weights.entrySet()) {
            NodeWeight weight = child.getValue();
            if (!weight.equals(NodeWeight.NONE)) {
                with++;
                example = example.isPresent() ? example : Optional.of(child.getKey());
                positive |= weight.points().isPresent()
                        ? weight.points().getAsDouble() > 0
                        : weight.bounds().orElseThrow().max() > 0;
            }
        }
        if (with == 0) {
            return found;
        }
        for (Map.Entry<String, NodeWeight> child : weights.entrySet()) {
            if (child.getValue().equals(NodeWeight.NONE)) {
                found.add(new Broken(
                        "weight-missing",
                        child.getKey(),
                        "'" + child.getKey() + "' has no 'weight', but its sibling '" + example.orElseThrow()
                                + "' has; give one to all of them or to none"));
            }
        }
        if (with == weights.size() && !positive) {
            found.add(new Broken("weights-all-zero", "the weights " + where + " are all 0; at least one must be more"));
        }
        return found;
    }

    /** Bounds of siblings leave room for weights that sum to 100 %. */
    public static Optional<Broken> boundSums(String where, Collection<NodeWeight> weights) {
        double least = 0;
        double most = 0;
        int bounded = 0;
        for (NodeWeight weight : weights) {
            if (weight.bounds().isPresent()) {
                least += weight.bounds().get().min();
                most += weight.bounds().get().max();
                bounded++;
            }
        }
        if (least > 100 + 1e-9) {
            return broken(
                    "weight-bounds-sum",
                    "",
                    "the minima of the weights " + where + " sum to " + Numbers.plain(least)
                            + "%; together they cannot exceed 100");
        }
        return bounded == weights.size() && bounded > 0 && most < 100 - 1e-9
                ? broken(
                        "weight-bounds-sum",
                        "",
                        "the maxima of the weights " + where + " sum to " + Numbers.plain(most)
                                + "%; together they must reach 100")
                : Optional.empty();
    }

    /** One entry of an order: a child of the group, named once. */
    public static Optional<Broken> ordered(String id, Collection<String> children, Set<String> seen) {
        if (!children.contains(id)) {
            return broken(
                    "unknown-criterion",
                    id,
                    "unknown criterion '" + id + "' in 'weight-order'" + Nearest.hint(id, children));
        }
        return seen.contains(id)
                ? broken("named-twice", id, "'" + id + "' is named twice in 'weight-order'; once is enough")
                : Optional.empty();
    }

    static List<Broken> order(Group group) {
        return order(
                group.weightOrder(), group.children().stream().map(Node::id).toList());
    }

    /** What is wrong with an order of these. */
    static List<Broken> order(List<List<String>> order, List<String> children) {
        List<Broken> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        order.forEach(tied -> tied.forEach(id -> {
            ordered(id, children, seen).ifPresent(found::add);
            seen.add(id);
        }));
        return found;
    }

    /** What stands in the place of a group's weights leaves at least one that is more than 0. */
    public static Optional<Broken> replaced(String who, Group group, Map<String, Double> weights) {
        boolean zero = true;
        boolean touched = false;
        for (Node child : group.children()) {
            Double own = weights.get(child.id());
            boolean keepsZero = group.weighting().method().equals("direct")
                    && child.weight().points().isPresent()
                    && child.weight().points().getAsDouble() == 0;
            touched |= own != null;
            zero &= own == null ? keepsZero : own == 0;
        }
        return zero && touched
                ? broken(
                        "weights-all-zero",
                        "",
                        "with the weights of '" + who + "' all criteria "
                                + (group.id().isEmpty() ? "at the top level" : "in group '" + group.id() + "'")
                                + " weigh 0; at least one must weigh more")
                : Optional.empty();
    }

    private static Optional<Broken> broken(String id, String part, String message) {
        return Optional.of(new Broken(id, part, message));
    }
}
