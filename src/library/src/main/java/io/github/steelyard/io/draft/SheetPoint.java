package io.github.steelyard.io.draft;

import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.text.DiagnosticId;
import java.util.List;

/**
 * Something that was assumed, or has to be answered.
 *
 * @param degree assumed or open
 * @param id of the diagnostic that the command line makes of it
 * @param place the first cell that it is about
 * @param text what was found and what to do, in one sentence
 * @param answers what may be said; empty where the file itself has to be mended
 */
public record SheetPoint(SheetDegree degree, DiagnosticId id, Place place, String text, List<SheetAnswer> answers) {

    public SheetPoint {
        answers = List.copyOf(answers);
    }
}
