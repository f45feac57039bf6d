package io.github.steelyard.io.section;

import io.github.steelyard.io.grammar.CriterionKeys;
import io.github.steelyard.io.grammar.GroupKeys;
import io.github.steelyard.io.grammar.TopKeys;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Ids;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.model.WeightStatement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the section {@code criteria}: the value tree. */
public final class CriteriaReader {

    private final Checks checks;
    private final EvidenceReader evidence;
    private final WeightReader weights;
    private final Ids ids;
    private final Map<String, CriterionDraft> leaves = new LinkedHashMap<>();
    private final Set<String> groups = new LinkedHashSet<>();
    private final Set<String> refused = new HashSet<>();
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
        for (Syntax.Mapping map : sections.maps(TopKeys.CRITERIA)) {
            children(map, children);
        }
        Label label = new Label(ValueTree.ROOT, "", "", List.of(), "");
        Sections.Entry weighting = sections.entry(TopKeys.WEIGHTING);
        Sections.Entry order = sections.entry(TopKeys.WEIGHT_ORDER);
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
            if (!usable) {
                refused.add(key.text());
            }
            WeightReader.Child child = node(key, map.value(k), usable);
            if (usable) {
                children.add(child);
            }
        }
    }

    private WeightReader.Child node(Syntax.Scalar key, Syntax part, boolean usable) {
        Syntax.Mapping map = checks.map(part, "criterion " + key.shown());
        if (map != null && Fields.names(map, GroupKeys.CRITERIA, CriterionKeys.TABLE)) {
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

    private WeightReader.Child group(Syntax.Scalar key, Syntax.Mapping map) {
        String id = key.text();
        groups.add(id);
        Fields fields = Fields.of(checks, GroupKeys.TABLE, map, "group '" + id + "'");
        List<WeightReader.Child> children = new ArrayList<>();
        Syntax part = fields.part(GroupKeys.CRITERIA);
        Syntax.Mapping inner = checks.map(part, "'criteria' of '" + id + "'");
        if (inner != null) {
            children(inner, children);
        }
        if (inner != null && inner.size() == 0 || part.isNull()) {
            checks.report(
                    DiagnosticId.NO_CRITERIA, fields.name(GroupKeys.CRITERIA), "group '" + id + "' holds no criteria");
        }
        Syntax weight = fields.part(GroupKeys.WEIGHT);
        Syntax weighting = fields.part(GroupKeys.WEIGHTING);
        Syntax order = fields.part(GroupKeys.WEIGHT_ORDER);
        NodeWeight points = weight == null ? NodeWeight.NONE : weights.node(weight, id);
        Group group = group(LabelReader.read(id, fields, evidence), points, key, children, weighting, order);
        boolean known = weight == null ? fields.allKnown() : points != NodeWeight.NONE;
        return new WeightReader.Child(key, group, points, weight, true, known);
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

    /** Whether some node has an id that was reported. */
    public boolean isRefused() {
        return !refused.isEmpty();
    }

    /** Whether a node has that id, or would have it were the id well formed. */
    boolean isNamed(String id) {
        return leaves.containsKey(id) || refused.contains(id);
    }

    /** All leaves as far as they could be read; one that could not is where more is better. */
    public List<Criterion> all() {
        return leaves.values().stream()
                .map(draft -> draft.criterion() == null ? Criterion.max(draft.id()) : draft.criterion())
                .toList();
    }

    /** Ids of criteria and groups. */
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
        if (draft == null && complete && !refused.contains(key.text())) {
            String message = groups.contains(key.text())
                    ? key.shown() + " in " + where + " is a group; performances belong to the criteria in it"
                    : "unknown criterion " + key.shown() + " in " + where
                            + checks.diagnostics().hint(key.text(), leaves.keySet());
            checks.report(DiagnosticId.UNKNOWN_CRITERION, key, message);
        }
        return draft;
    }
}
