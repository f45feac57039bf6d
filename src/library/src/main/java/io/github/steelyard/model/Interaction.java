package io.github.steelyard.model;

import java.util.List;
import java.util.Map;

/**
 * What measures add to each other when all of them are in a package.
 *
 * @param of ids of measures, two or more
 * @param add by criterion, in its unit; of levels points of value
 * @param because the reason
 */
public record Interaction(List<String> of, Map<String, Double> add, String because) {
    /**
     * Copies lists and maps, and checks that every part is given.
     *
     * @param of ids of measures, two or more
     * @param add by criterion, in its unit; of levels points of value
     * @param because the reason
     * @throws InvalidDecision when a part is null
     */
    public Interaction {
        of = Given.list(of, "'of' of an interaction");
        add = Given.map(add, "'add' of an interaction");
        Given.value(because, "the reason of an interaction");
    }
}
