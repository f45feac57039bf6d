package io.github.steelyard.io.section;

import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.model.DecisionRules;

/** Reads one amount on a criterion: a number in its unit, or the word of a level. */
final class AmountReader {

    private final Checks checks;

    AmountReader(Checks checks) {
        this.checks = checks;
    }

    /** The amount, or NaN when an error was reported. */
    double read(Syntax part, CriterionDraft criterion, String what) {
        if (part instanceof Syntax.Scalar scalar) {
            return scalar(scalar, criterion, what);
        }
        if (!(part instanceof Syntax.Refused)) {
            checks.report(
                    DiagnosticId.WRONG_SHAPE,
                    part,
                    what + " of '" + criterion.id() + "' must be " + wanted(criterion) + ", was " + part.shown());
        }
        return Double.NaN;
    }

    private double scalar(Syntax.Scalar scalar, CriterionDraft criterion, String what) {
        if (criterion.levels() == null) {
            double x = scalar.isPlain() ? NumberText.parse(scalar.text()) : Double.NaN;
            if (x != x) {
                checks.notANumber(scalar, what + criterion.on(), "a number");
            }
            return x;
        }
        Double level = criterion.levels().get(scalar.text());
        if (level != null) {
            return level;
        }
        double x = scalar.isPlain() && !criterion.hasNumericLevels() ? NumberText.parse(scalar.text()) : Double.NaN;
        if (x != x) {
            checks.report(
                    DiagnosticId.UNKNOWN_LEVEL,
                    scalar,
                    "unknown level " + scalar.shown() + " in " + what + " on '" + criterion.id() + "'"
                            + checks.diagnostics()
                                    .hint(scalar.text(), criterion.levels().keySet()));
        }
        return x;
    }

    /** Whether the amount lies on the criterion's scale; reports it when not. */
    boolean isInside(double x, Syntax at, CriterionDraft criterion) {
        if (x >= criterion.low() && x <= criterion.high()) {
            return true;
        }
        return checks.holds(DecisionRules.insideScale(criterion.id(), x, criterion.low(), criterion.high()), at);
    }

    private static String wanted(CriterionDraft criterion) {
        return criterion.levels() == null ? "a number" : "a level or a number from 0 to 100";
    }
}
