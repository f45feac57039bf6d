package io.github.steelyard.model;

/**
 * The place of one performance.
 *
 * @param option option id
 * @param criterion criterion id
 */
public record Cell(String option, String criterion) {
    /**
     * Checks that every part is given.
     *
     * @param option option id
     * @param criterion criterion id
     * @throws InvalidDecision when a part is null
     */
    public Cell {
        Given.value(option, "the option of a cell");
        Given.value(criterion, "the criterion of a cell");
    }

    @Override
    public String toString() {
        return option + "/" + criterion;
    }
}
