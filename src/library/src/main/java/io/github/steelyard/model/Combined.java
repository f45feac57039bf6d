package io.github.steelyard.model;

import java.util.List;

/**
 * A performance of a package: those of its measures, combined draw by draw, and what these add to each other.
 *
 * @param parts the performances of its measures
 * @param how they combine
 * @param add what interactions add, in the criterion's unit
 */
public record Combined(List<Cell> parts, Combination how, double add) implements Dependent {
    /**
     * Copies lists and maps, and checks that every part is given.
     *
     * @param parts the performances of its measures
     * @param how they combine
     * @param add what interactions add, in the criterion's unit
     * @throws InvalidDecision when a part is null
     */
    public Combined {
        parts = Given.list(parts, "the parts of a performance");
        Given.value(how, "how parts combine");
    }
}
