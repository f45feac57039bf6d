package io.github.steelyard.model;

import java.util.List;
import java.util.Optional;

/**
 * What stands beside a performance.
 *
 * @param stated the performance as typed, e.g. a level's word; empty when it was a plain number
 * @param confidence the grade given to it
 * @param evidence where it comes from
 * @param note a remark, may be empty
 */
public record CellNote(String stated, Optional<Confidence> confidence, List<Evidence> evidence, String note) {
    /**
     * Copies lists and maps, and checks that every part is given.
     *
     * @param stated the performance as typed, e.g. a level's word; empty when it was a plain number
     * @param confidence the grade given to it
     * @param evidence where it comes from
     * @param note a remark, may be empty
     * @throws InvalidDecision when a part is null
     */
    public CellNote {
        Given.value(stated, "what is stated in a cell");
        Given.value(confidence, "the confidence of a cell");
        Given.value(note, "the note of a cell");
        evidence = Given.list(evidence, "the evidence of a cell");
    }
}
