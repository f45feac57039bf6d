package io.github.steelyard.io.section;

import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Located;
import io.github.steelyard.model.DecisionRules;
import io.github.steelyard.model.Performance;
import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a few performances with their probabilities. */
final class OutcomeReader {

    private final Checks checks;
    private final AmountReader amounts;
    private final CriterionDraft criterion;

    OutcomeReader(Checks checks, AmountReader amounts, CriterionDraft criterion) {
        this.checks = checks;
        this.amounts = amounts;
        this.criterion = criterion;
    }

    /** The performance; null when it is wrong, which was reported. */
    Performance read(Syntax part) {
        Syntax.Mapping map = checks.map(part, "outcomes");
        if (map == null || map.size() == 0) {
            if (part.isNull() || map != null) {
                fault(part, "are empty; give {performance: probability, …}");
            }
            return null;
        }
        List<Performance.Outcome> outcomes = new ArrayList<>(map.size());
        Set<Double> seen = new HashSet<>();
        double sum = 0;
        boolean fine = true;
        for (int k = 0; k < map.size(); k++) {
            double x = amounts.read(map.key(k), criterion, "outcome");
            boolean isOutside = x == x && !amounts.isInside(x, map.key(k), criterion);
            double p = checks.within(map.value(k), "probability of an outcome", 0, Double.POSITIVE_INFINITY);
            if (x == x && !seen.add(x)) {
                fault(map.key(k), "name " + Numbers.plain(x) + " twice");
                fine = false;
            }
            fine &= x == x && p == p && !isOutside;
            sum += p;
            if (x == x && p == p) {
                outcomes.add(new Performance.Outcome(x, p));
            }
        }
        if (!fine) {
            return null;
        }
        String what = "outcomes" + criterion.on() + " have probabilities that";
        if (!checks.holds(DecisionRules.probabilitySum(what, "outcomes", sum), part)) {
            return null;
        }
        return new Performance.Discrete(normalised(outcomes, sum, part));
    }

    private List<Performance.Outcome> normalised(List<Performance.Outcome> outcomes, double sum, Located at) {
        if (Math.abs(sum - 1) <= outcomes.size() * 0x1p-52) {
            return outcomes;
        }
        if (Math.abs(sum - 1) > 1e-9) {
            checks.report(
                    DiagnosticId.PROBABILITIES_NORMALISED,
                    at,
                    "probabilities of the outcomes" + criterion.on() + " sum to " + Numbers.plain(sum)
                            + ", not 1; each was divided by that");
        }
        return outcomes.stream()
                .map(o -> new Performance.Outcome(o.performance(), o.probability() / sum))
                .toList();
    }

    private void fault(Located at, String what) {
        checks.report(DiagnosticId.OUTCOMES, at, "outcomes" + criterion.on() + " " + what);
    }
}
