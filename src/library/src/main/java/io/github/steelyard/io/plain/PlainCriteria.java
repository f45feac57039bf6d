package io.github.steelyard.io.plain;

import io.github.steelyard.io.grammar.CriterionKeys;
import io.github.steelyard.io.grammar.GroupKeys;
import io.github.steelyard.io.grammar.LevelKeys;
import io.github.steelyard.io.grammar.LimitKeys;
import io.github.steelyard.io.grammar.TopKeys;
import io.github.steelyard.io.grammar.ValueKeys;
import io.github.steelyard.io.grammar.WeightKeys;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.MissingPolicy;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.PreferenceFunction;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.Thresholds;
import io.github.steelyard.model.ValueFunction;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.model.WeightStatement;
import io.github.steelyard.text.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The value tree as plain values. */
public final class PlainCriteria {

    private final ValueTree tree;

    PlainCriteria(ValueTree tree) {
        this.tree = tree;
    }

    /** Adds what stands at the top of a file for the root. */
    void root(PlainMap all) {
        Group root = tree.root();
        all.some(TopKeys.WEIGHTING, weighting(root))
                .some(TopKeys.WEIGHT_ORDER, order(root.weightOrder()))
                .put(TopKeys.CRITERIA, children(root));
    }

    private Map<Object, Object> weighting(Group group) {
        return group.weighting().equals(WeightStatement.DIRECT) ? Map.of() : statement(group.weighting());
    }

    static List<Object> order(List<List<String>> levels) {
        List<Object> order = new ArrayList<>();
        levels.forEach(tied -> order.add(tied.size() == 1 ? tied.get(0) : tied));
        return order;
    }

    private Map<Object, Object> children(Group group) {
        Map<Object, Object> children = new LinkedHashMap<>();
        group.children().forEach(child -> children.put(child.id(), node(child)));
        return children;
    }

    private Map<Object, Object> node(Node node) {
        return node instanceof Criterion criterion ? criterion(criterion) : group((Group) node);
    }

    private Map<Object, Object> group(Group group) {
        return PlainDecision.label(GroupKeys.TABLE, group.label())
                .some(GroupKeys.WEIGHT, weight(group.weight()))
                .some(GroupKeys.WEIGHTING, weighting(group))
                .some(GroupKeys.WEIGHT_ORDER, order(group.weightOrder()))
                .put(GroupKeys.CRITERIA, children(group))
                .map();
    }

    private static Optional<Object> weight(NodeWeight weight) {
        if (weight.bounds().isEmpty()) {
            return weight.points().isPresent() ? Optional.of(weight.points().getAsDouble()) : Optional.empty();
        }
        NodeWeight.Bounds bounds = weight.bounds().get();
        return Optional.of(new PlainMap(WeightKeys.TABLE)
                .put(WeightKeys.MIN, bounds.min())
                .put(WeightKeys.MAX, bounds.max())
                .number(WeightKeys.POINTS, weight.points())
                .map());
    }

    Map<Object, Object> statement(WeightStatement statement) {
        Map<Object, Object> ranges = new LinkedHashMap<>();
        for (Criterion criterion : tree.criteria()) {
            WeightStatement.Range range = statement.ranges().get(criterion.id());
            if (range != null) {
                ranges.put(criterion.id(), List.of(amount(range.from(), criterion), amount(range.to(), criterion)));
            }
        }
        Map<Object, Object> one = new LinkedHashMap<>();
        one.put(WeightKeys.METHOD.name(), statement.method());
        one.putAll(statement.parameters());
        if (!ranges.isEmpty()) {
            one.put(WeightKeys.RANGES.name(), ranges);
        }
        return one;
    }

    private static Map<Object, Object> criterion(Criterion criterion) {
        PlainMap one = PlainDecision.label(CriterionKeys.TABLE, criterion.label())
                .text(CriterionKeys.UNIT, criterion.unit())
                .some(CriterionKeys.VALUE, value(criterion.value()))
                .some(CriterionKeys.WEIGHT, weight(criterion.weight()));
        if (criterion.isLocal()) {
            one.put(CriterionKeys.DIRECTION, criterion.direction().word());
        } else if (criterion.scale() instanceof Scale.Declared declared) {
            one.put(
                    CriterionKeys.SCALE,
                    new PlainMap(ValueKeys.SCALE)
                            .put(ValueKeys.WORST, declared.worst())
                            .put(ValueKeys.BEST, declared.best())
                            .map());
        } else if (criterion.scale() instanceof Scale.Compared compared) {
            PlainMap value = new PlainMap(ValueKeys.VALUE).put(ValueKeys.PAIRWISE, compared.ratios());
            if (!compared.derivation().equals(Scale.Compared.EIGENVECTOR)) {
                value.put(ValueKeys.DERIVATION, compared.derivation());
            }
            one.put(CriterionKeys.VALUE, value.map());
        } else if (criterion.scale() instanceof Scale.Levels levels) {
            one.put(CriterionKeys.LEVELS, levels(levels));
        }
        criterion
                .requirement()
                .ifPresent(r -> one.put(
                        CriterionKeys.REQUIRE,
                        new PlainMap(LimitKeys.REQUIRE)
                                .some(LimitKeys.AT_LEAST, limit(r.atLeast(), criterion))
                                .some(LimitKeys.AT_MOST, limit(r.atMost(), criterion))
                                .map()));
        Thresholds thresholds = criterion.thresholds();
        return one.some(
                        CriterionKeys.THRESHOLDS,
                        new PlainMap(LimitKeys.THRESHOLDS)
                                .number(LimitKeys.INDIFFERENCE, thresholds.indifference())
                                .number(LimitKeys.PREFERENCE, thresholds.preference())
                                .number(LimitKeys.VETO, thresholds.veto())
                                .number(LimitKeys.S, thresholds.s())
                                .map())
                .some(
                        CriterionKeys.PREFERENCE_FUNCTION,
                        criterion.preferenceFunction().map(PreferenceFunction::word))
                .some(CriterionKeys.MISSING, criterion.missing().map(MissingPolicy::word))
                .map();
    }

    private static Map<Object, Object> levels(Scale.Levels levels) {
        Map<Object, Object> plain = new LinkedHashMap<>();
        levels.values().forEach((word, value) -> {
            String means = levels.means().getOrDefault(word, "");
            plain.put(
                    word,
                    means.isEmpty()
                            ? value
                            : new PlainMap(LevelKeys.TABLE)
                                    .put(LevelKeys.VALUE, value)
                                    .text(LevelKeys.MEANS, means)
                                    .map());
        });
        return plain;
    }

    /** Empty for a straight line. */
    private static Map<Object, Object> value(ValueFunction function) {
        PlainMap value = new PlainMap(ValueKeys.VALUE);
        if (function instanceof ValueFunction.Piecewise piecewise) {
            Map<Object, Object> points = new LinkedHashMap<>();
            piecewise
                    .points()
                    .forEach(p -> points.put(new Verbatim(Numbers.plain(p.performance())), percent(p.value())));
            value.put(ValueKeys.POINTS, points);
        } else if (function instanceof ValueFunction.Exponential exponential) {
            value.put(
                    ValueKeys.EXPONENTIAL,
                    new PlainMap(ValueKeys.BENT)
                            .put(ValueKeys.MIDPOINT, exponential.midpoint())
                            .map());
        }
        return value.map();
    }

    private static Optional<Object> limit(OptionalDouble limit, Criterion criterion) {
        return limit.isPresent() ? Optional.of(amount(limit.getAsDouble(), criterion)) : Optional.empty();
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
