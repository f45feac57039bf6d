package io.github.steelyard.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Gathers what is wrong with a decision made in code; at most a thousand faults, as a reader does. */
final class Faults {

    private static final int MOST = 1000;

    private final List<DecisionFault> found = new ArrayList<>();

    void add(String where, String id, String message) {
        if (found.size() < MOST) {
            found.add(new DecisionFault(where, id, message));
        }
    }

    void add(String where, Optional<Broken> broken) {
        broken.ifPresent(b -> add(where, b.id(), b.message()));
    }

    void add(String where, Collection<Broken> broken) {
        broken.forEach(b -> add(where, b.id(), b.message()));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    boolean isFull() {
        return found.size() >= MOST;
    }

    /**
     * Ends the check.
     *
     * @throws InvalidDecision when anything was found
     */
    void refuse() {
        if (!found.isEmpty()) {
            throw new InvalidDecision(found);
        }
    }
}
