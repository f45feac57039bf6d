package io.github.steelyard.io.plain;

import static io.github.steelyard.io.plain.PlainDecision.map;

import io.github.steelyard.catalogue.Numbers;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.Thresholds;
import io.github.steelyard.model.ValueFunction;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.model.WeightStatement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The value tree as plain values. */
public final class PlainCriteria {

    private final ValueTree tree;

    PlainCriteria(ValueTree tree) {
        this.tree = tree;
    }

    /** Adds what stands at the top of a file for the root. */
    void root(Map<Object, Object> all) {
        inside(all, tree.root());
    }

    private void inside(Map<Object, Object> one, Group group) {
        if (!group.weighting().equals(WeightStatement.DIRECT)) {
            one.put("weighting", statement(group.weighting()));
        }
        if (!group.weightOrder().isEmpty()) {
            List<Object> order = new ArrayList<>();
            group.weightOrder().forEach(tied -> order.add(tied.size() == 1 ? tied.get(0) : tied));
            one.put("weight-order", order);
        }
        Map<Object, Object> children = new LinkedHashMap<>();
        group.children().forEach(child -> children.put(child.id(), node(child)));
        one.put("criteria", children);
    }

    private Map<Object, Object> node(Node node) {
        Map<Object, Object> one = PlainDecision.label(node.label());
        if (node instanceof Criterion criterion) {
            criterion(one, criterion);
            weight(one, node.weight());
        } else {
            weight(one, node.weight());
            inside(one, (Group) node);
        }
        return one;
    }

    private static void weight(Map<Object, Object> one, NodeWeight weight) {
        if (weight.bounds().isPresent()) {
            NodeWeight.Bounds bounds = weight.bounds().get();
            Map<Object, Object> limits = map("min", bounds.min(), "max", bounds.max());
            weight.points().ifPresent(points -> limits.put("points", points));
            one.put("weight", limits);
        } else {
            weight.points().ifPresent(points -> one.put("weight", points));
        }
    }

    Map<Object, Object> statement(WeightStatement statement) {
        Map<Object, Object> one = map("method", statement.method());
        one.putAll(statement.parameters());
        Map<Object, Object> ranges = new LinkedHashMap<>();
        for (Criterion criterion : tree.criteria()) {
            WeightStatement.Range range = statement.ranges().get(criterion.id());
            if (range != null) {
                ranges.put(criterion.id(), List.of(amount(range.from(), criterion), amount(range.to(), criterion)));
            }
        }
        if (!ranges.isEmpty()) {
            one.put("ranges", ranges);
        }
        return one;
    }

    private static void criterion(Map<Object, Object> one, Criterion criterion) {
        PlainDecision.text(one, "unit", criterion.unit());
        if (criterion.isLocal()) {
            one.put("direction", criterion.direction().word());
        } else if (criterion.scale() instanceof Scale.Declared declared) {
            one.put("scale", map("worst", declared.worst(), "best", declared.best()));
        } else if (criterion.scale() instanceof Scale.Levels levels) {
            one.put("levels", new LinkedHashMap<>(levels.values()));
        }
        if (criterion.value() instanceof ValueFunction.Piecewise piecewise) {
            Map<Object, Object> points = new LinkedHashMap<>();
            piecewise
                    .points()
                    .forEach(p -> points.put(new Verbatim(Numbers.plain(p.performance())), percent(p.value())));
            one.put("value", map("points", points));
        } else if (criterion.value() instanceof ValueFunction.Exponential exponential) {
            one.put("value", map("exponential", map("midpoint", exponential.midpoint())));
        }
        criterion.requirement().ifPresent(r -> {
            Map<Object, Object> limits = new LinkedHashMap<>();
            limit(limits, "at-least", r.atLeast(), criterion);
            limit(limits, "at-most", r.atMost(), criterion);
            one.put("require", limits);
        });
        Thresholds thresholds = criterion.thresholds();
        Map<Object, Object> limits = new LinkedHashMap<>();
        thresholds.indifference().ifPresent(x -> limits.put("indifference", x));
        thresholds.preference().ifPresent(x -> limits.put("preference", x));
        thresholds.veto().ifPresent(x -> limits.put("veto", x));
        thresholds.s().ifPresent(x -> limits.put("s", x));
        PlainDecision.put(one, "thresholds", limits);
        criterion.preferenceFunction().ifPresent(f -> one.put("preference-function", f.word()));
    }

    private static void limit(Map<Object, Object> limits, String key, OptionalDouble limit, Criterion criterion) {
        limit.ifPresent(x -> limits.put(key, amount(x, criterion)));
    }

    /** An amount on a criterion: the word of a level where one has that value, else the number. */
    public static Object amount(double x, Criterion criterion) {
        if (criterion.scale() instanceof Scale.Levels levels) {
            for (Map.Entry<String, Double> level : levels.values().entrySet()) {
                if (level.getValue() == x) {
                    return level.getKey();
                }
            }
        }
        return x;
    }

    /** The number that divided by 100 is exactly {@code share}, where there is one. */
    public static double percent(double share) {
        double near = new BigDecimal(Numbers.plain(share)).movePointRight(2).doubleValue();
        for (double x : new double[] {near, 100 * share, Math.nextUp(near), Math.nextDown(near)}) {
            if (x / 100 == share) {
                return x;
            }
        }
        return near;
    }
}
