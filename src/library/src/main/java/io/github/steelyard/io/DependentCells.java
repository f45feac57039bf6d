package io.github.steelyard.io;

import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.source.SourceMap;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Located;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.DecisionRules;
import io.github.steelyard.model.Dependent;
import io.github.steelyard.model.Fault;
import io.github.steelyard.model.InvalidDecision;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Uncertainties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Holds performances that depend on uncertainties against what only all cells together show: circles, and what is attained. */
final class DependentCells {

    private final Checks checks;
    private final SourceMap places;
    private final List<Option> options;
    private final List<Criterion> criteria;
    private final Uncertainties uncertainties;

    DependentCells(
            Checks checks,
            SourceMap places,
            List<Option> options,
            List<Criterion> criteria,
            Uncertainties uncertainties) {
        this.checks = checks;
        this.places = places;
        this.options = options;
        this.criteria = criteria;
        this.uncertainties = uncertainties;
    }

    /** The performances in a scenario, empty for the base. */
    PerformanceTable performances(PerformanceTable base, Optional<Scenario> scenario) {
        return scenario.map(s -> s.changed(base, options, criteria))
                .orElse(base)
                .bound(
                        options,
                        criteria,
                        uncertainties.set(scenario.map(Scenario::settings).orElse(Map.of())));
    }

    /** Reports every option whose formulas go round in a circle, in the base or in a scenario. */
    void checkCircles(PerformanceTable base, List<Scenario> scenarios) {
        circles("options/", "/performance/", base);
        int before = checks.diagnostics().errors();
        for (Scenario scenario : scenarios) {
            boolean mayTurn = scenario.performances().values().stream().anyMatch(p -> p instanceof Dependent);
            if (mayTurn && checks.diagnostics().errors() == before) {
                circles("scenarios/" + scenario.id() + "/performance/", "/", scenario.changed(base, options, criteria));
            }
        }
    }

    private void circles(String start, String between, PerformanceTable table) {
        for (int i = 0; i < Math.min(options.size(), table.rows()); i++) {
            Map<String, Performance> row = new LinkedHashMap<>();
            for (int j = 0; j < table.columns(); j++) {
                if (!table.isExact(i, j) && table.at(i, j).stated() instanceof Dependent dependent) {
                    row.put(criteria.get(j).id(), dependent);
                }
            }
            String option = options.get(i).id();
            DecisionRules.circle(row)
                    .ifPresent(circle -> checks.holds(
                            Optional.of(DecisionRules.circular(option, circle)),
                            at(start + option + between + circle.get(0))));
        }
    }

    /** The decision; empty when it breaks a rule that only shows in the whole, which is reported. */
    Optional<Decision> checked(Supplier<Decision> decision) {
        try {
            return Optional.of(decision.get());
        } catch (InvalidDecision invalid) {
            for (Fault fault : invalid.faults()) {
                DiagnosticId id = DiagnosticId.find(fault.id()).orElse(DiagnosticId.WRONG_SHAPE);
                checks.report(id, at(fault.where()), fault.message());
            }
            return Optional.empty();
        }
    }

    /** Where a part of the decision stands; where it is not written, what it belongs to. */
    private Located at(String way) {
        String part = way;
        Optional<Place> place = places.place(part);
        while (place.isEmpty() && part.contains("/")) {
            part = part.substring(0, part.lastIndexOf('/'));
            place = places.place(part);
        }
        Place found = place.orElseThrow(() -> new IllegalStateException("no place for " + way));
        return () -> found;
    }
}
