package io.github.steelyard.model;

import java.util.List;
import java.util.Optional;

/** Makes a decision of what a builder was given, and gathers every fault. */
final class DecisionAssembly {

    private DecisionAssembly() {}

    /** A decision that keeps all rules. */
    static Decision whole(DecisionDraft builder) {
        Decision made = unchecked(builder);
        List<String> ids = made.options().stream().map(Option::id).toList();
        Faults faults = new Faults();
        if (ids.isEmpty()) {
            faults.add("options", "no-options", "a decision needs 'options', at least two of them to rank");
        }
        for (Broken broken : MidpointRule.broken(made.tree().criteria(), ids, made::performances, made.scenarios())) {
            faults.add("criteria/" + broken.part() + "/value", broken.id(), broken.message());
        }
        faults.refuse();
        return made;
    }

    /** A decision that may be without options or have a midpoint outside a range that is not final. */
    static Decision unchecked(DecisionDraft builder) {
        Faults faults = new Faults();
        Label top = new Label(ValueTree.ROOT, "", "", List.of(), "");
        ValueTree tree =
                new ValueTree(new Group(top, NodeWeight.NONE, builder.weighting, builder.weightOrder, builder.nodes));
        DraftTable draft = new DraftTable(faults, tree.criteria());
        Given.list(builder.options, "the options");
        PerformanceTable stated = builder.table == null ? draft.table(builder.options, builder.rows) : builder.table;
        PerformanceTable performances = draft.changed(builder.options, stated, builder.cells);
        List<Scenario> futures = builder.scenarios.stream()
                .map(s -> draft.scenario(s.base(), s.changes()))
                .toList();
        Optional<Decision> made = Optional.empty();
        try {
            made = Optional.of(new Decision(
                    Given.value(builder.title, "'title'"),
                    builder.question,
                    builder.description,
                    tree,
                    builder.options,
                    performances,
                    builder.notes,
                    builder.sources,
                    builder.stakeholders,
                    futures,
                    builder.method,
                    builder.seed,
                    builder.weightUncertainty,
                    builder.confidence,
                    builder.baseline,
                    builder.lint,
                    new Uncertainties(builder.uncertainties, builder.correlations),
                    builder.missing,
                    builder.strategies,
                    builder.packages,
                    builder.judgements));
        } catch (InvalidDecision invalid) {
            invalid.faults().forEach(f -> faults.add(f.where(), f.id(), f.message()));
        }
        faults.refuse();
        return made.orElseThrow();
    }
}
