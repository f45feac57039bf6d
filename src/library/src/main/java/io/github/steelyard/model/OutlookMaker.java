package io.github.steelyard.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * Works out what a performance that depends on uncertainties may come to: all events and states that it reaches are gone
 * through; what quantities make of it is exact where a formula is multilinear in independent ones, else that of
 * {@value #DRAWS} fixed draws.
 */
final class OutlookMaker {

    static final int DRAWS = 4096;

    private final CellProgram program;
    private final Coordinates coordinates;
    private final List<Outlook.Branch> drawn = new ArrayList<>();
    private final Map<Outlook.Simple, Double> simple = new LinkedHashMap<>();
    /** What looks for the ends. */
    private final List<Runnable> searches = new ArrayList<>();

    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    private OutlookMaker(CellProgram program) {
        this.program = program;
        this.coordinates = new Coordinates(program);
    }

    static Outlook outlook(CellProgram program) {
        return new OutlookMaker(program).make();
    }

    /** The least and the most that any draw can show; NaN where nothing is known. */
    static double[] farthest(CellProgram program) {
        Coordinates coordinates = new Coordinates(program);
        Assignments assignments = new Assignments(program);
        double[] ends = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        Consumer<Consumer<PointBlock>> look = setting -> {
            Extremes far = new Extremes(program, coordinates, setting, Extremes.Over.DRAWS, false);
            ends[0] = Math.min(ends[0], far.least());
            ends[1] = Math.max(ends[1], far.most());
        };
        if (assignments.areFew()) {
            assignments.each((outcome, probability) -> look.accept(block -> outcome.forEach(block::set)));
        } else {
            look.accept(assignments::draw);
        }
        return ends[0] > ends[1] ? new double[] {Double.NaN, Double.NaN} : ends;
    }

    private Outlook make() {
        Assignments assignments = new Assignments(program);
        if (assignments.areFew()) {
            assignments.each((given, probability) -> add(part(given, block -> given.forEach(block::set)), probability));
        } else {
            add(sampled(assignments::draw), 1);
        }
        List<Outlook.Branch> branches = new ArrayList<>();
        simple.forEach((part, probability) -> branches.add(new Outlook.Branch(probability, part)));
        branches.addAll(drawn);
        return new Outlook(branches, this::ends);
    }

    private synchronized double[] ends() {
        searches.forEach(Runnable::run);
        searches.clear();
        return low > high ? new double[] {Double.NaN, Double.NaN} : new double[] {low, high};
    }

    private void add(Outlook.Part part, double probability) {
        if (part instanceof Outlook.Simple s) {
            simple.merge(s, probability, Double::sum);
            if (!s.performance().isMissing()) {
                reach(s.performance().low() + s.moved(), s.performance().high() + s.moved());
            }
        } else {
            drawn.add(new Outlook.Branch(probability, part));
        }
    }

    private void reach(double from, double to) {
        low = Math.min(low, Math.max(program.low(), from));
        high = Math.max(high, Math.min(program.high(), to));
    }

    private Outlook.Part part(Map<Seen, Integer> given, Consumer<PointBlock> setting) {
        return part(program.root(), new Residual(program.uncertainties(), given), given, setting);
    }

    private Outlook.Part part(
            CellProgram.Node node, Residual residual, Map<Seen, Integer> given, Consumer<PointBlock> setting) {
        if (node instanceof CellProgram.Leaf leaf) {
            return new Outlook.Simple(program.leaves().get(leaf.number()), OptionalDouble.empty());
        }
        if (node instanceof CellProgram.Switch s) {
            return part(s.states().get(requireNonNull(given.get(s.seen()))), residual, given, setting);
        }
        if (node instanceof CellProgram.Choice choice) {
            if (!(residual.of(choice.condition()) instanceof Term.Constant c)) {
                return sampled(setting);
            }
            return c.value() == c.value()
                    ? part(c.value() == 0 ? choice.otherwise() : choice.then(), residual, given, setting)
                    : new Outlook.Simple(Performance.MISSING, OptionalDouble.empty());
        }
        CellProgram.Sum sum = (CellProgram.Sum) node;
        Term term = residual.of(sum.term());
        if (term instanceof Term.Constant c) {
            return constant(c.value(), sum.leaf());
        }
        OptionalDouble mean = residual.mean(term);
        if (mean.isEmpty() || sum.leaf() >= 0 && isCut(sum, setting)) {
            return sampled(setting);
        }
        double whole = mean.getAsDouble()
                + (sum.leaf() < 0 ? 0 : program.leaves().get(sum.leaf()).central());
        searches.add(() -> {
            Extremes ends = new Extremes(program, coordinates, setting, Extremes.Over.EXPECTED, true);
            reach(ends.least(), ends.most());
        });
        return new Outlook.Drawn(whole, draws(setting));
    }

    private Outlook.Simple constant(double value, int leaf) {
        // What has no result is no performance; a check of its own tells where.
        if (!Double.isFinite(value) || leaf >= 0 && program.leaves().get(leaf).isMissing()) {
            return new Outlook.Simple(Performance.MISSING, OptionalDouble.empty());
        }
        return leaf < 0
                ? new Outlook.Simple(new Performance.Exact(value), OptionalDouble.empty())
                : new Outlook.Simple(program.leaves().get(leaf), OptionalDouble.of(value));
    }

    /** Whether some draws of a sum leave the scale, so that its spread is drawn again. */
    private boolean isCut(CellProgram.Sum sum, Consumer<PointBlock> setting) {
        if (program.low() == Double.NEGATIVE_INFINITY && program.high() == Double.POSITIVE_INFINITY) {
            return false;
        }
        CellProgram bare = program.withoutSpread(sum);
        Extremes ends = new Extremes(bare, new Coordinates(bare), setting, Extremes.Over.DRAWS, true);
        SpreadQuantile spread = new SpreadQuantile(program.leaves().get(sum.leaf()));
        return ends.least() + spread.farthest(false) < program.low()
                || ends.most() + spread.farthest(true) > program.high();
    }

    private Outlook.Drawn sampled(Consumer<PointBlock> setting) {
        searches.add(() -> {
            Extremes ends = new Extremes(program, coordinates, setting, Extremes.Over.EXPECTED, false);
            if (ends.least() <= ends.most()) {
                reach(ends.least(), ends.most());
            }
        });
        return new Outlook.Drawn(Double.NaN, draws(setting));
    }

    private double[] draws(Consumer<PointBlock> setting) {
        PointBlock block = coordinates.draws(DRAWS);
        setting.accept(block);
        return program.performances(block);
    }
}
