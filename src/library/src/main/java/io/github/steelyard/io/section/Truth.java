package io.github.steelyard.io.section;

import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;

/** Reads true or false. */
final class Truth {

    private Truth() {}

    /** Whether true is written; false when nothing is, or an error was reported. */
    static boolean read(Checks checks, Syntax part, String what) {
        if (part == null) {
            return false;
        }
        boolean isTruth = part instanceof Syntax.Scalar scalar
                && scalar.isPlain()
                && (scalar.text().equals("true") || scalar.text().equals("false"));
        if (!isTruth) {
            checks.report(DiagnosticId.UNKNOWN_WORD, part, what + " must be true or false, was " + part.shown());
        }
        return isTruth && ((Syntax.Scalar) part).text().equals("true");
    }
}
