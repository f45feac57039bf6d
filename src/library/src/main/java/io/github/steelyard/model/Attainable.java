package io.github.steelyard.model;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.text.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Whether what formulas attain has a result and stays on its scale, under all events and states that have a chance, over
 * all that draws of the quantities may show.
 */
final class Attainable {

    private final CellProgram program;
    private final Coordinates coordinates;

    private Attainable(CellProgram program) {
        this.program = program;
        this.coordinates = new Coordinates(program);
    }

    /** What is wrong with a performance; empty when nothing is. */
    static Optional<Broken> broken(CellProgram program) {
        return program.isComputed() ? new Attainable(program).broken() : Optional.empty();
    }

    private Optional<Broken> broken() {
        Assignments assignments = new Assignments(program);
        List<Broken> found = new ArrayList<>();
        if (assignments.areFew()) {
            assignments.each((outcome, probability) -> {
                if (found.isEmpty()) {
                    look(block -> outcome.forEach(block::set), told(outcome)).ifPresent(found::add);
                }
            });
        }
        return found.stream().findFirst();
    }

    private List<String> told(Map<Seen, Integer> outcomes) {
        List<String> told = new ArrayList<>();
        outcomes.forEach((seen, outcome) -> {
            Uncertainty one = program.uncertainties().all().get(seen.uncertainty());
            String whose = seen.option().equals(program.cell().option()) ? "" : " under " + seen.option();
            told.add(
                    one instanceof Uncertainty.States states
                            ? one.id() + " is " + states.names().get(outcome) + whose
                            : one.id() + " is " + (outcome == 1) + whose);
        });
        return told;
    }

    private Optional<Broken> look(Consumer<PointBlock> setting, List<String> given) {
        Extremes ends = new Extremes(program, coordinates, setting, Extremes.Over.QUANTITIES, false);
        if (ends.undefined() != null) {
            return Optional.of(new Broken(
                    "formula",
                    "the formula of '" + program.cell().option() + "' on '"
                            + program.cell().criterion() + "' divides by zero or has no number for a result"
                            + where(given, ends.undefined())));
        }
        if (ends.least() < program.low()) {
            return outside(ends.least(), where(given, requireNonNull(ends.atLeast())));
        }
        return ends.most() > program.high()
                ? outside(ends.most(), where(given, requireNonNull(ends.atMost())))
                : Optional.empty();
    }

    private Optional<Broken> outside(double x, String where) {
        return Optional.of(new Broken(
                "performance-outside-scale",
                "performance on '" + program.cell().criterion() + "' must lie on its scale, from "
                        + Numbers.plain(program.low()) + " to " + Numbers.plain(program.high()) + "; the formula is "
                        + shown(x) + where));
    }

    private String where(List<String> given, double[] point) {
        List<String> told = new ArrayList<>(given);
        for (int c = 0; c < point.length; c++) {
            Coordinates.Coordinate one = coordinates.all().get(c);
            if (one.cell() == program || point[c] != point[c]) {
                continue;
            }
            String name = one.cell() == null
                    ? program.uncertainties().all().get(one.uncertainty()).id()
                    : one.cell().cell().criterion();
            told.add(name + " is " + shown(point[c]));
        }
        return told.isEmpty() ? "" : " where " + String.join(", ", told);
    }

    static String shown(double x) {
        return Double.isFinite(x)
                ? Numbers.plain(new BigDecimal(x).round(new MathContext(6)).doubleValue())
                : "infinite";
    }
}
