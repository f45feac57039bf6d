package io.github.steelyard.model;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Draws whose events, states, quantities and spreads somebody has chosen.
 */
final class PointBlock implements DrawBlock {

    /** What a leaf comes to. */
    interface Leaves {
        /** See {@link DrawBlock#spread}. */
        double[] spread(CellProgram cell, int leaf, double @Nullable [] base);
    }

    private final int size;
    private final Map<Integer, double[]> quantities = new HashMap<>();
    private final Map<Seen, double[]> outcomes = new HashMap<>();
    private final Map<CellProgram, double[]> siblings = new IdentityHashMap<>();
    private final Leaves leaves;

    PointBlock(int size, Leaves leaves) {
        this.size = size;
        this.leaves = leaves;
    }

    /** Sets a quantity. */
    void set(int uncertainty, double[] byDraw) {
        quantities.put(uncertainty, byDraw);
        siblings.clear();
    }

    /** Sets an event (1 or 0) or a state (its number). */
    void set(Seen seen, double[] byDraw) {
        outcomes.put(seen, byDraw);
        siblings.clear();
    }

    /** Sets the same in every draw. */
    void set(Seen seen, int outcome) {
        double[] same = new double[size];
        Arrays.fill(same, outcome);
        set(seen, same);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double[] event(Seen seen) {
        return requireNonNull(outcomes.get(seen));
    }

    @Override
    public double[] state(Seen seen) {
        return requireNonNull(outcomes.get(seen));
    }

    @Override
    public double[] quantity(int uncertainty) {
        return requireNonNull(quantities.get(uncertainty));
    }

    @Override
    public double[] spread(CellProgram cell, int leaf, double @Nullable [] base) {
        return leaves.spread(cell, leaf, base);
    }

    @Override
    public double[] sibling(CellProgram cell) {
        double[] known = siblings.get(cell);
        if (known == null) {
            known = cell.performances(this);
            siblings.put(cell, known);
        }
        return known;
    }
}
