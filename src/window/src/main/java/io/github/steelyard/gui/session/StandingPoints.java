package io.github.steelyard.gui.session;

import io.github.steelyard.editing.Changes;
import io.github.steelyard.gui.session.Findings.Basis;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Stakeholder;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The changed points that a study has to know before those of the person shown are laid over it: those of other people,
 * and of whoever decides an event, since other weights of deciders are other chances.
 */
final class StandingPoints {

    private StandingPoints() {}

    /**
     * The changes with these points alone.
     *
     * @param isOfAll whether everybody's weights matter, as to an analysis of all people
     */
    static Changes of(Basis basis, boolean isOfAll) {
        Decision decision = basis.origin().decision();
        Set<String> deciders = new LinkedHashSet<>();
        decision.uncertainties().all().forEach(one -> one.decider().ifPresent(d -> deciders.add(d.by())));
        Map<String, Map<String, Double>> standing = new LinkedHashMap<>();
        basis.changes().points().forEach((who, points) -> {
            if (who.equals(Changes.EVERYONE)) {
                Map<String, Double> inherited = new LinkedHashMap<>(points);
                inherited
                        .keySet()
                        .removeIf(
                                node -> !isInherited(decision, someone -> isOfAll || deciders.contains(someone), node));
                if (!inherited.isEmpty()) {
                    standing.put(who, inherited);
                }
            } else if (isOfAll || deciders.contains(who) || !basis.stakeholder().equals(Optional.of(who))) {
                standing.put(who, points);
            }
        });
        return new Changes(
                basis.changes().draft(),
                standing,
                basis.changes().cells(),
                basis.changes().method(),
                basis.changes().uncertainty());
    }

    /** Whether some of these people have no points of their own for a node, and so take those of the base. */
    private static boolean isInherited(Decision decision, Predicate<String> people, String node) {
        return decision.stakeholders().stream()
                .filter(someone -> people.test(someone.id()))
                .map(Stakeholder::weights)
                .anyMatch(weights -> !weights.containsKey(node));
    }
}
