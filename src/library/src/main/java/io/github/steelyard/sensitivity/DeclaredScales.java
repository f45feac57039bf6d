package io.github.steelyard.sensitivity;

import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.model.ValueTree;

/** A problem with its local scales declared as they stand. */
final class DeclaredScales {

    private DeclaredScales() {}

    static Problem of(Problem problem) {
        ValueTree tree = problem.tree().replacing(criterion -> {
            ValueCurve curve = problem.curves().get(problem.criterionIndex(criterion.id()));
            return criterion.scale() instanceof Scale.Local && curve.worst() != curve.best()
                    ? criterion.measured(curve.worst(), curve.best())
                    : criterion;
        });
        return new Problem(tree, problem.options(), problem.performances());
    }
}
