package io.github.steelyard.io.section;

import io.github.steelyard.io.place.DiagnosticId;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Ids;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.model.WeightStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the section {@code criteria}: the value tree. */
public final class CriteriaReader {

    public static final List<String> GROUP_KEYS =
            List.of("name", "description", "weight", "weighting", "weight-order", "criteria", "evidence", "note");

    private final Checks checks;
    private final EvidenceReader evidence;
    private final WeightReader weights;
    private final Ids ids;
    private final Map<String, CriterionDraft> leaves = new LinkedHashMap<>();
    private final Set<String> groups = new LinkedHashSet<>();
    private final boolean complete;
    private final Group root;

    public CriteriaReader(Checks checks, Sections sections, EvidenceReader evidence) {
        this.checks = checks;
        this.evidence = evidence;
        this.weights = new WeightReader(checks, leaves);
        this.ids = new Ids(checks, "criterion or group");
        this.complete = sections.isComplete();
        this.root = root(sections);
    }

    private Group root(Sections sections) {
        List<WeightReader.Child> children = new ArrayList<>();
        for (Syntax.Mapping map : sections.maps("criteria")) {
            children(map, children);
        }
        Label label = new Label(ValueTree.ROOT, "", "", List.of(), "");
        Sections.Entry weighting = sections.entry("weighting");
        Sections.Entry order = sections.entry("weight-order");
        return group(
                label,
                NodeWeight.NONE,
                null,
                children,
                weighting == null ? null : weighting.value(),
                order == null ? null : order.value());
    }

    private void children(Syntax.Mapping map, List<WeightReader.Child> children) {
        for (int k = 0; k < map.size() && !checks.diagnostics().isFull(); k++) {
            Syntax.Scalar key = map.key(k);
            boolean usable = ids.isNew(key);
            WeightReader.Child child = node(key, map.value(k), usable);
            if (usable) {
                children.add(child);
            }
        }
    }

    private WeightReader.Child node(Syntax.Scalar key, Syntax part, boolean usable) {
        Syntax.Mapping map = checks.map(part, "criterion " + key.shown());
        if (map != null && find(map, "criteria") != null) {
            return group(key, map);
        }
        CriterionDraft draft = new CriterionDraft(key.text(), leaves.size(), key);
        if (usable) {
            leaves.put(key.text(), draft);
        }
        if (map == null && !part.isNull()) {
            draft.unusable();
            return new WeightReader.Child(key, null, NodeWeight.NONE, null, false, false);
        }
        return new CriterionReader(checks, evidence, weights, draft).read(map);
    }

    private static Syntax find(Syntax.Mapping map, String name) {
        for (int k = 0; k < map.size(); k++) {
            if (map.key(k).text().equals(name)) {
                return map.value(k);
            }
        }
        return null;
    }

    private WeightReader.Child group(Syntax.Scalar key, Syntax.Mapping map) {
        String id = key.text();
        groups.add(id);
        LabelDraft label = new LabelDraft(checks, evidence);
        Syntax weight = null;
        Syntax weighting = null;
        Syntax order = null;
        List<WeightReader.Child> children = new ArrayList<>();
        for (int k = 0; k < map.size(); k++) {
            Syntax.Scalar name = map.key(k);
            Syntax value = map.value(k);
            switch (name.text()) {
                case "weight" -> weight = value;
                case "weighting" -> weighting = value;
                case "weight-order" -> order = value;
                case "criteria" -> {
                    Syntax.Mapping inner = checks.map(value, "'criteria' of '" + id + "'");
                    if (inner != null) {
                        children(inner, children);
                    }
                    if (inner != null && inner.size() == 0 || value.isNull()) {
                        checks.report(DiagnosticId.NO_CRITERIA, name, "group '" + id + "' holds no criteria");
                    }
                }
                default -> {
                    if (!label.take(name, value)) {
                        checks.unknownKey(name, "group '" + id + "'", GROUP_KEYS);
                    }
                }
            }
        }
        NodeWeight points = weight == null ? NodeWeight.NONE : weights.node(weight, id);
        Group group = group(label.label(id), points, key, children, weighting, order);
        return new WeightReader.Child(key, group, points, weight, true, weight == null || points != NodeWeight.NONE);
    }

    private Group group(
            Label label,
            NodeWeight weight,
            Syntax.Scalar key,
            List<WeightReader.Child> children,
            Syntax weighting,
            Syntax order) {
        List<String> childIds =
                children.stream().map(child -> child.key().text()).toList();
        WeightStatement statement =
                weighting == null ? WeightStatement.DIRECT : weights.statement(weighting, children, childIds);
        List<List<String>> ordered = order == null ? List.of() : weights.order(order, childIds);
        weights.siblings(key, children, statement, weighting != null);
        List<Node> nodes = new ArrayList<>(children.size());
        for (WeightReader.Child child : children) {
            if (child.node() == null) {
                return null;
            }
            nodes.add(child.node());
        }
        return nodes.isEmpty() || statement == null ? null : new Group(label, weight, statement, ordered, nodes);
    }

    /** The tree without a name, null when an error was reported or nothing is there. */
    public Group root() {
        return root;
    }

    /** Criteria by id, in order. */
    public Map<String, CriterionDraft> leaves() {
        return leaves;
    }

    /** Ids of the groups. */
    public Set<String> groups() {
        return groups;
    }

    /** Ids of criteria and groups. */
    /** All leaves as far as they could be read; one that could not is where more is better. */
    public List<Criterion> all() {
        return leaves.values().stream()
                .map(draft -> draft.criterion() == null ? Criterion.max(draft.id()) : draft.criterion())
                .toList();
    }

    public List<String> nodeIds() {
        List<String> all = new ArrayList<>(groups);
        all.addAll(leaves.keySet());
        return all;
    }

    /** Whether every criterion there is has been seen, so that others are unknown. */
    boolean isComplete() {
        return complete;
    }

    WeightReader weights() {
        return weights;
    }

    /** The criterion of that id, or null; reports it at {@code key} when there is none. */
    public CriterionDraft find(Syntax.Scalar key, String where) {
        CriterionDraft draft = leaves.get(key.text());
        if (draft == null && complete) {
            String message = groups.contains(key.text())
                    ? key.shown() + " in " + where + " is a group; performances belong to the criteria in it"
                    : "unknown criterion " + key.shown() + " in " + where
                            + checks.diagnostics().hint(key.text(), leaves.keySet());
            checks.report(DiagnosticId.UNKNOWN_CRITERION, key, message);
        }
        return draft;
    }
}
