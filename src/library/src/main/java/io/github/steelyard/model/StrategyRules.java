package io.github.steelyard.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What strategies have to keep to, in files and in code. */
final class StrategyRules {

    private StrategyRules() {}

    /** An id that no option has. */
    static Optional<Broken> id(String id, Collection<String> options) {
        return options.contains(id)
                ? Optional.of(new Broken(
                        "duplicate-id", "'" + id + "' is an option already; a strategy needs an id of its own"))
                : Optional.empty();
    }

    /** What a strategy names is an option or a package, not a strategy. */
    static Optional<Broken> option(
            String key,
            String id,
            Collection<String> options,
            Collection<String> strategies,
            Optional<Packages> packages) {
        Optional<String> whole = packages.flatMap(p -> p.id(id));
        if (whole.isPresent() && !options.contains(id)) {
            return whole.get().equals(id)
                    ? Optional.empty()
                    : Optional.of(new Broken(
                            "strategy",
                            id,
                            "'" + key + "' names a package by its measures in their order, '" + whole.get() + "'"));
        }
        return strategies.contains(id)
                ? Optional.of(new Broken(
                        "strategy", id, "'" + key + "' must be an option; '" + id + "' is a strategy itself"))
                : IdRules.known("option", id, "'" + key + "' of a strategy", options);
    }

    /** Start and follow-up differ. */
    static Optional<Broken> differ(Strategy strategy) {
        return strategy.start().equals(strategy.then())
                ? Optional.of(new Broken(
                        "strategy",
                        "strategy '" + strategy.id() + "' goes on with what it starts with, '" + strategy.start()
                                + "'"))
                : Optional.empty();
    }

    /** Every rule that strategies made in code break. */
    static void check(Faults faults, Decision decision) {
        List<String> options = decision.options().stream().map(Option::id).toList();
        List<String> strategies =
                decision.strategies().stream().map(Strategy::id).toList();
        List<String> criteria =
                decision.tree().criteria().stream().map(Criterion::id).toList();
        FormulaRules formulas = new FormulaRules(decision.uncertainties(), criteria);
        IdRules.Space ids = new IdRules.Space("strategy");
        for (Strategy one : decision.strategies()) {
            String where = "strategies/" + one.id();
            faults.add(where, ids.take(one.id()));
            faults.add(where, id(one.id(), options));
            faults.add(where + "/start", option("start", one.start(), options, strategies, decision.packages()));
            faults.add(where + "/then", option("then", one.then(), options, strategies, decision.packages()));
            faults.add(where, differ(one));
            formulas.broken(one.when(), true).forEach(b -> faults.add(where + "/when", b.id(), b.message()));
            one.switching().forEach((id, x) -> {
                faults.add(where + "/switching", IdRules.known("criterion", id, "'switching'", criteria));
                faults.add(where + "/switching", PerformanceRules.finite("'switching' on '" + id + "'", x));
            });
        }
    }
}
