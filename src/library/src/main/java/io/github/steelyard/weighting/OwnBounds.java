package io.github.steelyard.weighting;

import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Stakeholder;
import java.util.Optional;
import java.util.OptionalDouble;

/** A problem whose criteria have the bounds that a stakeholder states. */
final class OwnBounds {

    private OwnBounds() {}

    static Problem of(Problem problem, Optional<Stakeholder> stakeholder) {
        if (stakeholder.isEmpty() || stakeholder.get().bounds().isEmpty()) {
            return problem;
        }
        Stakeholder someone = stakeholder.get();
        return new Problem(
                problem.tree().replacing(c -> bounded(c, someone)), problem.options(), problem.performances());
    }

    private static Criterion bounded(Criterion criterion, Stakeholder someone) {
        NodeWeight.Bounds bounds = someone.bounds().get(criterion.id());
        Double points = someone.weights().get(criterion.id());
        NodeWeight weight = bounds != null
                ? new NodeWeight(OptionalDouble.empty(), Optional.of(bounds))
                : points != null ? NodeWeight.points(points) : criterion.weight();
        return criterion.with(criterion.scale(), criterion.value(), weight);
    }
}
