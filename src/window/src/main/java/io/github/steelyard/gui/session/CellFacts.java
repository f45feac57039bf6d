package io.github.steelyard.gui.session;

import io.github.steelyard.model.BoundCell;
import io.github.steelyard.model.Chance;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.Uncertainties;
import io.github.steelyard.model.Uncertainty;
import io.github.steelyard.text.Numbers;
import io.github.steelyard.text.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What has to be known to read a performance: what its level means, what it depends on, and what it counts as. */
final class CellFacts {

    private CellFacts() {}

    /**
     * A line each; none where the performance says everything itself.
     *
     * @param performance from the table of a decision
     * @param option whose performance it is, for chances that options change
     */
    static List<String> of(Criterion criterion, Performance performance, String option) {
        List<String> lines = new ArrayList<>();
        if (criterion.scale() instanceof Scale.Levels levels) {
            levels.values().forEach((word, value) -> {
                boolean isHere = performance.low() <= value && value <= performance.high();
                String means = levels.means().getOrDefault(word, "");
                if (isHere && !means.isEmpty()) {
                    lines.add(Text.of("cells.level", word, means));
                }
            });
        }
        if (performance instanceof BoundCell bound) {
            if (!bound.isMissing()) {
                lines.add(Text.of("cells.mean", rounded(bound.central()), rounded(bound.low()), rounded(bound.high())));
            }
            Uncertainties uncertainties = bound.program().uncertainties();
            bound.program().reached().stream()
                    .sorted()
                    .map(k -> uncertainties.all().get(k))
                    .forEach(uncertainty -> lines.add(chance(uncertainty, option)));
        }
        return lines;
    }

    private static String chance(Uncertainty uncertainty, String option) {
        String name = uncertainty.name();
        if (uncertainty.decider().isPresent()) {
            return Text.of("cells.decided", name, uncertainty.decider().get().by());
        }
        if (uncertainty instanceof Uncertainty.Event event) {
            Chance chance = event.chance(option);
            return chance.isRange()
                    ? Text.of("cells.chances", name, Text.percent(chance.min()), Text.percent(chance.max()))
                    : Text.of("cells.chance", name, Text.percent(chance.central()));
        }
        if (uncertainty instanceof Uncertainty.States states) {
            double[] shares = states.probabilities(option);
            List<String> names = states.names();
            String all = IntStream.range(0, shares.length)
                    .mapToObj(k -> names.get(k) + " " + Text.percent(shares[k]))
                    .collect(Collectors.joining(", "));
            return Text.of("cells.states", name, all);
        }
        Uncertainty.Quantity quantity = (Uncertainty.Quantity) uncertainty;
        String unit = Units.after(quantity.unit());
        Performance spread = quantity.spread();
        return Text.of(
                "cells.quantity",
                name,
                rounded(spread.low()),
                rounded(spread.high()) + unit,
                rounded(spread.central()));
    }

    private static String rounded(double x) {
        return Numbers.plain(Math.rint(x * 1e4) / 1e4);
    }
}
