package io.github.steelyard.editing;

import io.github.steelyard.editing.Changes.CellKey;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Performance;
import java.util.Map;
import java.util.Optional;

/**
 * The points that weights have before any is moved by hand: those of the file, except that weights which a method takes
 * from the performances follow these when they are edited.
 */
public final class BasePoints {

    private static Last last;

    /** What was worked out last; the same question comes many times in a row. */
    private record Last(Origin origin, Map<CellKey, Performance> cells, Map<String, Map<String, Double>> points) {}

    private BasePoints() {}

    /** By person, then by node. */
    public static Map<String, Map<String, Double>> of(Origin origin, Changes changes) {
        if (changes.cells().isEmpty() || !followsPerformances(origin.decision())) {
            return origin.points();
        }
        synchronized (BasePoints.class) {
            if (last == null || last.origin() != origin || !last.cells().equals(changes.cells())) {
                Changes edited = new Changes(
                        Optional.empty(), Map.of(), changes.cells(), Optional.empty(), Changes.NONE.uncertainty());
                last = new Last(
                        origin, changes.cells(), Origin.points(Revision.withoutPoints(origin.decision(), edited)));
            }
            return last.points();
        }
    }

    private static boolean followsPerformances(Decision decision) {
        return decision.tree().groups().stream()
                        .map(Group::weighting)
                        .anyMatch(w -> !w.method().equals("direct"))
                || decision.stakeholders().stream()
                        .flatMap(s -> s.weighting().values().stream())
                        .anyMatch(w -> !w.method().equals("direct"));
    }
}
