package io.github.steelyard.io.text;

import io.github.steelyard.io.format.ReadLimits;
import io.github.steelyard.io.place.Place;

/** What no single text of a decision may be, whichever format it stands in. */
public final class ScalarText {

    private ScalarText() {}

    /** Whether it is longer than any text may be; reports it. */
    public static boolean isTooLong(String text, Place place, Diagnostics diagnostics) {
        if (text.length() > diagnostics.limits().textLength()) {
            diagnostics.report(
                    DiagnosticId.SCALAR_TOO_LONG,
                    place,
                    "a text is longer than "
                            + ReadLimits.shown(diagnostics.limits().textLength()) + ", the most for one value");
            return true;
        }
        return false;
    }

    /** Whether it may be taken; reports why not. Escapes can bring in what the text of the file must not hold. */
    public static boolean isFine(String text, Place place, Diagnostics diagnostics) {
        if (isTooLong(text, place, diagnostics)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isHalf = Character.isHighSurrogate(c)
                    ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
                    : Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
            if (isHalf || TextDecoder.isControl(c)) {
                diagnostics.report(
                        DiagnosticId.CONTROL_CHARACTER,
                        place,
                        "an escape stands for the control character " + TextDecoder.code(c)
                                + ", which no text may hold");
                return false;
            }
        }
        return true;
    }
}
