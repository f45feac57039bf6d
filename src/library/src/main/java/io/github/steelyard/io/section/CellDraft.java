package io.github.steelyard.io.section;

import io.github.steelyard.model.CellNote;
import io.github.steelyard.model.Confidence;
import io.github.steelyard.model.Evidence;
import io.github.steelyard.model.Performance;
import java.util.List;
import java.util.Optional;

/**
 * A performance as stated.
 *
 * @param performance before its grade of confidence spreads it
 * @param stated as typed, empty when it was a plain number
 * @param grade null when there is none
 */
public record CellDraft(
        Performance performance, String stated, Confidence grade, List<Evidence> evidence, String note) {

    /** A level of a constructed scale. */
    static CellDraft level(double value, String word) {
        return new CellDraft(new Performance.Exact(value), word, null, List.of(), "");
    }

    /** What stands beside the performance, if anything does. */
    Optional<CellNote> beside() {
        return stated.isEmpty() && grade == null && evidence.isEmpty() && note.isEmpty()
                ? Optional.empty()
                : Optional.of(new CellNote(stated, Optional.ofNullable(grade), evidence, note));
    }
}
