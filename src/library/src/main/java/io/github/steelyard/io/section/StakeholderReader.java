package io.github.steelyard.io.section;

import io.github.steelyard.io.grammar.StakeholderKeys;
import io.github.steelyard.io.grammar.TopKeys;
import io.github.steelyard.io.grammar.WeightKeys;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Ids;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.model.DecisionRules;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.model.WeightStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the section {@code stakeholders}. */
public final class StakeholderReader {

    private final Checks checks;
    private final EvidenceReader evidence;
    private final CriteriaReader criteria;
    private final List<String> nodeIds;
    private final Map<String, Group> groups = new LinkedHashMap<>();

    public StakeholderReader(Checks checks, EvidenceReader evidence, CriteriaReader criteria) {
        this.checks = checks;
        this.evidence = evidence;
        this.criteria = criteria;
        this.nodeIds = criteria.nodeIds();
        if (criteria.root() != null) {
            index(criteria.root());
        }
    }

    private void index(Group group) {
        groups.put(group.id(), group);
        for (Node child : group.children()) {
            if (child instanceof Group inner) {
                index(inner);
            }
        }
    }

    public List<Stakeholder> read(Sections sections) {
        Ids ids = new Ids(checks, "stakeholder");
        List<Stakeholder> found = new ArrayList<>();
        for (Syntax.Mapping map : sections.maps(TopKeys.STAKEHOLDERS)) {
            for (int k = 0; k < map.size(); k++) {
                if (ids.isNew(map.key(k))) {
                    found.add(one(map.key(k), map.value(k)));
                }
            }
        }
        return found;
    }

    private Stakeholder one(Syntax.Scalar key, Syntax part) {
        String id = key.text();
        Syntax.Mapping map = checks.map(part, "stakeholder " + key.shown());
        Fields fields = Fields.of(checks, StakeholderKeys.TABLE, map, "stakeholder '" + id + "'");
        Syntax pointsPart = fields.part(StakeholderKeys.WEIGHTS);
        Syntax statements = fields.part(StakeholderKeys.WEIGHTING);
        Syntax order = fields.part(StakeholderKeys.WEIGHT_ORDER);
        double voice = fields.number(StakeholderKeys.VOICE).orElse(1);
        Map<String, NodeWeight.Bounds> bounds = new LinkedHashMap<>();
        Map<String, Double> weights = pointsPart == null ? Map.of() : weights(pointsPart, id, bounds);
        Map<String, WeightStatement> weighting = statements == null ? Map.of() : weighting(statements, id);
        allZero(key, weights);
        List<List<String>> ordered = order == null || !criteria.isComplete()
                ? List.of()
                : criteria.weights().order(order, List.copyOf(criteria.leaves().keySet()));
        return new Stakeholder(LabelReader.read(id, fields, evidence), voice, weights, weighting, bounds, ordered);
    }

    private Map<String, Double> weights(Syntax part, String id, Map<String, NodeWeight.Bounds> bounds) {
        Map<String, Double> weights = new LinkedHashMap<>();
        Syntax.Mapping map = checks.map(part, "weights");
        for (int k = 0; map != null && k < map.size(); k++) {
            Syntax.Scalar key = map.key(k);
            if (isNode(key, "weights of '" + id + "'")) {
                if (map.value(k) instanceof Syntax.Mapping range) {
                    bounds(key, range, bounds);
                    continue;
                }
                double points = criteria.weights().points(map.value(k), "weight");
                if (points == points) {
                    weights.put(key.text(), points);
                }
            }
        }
        return weights;
    }

    /** Limits in per cent, of a criterion. */
    private void bounds(Syntax.Scalar key, Syntax.Mapping range, Map<String, NodeWeight.Bounds> bounds) {
        Fields fields = Fields.of(checks, StakeholderKeys.BOUNDS, range, "weight of " + key.shown());
        if (!fields.isComplete("a range of a weight", ", in per cent")) {
            return;
        }
        double min = fields.number(StakeholderKeys.MIN).orElse(Double.NaN);
        double max = fields.number(StakeholderKeys.MAX).orElse(Double.NaN);
        if (!criteria.leaves().containsKey(key.text())) {
            checks.report(
                    DiagnosticId.WEIGHT_BOUNDS,
                    range,
                    "a stakeholder's range of weights is of a criterion; " + key.shown() + " is a group");
        } else if (checks.holds(DecisionRules.weightBounds(key.text(), min, max), range)) {
            bounds.put(key.text(), new NodeWeight.Bounds(min, max));
        }
    }

    private boolean isNode(Syntax.Scalar key, String where) {
        boolean known =
                criteria.leaves().containsKey(key.text()) || criteria.groups().contains(key.text());
        if (!known && criteria.isComplete()) {
            checks.report(
                    DiagnosticId.UNKNOWN_CRITERION,
                    key,
                    "unknown criterion " + key.shown() + " in " + where
                            + checks.diagnostics().hint(key.text(), nodeIds));
        }
        return known;
    }

    /** Either one statement for the top level, or statements by group id. */
    private Map<String, WeightStatement> weighting(Syntax part, String id) {
        Map<String, WeightStatement> statements = new LinkedHashMap<>();
        Syntax.Mapping map = checks.map(part, "weighting of a stakeholder");
        if (map == null || groups.isEmpty()) {
            return statements;
        }
        for (int k = 0; k < map.size(); k++) {
            if (map.key(k).text().equals(WeightKeys.METHOD.name()) && map.value(k) instanceof Syntax.Scalar) {
                statement(groups.get(ValueTree.ROOT), map, statements);
                return statements;
            }
        }
        for (int k = 0; k < map.size(); k++) {
            Syntax.Scalar key = map.key(k);
            Group group = key.text().isEmpty() ? null : groups.get(key.text());
            if (group != null) {
                statement(group, map.value(k), statements);
            } else if (criteria.isComplete()) {
                List<String> ids = new ArrayList<>(criteria.groups());
                checks.report(
                        DiagnosticId.UNKNOWN_GROUP,
                        key,
                        "unknown group " + key.shown() + " in weighting of '" + id + "'"
                                + (ids.isEmpty()
                                        ? "; the criteria are in no groups, so give 'method' here"
                                        : checks.diagnostics().hint(key.text(), ids)));
            }
        }
        return statements;
    }

    private void statement(Group group, Syntax part, Map<String, WeightStatement> statements) {
        List<WeightReader.Child> children = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Node child : group.children()) {
            children.add(new WeightReader.Child(null, child, NodeWeight.NONE, null, child instanceof Group, true));
            ids.add(child.id());
        }
        WeightStatement statement = criteria.weights().statement(part, children, ids);
        if (statement != null) {
            statements.put(group.id(), statement);
        }
    }

    /** Replacing the weights of all children by 0 leaves nothing to share. */
    private void allZero(Syntax.Scalar key, Map<String, Double> weights) {
        if (weights.isEmpty() || !weights.containsValue(0.0)) {
            return;
        }
        for (Group group : groups.values()) {
            checks.holds(DecisionRules.replacedPoints(key.text(), group, weights), key);
        }
    }
}
