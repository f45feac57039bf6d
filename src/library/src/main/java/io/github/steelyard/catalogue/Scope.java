package io.github.steelyard.catalogue;

import java.util.List;

/**
 * The ids that parameters may name.
 *
 * @param criteria criterion ids; for a weighting method, the ids of the nodes it weighs
 * @param options option ids
 * @param nodes ids of all nodes of the value tree, criteria and groups
 */
public record Scope(List<String> criteria, List<String> options, List<String> nodes) {
    /**
     * Copies {@code criteria}, {@code options} and {@code nodes}.
     *
     * @param criteria criterion ids; for a weighting method, the ids of the nodes it weighs
     * @param options option ids
     * @param nodes ids of all nodes of the value tree, criteria and groups
     * @throws NullPointerException when one of them or a part of one is null
     */
    public Scope {
        criteria = List.copyOf(criteria);
        options = List.copyOf(options);
        nodes = List.copyOf(nodes);
    }

    /**
     * A scope without groups.
     *
     * @param criteria their ids
     * @param options their ids
     */
    public Scope(List<String> criteria, List<String> options) {
        this(criteria, options, criteria);
    }
}
