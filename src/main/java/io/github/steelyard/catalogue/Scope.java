package io.github.steelyard.catalogue;

import java.util.List;

/**
 * The ids that parameters may name.
 *
 * @param criteria criterion ids; for a weighting method, the ids of the nodes it weighs
 * @param options option ids
 */
public record Scope(List<String> criteria, List<String> options) {
    public Scope {
        criteria = List.copyOf(criteria);
        options = List.copyOf(options);
    }
}
