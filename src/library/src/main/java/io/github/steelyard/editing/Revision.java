package io.github.steelyard.editing;

import io.github.steelyard.editing.Changes.CellKey;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.model.WeightStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A decision with changes worked in. */
public final class Revision {

    private Revision() {}

    /** The decision as the file would say it after saving. */
    public static Decision of(Decision base, Changes changes) {
        ValueTree tree = tree(base.tree(), changes.points(Changes.EVERYONE));
        return revised(base, changes, tree, stakeholders(base, changes));
    }

    /** The same without the points: what stays while weights are dragged. */
    public static Decision withoutPoints(Decision base, Changes changes) {
        return revised(base, changes, base.tree(), base.stakeholders());
    }

    private static Decision revised(Decision base, Changes changes, ValueTree tree, List<Stakeholder> stakeholders) {
        PerformanceTable table = base.performances();
        List<Scenario> scenarios = new ArrayList<>(base.scenarios());
        for (Map.Entry<CellKey, Performance> change : changes.cells().entrySet()) {
            Cell cell = change.getKey().cell();
            String scenario = change.getKey().scenario();
            if (scenario.isEmpty()) {
                table = table.with(
                        Cells.optionIndex(base, cell.option()),
                        Cells.criterionIndex(base, cell.criterion()),
                        change.getValue());
            } else {
                scenarios.replaceAll(s -> s.id().equals(scenario) ? with(s, cell, change.getValue()) : s);
            }
        }
        return new Decision(
                base.title(),
                base.question(),
                base.description(),
                tree,
                base.options(),
                table,
                base.notes(),
                base.sources(),
                stakeholders,
                scenarios,
                changes.method().orElse(base.method()),
                base.seed(),
                changes.uncertainty().orElse(base.weightUncertainty()),
                base.confidence(),
                base.baseline(),
                base.lint(),
                base.uncertainties(),
                base.missing(),
                base.strategies(),
                base.packages(),
                base.judgements());
    }

    private static Scenario with(Scenario scenario, Cell cell, Performance performance) {
        Map<Cell, Performance> performances = new LinkedHashMap<>(scenario.performances());
        performances.put(cell, performance);
        return scenario.performing(performances);
    }

    private static List<Stakeholder> stakeholders(Decision base, Changes changes) {
        List<Stakeholder> stakeholders = new ArrayList<>();
        for (Stakeholder someone : base.stakeholders()) {
            Map<String, Double> own = changes.points(someone.id());
            if (own.isEmpty()) {
                stakeholders.add(someone);
                continue;
            }
            Map<String, Double> weights = new LinkedHashMap<>(someone.weights());
            weights.putAll(own);
            stakeholders.add(someone.with(weights));
        }
        return stakeholders;
    }

    private static ValueTree tree(ValueTree tree, Map<String, Double> points) {
        return points.isEmpty() ? tree : new ValueTree((Group) node(tree.root(), points));
    }

    private static Node node(Node node, Map<String, Double> points) {
        Double own = points.get(node.id());
        NodeWeight weight = own == null
                ? node.weight()
                : new NodeWeight(OptionalDouble.of(own), node.weight().bounds());
        if (node instanceof Criterion criterion) {
            return own == null ? node : criterion.with(criterion.scale(), criterion.value(), weight);
        }
        Group group = (Group) node;
        boolean moved = group.children().stream().anyMatch(child -> points.containsKey(child.id()));
        List<Node> children =
                group.children().stream().map(child -> node(child, points)).toList();
        return new Group(
                group.label(),
                weight,
                moved ? WeightStatement.DIRECT : group.weighting(),
                group.weightOrder(),
                children);
    }
}
