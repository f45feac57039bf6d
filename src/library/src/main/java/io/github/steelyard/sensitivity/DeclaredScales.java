package io.github.steelyard.sensitivity;

import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.model.ValueTree;

/** A problem with its local scales declared as they stand. */
final class DeclaredScales {

    private DeclaredScales() {}

    static Problem of(Problem problem) {
        Group root = (Group) declared(problem, problem.tree().root());
        return new Problem(new ValueTree(root), problem.options(), problem.performances());
    }

    private static Node declared(Problem problem, Node node) {
        if (node instanceof Group group) {
            return new Group(
                    group.label(),
                    group.weight(),
                    group.weighting(),
                    group.weightOrder(),
                    group.children().stream()
                            .map(child -> declared(problem, child))
                            .toList());
        }
        Criterion criterion = (Criterion) node;
        ValueCurve curve = problem.curves().get(problem.criterionIndex(criterion.id()));
        return criterion.scale() instanceof Scale.Local && curve.worst() != curve.best()
                ? criterion.measured(curve.worst(), curve.best())
                : criterion;
    }
}
