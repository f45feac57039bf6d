package io.github.steelyard.io.section;

import io.github.steelyard.formula.Expression;
import io.github.steelyard.formula.ExpressionFault;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Located;
import io.github.steelyard.model.Broken;
import io.github.steelyard.model.DecisionRules;
import io.github.steelyard.model.Formula;
import io.github.steelyard.model.Uncertainties;
import java.util.Collection;
import java.util.Optional;

/** Reads formulas and says where in them something is wrong. */
final class FormulaPlace {

    private final Checks checks;
    private final Uncertainties uncertainties;
    private final Collection<String> criteria;

    /** @param criteria ids, which formulas may name */
    FormulaPlace(Checks checks, Uncertainties uncertainties, Collection<String> criteria) {
        this.checks = checks;
        this.uncertainties = uncertainties;
        this.criteria = criteria;
    }

    /**
     * The formula, or null when an error was reported.
     *
     * @param isCondition whether it must be true or false
     */
    Formula read(Syntax part, String what, boolean isCondition) {
        if (!(part instanceof Syntax.Scalar scalar)) {
            checks.text(part, what);
            return null;
        }
        Formula formula;
        try {
            formula = new Formula(scalar.text(), Expression.of(scalar.text()));
        } catch (ExpressionFault fault) {
            checks.report(DiagnosticId.FORMULA, at(scalar, fault.at()), what + ": " + fault.getMessage());
            return null;
        }
        boolean fine = true;
        for (Broken broken : DecisionRules.formula(uncertainties, criteria, formula, isCondition)) {
            int at = Math.max(0, place(formula, broken.part()));
            fine &= checks.holds(Optional.of(broken), at(scalar, at));
        }
        return fine ? formula : null;
    }

    private static int place(Formula formula, String name) {
        int[] first = {-1};
        formula.tree().visit(e -> {
            if (first[0] < 0 && e instanceof Expression.Name n && n.id().equals(name)) {
                first[0] = n.at();
            } else if (first[0] < 0
                    && e instanceof Expression.Is i
                    && (i.id().equals(name) || i.state().equals(name))) {
                first[0] = i.at();
            }
        });
        return first[0];
    }

    /** A character of a text that stands on one line as it is; else where the text begins. */
    private static Located at(Syntax.Scalar scalar, int offset) {
        int quotes = scalar.isPlain() ? 0 : 1;
        boolean asTyped = scalar.end() - scalar.start() == scalar.text().length() + 2 * quotes;
        Place start = scalar.place();
        return asTyped
                ? () -> new Place(start.file(), start.sheet(), start.line(), start.column() + quotes + offset)
                : scalar;
    }
}
