package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.model.WeightStatement;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The children of one group, to be weighed. Made for no children at all, it refuses.
 *
 * @param children in the order of the file
 * @param points on each child, where stated
 * @param problem all options and performances
 * @param voices what each stakeholder states for this group, where they do
 */
public record WeightingTask(List<Node> children, List<OptionalDouble> points, Problem problem, List<Voice> voices) {

    /**
     * What one stakeholder states for the group.
     *
     * @param stakeholder id
     * @param voice how much they count, 0 or more
     * @param statement method and parameters
     */
    public record Voice(String stakeholder, double voice, WeightStatement statement) {}

    public WeightingTask {
        if (children.isEmpty()) {
            throw new Refusal("there is nothing to weigh: a group needs at least one criterion");
        }
        children = List.copyOf(children);
        points = List.copyOf(points);
        voices = List.copyOf(voices);
    }

    /** A task without stakeholders. */
    public WeightingTask(List<Node> children, List<OptionalDouble> points, Problem problem) {
        this(children, points, problem, List.of());
    }

    /** How many children there are. */
    public int size() {
        return children.size();
    }

    /** Ids of the children in order. */
    public List<String> ids() {
        return children.stream().map(Node::id).toList();
    }

    /** Names of the children in order. */
    public List<String> names() {
        return children.stream().map(Node::name).toList();
    }

    /** Index of the child of that id. */
    public int index(String id) {
        return ids().indexOf(id);
    }

    /**
     * The problem with these children as its only criteria, for methods that look at the data.
     *
     * @throws Refusal when a child is a group: data say nothing of groups
     */
    public Problem leaves() {
        for (Node child : children) {
            if (!(child instanceof Criterion)) {
                throw new Refusal("'" + child.id() + "' is a group; a weighting method that looks at performances only"
                        + " suits a group whose children are all criteria");
            }
        }
        List<Criterion> criteria = children.stream().map(Criterion.class::cast).toList();
        int[] columns =
                criteria.stream().mapToInt(c -> problem.criterionIndex(c.id())).toArray();
        return new Problem(
                ValueTree.of(criteria),
                problem.options(),
                problem.performances().columns(columns));
    }
}
