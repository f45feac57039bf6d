package io.github.steelyard.io.section;

import io.github.steelyard.io.grammar.WeightKeys;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Located;
import io.github.steelyard.model.Broken;
import io.github.steelyard.model.DecisionRules;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.WeightStatement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads what a file says of weights: points, bounds, orders, and whether siblings fit together. */
public final class WeightReader {

    /**
     * A node among its siblings.
     *
     * @param key its id
     * @param node null when an error was reported
     * @param weight what is said of its weight
     * @param weightPart where, or null
     * @param isGroup whether it has children
     * @param isWeightKnown whether its weight could be read, if it has one
     */
    record Child(
            Syntax.Scalar key,
            Node node,
            NodeWeight weight,
            Syntax weightPart,
            boolean isGroup,
            boolean isWeightKnown) {}

    private final Checks checks;
    private final StatementReader statements;

    /** @param criteria read so far, by id; statements may name them */
    WeightReader(Checks checks, Map<String, CriterionDraft> criteria) {
        this.checks = checks;
        this.statements = new StatementReader(checks, criteria);
    }

    /** What stands under {@code weight}; {@link NodeWeight#NONE} when an error was reported. */
    NodeWeight node(Syntax part, String id) {
        if (part instanceof Syntax.Mapping map) {
            return bounds(map, id);
        }
        double points = points(part, "weight");
        return points != points ? NodeWeight.NONE : NodeWeight.points(points);
    }

    /** Points of 0 or more, or NaN when an error was reported. */
    double points(Syntax part, String what) {
        double points = checks.number(part, what, "a finite number >= 0");
        return points != points || checks.holds(DecisionRules.weightPoints(what, points), part) ? points : Double.NaN;
    }

    private NodeWeight bounds(Syntax.Mapping map, String id) {
        Fields fields = Fields.of(checks, WeightKeys.TABLE, map, "weight");
        Syntax least = fields.part(WeightKeys.MIN);
        Syntax most = fields.part(WeightKeys.MAX);
        double min = least == null ? 0 : checks.number(least, "min of weight");
        double max = most == null ? 100 : checks.number(most, "max of weight");
        boolean bounded = least != null || most != null;
        Syntax last = most != null ? most : least != null ? least : map;
        double p = fields.part(WeightKeys.POINTS) == null
                ? Double.NaN
                : points(fields.part(WeightKeys.POINTS), "points of weight");
        OptionalDouble points = p != p ? OptionalDouble.empty() : OptionalDouble.of(p);
        if (min != min || max != max) {
            return NodeWeight.NONE;
        }
        if (!bounded && points.isEmpty()) {
            checks.report(
                    DiagnosticId.WEIGHT_BOUNDS, map, "weight of '" + id + "' is an empty map; give 'min' and 'max'");
            return NodeWeight.NONE;
        }
        if (!checks.holds(DecisionRules.weightBounds(id, min, max), last)) {
            return NodeWeight.NONE;
        }
        return new NodeWeight(points, bounded ? Optional.of(new NodeWeight.Bounds(min, max)) : Optional.empty());
    }

    /** A block {@code weighting} for these children, or null when an error was reported. */
    WeightStatement statement(Syntax part, List<Child> children, List<String> ids) {
        boolean groups = children.stream().anyMatch(Child::isGroup);
        return statements.read(part, ids, groups);
    }

    /** A list of node ids, most important first; inner lists tie. */
    List<List<String>> order(Syntax part, List<String> ids) {
        Syntax.Listing list = checks.list(part, "'weight-order'");
        List<List<String>> order = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int k = 0; list != null && k < list.size(); k++) {
            List<String> tied = new ArrayList<>();
            if (list.element(k) instanceof Syntax.Listing inner) {
                for (int t = 0; t < inner.size(); t++) {
                    ordered(inner.element(t), ids, seen, tied);
                }
            } else {
                ordered(list.element(k), ids, seen, tied);
            }
            if (!tied.isEmpty()) {
                order.add(tied);
            }
        }
        return order;
    }

    private void ordered(Syntax part, List<String> ids, Set<String> seen, List<String> tied) {
        if (!(part instanceof Syntax.Scalar scalar)) {
            checks.text(part, "an entry of 'weight-order'");
            return;
        }
        String id = scalar.text();
        if (!ids.contains(id)) {
            checks.report(
                    DiagnosticId.UNKNOWN_CRITERION,
                    scalar,
                    "unknown criterion " + scalar.shown() + " in 'weight-order'"
                            + checks.diagnostics().hint(id, ids));
        } else if (!seen.add(id)) {
            checks.report(
                    DiagnosticId.NAMED_TWICE, scalar, "'" + id + "' is named twice in 'weight-order'; once is enough");
        } else {
            tied.add(id);
        }
    }

    /**
     * Whether the weights of siblings go together.
     *
     * @param group the key of their group, null at the top
     * @param isStated whether the group has a {@code weighting} of its own
     */
    void siblings(Syntax.Scalar group, List<Child> children, WeightStatement statement, boolean isStated) {
        if (statement == null || children.stream().anyMatch(child -> !child.isWeightKnown())) {
            return;
        }
        boundSums(group, children);
        if (statement.method().equals("direct")) {
            direct(group, children);
        } else if (isStated) {
            for (Child child : children) {
                if (child.weight().points().isPresent()) {
                    checks.report(
                            DiagnosticId.WEIGHT_UNUSED,
                            child.weightPart(),
                            "weight of " + child.key().shown() + " is not used: its group is weighed by '"
                                    + statement.method() + "'");
                }
            }
        }
    }

    private void direct(Syntax.Scalar group, List<Child> children) {
        Map<String, NodeWeight> weights = new LinkedHashMap<>();
        children.forEach(child -> weights.put(child.key().text(), child.weight()));
        for (Broken broken : DecisionRules.siblingPoints(where(group), weights)) {
            Located at = group == null ? children.get(0).weightPart() : group;
            for (Child child : children) {
                at = child.key().text().equals(broken.part()) ? child.key() : at;
            }
            checks.holds(Optional.of(broken), at);
        }
    }

    private static String where(Syntax.Scalar group) {
        return group == null ? "at the top level" : "in group " + group.shown();
    }

    private void boundSums(Syntax.Scalar group, List<Child> children) {
        Located at = group;
        for (Child child : children) {
            at = at == null && child.weight().bounds().isPresent() ? child.weightPart() : at;
        }
        checks.holds(
                DecisionRules.boundSums(
                        where(group), children.stream().map(Child::weight).toList()),
                at);
    }
}
