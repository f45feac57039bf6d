package io.github.steelyard.model;

import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Exponential midpoints on local scales lie strictly inside what the options show: in the base and in each scenario, with
 * all options and with those that meet the requirements. Such scales are known only when all options are.
 */
final class MidpointRule {

    private final List<Criterion> criteria;
    private final List<String> options;
    private final Function<Optional<Scenario>, PerformanceTable> tables;

    private MidpointRule(
            List<Criterion> criteria, List<String> options, Function<Optional<Scenario>, PerformanceTable> tables) {
        this.criteria = criteria;
        this.options = options;
        this.tables = tables;
    }

    /**
     * Every midpoint that does not, the part being the id of its criterion.
     *
     * @param tables the performances in each scenario, empty for the base
     */
    public static List<Broken> broken(
            List<Criterion> criteria,
            List<String> options,
            Function<Optional<Scenario>, PerformanceTable> tables,
            List<Scenario> scenarios) {
        MidpointRule rule = new MidpointRule(criteria, options, tables);
        List<Broken> found = new ArrayList<>();
        for (int j = 0; j < criteria.size(); j++) {
            Criterion criterion = criteria.get(j);
            if (criterion.scale() instanceof Scale.Local
                    && criterion.value() instanceof ValueFunction.Exponential exponential) {
                rule.first(j, exponential.midpoint(), scenarios).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Broken> first(int j, double midpoint, List<Scenario> scenarios) {
        List<Optional<Scenario>> futures = new ArrayList<>(List.of(Optional.empty()));
        scenarios.forEach(scenario -> futures.add(Optional.of(scenario)));
        for (Optional<Scenario> future : futures) {
            PerformanceTable table = tables.apply(future);
            for (boolean onlyAdmitted : new boolean[] {false, true}) {
                Optional<Broken> broken = one(j, midpoint, table, future, onlyAdmitted);
                if (broken.isPresent()) {
                    return broken;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Broken> one(
            int j, double midpoint, PerformanceTable table, Optional<Scenario> scenario, boolean onlyAdmitted) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < options.size(); i++) {
            Performance p = table.at(i, j);
            if (!p.isMissing() && (!onlyAdmitted || isAdmitted(i, table))) {
                low = Math.min(low, p.low());
                high = Math.max(high, p.high());
            }
        }
        if (!(low < high) || ValueCurve.isInside(midpoint, low, high)) {
            return Optional.empty();
        }
        String id = criteria.get(j).id();
        return Optional.of(new Broken(
                "midpoint",
                id,
                "midpoint of '" + id + "' must lie strictly inside the range of the options"
                        + (onlyAdmitted ? " that meet all requirements" : "")
                        + scenario.map(s -> " in scenario '" + s.id() + "'").orElse("") + ", between "
                        + Numbers.plain(low) + " and " + Numbers.plain(high) + "; was " + Numbers.plain(midpoint)
                        + ScaleRules.tooNear(midpoint, low, high)
                        + "; a declared 'scale' keeps it apart from the options"));
    }

    private boolean isAdmitted(int i, PerformanceTable table) {
        for (int j = 0; j < criteria.size(); j++) {
            Optional<Requirement> requirement = criteria.get(j).requirement();
            if (requirement.isPresent()) {
                Performance p = table.at(i, j);
                if (!p.isMissing() && !requirement.get().admits(p.central())) {
                    return false;
                }
            }
        }
        return true;
    }
}
