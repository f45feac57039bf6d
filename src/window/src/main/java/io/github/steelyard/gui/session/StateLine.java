package io.github.steelyard.gui.session;

import io.github.steelyard.editing.Cells;
import io.github.steelyard.editing.Changes;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Stakeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a ranking assumes, in one line: whose weights, which scenario, by which method, what was changed since the file was
 * opened, and how many cells are unknown. It stands wherever a ranking is shown.
 */
public final class StateLine {

    private static Decision counted;
    private static int unknown;

    private StateLine() {}

    public static String of(SessionState state) {
        Decision decision = state.origin().decision();
        Changes changes = state.content().changes();
        List<String> parts = new ArrayList<>();
        parts.add(state.content()
                .stakeholder()
                .flatMap(decision::stakeholder)
                .map(Stakeholder::name)
                .map(name -> Text.of("state.weightsOf", name))
                .orElse(Text.of("chooser.base")));
        state.content()
                .scenario()
                .flatMap(decision::scenario)
                .map(Scenario::name)
                .ifPresent(parts::add);
        if (!state.method().equals(state.opened().decision().method())) {
            parts.add(Text.of("state.method", state.method().id()));
        }
        if (changes.draft().isPresent()) {
            parts.add(Text.of("state.rebuilt"));
        }
        int numbers = changes.cells().size()
                + changes.points().values().stream().mapToInt(own -> own.size()).sum();
        if (numbers > 0) {
            parts.add(Text.of(numbers == 1 ? "state.changedOne" : "state.changed", String.valueOf(numbers)));
        }
        int missing = missing(decision, changes);
        if (missing > 0) {
            parts.add(Text.of(missing == 1 ? "state.unknownOne" : "state.unknown", String.valueOf(missing)));
        }
        int hidden = state.attention().hidden().size();
        if (hidden > 0) {
            parts.add(Text.of(hidden == 1 ? "state.hiddenOne" : "state.hidden", String.valueOf(hidden)));
        }
        return String.join("  ·  ", parts);
    }

    private static int missing(Decision decision, Changes changes) {
        int missing = unknown(decision);
        for (var cell : changes.cells().entrySet()) {
            if (cell.getKey().scenario().isEmpty()) {
                Optional<Performance> before = Cells.read(decision, cell.getKey());
                missing -= before.filter(Performance.Missing.class::isInstance).isPresent() ? 1 : 0;
                missing += cell.getValue() instanceof Performance.Missing ? 1 : 0;
            }
        }
        return missing;
    }

    /** The cells of the base table that nobody knows; the same decision is asked of many times in a row. */
    private static synchronized int unknown(Decision decision) {
        if (counted != decision) {
            int count = 0;
            for (int i = 0; i < decision.options().size(); i++) {
                for (int j = 0; j < decision.tree().criteria().size(); j++) {
                    count += decision.performances().at(i, j) instanceof Performance.Missing ? 1 : 0;
                }
            }
            counted = decision;
            unknown = count;
        }
        return unknown;
    }
}
