package io.github.steelyard.io.section;

import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.model.Broken;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.DecisionRules;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Places exponential midpoints that do not lie inside their local scales. */
public final class MidpointCheck {

    private final Checks checks;
    private final Map<String, CriterionDraft> leaves;
    private final List<String> options;
    private final Function<Optional<Scenario>, PerformanceTable> tables;

    public MidpointCheck(
            Checks checks,
            Map<String, CriterionDraft> leaves,
            List<String> options,
            Function<Optional<Scenario>, PerformanceTable> tables) {
        this.checks = checks;
        this.leaves = leaves;
        this.options = options;
        this.tables = tables;
    }

    /** Checks the base and each scenario; a criterion that could not be read has no midpoint here. */
    public void check(List<Scenario> scenarios) {
        if (leaves.values().stream().allMatch(draft -> draft.midpoint() == null)) {
            return;
        }
        List<Criterion> criteria = leaves.values().stream()
                .map(draft -> draft.criterion() == null ? Criterion.max(draft.id()) : draft.criterion())
                .toList();
        for (Broken broken : DecisionRules.midpoints(criteria, options, tables, scenarios)) {
            checks.report(DiagnosticId.MIDPOINT, leaves.get(broken.part()).midpoint(), broken.message());
        }
    }
}
