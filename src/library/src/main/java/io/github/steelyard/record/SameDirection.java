package io.github.steelyard.record;

import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Direction;
import java.util.Optional;

/** Tells a direction that was changed from one that is only stated elsewhere: a scale that is declared says it, too. */
final class SameDirection {

    private SameDirection() {}

    /** Whether a change leaves the direction of a criterion as it was. */
    static boolean is(Change change, Decision first, Decision second) {
        return change.section().equals(FactTree.CRITERIA)
                && change.path().size() == 3
                && change.last().equals("direction")
                && direction(first, change.id()).isPresent()
                && direction(first, change.id()).equals(direction(second, change.id()));
    }

    private static Optional<Direction> direction(Decision decision, String id) {
        return decision.tree().find(id).filter(Criterion.class::isInstance).map(node -> ((Criterion) node).direction());
    }
}
