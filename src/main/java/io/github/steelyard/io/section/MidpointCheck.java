package io.github.steelyard.io.section;

import io.github.steelyard.catalogue.Numbers;
import io.github.steelyard.io.place.DiagnosticId;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.model.ValueFunction;
import java.util.List;
import java.util.Map;

/** Holds exponential midpoints against local scales, which are known only when all options are. */
public final class MidpointCheck {

    private final Checks checks;
    private final Map<String, CriterionDraft> leaves;
    private final List<String> options;
    private final PerformanceTable table;

    public MidpointCheck(
            Checks checks, Map<String, CriterionDraft> leaves, List<String> options, PerformanceTable table) {
        this.checks = checks;
        this.leaves = leaves;
        this.options = options;
        this.table = table;
    }

    /** Checks the base and each scenario, with all options and with those that meet the requirements. */
    public void check(List<Scenario> scenarios) {
        for (CriterionDraft draft : leaves.values()) {
            if (draft.midpoint() == null || draft.criterion() == null || !check(draft, null)) {
                continue;
            }
            for (Scenario scenario : scenarios) {
                if (!check(draft, scenario)) {
                    break;
                }
            }
        }
    }

    private boolean check(CriterionDraft draft, Scenario scenario) {
        return check(draft, scenario, false) && check(draft, scenario, true);
    }

    private boolean check(CriterionDraft draft, Scenario scenario, boolean onlyAdmitted) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < options.size(); i++) {
            Performance p = at(i, draft, scenario);
            if (!(p instanceof Performance.Missing) && (!onlyAdmitted || isAdmitted(i, scenario))) {
                low = Math.min(low, p.low());
                high = Math.max(high, p.high());
            }
        }
        double midpoint = ((ValueFunction.Exponential) draft.criterion().value()).midpoint();
        if (!(low < high) || ValueCurve.isInside(midpoint, low, high)) {
            return true;
        }
        checks.report(
                DiagnosticId.MIDPOINT,
                draft.midpoint(),
                "midpoint of '" + draft.id() + "' must lie strictly inside the range of the options"
                        + (onlyAdmitted ? " that meet all requirements" : "")
                        + (scenario == null ? "" : " in scenario '" + scenario.id() + "'") + ", between "
                        + Numbers.plain(low) + " and " + Numbers.plain(high) + "; was " + Numbers.plain(midpoint)
                        + ScaleReader.tooNear(midpoint, low, high)
                        + "; a declared 'scale' keeps it apart from the options");
        return false;
    }

    private Performance at(int i, CriterionDraft draft, Scenario scenario) {
        Performance changed =
                scenario == null ? null : scenario.performances().get(new Cell(options.get(i), draft.id()));
        return changed == null ? table.at(i, draft.index()) : changed;
    }

    private boolean isAdmitted(int i, Scenario scenario) {
        for (CriterionDraft draft : leaves.values()) {
            if (draft.criterion() != null && draft.criterion().requirement().isPresent()) {
                Performance p = at(i, draft, scenario);
                if (!(p instanceof Performance.Missing)
                        && !draft.criterion().requirement().get().admits(p.central())) {
                    return false;
                }
            }
        }
        return true;
    }
}
