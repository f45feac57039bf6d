package io.github.steelyard.robustness;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.model.CellProgram;
import io.github.steelyard.model.DrawBlock;
import io.github.steelyard.model.Seen;
import io.github.steelyard.model.Uncertainty;
import io.github.steelyard.text.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A block of draws with the spreads of one option. */
final class SeenBlock implements DrawBlock {

    private final SharedBlock block;
    private final PerformanceSampler sampler;
    private final int option;
    private final String id;
    private final Map<String, double[]> siblings = new HashMap<>();

    /**
     * A block.
     *
     * @param option whose own spreads are drawn; −1 when it is not ranked itself and only a part of others
     * @param id of the option whose performances are asked for
     */
    SeenBlock(SharedBlock block, int option, String id) {
        this.block = block;
        this.sampler = block.sampler();
        this.option = option;
        this.id = id;
    }

    boolean isOf(String other) {
        return id.equals(other);
    }

    void clear() {
        siblings.clear();
    }

    @Override
    public int size() {
        return block.count();
    }

    @Override
    public double[] event(Seen seen) {
        return block.event(seen);
    }

    @Override
    public double[] state(Seen seen) {
        return block.state(seen);
    }

    @Override
    public double[] quantity(int u) {
        return block.quantity(u);
    }

    @Override
    public double[] spread(CellProgram cell, int leaf, double @Nullable [] base) {
        int j = sampler.problem().criterionIndex(cell.cell().criterion());
        double[] out = new double[size()];
        if (cell.leaves().get(leaf).isMissing()) {
            java.util.Arrays.fill(out, Double.NaN);
            return out;
        }
        Leaf quantile = sampler.leaf(cell, leaf);
        int[] bits = option < 0 ? block.partBits(id, j) : block.cellBits(option, j);
        quantile.quantile().fill(bits, out.length, out);
        if (base != null) {
            quantile.add(base, bits, cell.low(), cell.high(), out);
        }
        return out;
    }

    @Override
    public double[] sibling(CellProgram cell) {
        if (!cell.cell().option().equals(id)) {
            return block.part(cell);
        }
        String criterion = cell.cell().criterion();
        double[] known = siblings.get(criterion);
        if (known == null) {
            known = cell.performances(this);
            siblings.put(criterion, known);
        }
        return known;
    }

    /** The performances of a criterion: numbers on the scale, those that are missing as their policy says. */
    double[] performances(int criterion) {
        CellProgram program = sampler.program(option, criterion);
        double[] drawn = sibling(program);
        double[] out = null;
        boolean isBounded = program.isComputed() && !program.hasSpreadSiblings();
        for (int k = 0; k < size(); k++) {
            double x = drawn[k];
            if (x != x) {
                out = out == null ? drawn.clone() : out;
                int[] bits = block.cellBits(option, criterion);
                out[k] = sampler.quantile(option, criterion).of(bits[k]);
            } else if (Double.isInfinite(x) || isBounded && (x < program.low() || x > program.high())) {
                throw new Refusal(why(program, x, k));
            }
        }
        return out == null ? drawn : out;
    }

    private String why(CellProgram program, double x, int k) {
        List<String> told = new ArrayList<>();
        for (int u : new TreeSet<>(program.reached())) {
            Uncertainty one = block.one(u);
            told.add(one.id() + " is "
                    + (one instanceof Uncertainty.Event
                            ? String.valueOf(event(new Seen(u, id))[k] == 1)
                            : one instanceof Uncertainty.States states
                                    ? states.names().get((int) state(new Seen(u, id))[k])
                                    : shown(quantity(u)[k])));
        }
        String what = "in draw " + (block.from() + k) + " the formula of '" + id + "' on '"
                + program.cell().criterion() + "' ";
        return what
                + (Double.isInfinite(x)
                        ? "divides by zero or has no number for a result"
                        : "is " + shown(x) + ", outside its scale from " + Numbers.plain(program.low()) + " to "
                                + Numbers.plain(program.high()))
                + " where " + String.join(", ", told);
    }

    private static String shown(double x) {
        return Double.isFinite(x)
                ? Numbers.plain(new BigDecimal(x).round(new MathContext(6)).doubleValue())
                : "infinite";
    }
}
