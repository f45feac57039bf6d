package io.github.steelyard.io.syntax;

import io.github.steelyard.io.grammar.Kind;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.Located;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.model.Broken;
import io.github.steelyard.model.DecisionRules;
import io.github.steelyard.text.Nearest;
import io.github.steelyard.text.Numbers;
import java.util.List;
import java.util.Optional;

/** Takes the shape that is wanted from a part of a file, or reports that it is another. */
public final class Checks {

    private final Diagnostics diagnostics;

    public Checks(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    public void report(DiagnosticId id, Located at, String message) {
        diagnostics.report(id, at, message);
    }

    /** Reports a rule that is broken; whether it is kept. */
    public boolean holds(Optional<Broken> broken, Located at) {
        broken.ifPresent(b -> report(DiagnosticId.find(b.id()).orElseThrow(), at, b.message()));
        return broken.isEmpty();
    }

    public Diagnostics diagnostics() {
        return diagnostics;
    }

    /** The map, or null: nothing is written, or an error was reported. */
    public Syntax.Mapping map(Syntax part, String what) {
        if (part instanceof Syntax.Mapping map) {
            return map;
        }
        wrong(part, what, "a map of keys");
        return null;
    }

    /** The list, or null: nothing is written, or an error was reported. */
    public Syntax.Listing list(Syntax part, String what) {
        if (part instanceof Syntax.Listing list) {
            return list;
        }
        wrong(part, what, "a list");
        return null;
    }

    /** The text as typed; empty when nothing is written or an error was reported. */
    public String text(Syntax part, String what) {
        if (part instanceof Syntax.Scalar scalar) {
            return scalar.text();
        }
        wrong(part, what, "a text");
        return "";
    }

    private void wrong(Syntax part, String what, String wanted) {
        if (!(part instanceof Syntax.Refused) && !part.isNull()) {
            report(DiagnosticId.WRONG_SHAPE, part, what + " must be " + wanted + ", was " + part.shown());
        }
    }

    /** The number, or NaN when an error was reported. */
    public double number(Syntax part, String what) {
        return number(part, what, "a number");
    }

    /** The number, or NaN when an error was reported; {@code wanted} says what is allowed. */
    public double number(Syntax part, String what, String wanted) {
        if (part instanceof Syntax.Scalar scalar) {
            double x = scalar.isPlain() ? NumberText.parse(scalar.text()) : Double.NaN;
            if (x != x) {
                notANumber(scalar, what, wanted);
            }
            return x;
        }
        if (!(part instanceof Syntax.Refused)) {
            report(DiagnosticId.WRONG_SHAPE, part, what + " must be " + wanted + ", was " + part.shown());
        }
        return Double.NaN;
    }

    /** Reports why a scalar is no number. */
    public void notANumber(Syntax.Scalar scalar, String what, String wanted) {
        String message = what + " must be " + wanted + ", was " + scalar.shown();
        if (!scalar.isPlain() && NumberText.parse(scalar.text()) == NumberText.parse(scalar.text())) {
            report(DiagnosticId.NUMBER_QUOTED, scalar, message + " in quotes, which makes it a text; drop the quotes");
            return;
        }
        NumberText.Why why = NumberText.why(scalar.text());
        report(why.id(), scalar, message + (why.hint().isEmpty() ? "" : ": " + why.hint()));
    }

    /** A number of {@code low} to {@code high}, or NaN when an error was reported. */
    public double within(Syntax part, String what, double low, double high) {
        return number(part, what, new Kind.Number(low, high, false));
    }

    /** A number within the limits of its kind, or NaN when an error was reported. */
    public double number(Syntax part, String what, Kind.Number kind) {
        String wanted = wanted(kind);
        double x = number(part, what, wanted);
        if (x != x || x <= kind.high() && (kind.lowOpen() ? x > kind.low() : x >= kind.low())) {
            return x;
        }
        report(DiagnosticId.OUT_OF_RANGE, part, what + " must be " + wanted + ", was " + Numbers.plain(x));
        return Double.NaN;
    }

    private static String wanted(Kind.Number kind) {
        boolean isOpenAbove = kind.high() == Double.POSITIVE_INFINITY && kind.low() != Double.NEGATIVE_INFINITY;
        return (isOpenAbove ? "a finite " : "a ") + kind.words();
    }

    /** One of some words, or null when an error was reported. */
    public String word(Syntax part, String what, List<String> allowed) {
        if (part instanceof Syntax.Scalar scalar && allowed.contains(scalar.text())) {
            return scalar.text();
        }
        if (!(part instanceof Syntax.Refused)) {
            boolean isWord = part instanceof Syntax.Scalar;
            report(
                    isWord ? DiagnosticId.UNKNOWN_WORD : DiagnosticId.WRONG_SHAPE,
                    part,
                    what + " must be one of " + String.join(", ", allowed) + "; was " + part.shown()
                            + (isWord ? meant(((Syntax.Scalar) part).text(), allowed) : ""));
        }
        return null;
    }

    /** The allowed word that somebody may have meant; of directions also by what it says. */
    private static String meant(String word, List<String> allowed) {
        return DirectionWord.of(word)
                .filter(allowed::contains)
                .map(Nearest::said)
                .orElseGet(() -> Nearest.hint(word, allowed));
    }

    /** Reports a key that is none of {@code allowed}. */
    public void unknownKey(Syntax.Scalar key, String where, List<String> allowed) {
        if (diagnostics.isFull()) {
            return;
        }
        String meant = CommonWords.hint(key.text(), allowed);
        report(
                DiagnosticId.UNKNOWN_KEY,
                key,
                "unknown key " + key.shown() + " in " + where
                        + (meant.isEmpty() ? diagnostics.hint(key.text(), allowed) : meant));
    }

    /** Whether a key can be an id; reports it when not. */
    boolean isId(Syntax.Scalar key, String what) {
        return holds(DecisionRules.id(what, key.text(), key.shown()), key);
    }
}
