package io.github.steelyard.inspection;

import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.lint.Finding;
import java.util.Optional;

/**
 * A finding and where it stands.
 *
 * @param finding what was found
 * @param place where
 * @param ignored the reason of the comment that silences it; empty when none does
 */
public record Placed(Finding finding, Place place, Optional<String> ignored) {

    /** The same as one line among the reader's. */
    public Diagnostic diagnostic() {
        return new Diagnostic(place, finding.severity(), finding.rule(), sentence());
    }

    /** The message, with the fix where there is one, without the last full stop. */
    public String sentence() {
        String end = finding.message().endsWith("?") ? " " : ". ";
        return finding.message()
                + finding.fix().map(fix -> end + "Fix: " + fix.label()).orElse("");
    }
}
