package io.github.steelyard.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Holds a value tree against the rules of files: ids, scales, value functions, limits, weights. */
final class TreeCheck {

    private final Faults faults;

    TreeCheck(Faults faults) {
        this.faults = faults;
    }

    void check(ValueTree tree) {
        IdRules.Space ids = new IdRules.Space("criterion or group");
        for (Node node : tree.nodes()) {
            String where = "criteria/" + node.id();
            faults.add(where, ids.take(node.id()));
            node.weight().points().ifPresent(p -> faults.add(where + "/weight", WeightRules.points("weight", p)));
            if (node instanceof Criterion criterion) {
                criterion(where, criterion);
            }
        }
        tree.groups().forEach(this::group);
    }

    private void group(Group group) {
        boolean isTop = group.id().equals(ValueTree.ROOT);
        String subject = isTop ? "criteria" : "criteria/" + group.id();
        String where = isTop ? "at the top level" : "in group '" + group.id() + "'";
        Map<String, NodeWeight> weights = new LinkedHashMap<>();
        group.children().forEach(child -> weights.put(child.id(), child.weight()));
        faults.add(subject, WeightRules.boundSums(where, weights.values()));
        faults.add(subject, WeightRules.order(group));
        if (group.weighting().method().equals(WeightStatement.DIRECT.method())) {
            faults.add(subject, WeightRules.siblings(where, weights));
        }
    }

    private void criterion(String where, Criterion criterion) {
        String id = criterion.id();
        if (criterion.scale() instanceof Scale.Levels levels) {
            levels(where, criterion, levels.values());
        }
        faults.add(
                where,
                ScaleRules.direction(
                        id,
                        Optional.of(criterion.direction()),
                        Optional.of(criterion.scale()),
                        Optional.of(criterion.value())));
        if (criterion.value() instanceof ValueFunction.Exponential e
                && criterion.scale() instanceof Scale.Declared scale) {
            double low = Math.min(scale.worst(), scale.best());
            faults.add(
                    where + "/value",
                    ScaleRules.midpoint(id, e.midpoint(), low, Math.max(scale.worst(), scale.best())));
        }
        criterion.requirement().ifPresent(r -> requirement(where + "/require", id, r));
        Thresholds t = criterion.thresholds();
        for (OptionalDouble x : List.of(t.indifference(), t.preference(), t.veto(), t.s())) {
            x.ifPresent(v -> faults.add(
                    where + "/thresholds",
                    PerformanceRules.within("a threshold of '" + id + "'", v, 0, Double.POSITIVE_INFINITY)));
        }
        t.s().ifPresent(s -> faults.add(
                where + "/thresholds",
                s == 0
                        ? Optional.of(new Broken("out-of-range", "s must be a finite number > 0, was 0"))
                        : Optional.empty()));
        faults.add(where + "/thresholds", ScaleRules.thresholds(id, t));
    }

    private void levels(String where, Criterion criterion, Map<String, Double> levels) {
        levels.forEach((word, value) -> {
            faults.add(where + "/levels", ScaleRules.level(criterion.id(), word));
            faults.add(where + "/levels", PerformanceRules.within("value of level '" + word + "'", value, 0, 100));
        });
        faults.add(where + "/levels", ScaleRules.levels(criterion.id(), levels));
        if (!(criterion.value() instanceof ValueFunction.Linear)) {
            faults.add(
                    where + "/value",
                    "scale-conflict",
                    "'" + criterion.id()
                            + "' has levels, which say the value of each word; 'value' only suits measured"
                            + " performances");
        }
    }

    private void requirement(String where, String id, Requirement requirement) {
        if (requirement.atLeast().isEmpty() && requirement.atMost().isEmpty()) {
            faults.add(where, "requirement", "require is empty; give 'at-least' or 'at-most'");
        }
        requirement.atLeast().ifPresent(x -> faults.add(where, PerformanceRules.finite("at-least of '" + id + "'", x)));
        requirement.atMost().ifPresent(x -> faults.add(where, PerformanceRules.finite("at-most of '" + id + "'", x)));
        faults.add(where, ScaleRules.requirement(id, requirement));
    }
}
