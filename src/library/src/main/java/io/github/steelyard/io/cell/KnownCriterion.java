package io.github.steelyard.io.cell;

import java.util.Set;

/**
 * A criterion of a decision file whose performances stand in a table.
 *
 * @param id of the criterion
 * @param name as people read it
 * @param levels words of its levels; empty where it has none
 */
public record KnownCriterion(String id, String name, Set<String> levels) {

    public KnownCriterion {
        levels = Set.copyOf(levels);
    }
}
